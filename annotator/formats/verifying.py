"""Whether what was written reads back as what was meant: sums over all documents, which need no memory and no order."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.errors import Trouble
from annotator.formats import jsonl
from annotator.formats.registry import Format


@dataclass(slots=True)
class Fingerprint:
    """How many documents, spans and relations, and a sum of hashes of what each of them says.

    Where the format does not keep the text (`exact` is false), white space does not count, and a place is its surface only.
    """

    exact: bool
    documents: int = 0
    spans: int = 0
    relations: int = 0
    total: int = 0

    def add(self, annotated: AnnotatedDocument) -> None:
        text = annotated.document.text
        places = {span.span_id: self._place(text, span) for span in annotated.spans}
        self.documents += 1
        self.spans += len(annotated.spans)
        self.relations += len(annotated.relations)
        claims = [*places.values(), *((r.label, places[r.head_id], places[r.tail_id]) for r in annotated.relations)]
        named = self._text(text)
        self.total += sum(_hash((named, claim)) for claim in claims) + _hash(named)

    def _place(self, text: str, span: AnnotatedSpan) -> tuple[object, ...]:
        surface = text[span.start : span.end]
        return (span.label, span.start, span.end, surface) if self.exact else (span.label, self._text(surface))

    def _text(self, text: str) -> str:
        return text if self.exact else "".join(text.split())

    def counts(self) -> dict[str, int]:
        return {"documents": self.documents, "spans": self.spans, "relations": self.relations}


def _hash(claim: object) -> int:
    return int.from_bytes(hashlib.blake2b(repr(claim).encode("utf-8", "surrogatepass"), digest_size=8).digest())


def verify(format: Format, files: Iterable[Path], meant: Fingerprint) -> None:
    """Read the files back. Raises Trouble when anything else stands in them than what was meant."""
    found = Fingerprint(format.holds.text)
    for file in files:
        for annotated in read_back(format, file):
            found.add(annotated)
    if found != meant:
        differ = ", ".join(f"{found.counts()[name]} {name} instead of {number}" for name, number in meant.counts().items())
        raise Trouble(f"What was written as {format.name} does not read back alike ({differ}); nothing was replaced. Please report it.")


def read_back(format: Format, file: Path) -> Iterator[AnnotatedDocument]:
    """The documents in a file that was written. Raises Trouble for whatever of it cannot be read."""
    module = format.load()
    if hasattr(module, "read_back"):
        yield from module.read_back(file)
        return
    for read in module.read(file, "fr"):
        if read.refused or read.data is None:
            raise Trouble(f"{file.name}:{read.line}: what was written cannot be read back ({'; '.join(read.refused)}). Please report it.")
        entry = jsonl.from_json({"sections": [], "seams": [], **read.data}, "fr")  # nobody looks at them here
        if not isinstance(entry, jsonl.Entry) or entry.refused:
            reasons = "; ".join(entry.refused) if isinstance(entry, jsonl.Entry) else "no document"
            raise Trouble(f"{file.name}:{read.line}: what was written cannot be read back ({reasons}). Please report it.")
        yield entry.annotated
