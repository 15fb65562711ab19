"""What the history says of each kind of act, from real acts on a real log."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.core.acts import Change, Verb
from annotator.core.reversal import Fate
from annotator.core.values import Decision, Kind, SpanValue, Status
from annotator.core.view import shown_span
from annotator.language.tokens import Edge
from annotator.ui.act_words import turned_words
from annotator.ui.log_session import LogSession
from annotator.ui.schema_session import SchemaSession
from annotator.ui.session import ReviewSession
from annotator.ui.spreading import Spreading
from annotator.ui.words import speak


def last(session: ReviewSession) -> str:
    log = LogSession(session)
    return log.row(log.page(None, None)[0], Fate.IN_FORCE, of_article=True).words


def span(session: ReviewSession, nth: int) -> str:
    return session.view.spans[nth].item_id


def renamed(session: ReviewSession, **changes: object) -> None:
    assert SchemaSession(session).save(replace(session.schema.span_label("LOC"), **changes))


def commented(session: ReviewSession) -> None:
    session.accept(span(session, 0))
    session.comment(span(session, 0), "à revoir")


def linked(session: ReviewSession) -> None:
    session.link(span(session, 1), span(session, 2), "met_with")


def relation_deleted(session: ReviewSession) -> None:
    linked(session)
    made = next(item for item in session.view.relations if item.state == "confirmed")
    session.reject(made.item_id)


def label_deleted(session: ReviewSession) -> None:
    session.accept(span(session, 0))
    schema = SchemaSession(session)
    schema.remove(schema.removal(session.schema.span_label("LOC"), "MISC"))


def spot_checked(session: ReviewSession) -> None:
    session.accept(span(session, 0))
    *_, accepted = session.project.acts()
    spreading = Spreading(session)
    spreading.note_spot_check(accepted, list(accepted.changes), [])
    spreading.rest()


DEEDS: dict[str, Callable[[ReviewSession], object]] = {
    "looked at 1 of it: 0 wrong": spot_checked,
    "accepted LOC Vannes": lambda s: s.accept(span(s, 0)),
    "rejected LOC Vannes": lambda s: s.reject(span(s, 0)),
    "relabelled LOC as ORG Vannes": lambda s: s.label(span(s, 0), "ORG"),
    "moved the end of PER Jean Morvan (was « Jean »)": lambda s: s.set_edges(span(s, 2), *s.edges_beside(span(s, 2), Edge.END, True)),
    "moved the start of LOC de Vannes (was « Vannes »)": lambda s: s.set_edges(span(s, 0), *s.edges_beside(span(s, 0), Edge.START, False)),
    "put back LOC Vannes to undecided": lambda s: (s.accept(span(s, 0)), s.put_back(span(s, 0))),
    "added ROLE maire": lambda s: s.add_span(3, 8, "ROLE"),
    "deleted ROLE maire": lambda s: (s.add_span(3, 8, "ROLE"), s.reject(s.current)),
    "accepted Odile Kermarec — met with → Jean": linked,
    "rejected Odile Kermarec — met with → Jean": relation_deleted,
    "wrote “à revoir” on Vannes": commented,
    "flagged the article": lambda s: s.toggle_flag(None),
    "unflagged the article": lambda s: (s.toggle_flag(None), s.toggle_flag(None)),
    "set aside Vannes": lambda s: s.set_aside(span(s, 0), True),
    "finished the article, rejecting 5 item": lambda s: s.finish(),
    "skipped the article": lambda s: s.set_status(Status.SKIPPED),
    "opened the article again": lambda s: (s.set_status(Status.SKIPPED), s.set_status(None)),
    "set the language to en": lambda s: s.set_language("en"),
    "parted the text": lambda s: s.join_or_part(20),
    "took back: LOC Vannes": lambda s: (s.accept(span(s, 0)), LogSession(s).undo()),
    "did again: LOC Vannes": lambda s: (s.accept(span(s, 0)), LogSession(s).undo(), LogSession(s).redo()),
    "took back: the article as finished or skipped": lambda s: (s.set_status(Status.SKIPPED), LogSession(s).undo()),
    "took back: a change of the labels (LOC)": lambda s: (renamed(s, hue=3.0), LogSession(s).undo()),
    "renamed the label LOC to Lieu": lambda s: renamed(s, name="Lieu"),
    "changed the label LOC: colour, what may lie inside": lambda s: renamed(s, hue=3.0, contains=("PER",)),
    "added the label LABEL": lambda s: SchemaSession(s).save(SchemaSession(s).new(relation=False)),
    "deleted the label LOC, with 1 change": label_deleted,
    "put the labels in another order": lambda s: SchemaSession(s).move(s.schema.span_label("LOC"), -1),
}


@pytest.mark.parametrize("words", DEEDS)
def test_an_act_is_told_as_what_it_did(session, words):
    DEEDS[words](session)
    assert last(session).startswith(words)


def test_a_split_is_told_by_what_was_split(session):
    item = session.view.spans[1]
    left = SpanValue(Decision.CONFIRMED, item.start, item.start + 5, "PER")
    right = SpanValue(Decision.CONFIRMED, item.start + 6, item.end, "PER")
    document_id = session.document.document_id
    changes = (
        Change(Kind.SPAN, document_id, item.item_id, shown_span(item), left),
        Change(Kind.SPAN, document_id, "a0000000-0000-4000-8000-000000000001", None, right),
    )
    assert session.perform(Verb.SPLIT, changes)
    assert last(session) == "split « Odile Kermarec »"


def test_what_would_become_of_an_item_has_the_colon_of_the_language(session):
    session.accept(span(session, 0))
    *_, accepted = session.project.acts()
    (change,) = accepted.changes
    surfaces = {(change.target_id, change.after.start, change.after.end): "Vannes"}
    back = Change(change.kind, change.document_id, change.target_id, change.after, None)
    assert turned_words(back, surfaces, session.schema) == "LOC Vannes: confirmed → undecided"
    speak("fr")
    assert turned_words(back, surfaces, session.schema) == "LOC Vannes\u202f: confirmé → à juger"
