"""Precedents: what an annotator has decided about surfaces, the newest first, read through indexes."""

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from annotator.core.precedents import MOST, PRODUCER, Judged, Precedent, Precedents, Tally
from annotator.store.migrations import FIRST_WORD, LAST_WORD

_MOST_SURFACES, _MOST_ALIKE = 2000, 200  # names that begin or end with a word, and decisions about them: "saint" must not cost more

IMPLIED = f"""({{0}}.state = 'rejected' AND json_extract({{0}}.value, '$.origins[0][0]') IS '{PRODUCER}'
    AND json_extract({{0}}.value, '$.origins[0][1]') != '' AND (SELECT verb FROM act WHERE act_no = {{0}}.act_no) = 'import')"""
"""Whether an item stands rejected by an import without anybody's judgement, as SQL: precedents would have proposed it in an article that
the import finished. What a file itself rejects names producers without a version."""

_Rows: TypeAlias = Callable[..., list[tuple[Any, ...]]]


def read_precedents(rows: _Rows, annotator_no: int, document_no: int, surfaces: Iterable[str], names: Iterable[str]) -> Precedents:
    """What is known about some folded surfaces, and about names that begin or end like some folded names of several words.

    What was rejected in the document itself does not count: the analyst may mean that one place.
    """
    known = rows(_KNOWN, {"surfaces": json.dumps(list(surfaces)), "annotator": annotator_no})
    here = {"annotator": annotator_no, "document": document_no, "most": MOST}
    newest = {folded: rows(_NEWEST, {**here, "surface": surface_no}) for surface_no, folded in known}
    found = _precedents({folded: decided for folded, decided in newest.items() if decided}, rows)
    known_as = {folded for folded, precedent in found.items() if precedent.labels()}
    words = [name.split() for name in names if name not in known_as]

    def tallies(which: str, wanted: Iterable[str]) -> dict[str, Tally]:
        return {word: dict(rows(_ALIKE.format(which), {**here, "word": word})) for word in dict.fromkeys(wanted)}

    first = tallies(FIRST_WORD, (parts[0] for parts in words if len(parts) > 1))
    last = tallies(LAST_WORD, (parts[-1] for parts in words if len(parts) > 1))
    return Precedents(found, first, last)


def _precedents(newest: Mapping[str, list[tuple[Any, ...]]], rows: _Rows) -> dict[str, Precedent]:
    """By folded surface, from the newest decisions about it. Each text is read once: SQLite counts its characters anew for each place."""
    shown = {folded: next((row for row in decided if row[4] == "confirmed"), decided[0]) for folded, decided in newest.items()}
    places = sorted((document_no, start, end, folded) for folded, (document_no, start, end, *_) in shown.items())
    written: dict[str, str] = {}
    for document_no, some in groupby(places, key=itemgetter(0)):
        ((text,),) = rows("SELECT text FROM document_text WHERE document_no = ?", (document_no,))
        written.update((folded, text[start:end]) for _, start, end, folded in some)
    judged = {
        folded: tuple(Judged(label_id, state == "confirmed", bool(implied)) for *_, label_id, state, implied in decided)
        for folded, decided in newest.items()
    }
    return {folded: Precedent(written[folded], decided) for folded, decided in judged.items()}


_KNOWN = """SELECT s.surface_no, s.folded FROM json_each(:surfaces) AS wanted CROSS JOIN surface s ON s.folded = wanted.value
WHERE EXISTS (SELECT 1 FROM item WHERE surface_no = s.surface_no AND annotator_no = :annotator)"""

_NEWEST = f"""SELECT document_no, start, "end", label_id, state, {IMPLIED.format("item")} FROM item JOIN label USING (label_no)
WHERE surface_no = :surface AND annotator_no = :annotator AND (state = 'confirmed' OR document_no != :document)
ORDER BY act_no DESC, document_no, target LIMIT :most"""

_ALIKE = f"""SELECT CASE state WHEN 'confirmed' THEN label_id END AS decided, count(*) FROM
(SELECT i.state, l.label_id FROM
    (SELECT surface_no FROM surface WHERE {{}} = :word AND instr(folded, ' ') > 0
        AND EXISTS (SELECT 1 FROM item WHERE surface_no = surface.surface_no AND annotator_no = :annotator)
        ORDER BY surface_no DESC LIMIT {_MOST_SURFACES}) AS alike
    CROSS JOIN item i ON i.surface_no = alike.surface_no JOIN label l USING (label_no)
    WHERE i.annotator_no = :annotator AND (i.state = 'confirmed' OR i.document_no != :document)
    ORDER BY alike.surface_no DESC LIMIT {_MOST_ALIKE})
GROUP BY decided ORDER BY count(*) DESC, decided"""
