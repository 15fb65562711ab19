"""What an annotator has done, counted from the log in SQL: no act is read as a whole."""

import json
from typing import Any

from annotator.core.acts import Verb
from annotator.core.history import Worked
from annotator.core.reversal import takes_back
from annotator.store import codec
from annotator.store.filters import TRASHED
from annotator.store.reader import Reader


def acts_on_articles(reader: Reader, annotator_id: str) -> int:
    """How many acts of the annotator's are about articles."""
    found = reader.rows(
        "SELECT count(DISTINCT act_no) FROM act JOIN change USING (act_no) WHERE annotator_no = ? AND document_no > 0",
        (reader.annotator_no(annotator_id),),
    )
    return int(found[0][0])


def read_work(reader: Reader, annotator_id: str) -> list[Worked]:
    """The annotator's acts about articles in the order of their time, without what was imported, which has no pace.

    What stands decided counts once, to the act that made it so, whatever was undone and redone since. What was taken back, or lies in the
    trash, does not count: it is in no corpus. The time that it took was work all the same.
    """
    documents = dict(reader.rows("SELECT document_no, document_id FROM document"))
    kept = f"SELECT act_no, count(*) FROM made WHERE document_no NOT IN ({TRASHED}) GROUP BY act_no"
    decided = dict(_made(reader, annotator_id, "i.kind IN ('span', 'relation')", kept))
    found = reader.rows(
        """SELECT act_no, made_at, min(document_no), max(document_no)
        FROM act JOIN change USING (act_no) WHERE annotator_no = ? AND verb != ? AND document_no > 0
        GROUP BY act_no ORDER BY made_at, act_no""",
        (reader.annotator_no(annotator_id), Verb.IMPORT.value),
    )
    return [
        Worked(made_at, codec.id_from_bytes(documents[first]) if first == last else None, decided.get(act_no, 0))
        for act_no, made_at, first, last in found
    ]  # fmt: skip


def finished_at(reader: Reader, annotator_id: str) -> dict[str, int]:
    """By document_id, when the articles that stand finished were finished by hand; without those in the trash."""
    found = _made(
        reader,
        annotator_id,
        "i.kind = 'document' AND i.state = 'finished'",
        f"""SELECT document_id, made_at FROM made JOIN act USING (act_no) JOIN document USING (document_no)
        WHERE verb != 'import' AND document_no NOT IN ({TRASHED})""",
    )
    return {codec.id_from_bytes(document_id): made_at for document_id, made_at in found}


def rejected_by_imports(reader: Reader, annotator_id: str) -> dict[tuple[str, str], bool]:
    """By document and item, the spans that stand rejected by an import that finished their article, and whether they had been proposed
    before: if not, nobody has ever seen them.

    The log does not tell what the file rejects from what it does not have, where that was proposed here. What the file rejects without a
    proposal here names producers without a version, and is left out.
    """
    found = _made(
        reader,
        annotator_id,
        "i.kind = 'span' AND i.state = 'rejected'",
        """SELECT document_id, target, before IS NOT NULL FROM made JOIN act USING (act_no) JOIN document USING (document_no)
        WHERE verb = 'import' AND coalesce(before, json_extract(value, '$.origins[0][1]'), '') != ''
        AND (act_no, document_no) IN (
            SELECT act_no, document_no FROM change WHERE kind = 'document' AND json_extract(after, '$.status') = 'finished')""",
    )
    return {(codec.id_from_bytes(document_id), codec.id_from_bytes(target)): bool(proposed) for document_id, target, proposed in found}


def _made(reader: Reader, annotator_id: str, which: str, statement: str) -> list[tuple[Any, ...]]:
    """What a statement finds in `made`: of each of the annotator's items `which`, the newest act that gave it the value that it has.

    Acts that take others back give nothing: where they brought a value back, it is by the act that gave it before.
    """
    annotator_no = reader.annotator_no(annotator_id)
    found = reader.rows("SELECT act_no, reverts, intent FROM act WHERE annotator_no = ?", (annotator_no,))
    taking_back = [act_no for act_no, reverts, intent in found if takes_back(reverts, intent)]
    return reader.rows(
        f"""WITH made AS (
            SELECT max(a.clock), a.act_no, c.document_no, c.target, c.before, i.value
            FROM act a CROSS JOIN change c USING (act_no) CROSS JOIN item i ON i.document_no = c.document_no
                AND i.annotator_no = a.annotator_no AND i.kind = c.kind AND i.target = c.target AND i.value = c.after
            WHERE a.annotator_no = :annotator AND {which} AND a.act_no NOT IN (SELECT value FROM json_each(:taking_back))
            AND a.act_no NOT IN (SELECT act_no FROM conflict) GROUP BY c.document_no, c.kind, c.target)
        {statement}""",
        {"annotator": annotator_no, "taking_back": json.dumps(taking_back)},
    )


def corrected_items(reader: Reader, annotator_id: str) -> frozenset[tuple[str, str]]:
    """Document and item of what stands confirmed otherwise than it was proposed when it was decided: other edges, ends or label."""
    claim = "json_extract({0}, '$.start', '$.end', '$.head', '$.tail', '$.label')"
    found = reader.rows(
        f"""SELECT DISTINCT document_id, i.target FROM act a JOIN change c USING (act_no)
        JOIN item i ON i.document_no = c.document_no AND i.annotator_no = a.annotator_no AND i.kind = c.kind AND i.target = c.target
        JOIN document d ON d.document_no = c.document_no
        WHERE a.annotator_no = ? AND c.kind IN ('span', 'relation') AND c.before LIKE '{{"state":"suggested"%'
        AND i.state = 'confirmed' AND {claim.format("i.value")} != {claim.format("c.before")}""",
        (reader.annotator_no(annotator_id),),
    )
    return frozenset((codec.id_from_bytes(document_id), codec.id_from_bytes(target)) for document_id, target in found)
