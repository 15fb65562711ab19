"""The log of one document as text, for an export that leaves nothing behind: what is stored is handed on without being made first."""

import json
from json.encoder import encode_basestring

from annotator.core.acts import head_to_json
from annotator.core.errors import DamagedData
from annotator.core.values import Kind
from annotator.store import codec
from annotator.store.reader import Reader, act_columns, act_of


def acts_text(reader: Reader, document_id: str) -> str:
    """The acts that touch a document in log order, as `core.acts` has them in JSON, in an array, each with its "changes" of this
    document; where it has others, "places" says which of its changes these are, and "of" how many it has.

    Raises DamagedData for what cannot be read.
    """
    changes = _changes(reader, document_id)
    acts = []
    for *row, of in reader.rows(
        f"""SELECT {act_columns("act")}, (SELECT count(*) FROM change WHERE act_no = act.act_no)
        FROM act JOIN annotator USING (annotator_no) WHERE act_no IN ({",".join(map(str, changes))}) ORDER BY clock, act_id"""
    ):
        own = changes[row[0]]
        head = json.dumps(head_to_json(act_of(row, ())), ensure_ascii=False).removesuffix("}")
        places = "" if len(own) == of else f', "places": {[nth for nth, _ in own]}, "of": {of}'
        acts.append(f'{head}, "changes": [{", ".join([change for _, change in own])}]{places}}}')
    return f"[{', '.join(acts)}]"


def _changes(reader: Reader, document_id: str) -> dict[int, list[tuple[int, str]]]:
    """Of each act by its number, the changes of this document with their places in it."""
    found = reader.rows(
        """SELECT act_no, nth, kind, target, coalesce(before, 'null'), coalesce(after, 'null'),
        json_valid(coalesce(before, 'null')) AND json_valid(coalesce(after, 'null'))
        FROM change WHERE document_no = ? ORDER BY act_no, nth""",
        (reader.document_no(document_id),),
    )
    changes: dict[int, list[tuple[int, str]]] = {}
    try:
        if not all(row[6] for row in found):
            raise ValueError("a value that is no JSON")
        values = codec.spaced([text for row in found for text in row[4:6]])
        document = encode_basestring(document_id)
        for (act_no, nth, kind, target, *_), before, after in zip(found, values[::2], values[1::2], strict=True):
            target_id = encode_basestring(codec.target_from_bytes(Kind(kind), target))
            change = f'{{"kind": "{kind}", "document": {document}, "target": {target_id}, "before": {before}, "after": {after}}}'
            changes.setdefault(act_no, []).append((nth, change))
    except ValueError as error:
        raise DamagedData(f"The log of {reader.path} cannot be read at {document_id}. Run `annotator check` on it.") from error
    return changes
