"""A document as it was found. The text is frozen; sections and seams are ranges and places beside it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from annotator.core.ids import document_id_of, sha256_of

_TITLE = 200  # code points

SEAM_THRESHOLD = 0.5
"""Seams at least this confident cut tokens and suggestions; weaker ones are only offered."""


class SectionKind(StrEnum):
    HEADER = "header"
    TITLE = "title"
    REPEATED_TITLE = "repeated title"
    LEDE = "lede"
    DATELINE = "dateline"
    BODY = "body"


class SeamKind(StrEnum):
    SENTENCE = "sentence"  # sentence-final punctuation glued to a capital
    HEADING = "heading"  # a heading glued to the paragraph that follows it


class Source(NamedTuple):
    """Where a document came from. `published` is ISO 8601, as precise as is known: 2021, 2021-09 or 2021-09-25."""

    path: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    encoding: str | None = None


_UNKNOWN = Source()


class Section(NamedTuple):
    """A half-open range of code points with a role in the article. Sections are disjoint and ordered."""

    kind: SectionKind
    start: int
    end: int


class Seam(NamedTuple):
    """A place between two code points where the scraper glued two texts together; confidence in 0..1."""

    offset: int
    kind: SeamKind
    confidence: float


@dataclass(frozen=True, slots=True)
class Document:
    """An article. Offsets everywhere are Unicode code points into `text`, half-open."""

    document_id: str
    text: str
    sha256: str
    language: str
    source: Source = _UNKNOWN
    sections: tuple[Section, ...] = ()
    seams: tuple[Seam, ...] = field(default=())

    @classmethod
    def of(
        cls, text: str, language: str, source: Source = _UNKNOWN, sections: tuple[Section, ...] = (), seams: tuple[Seam, ...] = ()
    ) -> "Document":
        """A document with the id and checksum that its text gives it."""
        sha256 = sha256_of(text)
        return cls(document_id_of(sha256), text, sha256, language, source, sections, seams)

    @property
    def title(self) -> str:
        """The title section, else the first line that is not blank, at most 200 code points."""
        for section in self.sections:
            if section.kind is SectionKind.TITLE:
                return " ".join(self.text[section.start : section.end].split())
        first = self.text.lstrip().partition("\n")[0]
        return " ".join(first.split(None, _TITLE)[:_TITLE])[:_TITLE]  # of a text without lines no more than that is split

    def cuts(self) -> tuple[int, ...]:
        """The offsets that no token and no suggestion may cross, ascending: confident seams and section borders."""
        borders = {offset for section in self.sections for offset in (section.start, section.end)}
        return tuple(sorted(borders | {seam.offset for seam in self.seams if seam.confidence >= SEAM_THRESHOLD}))
