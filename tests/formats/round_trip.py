"""Out, in, and out again, through the ways that export and import take."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.formats import jsonl
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS, Format, Layout
from annotator.jobs.reading import pick, read, read_task
from tests.formats.torture import ABOUT


@dataclass(frozen=True)
class Result:
    """`fitted` is what the format can hold, `found` what was read, `first` and `second` the files written, by name.

    `refused` are the reasons for what was not read; `report` says what became of the items.
    """

    format: Format
    fitted: list[AnnotatedDocument]
    found: list[AnnotatedDocument]
    refused: list[str]
    report: Report
    first: dict[str, bytes]
    second: dict[str, bytes]

    @property
    def meant(self) -> list[str]:
        return claims(self.format, self.fitted)

    @property
    def said(self) -> list[str]:
        return claims(self.format, self.found)


def round_trip(format_name: str, documents: Sequence[AnnotatedDocument], tmp_path: Path) -> Result:
    """Write the documents, read them as an import does, and write what was read."""
    format, report = FORMATS[format_name], Report()
    fitted = [fit(one, format, report) for one in documents]
    first = write(format, fitted, tmp_path / "first")
    found, refused = read_all(format, tmp_path / "first")
    before = {one.document.document_id: one.document for one in documents}
    again = []
    for one in found:
        known = before.get(one.document.document_id)
        # where a document lay, its language (on which its seams depend) and the order of the files in a folder are no matter of the format
        again.append(one if known is None else replace(one, document=known))
    places = list(before)
    again.sort(key=lambda one: places.index(one.document.document_id) if one.document.document_id in before else -1)
    second = write(format, [fit(one, format, Report()) for one in again], tmp_path / "second")
    return Result(format, fitted, found, refused, report, first, second)


def write(format: Format, fitted: Iterable[AnnotatedDocument], folder: Path) -> dict[str, bytes]:
    """The files that an export without parts would have in `folder`, by name."""
    module = format.load()
    place = format.place(folder, "") if format.folder else folder / f"corpus{format.suffixes[0]}"
    (place if format.layout is Layout.FOLDER else place.parent).mkdir(parents=True, exist_ok=True)
    with module.writer(place, ABOUT) as add:
        for one in fitted:
            add(one)
    companions: dict[str, str] = module.companions(ABOUT) if hasattr(module, "companions") else {}
    for name, text in companions.items():
        (folder / (name if format.folder else f"{place.name}.{name}")).write_text(text, encoding="utf-8", newline="\n")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def read_all(format: Format, folder: Path) -> tuple[list[AnnotatedDocument], list[str]]:
    """What an import of the folder reads, and the reasons for what it refuses."""
    out = folder if format.folder else next(path for path in folder.iterdir() if path.name == f"corpus{format.suffixes[0]}")
    files, refusals = pick([out], format.name)
    found, refused = [], [str(refusal) for refusal in refusals]
    for file in files:
        for body in read(read_task(file.path, format.name, "fr")):
            refused += body.get("refused") or ()
            if "document" in body:
                entry = jsonl.from_json(body["document"], "fr")
                assert isinstance(entry, jsonl.Entry)
                refused += entry.refused
                found.append(entry.annotated)
    return found, refused


def read_back(format: Format, file: Path) -> Iterator[AnnotatedDocument]:
    """The documents in a file that was written, by the reader of its format; nothing is refused."""
    for one in format.load().read(file, "fr"):
        assert one.data is not None
        assert not one.refused
        entry = jsonl.from_json({"sections": [], "seams": [], **one.data}, "fr")  # nobody looks at them here
        assert isinstance(entry, jsonl.Entry)
        assert not entry.refused
        yield entry.annotated


def claims(format: Format, documents: Iterable[AnnotatedDocument]) -> list[str]:
    """What the documents say, as far as the format holds it, in an order of its own; white space does not count where it is not kept."""
    return sorted(_claims(format, one) for one in documents)


def _claims(format: Format, one: AnnotatedDocument) -> str:
    holds, text = format.holds, one.document.text

    def bare(surface: str) -> str:
        return surface if holds.text else "".join(surface.split())

    def place(span: AnnotatedSpan) -> tuple[Any, ...]:
        return (*((span.start, span.end) if holds.text else ()), span.label, bare(text[span.start : span.end]))

    places = {span.span_id: place(span) for span in one.spans}
    spans = Counter(
        (*places[span.span_id], span.state.value if holds.undecided else "", span.value if holds.values else "") for span in one.spans
    )
    relations = Counter(
        (relation.label, places[relation.head_id], places[relation.tail_id], relation.state.value if holds.undecided else "")
        for relation in one.relations
    )
    return f"{bare(text)!r}\n{sorted(spans.items(), key=repr)}\n{sorted(relations.items(), key=repr)}"
