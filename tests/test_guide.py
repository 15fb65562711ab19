"""The guide holds together: every page is led to, every link and picture is there, mkdocs makes a site of it."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from annotator.ui.actions import COMMANDS, Pane
from annotator.ui.guide_text import anchor, folder, links_of, pages, read_page

_SCRIPT = Path(__file__).resolve().parents[1] / "packaging" / "guide.py"
_LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]*))?\)")
PAGES = sorted(path.relative_to(folder()).as_posix() for path in folder().rglob("*.md"))


@pytest.fixture(scope="module")
def guide() -> ModuleType:
    spec = importlib.util.spec_from_file_location("guide", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_first_page_leads_to_every_page() -> None:
    assert sorted(page.name for page in pages()) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_leads_somewhere(name: str) -> None:
    page = folder() / name
    for target, heading in _LINK.findall(page.read_text("utf-8")):
        there = page.parent / target if target else page
        assert there.exists(), target
        if heading:
            headings = [anchor(line.lstrip("# ")) for line in there.read_text("utf-8").split("\n") if line.startswith("#")]
            assert heading in headings, f"{target}#{heading}"


@pytest.mark.parametrize("name", PAGES)
def test_a_menu_that_a_page_names_is_there(name: str) -> None:
    menus = {(command.menu.split("/")[0], command.title) for command in COMMANDS if command.menu}
    submenus = {tuple(command.menu.split("/")) for command in COMMANDS if "/" in command.menu}
    for menu, title in re.findall(r"\*(File|Edit|Go|Item|Article|View|Help) → ([^*]+)\*", read_page(name).text.replace("\n", " ")):
        assert (menu, title) in menus | submenus, f"{menu} → {title}"


def test_mkdocs_makes_a_site_that_fetches_nothing(guide: ModuleType, tmp_path: Path) -> None:
    guide.make_site(tmp_path / "site")
    made = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")}
    assert {name.removesuffix(".md") + ".html" for name in PAGES} <= made
    for page in (tmp_path / "site").rglob("*.html"):
        assert not re.search(r"""<(?:script|img|link)[^>]*(?:src|href)=["'](?:https?:)?//""", page.read_text("utf-8")), page


def test_a_comment_is_no_part_of_a_page() -> None:
    assert all("<!--" not in page.text for page in pages())


def test_a_page_is_found_by_its_words_whatever_their_case_and_accents() -> None:
    first = read_page("first_review.md")
    assert first.holds("TINTED chïp")
    assert not first.holds("tinted zeppelin")


def test_links_are_listed_once_in_their_order() -> None:
    assert links_of("[b](b.md) and [a](roads/a.md#x), [again](b.md), [far](https://example.org/c.md), ![p](p.png)") == [
        "b.md",
        "roads/a.md",
    ]


def test_the_page_of_keys_has_every_key_of_the_default_profile() -> None:
    written = {line for line in read_page("keys.md").text.split("\n") if line.startswith("| `") and line.count("|") == 4}
    assert written == set(rows_of_keys())


def rows_of_keys() -> list[str]:
    """A row for each command that has keys: its keys, its title, and where the focus must be."""
    rows = []
    for command in COMMANDS:
        keys = dict.fromkeys(key.replace("Return", "Enter") for key in command.keys if key != "Backspace")  # what Macs call Delete
        if keys:
            where = ", ".join("anywhere" if pane is Pane.WINDOW else pane.value for pane in command.panes)
            rows.append(f"| {' '.join(f'`{key}`' for key in keys)} | {command.title} | {where} |")
    return rows
