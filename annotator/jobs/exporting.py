"""Export: a corpus written from one snapshot of a project, while the review goes on. Each item is written or reported."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument, What, annotated, status_of
from annotator.core.errors import Trouble
from annotator.core.ids import annotator_id_of
from annotator.core.schema import Schema
from annotator.core.spans import Suggestions
from annotator.core.values import Status
from annotator.core.view import ItemState, View
from annotator.formats import jsonl, spacy_docbin
from annotator.formats.atomic import MANIFEST, replaced_file, replaced_folder
from annotator.formats.manifest import Report, manifest
from annotator.formats.registry import FORMATS, WRITABLE
from annotator.formats.text import storable
from annotator.jobs.protocol import Progress
from annotator.jobs.viewing import ArticleViewer, calibration_of
from annotator.store.reader import Reader

_WHY_LEFT_OUT = {
    ItemState.OPEN: "undecided",
    ItemState.WAITING: "undecided",
    ItemState.COVERED: "settled by a confirmed span over it",
    ItemState.CONFIRMED: "confirmed",
    ItemState.REJECTED: "rejected",
    ItemState.SUPPRESSED: "not shown, since its like was rejected before",
}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`status`: "finished" or "any", None for the default of what and format. `annotator`: a name, None when only one has decided."""

    format: str
    what: What = What.CONFIRMED
    status: str | None = None
    annotator: str | None = None
    shares: tuple[int, ...] = (80, 20)
    seed: int = 0

    @property
    def wanted_status(self) -> str:
        if self.status is not None:
            return self.status
        return "finished" if self.what is What.CONFIRMED or FORMATS[self.format].training else "any"

    @property
    def lossless(self) -> bool:
        """Whether nothing is left behind: the log and the stored suggestions are written too."""
        return self.format == "jsonl" and self.what is What.ALL and self.wanted_status == "any"


@dataclass(frozen=True, slots=True)
class ExportResult:
    report: Report
    out: Path
    manifest: Path


def export(project: Path, out: Path, options: ExportOptions, tell: Callable[[Progress], None] = lambda _: None) -> ExportResult:
    """Write the corpus and its manifest; an `out` that is there already is replaced as a whole, or not at all.

    Raises Trouble: for a format that cannot be written, an annotator who is not known, or must be named, and an `out` that
    cannot be replaced, or would take the project with it.
    """
    if options.format not in WRITABLE:
        raise Trouble(f"There is no format {options.format} to write; choose one of {', '.join(WRITABLE)}.")
    _check_shares(options.shares)
    out = Path(out).absolute()
    if project.resolve() in (out.resolve(), out.with_name(f"{out.name}.{MANIFEST}").resolve()):
        raise Trouble(f"{out} is the project itself; name another file.")
    if out.resolve() in project.resolve().parents:
        raise Trouble(f"{out} is a folder with the project in it; name a new folder.")
    with Reader.open(project) as reader:
        return _Export(reader, options, tell).run(out)


def _check_shares(shares: tuple[int, ...]) -> None:
    if len(shares) not in (2, 3) or min(shares) < 0 or shares[0] <= 0:
        raise Trouble("The split must be two or three whole numbers, for train, dev and test, such as 80/20 or 80/10/10.")


class _Export:
    def __init__(self, reader: Reader, options: ExportOptions, tell: Callable[[Progress], None]) -> None:
        self._reader, self._options, self._tell = reader, options, tell
        self._report = Report()
        self._schema: Schema = reader.schema()
        self._annotator_id, self._annotator = chosen_annotator(reader, options.annotator)

    def run(self, out: Path) -> ExportResult:
        beside = out.with_name(f"{out.name}.{MANIFEST}")
        if FORMATS[self._options.format].folder:
            with replaced_folder(out) as folder:
                self._write_folder(folder)
            return ExportResult(self._report, out, out / MANIFEST)
        with replaced_file(out) as file:
            jsonl.write_lines(self._lines(), file)
            with replaced_file(beside) as described:
                described.write_text(manifest(self._report, self._selection(), {storable(out.name): file}), encoding="utf-8", newline="\n")
        return ExportResult(self._report, out, beside)

    def _write_folder(self, folder: Path) -> None:
        documents = list(self._documents())
        part_of = spacy_docbin.split((one.document.document_id for one in documents), self._options.shares, self._options.seed)
        written = spacy_docbin.write(documents, folder, part_of, self._report)
        split = {"split": "/".join(map(str, self._options.shares)), "seed": self._options.seed, "parts": Counter(part_of.values())}
        files = {path.name: path for path in written}
        text = manifest(self._report, {**self._selection(), **split}, files, ("spacy",))
        (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")

    def _selection(self) -> dict[str, Any]:
        options = self._options
        return {
            "format": options.format,
            "what": options.what.value,
            "status": options.wanted_status,
            "annotator": self._annotator,
            "labels": [label.name for label in self._schema.span_labels],
            "relations": [label.name for label in self._schema.relation_labels],
        }

    def _lines(self) -> Iterator[jsonl.Json]:
        reader = self._reader
        if self._options.lossless:
            acts = (act for act in reader.acts() if not act.changes or any(not change.document_id for change in act.changes))
            mine = tuple(jsonl.part_of(act, "") for act in acts)
            yield jsonl.project_to_json(jsonl.ProjectLine(reader.schema(), reader.annotators(), reader.runs(), mine))
        for one in self._documents():
            self._report.documents.written += 1
            self._report.spans.written += len(one.spans)
            self._report.relations.written += len(one.relations)
            if self._options.lossless:
                yield jsonl.entry_to_json(self._whole(one))
            else:
                yield jsonl.document_to_json(one)

    def _whole(self, one: AnnotatedDocument) -> jsonl.Entry:
        document_id = one.document.document_id
        acts = tuple(jsonl.part_of(act, document_id) for act in self._reader.acts(document_id=document_id))
        suggestions = self._reader.suggestions(document_id, all_runs=True)
        return jsonl.Entry(one, stored_by_run(suggestions), acts)

    def _documents(self) -> Iterator[AnnotatedDocument]:
        """The documents to write, in the order of their import; the others, and items left out, are reported."""
        reader, options = self._reader, self._options
        everything = options.lossless
        here = reader.document_ids()
        ids = reader.document_ids(with_trashed=True)
        trashed = set(ids) - set(here)
        calibration = calibration_of(reader, self._annotator_id)
        for nth, document_id in enumerate(ids):
            self._tell(Progress(nth, len(ids)))
            if document_id in trashed and not everything:
                self._report.documents.report("in the trash")
                continue
            found, state = reader.document(document_id), reader.state(document_id)
            document, layer = state.corrected(found), state.layer(self._annotator_id, document_id)
            stored = reader.suggestions(document_id)
            view = ArticleViewer(reader, document, self._schema, self._annotator_id, stored, calibration).view(layer)
            status = status_of(view)
            if status is Status.SKIPPED and not everything:
                self._report.documents.report("skipped")
            elif options.wanted_status == "finished" and status is not Status.FINISHED:
                self._report.documents.report(f"not finished ({status.value})")
            else:
                one = annotated(found if everything else document, self._schema, view, self._annotator, options.what)
                self._left_out(view, one)
                yield one
        self._tell(Progress(len(ids), len(ids)))

    def _left_out(self, view: View, one: AnnotatedDocument) -> None:
        written = {span.span_id for span in one.spans} | {relation.relation_id for relation in one.relations}
        for span in view.spans:
            if span.item_id not in written:
                self._report.spans.report(_WHY_LEFT_OUT[span.state])
        for relation in view.relations:
            if relation.item_id not in written:
                self._report.relations.report(_WHY_LEFT_OUT[relation.state])


def chosen_annotator(reader: Reader, name: str | None) -> tuple[str, str | None]:
    """The id and name of the annotator by this name, or of the only one who has decided about articles.

    ("", None) when nobody has. Raises Trouble when the name is not known, and when several have decided and none is named.
    """
    names = reader.annotators()
    if name is not None:
        if annotator_id_of(name) not in names:
            raise Trouble(f"There is no annotator {name} in {reader.path} (there is: {', '.join(names.values()) or 'none'}).")
        return annotator_id_of(name), name
    deciders = [annotator_id for annotator_id in names if _has_decided(reader, annotator_id)]
    if len(deciders) > 1:
        raise Trouble(f"Several have decided in {reader.path}; choose one with --annotator: {', '.join(names[one] for one in deciders)}.")
    return (deciders[0], names[deciders[0]]) if deciders else ("", None)


def _has_decided(reader: Reader, annotator_id: str) -> bool:
    return any(change.document_id for act in reader.acts(annotator_id=annotator_id) for change in act.changes)


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
