"""What is exported, how and where; what each format is for and cannot hold; what is remembered of the last time."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from annotator.core.annotated import What
from annotator.formats.registry import FORMATS, Format, Holds
from annotator.jobs.exporting import ExportOptions
from annotator.ui.findings import Line, Section
from annotator.ui.trouble_words import understood
from annotator.ui.words import mark, tr

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("Nothing is lost"), ("jsonl",)),
    (mark("To train with"), ("spacy", "conll", "conllu", "parquet")),
    (mark("To go on in another program"), ("prodigy", "doccano", "label-studio", "brat", "webanno-tsv", "cas-xmi", "cas-json")),
    (mark("To read and to count"), ("report", "csv-excel", "csv")),
)
_OTHERS = mark("Others")

_TITLES = {
    "jsonl": mark("Annotator JSONL (lossless)"),
    "spacy": mark("spaCy training data"),
    "text": mark("Plain text"),
    "html": mark("HTML page"),
    "rows-csv": mark("Table, a row an article (CSV)"),
    "csv": mark("Table for programs (CSV)"),
    "csv-excel": mark("Table for spreadsheets (CSV)"),
    "report": mark("Report to read and print (HTML)"),
    "conll": mark("CoNLL-2003 columns"),
    "parquet": mark("Parquet (Hugging Face data set)"),
}
"""Those that are words; the others are names."""

_PURPOSES = {
    "jsonl": mark("For annotator itself, for scripts, and to keep. With everything of all articles, log and suggestions go along too."),
    "spacy": mark("A folder to train a spaCy pipeline with, and to load as documents."),
    "conll": mark("One token a line with its label: what most programs that train recognisers read."),
    "conllu": mark("One token a line with columns for spans, for treebanks and linguistic tools."),
    "parquet": mark("A data set as Hugging Face keeps it, with its card; pandas and DuckDB read it too."),
    "prodigy": mark("To review on in Prodigy, or to train with it."),
    "doccano": mark("To annotate on in doccano."),
    "label-studio": mark("To annotate on in Label Studio, with the configuration of its view."),
    "brat": mark("Text and standoff files for brat, with its configuration."),
    "webanno-tsv": mark("For WebAnno and INCEpTION, one file an article."),
    "cas-xmi": mark("For INCEpTION, DKPro and UIMA, with their type system."),
    "cas-json": mark("For INCEpTION and UIMA, as JSON."),
    "report": mark("To read and to print in any browser, spans and relations drawn."),
    "csv-excel": mark("A table for Excel, LibreOffice and the like; what looks like a formula is kept from running."),
    "csv": mark("A table for programs, in UTF-8 with commas."),
}

_CANNOT: tuple[tuple[str, str], ...] = (
    ("text", mark("the white space of the text")),
    ("overlaps", mark("overlapping spans")),
    ("same_place", mark("several labels on one place")),
    ("over_cuts", mark("spans across seams")),
    ("relations", mark("relations")),
    ("undecided", mark("which items are undecided")),
    ("rejected", mark("what is rejected")),
    ("values", mark("the values of dates")),
    ("source", mark("where articles come from")),
)

SPLITS = ("80/20", "80/10/10")
"""The shares that are offered; others can be written."""

_ONE_PIECE = frozenset({"report"})
"""What is for reading is not split into parts to train and test with."""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the analyst wants written where. `split`: shares like 80/10/10, "" for none. `documents`: the only articles, None for all."""

    out: str
    format: str
    what: str = "confirmed"
    status: str = "finished"
    annotator: str = ""
    split: str = ""
    seed: int = 0
    documents: tuple[str, ...] | None = None

    @property
    def options(self) -> ExportOptions:
        """As the job takes it. Raises ValueError for a split that is none."""
        shares = tuple(int(part) for part in self.split.split("/")) if self.split else None
        only = None if self.documents is None else frozenset(self.documents)
        return ExportOptions(self.format, What(self.what), self.status, self.annotator or None, shares, self.seed, only)

    def arguments(self, project: Path, *, preview: bool = False) -> list[str]:
        """The command of the command line; the ids of `documents` are lines of its stdin."""
        asked = ["export", str(project)] + ([] if preview else [self.out])
        asked += ["--format", self.format, "--what", self.what, "--status", self.status]
        asked += ["--annotator", self.annotator] if self.annotator else []
        asked += ["--split", self.split, "--seed", str(self.seed)] if self.split else []
        asked += ["--documents", "-"] if self.documents is not None else []
        return [*asked, "--preview"] if preview else asked

    def same_items(self, other: "ExportChoice") -> bool:
        """Whether a preview of the one is a preview of the other."""
        return replace(self, out="") == replace(other, out="")


def groups() -> list[tuple[str, list[Format]]]:
    """The formats that can be written, under headings; those that no heading names come last."""
    named = {name for _, names in GROUPS for name in names}
    rest = tuple(name for name, one in FORMATS.items() if name not in named)
    found = [(heading, [FORMATS[name] for name in names if name in FORMATS and FORMATS[name].writes]) for heading, names in GROUPS]
    found.append((_OTHERS, [FORMATS[name] for name in rest if FORMATS[name].writes]))
    return [(tr(heading), formats) for heading, formats in found if formats]


def title(format: Format) -> str:
    """What a format is called."""
    return tr(_TITLES[format.name]) if format.name in _TITLES else format.title


def purpose(format: Format) -> str:
    """One line of what a format is for."""
    return tr(_PURPOSES[format.name]) if format.name in _PURPOSES else ""


def cannot_hold(holds: Holds) -> str:
    """One line of what is lost in it, "" when nothing is."""
    lost = [tr(words) for name, words in _CANNOT if not getattr(holds, name)]
    return tr("It cannot hold: {what}.", what=", ".join(lost)) if lost else ""


def can_be_split(format: Format) -> bool:
    return format.name not in _ONE_PIECE


def proposed(project: Path, format: Format, folder: bool, beside: Path | None = None) -> Path:
    """A place that fits: named after the project, in a folder or beside the project."""
    name = f"{project.stem}-{format.name}" if folder else f"{project.stem}{format.suffixes[0] if format.suffixes else ''}"
    return (beside or project.parent) / name


def remembered(choice: ExportChoice) -> str:
    """What is kept of a choice for the next time: not which articles."""
    kept = asdict(choice)
    del kept["documents"]
    return json.dumps(kept)


def recalled(text: object) -> ExportChoice | None:
    """What `remembered` has kept; None where that cannot be read."""
    try:
        data = json.loads(str(text))
        known = {one.name: one.type for one in fields(ExportChoice)}
        choice = ExportChoice(**{name: value for name, value in data.items() if name in known and name != "documents"})
        What(choice.what)
        return choice if choice.format in FORMATS and isinstance(choice.out, str) else None
    except (TypeError, ValueError, AttributeError):
        return None


# what is said of it ------------------------------------------------------------------------------------------------------

_BY_CHOICE = {
    "not chosen": mark("not chosen"),
    "in the trash": mark("in the trash"),
    "skipped": mark("skipped, so in no corpus"),
    "not finished (new)": mark("not begun"),
    "not finished (in progress)": mark("in progress, not finished"),
    "undecided": mark("undecided"),
    "confirmed": mark("confirmed already"),
    "rejected": mark("rejected already"),
    "settled by a confirmed span over it": mark("settled by a confirmed span over it"),
    "not shown, since its like was rejected before": mark("not shown, since its like was rejected before"),
}
"""Why the choice itself leaves something out, as jobs.selecting names it, and in words."""

_NOUNS: Mapping[str, Callable[[int], str]] = {
    "documents": lambda n: tr("article(s)", n=n),
    "spans": lambda n: tr("span(s)", n=n),
    "relations": lambda n: tr("relation(s)", n=n),
}


def in_words(reason: str, count: int) -> str:
    """Why so many are not exported, or not whole, in the language of the window."""
    return tr(_BY_CHOICE[reason]) if reason in _BY_CHOICE else understood(reason, count)


def headline(counts: Mapping[str, Mapping[str, int]]) -> str:
    """What goes in, of how much."""
    articles, spans, relations = (counts[name]["written"] for name in ("documents", "spans", "relations"))
    return " · ".join((
        tr("{written} of {n} article(s)", written=articles, n=counts["documents"]["in"]),
        tr("{n} span(s)", n=spans),
        tr("{n} relation(s)", n=relations),
    ))  # fmt: skip


def exported(out: str, result: Mapping[str, object]) -> str:
    """What was written where."""
    counts = result["counts"]
    assert isinstance(counts, Mapping)
    return f"{tr('Exported to {path}', path=out)} · {headline(counts)}"


def sections(result: Mapping[str, object]) -> list[Section]:
    """What is left out by the choice, what the format cannot hold, and what it holds in part, with numbers."""
    counts, notes = result["counts"], result["notes"]
    assert isinstance(counts, Mapping)
    assert isinstance(notes, Mapping)
    chosen: list[Line] = []
    lost: list[Line] = []
    for name, noun in _NOUNS.items():
        for reason, number in counts[name]["reported"].items():
            line = (number, f"{noun(number)} – {in_words(reason, number)}")
            (chosen if reason in _BY_CHOICE else lost).append(line)
    partly: list[Line] = [(number, in_words(note, number)) for note, number in notes.items()]
    split = result.get("split")
    parts = split_lines(split) if isinstance(split, Mapping) and counts["documents"]["written"] else []
    found = ((tr("Left out"), chosen), (tr("The format cannot hold"), lost), (tr("Held in part"), partly), (tr("Parts"), parts))
    return [(heading, lines) for heading, lines in found if lines]


def split_lines(split: Mapping[str, Any]) -> list[Line]:
    """The sizes of the parts, and what was done about near-duplicates, as corpus.splits tells them."""
    lines: list[Line] = []
    for name, part in split["parts"].items():
        number = part["documents"]
        words = {"train": tr("article(s) to train", n=number), "dev": tr("article(s) to choose by", n=number)}
        lines.append((number, words.get(name) or tr("article(s) to test", n=number)))
    if split["near_duplicates"]:
        lines.append((split["near_duplicates"], tr("of them have near-duplicates, all in the same part")))
        pairs = split["leaks_prevented"]
        lines.append((pairs, tr("pair(s) of near-duplicates would else have come into two parts", n=pairs)))
    return lines
