import uuid

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb
from annotator.core.corrections import with_seams
from annotator.core.document import Document, Seam, SeamKind
from annotator.core.fold import State
from annotator.core.values import Kind, LanguageValue, SeamValue

TEXT = "un NorvègeMarc deux"
FOUND = Document.of(TEXT, "fr", seams=(Seam(10, SeamKind.HEADING, 0.9),))


def state_after(*changes: Change) -> State:
    state = State()
    for nth, change in enumerate(changes):
        assert state.apply(Act(str(uuid.uuid4()), nth + 1, Verb.SEAM, "ana", 0, (change,))) == ()
    return state


def test_joined_text_has_no_seam_there_and_parted_text_a_certain_one() -> None:
    corrected = with_seams(FOUND, {10: SeamValue(True), 3: SeamValue(False, SeamKind.SENTENCE)})
    assert corrected.seams == (Seam(3, SeamKind.SENTENCE, 1.0),)
    assert corrected.cuts() == (3,)
    assert FOUND.seams == (Seam(10, SeamKind.HEADING, 0.9),)


def test_a_document_without_corrections_is_as_found() -> None:
    assert State().corrected(FOUND) is FOUND


def test_the_state_knows_the_corrections_of_each_document_whoever_made_them() -> None:
    document_id = FOUND.document_id
    (join,) = decide.join_text(document_id, 10, None)
    (part,) = decide.part_text(document_id, 10, SeamValue(True), SeamKind.SENTENCE)
    assert state_after(join).seams(document_id) == {10: SeamValue(True)}
    assert state_after(join).seams("another") == {}
    assert state_after(join).corrected(FOUND).seams == ()
    assert state_after(join, part).corrected(FOUND).seams == (Seam(10, SeamKind.SENTENCE, 1.0),)


def test_the_language_is_the_one_that_was_said_last() -> None:
    document_id = FOUND.document_id
    (first,) = decide.set_language(document_id, None, "en")
    (then,) = decide.set_language(document_id, LanguageValue("en"), "de")
    assert first.kind is Kind.LANGUAGE
    assert state_after(first, then).corrected(FOUND).language == "de"
    assert decide.set_language(document_id, LanguageValue("en"), "en") == ()
