"""Export: a corpus written from one snapshot of a project, while the review goes on. Each item is written or reported.

What was written is read back before it takes its place, but for our own lines, which are a plain dump.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument, What
from annotator.core.errors import Trouble
from annotator.core.spans import Suggestions
from annotator.corpus.splits import Split, split_documents
from annotator.formats import json_lines, jsonl
from annotator.formats.atomic import MANIFEST, files_in, refuse_place, replaced_file, replaced_folder, withdrawn
from annotator.formats.exchange import About, Add, Json
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report, manifest
from annotator.formats.registry import FORMATS, WRITABLE, Format, Layout
from annotator.formats.text import storable
from annotator.formats.verifying import Fingerprint, verify
from annotator.jobs.protocol import Progress
from annotator.jobs.selecting import Choice, Selection
from annotator.store.reader import Reader
from annotator.store.stored_acts import stored_acts


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`status`: "finished" or "any", None for the default of what and format. `annotator`: a name, None when only one has decided.

    `shares` are those of train, dev and perhaps test; None for the format's default: 80/20 for training formats, else one part.
    `documents`: the only articles to write, by id; None for all.
    """

    format: str
    what: What = What.CONFIRMED
    status: str | None = None
    annotator: str | None = None
    shares: tuple[int, ...] | None = None
    seed: int = 0
    documents: frozenset[str] | None = None

    @property
    def wanted_status(self) -> str:
        if self.status is not None:
            return self.status
        return "finished" if self.what is What.CONFIRMED or FORMATS[self.format].training else "any"

    @property
    def split(self) -> tuple[int, ...] | None:
        """The shares of the parts, None for a corpus in one part."""
        return self.shares or ((80, 20) if FORMATS[self.format].training else None)

    @property
    def in_folder(self) -> bool:
        """Whether a folder is written, not a file."""
        return self.split is not None or FORMATS[self.format].folder

    @property
    def lossless(self) -> bool:
        """Whether nothing is left behind: the log and the stored suggestions are written too."""
        whole = self.documents is None and self.split is None
        return whole and self.format == "jsonl" and self.what is What.ALL and self.wanted_status == "any"


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export would write and leave out, and how it would split the articles."""

    report: Report
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class ExportResult:
    report: Report
    out: Path
    manifest: Path
    split: Split | None = None


def export(project: Path, out: Path, options: ExportOptions, tell: Callable[[Progress], None] = lambda _: None) -> ExportResult:
    """Write the corpus and its manifest; an `out` that is there already is replaced as a whole, or not at all.

    Raises Trouble: for a format that cannot be written, an annotator who is not known, or must be named, an `out` that cannot be
    replaced, would take the project with it, or would be replaced by a corpus without an article, and when what was written does not
    read back as what was meant.
    """
    check_options(options)
    out = Path(out).absolute()
    check_place(project, out, options)
    with Reader.open(project) as reader:
        return _Export(reader, options, tell).run(out)


def check_place(project: Path, out: Path, options: ExportOptions) -> None:
    """Raises Trouble where an export would not begin: for a file instead of a folder, what no export wrote, or the project itself."""
    out = Path(out).absolute()
    if project.resolve() in (out.resolve(), out.with_name(f"{out.name}.{MANIFEST}").resolve()):
        raise Trouble(f"{out} is the project itself; name another file.")
    if out.resolve() in project.resolve().parents:
        raise Trouble(f"{out} is a folder with the project in it; name a new folder.")
    refuse_place(out, folder=options.in_folder)


def preview(project: Path, options: ExportOptions, tell: Callable[[Progress], None] = lambda _: None) -> Preview:
    """What an export would write, and what of it the format cannot hold; nothing is written. Raises Trouble as `export`."""
    check_options(options)
    with Reader.open(project) as reader:
        return _Export(reader, options, tell).preview()


def check_options(options: ExportOptions) -> None:
    """Raises Trouble for a format that cannot be written, and shares that are none."""
    if options.format not in WRITABLE:
        raise Trouble(f"There is no format {options.format} to write; choose one of {', '.join(WRITABLE)}.")
    shares = options.shares
    if shares is not None and (len(shares) not in (2, 3) or min(shares) < 0 or shares[0] <= 0):
        raise Trouble("The split must be two or three whole numbers, for train, dev and test, such as 80/20 or 80/10/10.")


class _Export:
    def __init__(self, reader: Reader, options: ExportOptions, tell: Callable[[Progress], None]) -> None:
        self._reader, self._options, self._tell = reader, options, tell
        self._format: Format = FORMATS[options.format]
        self._report = Report()
        self._languages: set[str] = set()
        self._replaces = False
        unknown = (options.documents or frozenset()).difference(reader.document_ids(with_trashed=True))
        if unknown:
            raise Trouble(f"There is no article {min(unknown)} in {reader.path}.")
        choice = Choice(options.what, options.wanted_status, options.annotator, options.documents, options.lossless)
        self._selection = Selection(reader, choice, self._report)
        self._split: Split | None = None

    def preview(self) -> Preview:
        ids = self._selection.ids()
        for one in self._documents(list(self._part_of(ids))):
            self._fit(one)
        return Preview(self._report, self._split)

    def run(self, out: Path) -> ExportResult:
        self._replaces = out.is_file() or (out.is_dir() and any(out.iterdir()))
        if self._options.lossless:
            return self._run_file(out, self._write_lossless)
        if not self._options.in_folder:
            return self._run_file(out, self._write_one)
        with replaced_folder(out) as folder:
            self._write_folder(folder)
        return ExportResult(self._report, out, out / MANIFEST, self._split)

    def _run_file(self, out: Path, write: Callable[[Path], dict[str, Any] | None]) -> ExportResult:
        beside = out.with_name(f"{out.name}.{MANIFEST}")
        with ExitStack() as replaced:  # the last to be entered takes its place first
            described = replaced.enter_context(replaced_file(beside))
            withdraw = replaced.enter_context(withdrawn(beside, described))
            file = replaced.enter_context(replaced_file(out))
            verified = write(file)
            files = {storable(out.name): file}
            for name, text in self._companions(("",)).items():
                path = replaced.enter_context(replaced_file(out.with_name(f"{out.name}.{name}")))
                path.write_text(text, encoding="utf-8", newline="\n")
                files[storable(f"{out.name}.{name}")] = path
            self._describe(described, files, {}, verified)
            withdraw()
        return ExportResult(self._report, out, beside)

    def _write_lossless(self, file: Path) -> None:
        json_lines.write_lines(self._lines(), file)

    def _write_one(self, file: Path) -> dict[str, Any] | None:
        return self._write_parts(dict.fromkeys(self._selection.ids(), ""), {"": file})

    def _write_folder(self, folder: Path) -> None:
        part_of = self._part_of(self._selection.ids())
        split = {"split": self._split.to_json()} if self._split else {}
        parts = tuple(dict.fromkeys(part_of.values()))
        places = {part: self._format.place(folder, part) for part in parts}
        for place in places.values():
            (place if self._format.layout is Layout.FOLDER else place.parent).mkdir(parents=True, exist_ok=True)
        verified = self._write_parts(part_of, places)
        for name, text in self._companions(parts).items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        files = {name: folder / name for name in files_in(folder)}
        self._describe(folder / MANIFEST, files, split, verified)

    def _part_of(self, ids: list[str]) -> dict[str, str]:
        """The part that each document comes into, "" in a corpus of one part."""
        shares = self._options.split
        if shares is None:
            return dict.fromkeys(ids, "")
        self._split = split_documents(self._selection.labels(ids), shares, self._options.seed)
        empty = [name for name, part in self._split.parts.items() if not part.documents and ids]
        self._report.note("parts without an article: there are too few that are not near-duplicates", len(empty))
        return dict(self._split.part_of)

    def _write_parts(self, part_of: dict[str, str], places: dict[str, Path]) -> dict[str, Any] | None:
        """Write each document to the place of its part; what was read back, None for the format that is not."""
        module = self._format.load()
        meant = Fingerprint(self._format.holds.text)
        with ExitStack() as writers:
            add: dict[str, Add] = {
                part: writers.enter_context(module.writer(place, self._about(part, tuple(places)))) for part, place in places.items()
            }
            for one in self._documents(list(part_of)):
                fitted = self._fit(one)
                if fitted is not None:
                    self._languages.add(fitted.document.language)
                    meant.add(fitted)
                    add[part_of[one.document.document_id]](fitted)
        if self._replaces and not self._report.documents.written:
            raise Trouble(self._nothing())
        if not self._format.verified:
            return None
        verify(self._format, places.values(), meant)
        return {"read back by": "annotator", **meant.counts()}

    def _nothing(self) -> str:
        """Why there is nothing to export. A corpus that is there is worth more than an empty one, which is written where there is none."""
        left_out = "; ".join(f"{reason}: {number}" for reason, number in sorted(self._report.documents.reported.items()))
        unfinished = self._options.wanted_status == "finished" and any("not finished" in one for one in self._report.documents.reported)
        told = f"every article is left out ({left_out})" if left_out else "the project has no articles"
        return f"Nothing was exported, and nothing was replaced: {told}." + (
            " Finish articles first, or export those of any status." if unfinished else ""
        )

    def _fit(self, one: AnnotatedDocument) -> AnnotatedDocument | None:
        return fit(one, self._format, self._report)

    def _about(self, part: str, parts: tuple[str, ...]) -> About:
        counts = self._report.to_json()["counts"]
        return About(self._selection.schema, part, parts, self._selected(), counts, tuple(sorted(self._languages)))

    def _companions(self, parts: tuple[str, ...]) -> dict[str, str]:
        companions: Callable[[About], dict[str, str]] | None = getattr(self._format.load(), "companions", None)
        return companions(self._about("", parts)) if companions else {}

    def _describe(self, path: Path, files: dict[str, Path], split: dict[str, Any], verified: dict[str, Any] | None) -> None:
        text = manifest(self._report, {**self._selected(), **split}, files, self._format.packages, verified)
        path.write_text(text, encoding="utf-8", newline="\n")

    def _selected(self) -> dict[str, Any]:
        options, schema = self._options, self._selection.schema
        return {
            "format": options.format,
            "what": options.what.value,
            "status": options.wanted_status,
            "annotator": self._selection.annotator,
            "labels": [label.name for label in schema.span_labels],
            "relations": [label.name for label in schema.relation_labels],
        }

    def _documents(self, ids: list[str]) -> Iterator[AnnotatedDocument]:
        for nth, one in enumerate(self._selection.documents(ids)):
            self._tell(Progress(nth, len(ids)))
            yield one
        self._tell(Progress(len(ids), len(ids)))

    def _lines(self) -> Iterator[Json]:
        """The project's line, and one a document with its suggestions and acts."""
        reader = self._reader
        mine = tuple(jsonl.part_of(act, "") for act in reader.project_acts())
        yield jsonl.project_to_json(jsonl.ProjectLine(reader.schema(), reader.annotators(), reader.runs(), mine))
        for one in self._documents(self._selection.ids()):
            fitted, document_id = self._fit(one), one.document.document_id
            if fitted is not None:
                stored = stored_by_run(reader.suggestions(document_id, all_runs=True))
                yield jsonl.whole_to_json(fitted, stored, stored_acts(reader, document_id))


def stored_by_run(suggestions: Suggestions) -> tuple[jsonl.Stored, ...]:
    """What each run has said, also nothing."""
    return tuple(
        jsonl.Stored(
            run_id,
            tuple(span for span in suggestions.spans if span.run_id == run_id),
            tuple(relation for relation in suggestions.relations if relation.run_id == run_id),
        )
        for run_id in suggestions.runs
    )
