"""Who has confirmed what with a label, and where."""

from collections.abc import Callable, Iterator
from typing import Any

from annotator.core.fold import Layer
from annotator.core.values import Kind, RelationValue, SpanValue
from annotator.store import codec

Rows = Callable[..., list[tuple[Any, ...]]]

_BEARING = "kind = :kind AND state = 'confirmed' AND label_no = (SELECT label_no FROM label WHERE label_id = :label)"


def count_labelled(rows: Rows, kind: Kind, label_id: str) -> dict[str, tuple[int, int]]:
    """By annotator_id, how many confirmed items bear a label, and in how many documents."""
    found = rows(
        f"""SELECT annotator_id, count(*), count(DISTINCT document_no) FROM item JOIN annotator USING (annotator_no)
        WHERE {_BEARING} GROUP BY annotator_no""",
        {"kind": kind.value, "label": label_id},
    )
    return {codec.id_from_bytes(annotator): (count, documents) for annotator, count, documents in found}


def read_labelled(rows: Rows, annotator_no: int, kind: Kind, label_id: str) -> Iterator[tuple[str, Layer]]:
    """The confirmed spans and relations of each document in which the annotator has confirmed something with the label."""
    bound = {"kind": kind.value, "label": label_id, "annotator": annotator_no}
    documents = rows(
        f"""SELECT DISTINCT document_no, document_id FROM item JOIN document USING (document_no)
        WHERE annotator_no = :annotator AND {_BEARING} ORDER BY document_no""",
        bound,
    )
    for document_no, document_id in documents:
        layer = Layer({}, {}, {})
        for kind_name, target, text in rows(
            """SELECT kind, target, value FROM item WHERE document_no = ? AND annotator_no = ? AND kind IN ('span', 'relation')
            AND state = 'confirmed' ORDER BY start, "end", target""",
            (document_no, annotator_no),
        ):
            value = codec.value_from_text(Kind(kind_name), text)
            if isinstance(value, SpanValue):
                layer.spans[codec.id_from_bytes(target)] = value
            elif isinstance(value, RelationValue):
                layer.relations[codec.id_from_bytes(target)] = value
        yield codec.id_from_bytes(document_id), layer
