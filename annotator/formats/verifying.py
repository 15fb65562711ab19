"""Whether what was written reads back as what was meant: sums over all documents, which need no memory and no order."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument
from annotator.core.errors import Trouble
from annotator.formats.exchange import Json
from annotator.formats.registry import Format


@dataclass(slots=True)
class Fingerprint:
    """How many documents, spans and relations, and a sum of hashes of what each document says; to be compared within a process.

    Where the format does not keep the text (`exact` is false), white space does not count, and a place is its surface only.
    """

    exact: bool
    documents: int = 0
    spans: int = 0
    relations: int = 0
    total: int = 0

    def add(self, annotated: AnnotatedDocument) -> None:
        """A document with its text, the places of its spans with their labels, and its relations, in whatever order."""
        places = {span.span_id: (span.start, span.end, span.label) for span in annotated.spans}
        self._add(annotated.document.text, places, [(one.head_id, one.tail_id, one.label) for one in annotated.relations])

    def add_read(self, data: Json) -> None:
        """A document as the reader of a format gives it. Raises ValueError, KeyError or TypeError for what no import would take."""
        text, spans = data["text"], data["spans"]
        places = {span.get("id", nth): (span["start"], span["end"], span["label"]) for nth, span in enumerate(spans)}
        if len(places) != len(spans):
            raise ValueError("an id is used twice")
        for span in spans:
            surface = span.get("text")
            if surface is not None and text[span["start"] : span["end"]] != surface:
                raise ValueError(f"“{surface}” does not stand at {span['start']}–{span['end']}")
        self._add(text, places, [(one["head"], one["tail"], one["label"]) for one in data.get("relations") or ()])

    def _add(self, text: str, places: dict[str, tuple[int, int, str]], relations: list[tuple[str, str, str]]) -> None:
        said: dict[str, tuple[object, ...]] = {**places}
        if not self.exact:
            said = {span_id: ("".join(text[start:end].split()), label) for span_id, (start, end, label) in places.items()}
            text = "".join(text.split())
        self.documents += 1
        self.spans += len(places)
        self.relations += len(relations)
        joined = [(said[head], said[tail], label) for head, tail, label in relations]
        self.total += hash((text, *sorted(said.values()), None, *sorted(joined)))

    def counts(self) -> dict[str, int]:
        return {"documents": self.documents, "spans": self.spans, "relations": self.relations}


def verify(format: Format, files: Iterable[Path], meant: Fingerprint) -> None:
    """Read the files back. Raises Trouble when anything else stands in them than what was meant."""
    found = Fingerprint(format.holds.text)
    for file in files:
        _read_back(format, file, found)
    if found != meant:
        differ = ", ".join(f"{found.counts()[name]} {name} instead of {number}" for name, number in meant.counts().items())
        raise Trouble(f"What was written as {format.name} does not read back alike ({differ}); nothing was replaced. Please report it.")


def _read_back(format: Format, file: Path, found: Fingerprint) -> None:
    """Add the documents in a file that was written. Raises Trouble for whatever of it cannot be read."""
    module = format.load()
    if hasattr(module, "read_back"):
        for annotated in module.read_back(file):
            found.add(annotated)
        return
    for read in module.read(file, "fr"):
        reasons = "; ".join(read.refused)
        if not reasons:
            try:
                found.add_read(read.data or {})
            except (KeyError, TypeError, ValueError) as error:
                reasons = str(error) if type(error) is ValueError else repr(error)
        if reasons:
            raise Trouble(f"{file.name}:{read.line}: what was written cannot be read back ({reasons}). Please report it.")
