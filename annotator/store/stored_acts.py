"""The log of one document for an export that leaves nothing behind: what is stored is handed on without being made first."""

import json
from itertools import groupby
from operator import itemgetter
from typing import Any

from annotator.core.acts import head_to_json
from annotator.core.errors import DamagedData
from annotator.core.json_text import Verbatim
from annotator.store import codec
from annotator.store.reader import Reader, act_columns, act_of


def stored_acts(reader: Reader, document_id: str) -> list[dict[str, Any]]:
    """The acts that touch a document in log order, as `core.acts` has them in JSON, each with its "changes" of this document; where it
    has others, "places" says which of its changes these are, and "of" how many it has. For `core.json_text.dumps`.

    Raises DamagedData for what cannot be read.
    """
    changes = _changes(reader, document_id)
    acts = []
    for *row, of in reader.rows(_ACTS, (json.dumps(list(changes)),)):
        places, own = changes[row[0]]
        act = head_to_json(act_of(row, ())) | {"changes": Verbatim(f"[{','.join(own)}]")}
        acts.append(act if len(own) == of else act | {"places": places, "of": of})
    return acts


def _changes(reader: Reader, document_id: str) -> dict[int, tuple[list[int], list[str]]]:
    """Of each act by its number, its changes of this document: their places in it, and what they are in JSON."""
    found = reader.rows(
        """SELECT act_no, nth, kind, target, coalesce(before, 'null'), coalesce(after, 'null'),
        (before IS NULL OR json_valid(before)) AND (after IS NULL OR json_valid(after))
        FROM change WHERE document_no = ? ORDER BY act_no, nth""",
        (reader.document_no(document_id),),
    )
    changes: dict[int, tuple[list[int], list[str]]] = {}
    try:
        for act_no, rows in groupby(found, itemgetter(0)):
            places, own = changes[act_no] = [], []
            for _, nth, kind, target, before, after, sound in rows:
                if not sound:
                    raise ValueError("a value that is no JSON")
                target_id = codec.target_from_bytes(codec.kind_from_text(kind), target)
                places.append(nth)
                own.append(f'{{"kind":"{kind}","document":"{document_id}","target":"{target_id}","before":{before},"after":{after}}}')
    except ValueError as error:
        raise DamagedData(f"The log of {reader.path} cannot be read at {document_id}. Run `annotator check` on it.") from error
    return changes


_ACTS = f"""SELECT {act_columns("act")}, (SELECT max(nth) + 1 FROM change WHERE act_no = act.act_no)
FROM act JOIN annotator USING (annotator_no) WHERE act_no IN (SELECT value FROM json_each(?)) ORDER BY clock, act_id"""
