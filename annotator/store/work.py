"""What an annotator has done, counted from the log in SQL: no act is read as a whole."""

from annotator.core.acts import Verb
from annotator.core.history import Worked
from annotator.store import codec
from annotator.store.reader import Reader


def acts_on_articles(reader: Reader, annotator_id: str) -> int:
    """How many acts of the annotator's are about articles."""
    found = reader.rows(
        "SELECT count(DISTINCT act_no) FROM act JOIN change USING (act_no) WHERE annotator_no = ? AND document_no > 0",
        (reader.annotator_no(annotator_id),),
    )
    return int(found[0][0])


def read_work(reader: Reader, annotator_id: str) -> list[Worked]:
    """The annotator's acts about articles in the order of their time, without what was imported, which has no pace."""
    documents = dict(reader.rows("SELECT document_no, document_id FROM document"))
    found = reader.rows(
        """SELECT made_at, min(document_no), max(document_no), count(*) FILTER (
            WHERE kind IN ('span', 'relation') AND after IS NOT NULL AND after NOT LIKE '{"state":"suggested"%')
        FROM act JOIN change USING (act_no) WHERE annotator_no = ? AND verb != ? AND document_no > 0
        GROUP BY act_no ORDER BY made_at, act_no""",
        (reader.annotator_no(annotator_id), Verb.IMPORT.value),
    )
    return [
        Worked(made_at, codec.id_from_bytes(documents[first]) if first == last else None, decided)
        for made_at, first, last, decided in found
    ]  # fmt: skip


def finished_at(reader: Reader, annotator_id: str) -> dict[str, int]:
    """By document_id, when the articles that stand finished were finished by hand; without those in the trash."""
    found = reader.rows(
        """SELECT document_id, made_at FROM item i JOIN document USING (document_no) JOIN act USING (act_no)
        WHERE i.annotator_no = ? AND i.kind = 'document' AND i.state = 'finished' AND act.verb != ?
        AND i.document_no NOT IN (SELECT document_no FROM item WHERE kind = 'trash' AND state = 'trashed')""",
        (reader.annotator_no(annotator_id), Verb.IMPORT.value),
    )
    return {codec.id_from_bytes(document_id): made_at for document_id, made_at in found}


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
