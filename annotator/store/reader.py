"""Questions to a project file. Answers are core's dataclasses; rows and file-local numbers stay here.

Methods raise Trouble for an article that is not in the project and DamagedData for what cannot be read.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.core.acts import PROJECT_LAYER, Act, Change, Key, Verb
from annotator.core.document import Document
from annotator.core.errors import DamagedData
from annotator.core.fold import Layer, State, Violation
from annotator.core.history import Head
from annotator.core.precedents import Precedents
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import Registered, Run, Suggestions
from annotator.core.spread import Hit
from annotator.core.values import Decision, Kind, RelationValue, SpanValue, Status, Value
from annotator.store import codec
from annotator.store.connection import RESTORE, troubles, uncollected
from annotator.store.history import PAGE, Entry, read_page, read_touching, surfaces_of
from annotator.store.labelled import count_labelled, read_labelled
from annotator.store.mentions import MentionCount, count_mentions, overlapped, portions, read_excerpts, read_hits, read_unmarked
from annotator.store.precedents import IMPLIED, read_precedents
from annotator.store.snapshot import Snapshot
from annotator.store.suggested import read_suggestions

_PAGE = 256  # acts read at a time: no query stays open between two of them, so none holds up the write-ahead log


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document in the list. The counts are of spans, `undecided_relations` of relations.

    `undecided` is None after a bulk act until it is counted again; `undecided_relations` also where none is stored. What is undecided is
    counted among what is stored, unless it is `as_seen`: with what precedents and patterns add, and without what they put away.
    """

    document_id: str
    title: str
    outlet: str | None
    published: str | None
    language: str
    status: Status
    undecided: int | None
    undecided_relations: int | None
    confirmed: int
    rejected: int
    flag: bool
    length: int  # code points
    as_seen: bool = False


class Reader(Snapshot):
    """What can be asked of a project. Take it, use it and close it: one that is held for long lets the write-ahead log grow."""

    # --- documents ---

    def documents(self, annotator_id: str, *, trashed: bool = False, within: Collection[str] | None = None) -> list[DocumentSummary]:
        """The documents as the annotator stands with them, in the order of their import; those in the trash only if asked for, and
        perhaps only some."""
        found = self.rows(
            f"""{_SUMMARY} WHERE (d.document_no IN (SELECT document_no FROM item WHERE kind = 'trash' AND state = 'trashed')) = :trashed
            {self._within("d.document_no", within)} ORDER BY d.document_no""",
            {"annotator": self.annotator_no(annotator_id) or -1, "trashed": trashed},
        )
        return [_summary(row) for row in found]

    def summaries_at(self, annotator_no: int, numbers: Sequence[int]) -> list[DocumentSummary]:
        """As `documents`, of these documents in their order; for the modules of the store."""
        found = self.rows(f"{_SUMMARY} WHERE d.document_no IN ({', '.join(map(str, numbers))})", {"annotator": annotator_no})
        by_number = {row[0]: _summary(row) for row in found}
        return [by_number[number] for number in numbers]

    def ids_at(self, numbers: Sequence[int]) -> list[str]:
        """Of these documents, in their order; for the modules of the store."""
        by_number = dict(self.rows("SELECT document_no, document_id FROM document"))
        return [codec.id_from_bytes(by_number[number]) for number in numbers]

    def document_ids(self, *, with_trashed: bool = False) -> list[str]:
        """In the order of their import."""
        kept = "" if with_trashed else "WHERE document_no NOT IN (SELECT document_no FROM item WHERE kind = 'trash' AND state = 'trashed')"
        found = self.rows(f"SELECT document_id FROM document {kept} ORDER BY document_no")
        return [codec.id_from_bytes(data) for (data,) in found]

    def corrected(self, document_id: str) -> Document:
        """The document with its seams and language as the analyst has corrected them. Raises as `document`."""
        return self.as_corrected(self.document(document_id))

    def as_corrected(self, document: Document) -> Document:
        """As `corrected`, of a document as it was found."""
        found = self.rows(
            "SELECT x'', kind, target, value FROM item WHERE document_no = ? AND annotator_no = 0 ORDER BY seat",
            (self._known_document_no(document.document_id),),
        )
        return State(self._items(document.document_id, found)).corrected(document) if found else document

    def corrections(self, within: Collection[str] | None = None) -> dict[str, str]:
        """By document_id, the newest act that corrected its seams or its language, or took such a correction back; perhaps only of some
        documents."""
        found = self.rows(
            f"""SELECT document_id, act_id FROM change JOIN act USING (act_no) JOIN document USING (document_no)
            WHERE kind IN ('seam', 'language') {self._within("change.document_no", within)} ORDER BY clock, act_id"""
        )
        return {codec.id_from_bytes(document_id): codec.id_from_bytes(act_id) for document_id, act_id in found}

    def document(self, document_id: str) -> Document:
        """As it was found. Raises Trouble when it is not in the project and DamagedData when its text does not fit its checksum."""
        try:
            found = self.row(_DOCUMENT, codec.id_to_bytes(document_id))
        except ValueError:
            found = None
        if found is None:
            raise self._unknown(document_id)
        number, sha256, data, *columns = found
        self._last_document = document_id, int(number)
        if data is None:
            raise DamagedData(f"The text of article {document_id} is missing. {RESTORE}")
        text = str(data, "utf-8", "replace")
        if hashlib.sha256(data).digest() != sha256:
            raise DamagedData(f"The text of article {document_id} is damaged: it does not fit its checksum. {RESTORE}")
        return codec.document_from_columns(document_id, text, sha256.hex(), *columns)

    def removed(self, document_ids: Sequence[str]) -> dict[str, tuple[int, str]]:
        """Of those documents that were removed for good, when (Unix milliseconds) and by whom."""
        wanted = f"SELECT document_id, removed_at, annotator FROM tombstone WHERE document_id IN ({', '.join('?' * len(document_ids))})"
        found = self.rows(wanted, codec.ids_to_bytes(document_ids))
        return {codec.id_from_bytes(document_id): (int(at), str(annotator)) for document_id, at, annotator in found}

    def place(self, key: str) -> str | None:
        """Where the analyst was, as stored under the key."""
        found = self.row("SELECT value FROM place WHERE key = ?", key)
        return None if found is None else str(found[0])

    # --- suggestions ---

    def suggestions(self, document_id: str, *, all_runs: bool = False) -> Suggestions:
        """Those of each producer's newest run for the document, with these runs; or those of all runs there ever were.

        Of the newest, those that cross a place where the analyst has parted the text are left out.
        """
        return self.suggestions_at(self._known_document_no(document_id), document_id, all_runs=all_runs)

    def suggestions_at(self, document_no: int, document_id: str, *, all_runs: bool = False) -> Suggestions:
        """As `suggestions`; for the modules of the store."""
        return read_suggestions(self.rows, document_no, document_id, all_runs)

    def runs(self) -> tuple[Run, ...]:
        """All runs, oldest first."""
        found = self.rows("SELECT run_id, producer, version, parameters, made_at FROM run ORDER BY made_at, run_no")
        return tuple(Run(codec.id_from_bytes(run_id), *rest) for run_id, *rest in found)

    def producers(self) -> tuple[Registered, ...]:
        """The pipelines that were trained for the project, oldest first."""
        found = self.rows(
            "SELECT name, language, version, sha256, path, replaces, scores, active, made_at FROM producer ORDER BY made_at, name"
        )
        return tuple(
            Registered(name, language, version, sha256.hex(), path, tuple(json.loads(replaces)), scores, bool(active), made_at)
            for name, language, version, sha256, path, replaces, scores, active, made_at in found
        )

    def run_documents(self, run_id: str, within: Collection[str] | None = None) -> set[str]:
        """The documents that the run is done with, also those where it found nothing; perhaps only of some."""
        found = self.rows(
            f"""SELECT document_id FROM document JOIN run_document USING (document_no) JOIN run USING (run_no)
            WHERE run_id = ? {self._within("run_document.document_no", within)}""",
            (codec.id_to_bytes(run_id),),
        )
        return {codec.id_from_bytes(data) for (data,) in found}

    def mention_counts(self, folded: str, annotator_id: str, but: str | None = None) -> Iterator[dict[str, MentionCount]]:
        """By label_id, how often a folded surface stands in the project and in how many documents (not in the trash), perhaps leaving
        one document out: a portion of the documents at a time, see `together`.

        An undecided suggestion counts once a claim; one that a confirmed span covers does not count.
        """
        left_out = self._known_document_no(but) if but else 0
        annotator_no, schema = self.annotator_no(annotator_id) or -1, self.schema()
        for first, last in portions(self.rows, folded):
            yield count_mentions(self.rows, folded, annotator_no, schema, first, last, left_out)

    def hits(self, folded: str, annotator_id: str) -> Iterator[list[Hit]]:
        """Where a folded surface stands in the project as the annotator has it: a portion of the documents at a time, of each portion the
        decided spans of any label, then open claims."""
        annotator_no, schema = self.annotator_no(annotator_id) or -1, self.schema()
        for first, last in portions(self.rows, folded):
            yield read_hits(self.rows, folded, annotator_no, schema, first, last)

    def hits_in(self, document_id: str, folded: str, annotator_id: str) -> list[Hit]:
        """As `hits`, of one document."""
        number = self._known_document_no(document_id)
        return read_hits(self.rows, folded, self.annotator_no(annotator_id) or -1, self.schema(), number, number)

    def unmarked(self, folded: str, annotator_id: str) -> Iterator[list[Hit]]:
        """Where a folded surface stands in articles that are to be reviewed, and nothing is confirmed or proposed; a page at a time."""
        return read_unmarked(self.rows, folded, self.annotator_no(annotator_id) or -1)

    def excerpts(self, places: Sequence[tuple[str, int, int]]) -> list[str]:
        """The texts of some places (document_id, start, end), cut off where the article ends."""
        wanted = [(self._known_document_no(document_id), max(0, start), end) for document_id, start, end in places]
        return read_excerpts(self.rows, wanted)

    def free(self, places: Sequence[tuple[str, int, int]], annotator_id: str) -> list[bool]:
        """Of each place, whether no span that the annotator has confirmed overlaps it."""
        wanted = [(self._known_document_no(document_id), start, end) for document_id, start, end in places]
        taken = overlapped(self.rows, self.annotator_no(annotator_id) or -1, wanted)
        return [nth not in taken for nth in range(len(wanted))]

    def decided_counts(self, folded: str, annotator_id: str) -> dict[tuple[str, bool], int]:
        """By label_id and whether it is confirmed, how often spans of a folded surface stand decided, without what an import rejects
        that was never proposed (`IMPLIED`)."""
        found = self.rows(
            f"""SELECT label_id, state = 'confirmed', count(*) FROM surface CROSS JOIN item USING (surface_no) JOIN label USING (label_no)
            WHERE folded = ? AND annotator_no = ? AND NOT {IMPLIED.format("item")} GROUP BY label_no, state""",
            (folded, self.annotator_no(annotator_id) or -1),
        )
        return {(label_id, bool(confirmed)): number for label_id, confirmed, number in found}

    def precedents(self, document_id: str, annotator_id: str, surfaces: Iterable[str], names: Iterable[str]) -> Precedents:
        """What the annotator has decided about some folded surfaces, and about names that begin or end like `names`.

        Rejections in the document itself do not count.
        """
        annotator_no = self.annotator_no(annotator_id)
        if not annotator_no:
            return Precedents()
        return read_precedents(self.rows, annotator_no, self._known_document_no(document_id), surfaces, names)

    def decided_surfaces(self, annotator_id: str) -> list[str]:
        """The folded surfaces about which the annotator has decided something that stands."""
        statement = """SELECT folded FROM surface s
            WHERE EXISTS (SELECT 1 FROM item WHERE surface_no = s.surface_no AND annotator_no = ?)"""
        return [folded for (folded,) in self.rows(statement, (self.annotator_no(annotator_id),))]

    def proposals_decided(self, annotator_id: str, limit: int) -> list[tuple[SpanValue | RelationValue, bool]]:
        """The newest items that were proposed and stand decided, as they were proposed, each with whether it is confirmed just so."""
        found = self.rows(
            """SELECT c.document_no, c.kind, c.target, c.before, i.value FROM (
                SELECT document_no, annotator_no, kind, target, before, act_no, nth FROM change JOIN act USING (act_no)
                WHERE annotator_no = ? AND kind IN ('span', 'relation') AND before LIKE '{"state":"suggested"%'
                ORDER BY act_no DESC, nth LIMIT ?) c
            JOIN item i USING (document_no, annotator_no, kind, target) ORDER BY c.act_no DESC, c.nth""",
            (self.annotator_no(annotator_id), limit),
        )
        decided: dict[tuple[int, bytes], tuple[SpanValue | RelationValue, bool]] = {}
        for document_no, kind_name, target, *texts in found:
            before, stands = (codec.value_from_text(Kind(kind_name), text) for text in texts)
            if isinstance(before, SpanValue | RelationValue) and isinstance(stands, SpanValue | RelationValue):
                just_so = stands.state is Decision.CONFIRMED and _claim(stands) == _claim(before)
                decided.setdefault((document_no, target), (before, just_so))
        return list(decided.values())

    # --- state: core.fold.Values over the item table ---

    def value(self, key: Key) -> Value | None:
        """The current value, None when undecided or absent."""
        document_no, annotator_no = self.document_no(key.document_id), self.annotator_no(key.layer)
        if document_no is None or annotator_no is None:
            return None
        try:
            target = codec.target_to_bytes(key.kind, key.target_id)
        except ValueError:
            return None
        found = self.row(
            "SELECT value FROM item WHERE document_no = ? AND annotator_no = ? AND kind = ? AND target = ?",
            *(document_no, annotator_no, key.kind.value, target),
        )
        return None if found is None else codec.value_from_text(key.kind, found[0])

    def relations_of(self, layer: str, document_id: str, span_id: str) -> list[tuple[str, RelationValue]]:
        """The confirmed relations of a layer that have the span as an end, by ascending id."""
        end = codec.id_to_bytes(span_id)
        found = self.rows(
            """SELECT target, value FROM item WHERE document_no = ? AND annotator_no = ? AND kind = 'relation'
            AND state = 'confirmed' AND (head = ? OR tail = ?) ORDER BY target""",
            (self.document_no(document_id), self.annotator_no(layer), end, end),
        )
        values = ((codec.id_from_bytes(target), codec.value_from_text(Kind.RELATION, text)) for target, text in found)
        return [(relation_id, value) for relation_id, value in values if isinstance(value, RelationValue)]

    def state(self, document_id: str) -> State:
        """The values of all layers for one document."""
        return self.state_at(self._known_document_no(document_id), document_id)

    def state_at(self, document_no: int, document_id: str) -> State:
        """As `state`; for the modules of the store. Labels stand at document_no 0 with document_id ""."""
        found = self.rows(
            """SELECT annotator_id, kind, target, value FROM item JOIN annotator USING (annotator_no)
            WHERE document_no = ? ORDER BY annotator_no, seat""",
            (document_no,),
        )
        return State(self._items(document_id, found))

    def layer(self, annotator_id: str, document_id: str) -> Layer:
        """What an annotator has decided about a document: as `state` has it, in half the time."""
        found = self.rows(
            "SELECT annotator_no, kind, target, value FROM item WHERE document_no = ? AND annotator_no = ? ORDER BY seat",
            (self._known_document_no(document_id), self.annotator_no(annotator_id)),
        )
        _, targets, values = self._values(found)
        return Layer.of(zip(targets, values, strict=True))

    def confirmed_labels(self, annotator_id: str, document_id: str) -> dict[str, int]:
        """How many spans an annotator has confirmed in a document, by label id."""
        found = self.rows(
            """SELECT json_extract(value, '$.label'), count(*) FROM item
            WHERE document_no = ? AND annotator_no = ? AND kind = 'span' AND json_extract(value, '$.state') = 'confirmed' GROUP BY 1""",
            (self._known_document_no(document_id), self.annotator_no(annotator_id)),
        )
        return {str(label_id): number for label_id, number in found}

    def _items(self, document_id: str, found: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Key, Value]]:
        layers = {b"": PROJECT_LAYER}
        for (annotator_id, *_), kind, target_id, value in zip(found, *self._values(found), strict=True):
            layer = layers.get(annotator_id)
            if layer is None:
                layer = layers[annotator_id] = codec.id_from_bytes(annotator_id)
            yield Key(layer, document_id, kind, target_id), value

    def _values(self, found: Sequence[tuple[Any, ...]]) -> tuple[list[Kind], list[str], list[Value]]:
        """What stands in rows of an annotator, a kind, a target and a value, in columns: kinds, target ids, values."""
        kinds = [codec.kind_from_text(row[1]) for row in found]
        targets = [codec.target_from_bytes(kind, row[2]) for kind, row in zip(kinds, found, strict=True)]
        return kinds, targets, codec.values_from_texts(kinds, [row[3] for row in found])

    def schema(self) -> Schema:
        """The labels by their places, else in the order in which they were first made."""
        found = self.rows(
            """SELECT item.target, value FROM item LEFT JOIN (
                SELECT target, row_number() OVER (ORDER BY clock, act_id, nth) AS nth FROM change JOIN act USING (act_no)
                WHERE document_no = 0 AND kind = 'label' AND before IS NULL AND act_no NOT IN (SELECT act_no FROM conflict)) AS made
            USING (target) WHERE document_no = 0 AND annotator_no = 0 AND kind = 'label' GROUP BY item.target ORDER BY min(made.nth)"""
        )
        with troubles(self.path):  # a name that is no text
            values = [(str(target, "utf-8"), codec.value_from_text(Kind.LABEL, text)) for target, text in found]
        return Schema.of_labels({label_id: value for label_id, value in values if isinstance(value, SpanLabel | RelationLabel)})

    # --- the log ---

    def acts(
        self, *, document_id: str | None = None, annotator_id: str | None = None, after: tuple[int, str] | None = None
    ) -> Iterator[Act]:
        """Whole acts in log order, lazily: all, or those that touch a document ("" for labels), or those of an annotator, or
        those after a place (clock, act_id)."""
        conditions, wanted = [], []
        if document_id is not None:
            conditions.append("AND act_no IN (SELECT act_no FROM change WHERE document_no = ?)")
            wanted.append(self.document_no(document_id))
        if annotator_id is not None:
            conditions.append("AND annotator_no = ?")
            wanted.append(self.annotator_no(annotator_id))
        clock, act_id = (-1, b"") if after is None else (after[0], codec.id_to_bytes(after[1]))
        while found := self.rows(
            f"{_ACT} WHERE (clock, act_id) > (?, ?) {' '.join(conditions)} ORDER BY clock, act_id LIMIT {_PAGE}", (clock, act_id, *wanted)
        ):
            yield from self.acts_of(found)
            _, act_id, clock, *_ = found[-1]

    def project_acts(self) -> Iterator[Act]:
        """The acts that change something that belongs to no document, or nothing, in log order."""
        found = self.rows(f"""{_ACT} WHERE act_no IN (SELECT act_no FROM change WHERE document_no = 0)
            OR NOT EXISTS (SELECT 1 FROM change WHERE act_no = act.act_no) ORDER BY clock, act_id""")
        for first in range(0, len(found), _PAGE):
            yield from self.acts_of(found[first : first + _PAGE])

    def deciders(self) -> dict[str, str]:
        """Those of `annotators` some act of whom is about a document."""
        query = "SELECT 1 FROM act CROSS JOIN change USING (act_no) WHERE annotator_no = ? AND document_no > 0 LIMIT 1"
        return {one: name for one, name in self.annotators().items() if self.row(query, self.annotator_no(one)) is not None}

    def acts_of(self, found: list[tuple[Any, ...]]) -> list[Act]:
        """The acts of rows of `_ACT`, with their changes; for the modules of the store."""
        changes: dict[int, list[Change]] = {row[0]: [] for row in found}
        try:
            for act_no, kind_name, document_id, target, before, after in self.rows(
                f"""SELECT act_no, kind, document_id, target, before, after FROM change LEFT JOIN document USING (document_no)
                WHERE act_no IN ({",".join(map(str, changes))}) ORDER BY act_no, nth"""
            ):
                kind = Kind(kind_name)
                where = codec.id_from_bytes(document_id) if document_id else ""
                values = codec.value_from_text(kind, before), codec.value_from_text(kind, after)
                changes[act_no].append(Change(kind, where, codec.target_from_bytes(kind, target), *values))
            return [act_of(row, tuple(changes[row[0]])) for row in found]
        except (DamagedData, ValueError) as error:
            names = codec.id_from_bytes(found[0][1]) if len(found) == 1 else f"{len(found)} steps"
            raise DamagedData(f"The log of {self.path} cannot be read at {names}. Run `annotator check` on it.") from error

    def acts_written(self, after: int, limit: int) -> list[tuple[int, Act]]:
        """Some acts with their numbers, in the order in which they came into the file; for the modules of the store."""
        found = self.rows(f"{_ACT} WHERE act_no > ? ORDER BY act_no LIMIT {limit}", (after,))
        return list(zip([row[0] for row in found], self.acts_of(found) if found else (), strict=True))

    def act(self, act_id: str) -> Act:
        """Raises KeyError when the log has no such act."""
        found = self.rows(f"{_ACT} WHERE act_id = ?", (codec.id_to_bytes(act_id),))
        if not found:
            raise KeyError(act_id)
        return self.acts_of(found)[0]

    def step(self, step_id: str) -> tuple[Act, ...]:
        """The act that began a step and those that continue it, in log order, without what a merge has set aside.

        Raises KeyError when the log has no such act.
        """
        wanted = codec.id_to_bytes(step_id)
        if self.row("SELECT 1 FROM act WHERE act_id = ?", wanted) is None:
            raise KeyError(step_id)
        found = self.rows(
            f"{_ACT} WHERE (act_id = ? OR continues = ?) AND act_no NOT IN (SELECT act_no FROM conflict) ORDER BY clock, act_id",
            (wanted, wanted),
        )
        with uncollected():
            return tuple(self.acts_of(found))

    def heads(self, annotator_id: str) -> Iterator[Head]:
        """What decides which of the annotator's acts are in force, newest first, lazily; without what a merge has set aside."""
        clock, act_id = 2**63 - 1, b"\xff" * 17
        annotator_no = self.annotator_no(annotator_id)
        while found := self.rows(
            f"""SELECT clock, act_id, verb, reverts, continues FROM act WHERE annotator_no = ? AND (clock, act_id) < (?, ?)
            AND act_no NOT IN (SELECT act_no FROM conflict) ORDER BY clock DESC, act_id DESC LIMIT {_PAGE}""",
            (annotator_no, clock, act_id),
        ):
            for clock, act_id, verb, reverts, continues in found:  # noqa: B007  # the last ones begin the next page
                yield Head(
                    codec.id_from_bytes(act_id),
                    Verb(verb),
                    codec.id_from_bytes(reverts) if reverts else None,
                    codec.id_from_bytes(continues) if continues else None,
                )

    def history(self, document_id: str | None = None, before: tuple[int, str] | None = None, limit: int = PAGE) -> list[Entry]:
        """A page of the log, newest first: the acts before a place (clock, act_id), all or those that touch a document."""
        return read_page(self.rows, None if document_id is None else self._known_document_no(document_id), before, limit)

    def history_of(self, document_id: str, targets: Sequence[str], limit: int) -> list[Entry]:
        """The newest acts that touch any of some items of a document."""
        return read_touching(self.rows, self._known_document_no(document_id), targets, limit)

    def labelled(self, kind: Kind, label_id: str) -> dict[str, tuple[int, int]]:
        """By annotator_id, how many confirmed spans or relations bear a label, and in how many documents. Reads all items."""
        return count_labelled(self.rows, kind, label_id)

    def labelled_documents(self, annotator_id: str, kind: Kind, label_id: str) -> Iterator[tuple[str, Layer]]:
        """What stands confirmed in each document in which the annotator has confirmed something with a label, lazily."""
        return read_labelled(self.rows, self.annotator_no(annotator_id) or -1, kind, label_id)

    def surfaces(self, changes: Iterable[Change]) -> dict[tuple[str, int, int], str]:
        """What the spans say that some changes are about, by (id, start, end), and the ends of relations by (id, 0, 0)."""
        return surfaces_of(self.rows, [(self.document_no(change.document_id) or 0, change) for change in changes])

    def clock(self) -> int:
        """The clock of the newest act, 0 when there is none."""
        found = self.row("SELECT max(clock) FROM act")
        return 0 if found is None or found[0] is None else int(found[0])

    def conflicts(self) -> dict[str, tuple[Violation, ...]]:
        """By act_id, why acts of the log are set aside: logs were joined in which they exclude each other."""
        found = self.rows("SELECT act_id, violations FROM conflict JOIN act USING (act_no) ORDER BY clock, act_id")
        return {codec.id_from_bytes(act_id): codec.violations_from_text(text) for act_id, text in found}

    def annotators(self) -> dict[str, str]:
        """Names by annotator_id, in the order in which they came to the project."""
        found = self.rows("SELECT annotator_id, name FROM annotator WHERE annotator_no > 0 ORDER BY annotator_no")
        return {codec.id_from_bytes(annotator_id): name for annotator_id, name in found}


def act_of(row: Sequence[Any], changes: tuple[Change, ...]) -> Act:
    """The act of a row of `_ACT`."""
    _, act_id, clock, verb, annotator_id, made_at, reverts, continues, intent = row
    return Act(
        codec.id_from_bytes(act_id), clock, Verb(verb), codec.id_from_bytes(annotator_id), made_at, changes,
        codec.id_from_bytes(reverts) if reverts else None, codec.id_from_bytes(continues) if continues else None, intent,
    )  # fmt: skip


def _claim(value: SpanValue | RelationValue) -> tuple[object, ...]:
    """What a span or relation says, whatever is thought of it."""
    if isinstance(value, SpanValue):
        return value.start, value.end, value.label_id
    return value.head_id, value.tail_id, value.label_id


_SUMMARY = """SELECT d.document_no, d.document_id, d.title, d.outlet, d.published, coalesce(said.state, d.language), d.length,
    p.annotator_no IS NOT NULL, p.status, p.undecided, p.undecided_relations, p.confirmed, p.rejected, p.flag,
    base.annotator_no IS NOT NULL, base.undecided, base.undecided_relations
FROM document d
LEFT JOIN progress p ON p.annotator_no = :annotator AND p.document_no = d.document_no
LEFT JOIN progress base ON base.annotator_no = 0 AND base.document_no = d.document_no
LEFT JOIN item said ON said.document_no = d.document_no AND said.annotator_no = 0 AND said.kind = 'language'"""


_DOCUMENT = """SELECT document_no, t.sha256, CAST(t.text AS BLOB), d.outlet, d.published, d.language, d.source, d.sections, d.seams
FROM document d LEFT JOIN document_text t USING (document_no) WHERE document_id = ?"""


def act_columns(table: str) -> str:
    """The columns of `_ACT`, of the table act by this name."""
    own = ("act_no", "act_id", "clock", "verb", "annotator_id", "made_at", "reverts", "continues", "intent")
    return ", ".join(name if name == "annotator_id" else f"{table}.{name}" for name in own)


_ACT = f"SELECT {act_columns('act')} FROM act JOIN annotator USING (annotator_no)"


def _summary(row: tuple[Any, ...]) -> DocumentSummary:
    _, document_id, title, outlet, published, language, length, known, status, *counts = row
    undecided, undecided_relations, confirmed, rejected, flag, has_base, base_undecided, base_relations = counts
    if not known:
        status, confirmed, rejected, flag = Status.NEW.value, 0, 0, 0
        undecided, undecided_relations = (base_undecided, base_relations) if has_base else (0, None)
    return DocumentSummary(
        codec.id_from_bytes(document_id), title, outlet, published, language, Status(status), undecided, undecided_relations,
        confirmed, rejected, bool(flag), length,
    )  # fmt: skip
