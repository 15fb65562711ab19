"""The guide as data: its pages in the order of its first one, and what is found in them."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator import resources
from annotator.language.searching import folded

START = "index.md"
_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)  # marks for the tests that run what the guide says
_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]+\.md)(?:#[^)]*)?\)")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the guide: `name` is its path within the folder of the guide, with slashes, `text` its Markdown."""

    name: str
    title: str
    text: str

    @property
    def key(self) -> str:
        return self.name

    @property
    def spoken(self) -> str:
        return self.title

    def holds(self, typed: str) -> bool:
        """Whether each word that was typed stands somewhere in it, whatever its case and accents."""
        text = folded(self.text)
        return all(word in text for word in folded(typed).split())


def folder() -> Path:
    return resources() / "guide"


def links_of(text: str) -> list[str]:
    """The pages that a page leads to, in order, each once, relative to where it stands."""
    return list(dict.fromkeys(_LINK.findall(text)))


@cache
def pages() -> tuple[Page, ...]:
    """The first page, and those that it leads to, in its order."""
    first = read_page(START)
    return first, *(read_page(name) for name in links_of(first.text))


def read_page(name: str) -> Page:
    text = _COMMENT.sub("", (folder() / name).read_text(encoding="utf-8"))
    title = next(line.removeprefix("# ").strip() for line in text.split("\n") if line.startswith("# "))
    return Page(name, title, text)


def anchor(heading: str) -> str:
    """How a link names a heading, as Python-Markdown's table of contents does: https://python-markdown.github.io/extensions/toc/."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())
