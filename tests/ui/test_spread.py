"""Deciding a mention once, with real keys and the mouse, over a project of several articles."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester

from annotator.core.errors import Trouble
from annotator.core.reversal import Fate
from annotator.core.spread import Spread
from annotator.core.values import Decision, Kind, NoteValue
from annotator.store.project import Project
from annotator.ui.hit_list import HitModel
from annotator.ui.log_session import LogSession
from annotator.ui.main_window import MainWindow
from annotator.ui.schema_session import SchemaSession
from annotator.ui.spot_check_dialog import SpotCheckDialog, verdict
from annotator.ui.spread_dialog import SpreadDialog
from annotator.ui.theme import DARK
from annotator.ui.words import speak
from tests.ui.conftest import make_project

KERMAREC = ("Odile Kermarec", "PER")
FIRST = "Odile Kermarec parle. Brest écoute Odile Kermarec. Odile Kermarec part."
SECOND = "À Quimper, la maire Odile Kermarec inaugure la gare de Brest."
THIRD = "Brest attend. Odile Kermarec ne vient pas, dit la maire Odile Kermarec."
FOURTH = "Rien n’est proposé ici, mais Odile Kermarec y est."


def every(text: str, surface: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(surface, at)]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles with proposals at every place, and one without any."""
    made = make_project(tmp_path_factory.mktemp("town") / "town.annot", {FOURTH: ()})
    from annotator.core.ids import run_id_of
    from annotator.core.spans import SpanSuggestion
    from annotator.language.article import make_document

    with Project.open(made) as project:
        run_id = run_id_of("hand", "1", "{}")
        for text in (FIRST, SECOND, THIRD):
            document = make_document(text, language="fr")
            project.add_document(document)
            spans = [
                SpanSuggestion(document.document_id, at, at + len(surface), label, run_id)
                for surface, label in (KERMAREC, ("Brest", "LOC"))
                for at in every(text, surface)
            ]
            project.add_suggestions(run_id, document.document_id, spans, ())
    return made


@pytest.fixture
def path(town: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(town, tmp_path / "town.annot"))


@pytest.fixture
def window(qtbot, path: Path, tmp_path: Path) -> Iterator[MainWindow]:
    shown = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    shown.open_project(path)
    shown.resize(1300, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    open_article(shown, FIRST)
    yield shown
    shown.close()
    shown.deleteLater()


def open_article(window: MainWindow, text: str) -> None:
    assert window.session is not None
    found = {window.project.document(one).text: one for one in window.project.document_ids()}
    window.review.open_article(found[text])


def states(window: MainWindow, surface: str = "odile kermarec") -> dict[str, int]:
    hits = chain.from_iterable(window.project.hits(surface, window.session.annotator_id))
    names = [hit.value.state.value for hit in hits]
    return {name: names.count(name) for name in dict.fromkeys(names)}


def press(qtbot, window: MainWindow, keys: str) -> None:
    for key in keys:
        modifier = Qt.KeyboardModifier.ShiftModifier if key.isupper() else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(window.review.text, key.lower(), modifier)


def undo(qtbot, window: MainWindow) -> None:
    """By its key, once the dialog that was over the window has gone."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def preview(window: MainWindow) -> SpreadDialog:
    (dialog,) = (found for found in window.findChildren(SpreadDialog) if found.isVisible())
    return dialog


def checking(window: MainWindow) -> SpotCheckDialog:
    (dialog,) = (found for found in window.findChildren(SpotCheckDialog) if found.isVisible())
    return dialog


def looked(qtbot, dialog: SpreadDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.looking)


def test_g_shows_where_the_decision_fits_and_g_again_does_it(qtbot, window):
    press(qtbot, window, "a")
    assert states(window) == {"confirmed": 1, "suggested": 5}
    press(qtbot, window, "g")
    assert window.review.status.text() == "g again accepts 2 more · Esc"
    assert len(window.review.text._outlined) == 2
    press(qtbot, window, "g")
    assert states(window) == {"confirmed": 3, "suggested": 3}
    assert window.review.text._outlined == ()
    qtbot.keyClick(window.review.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert states(window) == {"confirmed": 1, "suggested": 5}


def test_the_last_decision_can_be_done_again_after_a_restart(qtbot, window, path, tmp_path):
    press(qtbot, window, "x")
    window.close()
    later = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(later, before_close_func=lambda shown: shown.close())
    later.open_project(path)
    assert later.review.spreading.last == Spread(
        "odile kermarec", "PER", Decision.REJECTED, "PER", "odile kermarec", written="Odile Kermarec"
    )
    LogSession(later.session).undo()
    assert later.review.spreading.last is None


def test_escape_after_g_decides_nothing(qtbot, window):
    press(qtbot, window, "ag")
    qtbot.keyClick(window.review.text, Qt.Key.Key_Escape)
    assert states(window) == {"confirmed": 1, "suggested": 5}
    assert window.review.text._outlined == ()


@pytest.mark.parametrize("taken_back", ["put back", "in the history"])
def test_a_decision_that_was_taken_back_is_not_done_again(qtbot, window, taken_back):
    session = window.session
    session.accept(session.view.spans[0].item_id, go_on=False)
    session.toggle_flag(None)
    if taken_back == "put back":
        session.put_back(session.view.spans[0].item_id)
    else:
        log = LogSession(session)
        assert log.take_back(log.alone(log.page(None, None)[1]))
    press(qtbot, window, "g")
    assert window.review.status.text() == "Decide a span first: g then does the same wherever it fits."


def test_g_does_a_rejection_and_a_new_label_again(qtbot, window):
    press(qtbot, window, "xgg")
    assert states(window) == {"rejected": 3, "suggested": 3}
    qtbot.keyClick(window.review.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.review.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, window, "2")
    assert window.session.document.text == FIRST
    press(qtbot, window, "g")
    assert "2 more ORG" in window.review.status.text()
    press(qtbot, window, "g")
    assert {
        hit.value.label_id
        for hit in chain.from_iterable(window.project.hits("odile kermarec", window.session.annotator_id))
        if not hit.is_open
    } == {window.session.schema.span_labels[1].label_id}


def test_the_same_edges_are_given_where_the_same_words_stand(qtbot, window):
    open_article(window, THIRD)
    session = window.session
    second = next(item for item in session.view.spans if item.start == THIRD.rindex("Odile"))
    session.set_edges(second.item_id, THIRD.index("la maire Odile"), second.end)
    qtbot.keyClick(window.review.text, "g", Qt.KeyboardModifier.ShiftModifier)
    dialog = preview(window)
    looked(qtbot, dialog)
    assert [hit.document_id for hit in dialog.model.ticked()] == [window.project.document_ids()[2]]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    found = list(chain.from_iterable(window.project.hits("la maire odile kermarec", session.annotator_id)))
    assert [hit.value.state for hit in found] == [Decision.CONFIRMED] * 2


def test_enter_in_the_preview_waits_for_all_that_comes_ticked(qtbot, window, monkeypatch):
    monkeypatch.setattr("annotator.store.mentions._PLACES", 1)
    press(qtbot, window, "aG")
    dialog = preview(window)
    assert dialog.looking
    assert dialog.model.counts()[0] < 5
    dialog.list.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    qtbot.waitUntil(lambda: states(window) == {"confirmed": 6})


def test_a_project_is_closed_while_places_are_looked_for(qtbot, window, monkeypatch):
    monkeypatch.setattr("annotator.store.mentions._PLACES", 1)
    press(qtbot, window, "aG")
    dialog = preview(window)
    assert dialog.looking
    window.close()
    assert not dialog.looking


def test_shift_g_previews_every_place_of_the_project_and_space_leaves_one_out(qtbot, window):
    press(qtbot, window, "aG")
    dialog = preview(window)
    looked(qtbot, dialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert dialog.question.text() == "Accept PER « Odile Kermarec » in the whole project"
    assert dialog.model.counts() == (5, 6)  # the one where nothing is marked is not ticked
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.model.counts() == (4, 6)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert states(window) == {"confirmed": 5, "suggested": 1}
    assert window.review.status.text().startswith("Decided: 4 in 3 articles")
    undo(qtbot, window)
    assert states(window) == {"confirmed": 1, "suggested": 5}


def test_the_rows_of_other_articles_tell_at_once_what_was_decided_in_them_and_that_it_was_undone(qtbot, window):
    rows = window.review.articles.model

    def confirmed() -> list[int]:
        return [rows.summary(row).confirmed for row in range(rows.rowCount())]

    press(qtbot, window, "aG")
    looked(qtbot, preview(window))
    assert confirmed() == [0, 1, 0, 0]
    qtbot.keyClick(preview(window).list, Qt.Key.Key_Return)
    assert confirmed() == [0, 3, 1, 2]
    undo(qtbot, window)
    qtbot.waitUntil(lambda: confirmed() == [0, 1, 0, 0])


def test_what_is_decided_otherwise_or_finished_stands_apart_and_unticked(qtbot, window):
    press(qtbot, window, "a")
    first = window.session.view.spans[0].item_id
    open_article(window, SECOND)
    press(qtbot, window, "x")
    window.session.finish()
    open_article(window, THIRD)
    window.session.reject(next(item.item_id for item in window.session.view.spans if item.label_id == "PER"))
    open_article(window, FIRST)
    window.session.make_current(first)
    window.actions_by_name["identical"].trigger()
    dialog = preview(window)
    looked(qtbot, dialog)
    headings = [row.title for row in dialog.model._rows if not isinstance(row, int) and not row.document_id]
    assert headings == ["Undecided", "Decided otherwise", "In finished or skipped articles", "Not marked"]
    assert dialog.model.counts()[0] == 3  # two here, one in the third article


def test_the_mouse_ticks_an_article_and_presses_the_button(qtbot, window):
    press(qtbot, window, "a")
    window.actions_by_name["same_in_project"].trigger()
    dialog = preview(window)
    looked(qtbot, dialog)
    of_first_article = dialog.list.visualRect(dialog.model.index(1))
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=of_first_article.topLeft() + QPoint(34, 14))
    ticked = dialog.model.counts()[0]
    assert ticked < 5
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert states(window)["confirmed"] == 1 + ticked


def test_all_identical_in_the_menu_of_an_item_is_about_that_item(qtbot, window):
    brest = next(item for item in window.session.view.spans if item.label_id == "LOC")
    window.session.make_current(brest.item_id)
    window.actions_by_name["identical"].trigger()
    dialog = preview(window)
    assert dialog.question.text() == "Accept LOC « Brest » in the whole project"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert states(window, "brest") == {"suggested": 3}


def test_a_group_of_the_mention_list_is_decided_by_its_keys(qtbot, window):
    mentions = window.review.mentions
    mentions.list.setFocus()
    mentions.list.setCurrentIndex(mentions.model.index(0))
    qtbot.keyClick(mentions.list, "x")
    dialog = preview(window)
    looked(qtbot, dialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert states(window) == {"rejected": 6}
    qtbot.keyClick(mentions.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    mentions.list.setCurrentIndex(mentions.model.index(0))
    qtbot.keyClick(mentions.list, "2")
    assert "ORG" in preview(window).question.text()


def test_the_groups_count_the_whole_project_and_say_what_was_decided(qtbot, window):
    mentions = window.review.mentions
    qtbot.waitUntil(lambda: mentions.model.rowCount() > 0)
    qtbot.waitUntil(lambda: not window.review.elsewhere.reading)
    texts = [mentions.model.mention(row).text for row in range(mentions.model.rowCount())]
    assert texts[0].startswith("Odile Kermarec · PER · 6 in 3 article")
    press(qtbot, window, "a")
    qtbot.waitUntil(lambda: mentions.model.mention(0).precedents == "you: 1 accepted, 0 rejected, 0 relabelled")
    mentions.list.setCurrentIndex(mentions.model.index(0))
    assert mentions.about.text().endswith("you: 1 accepted, 0 rejected, 0 relabelled")


def test_the_groups_count_anew_when_a_label_is_deleted_and_comes_back(qtbot, window):
    counts, schema = window.review.elsewhere, SchemaSession(window.session)
    qtbot.waitUntil(lambda: not counts.reading)
    before = counts.of("odile kermarec")
    assert before["PER"].undecided == 3
    assert schema.remove(schema.removal(window.session.schema.span_label("PER"), None))
    qtbot.waitUntil(lambda: counts.of("odile kermarec") == {})
    LogSession(window.session).undo()
    qtbot.waitUntil(lambda: counts.of("odile kermarec") == before)


def test_enter_lists_the_sentences_and_one_of_them_is_gone_to(qtbot, window):
    mentions = window.review.mentions
    mentions.list.setFocus()
    mentions.list.setCurrentIndex(mentions.model.index(0))
    qtbot.keyClick(mentions.list, Qt.Key.Key_Return)
    sentences = mentions.sentences
    qtbot.waitUntil(lambda: sentences.model().rowCount() == 6 + 3)  # and the titles of three articles
    row = sentences.model().rowCount() - 1
    sentences.setCurrentIndex(sentences.model().index(row))
    qtbot.keyClick(sentences, Qt.Key.Key_Return)
    assert window.session.document.text == THIRD
    assert window.session.current_item().start == THIRD.rindex("Odile")
    qtbot.keyClick(sentences, Qt.Key.Key_Escape)
    assert mentions.sentences is None


def test_sentences_that_were_left_are_forgotten_and_take_the_colours_of_the_window(qtbot, window):
    window.review.mentions.list.setCurrentIndex(window.review.mentions.model.index(0))
    window.handle("mention_sentences")
    assert len(window.findChildren(HitModel)) == 1
    window.set_palette(DARK)
    assert window.review.mentions.sentences.delegate.palette is DARK
    window.review.mentions.leave_sentences()
    qtbot.waitUntil(lambda: not window.findChildren(HitModel))


def test_shift_enter_asks_for_the_articles_where_it_is_undecided(qtbot, window):
    mentions = window.review.mentions
    mentions.list.setFocus()
    mentions.list.setCurrentIndex(mentions.model.index(0))
    qtbot.keyClick(mentions.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.review.articles.filter.text() == 'undecided:"Odile Kermarec"'


def test_a_decision_against_earlier_ones_is_pointed_out(qtbot, window):
    press(qtbot, window, "agg")
    open_article(window, SECOND)
    window.session.label(next(i.item_id for i in window.session.view.spans if i.label_id == "PER"), "ORG")
    qtbot.waitUntil(lambda: window.review.status.text().startswith("You labelled « Odile Kermarec » PER 3"))
    assert window.review.status.text().endswith("now ORG · Ctrl+Z takes it back")


@pytest.fixture
def large(window) -> MainWindow:
    """With articles enough that a bulk act is looked at by samples."""
    from annotator.core.ids import run_id_of
    from annotator.core.spans import SpanSuggestion
    from annotator.language.article import make_document

    for nth in range(60):
        text = f"Le numéro {nth} dit que Odile Kermarec arrive."
        document = make_document(text, language="fr")
        window.project.add_document(document)
        start = text.index("Odile")
        span = SpanSuggestion(document.document_id, start, start + 14, "PER", run_id_of("hand", "1", "{}"))
        window.project.add_suggestions(run_id_of("hand", "1", "{}"), document.document_id, [span], ())
    window.review.refresh_articles()
    return window


def do_it_everywhere(qtbot, window: MainWindow) -> SpotCheckDialog:
    press(qtbot, window, "aG")
    dialog = preview(window)
    looked(qtbot, dialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(found.isVisible() for found in window.findChildren(SpotCheckDialog)))
    return checking(window)


def test_a_large_bulk_act_is_looked_at_by_samples_and_the_error_is_stated(qtbot, large):
    dialog = do_it_everywhere(qtbot, large)
    assert states(large) == {"confirmed": 66}
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    for _ in range(30):
        qtbot.keyClick(dialog, "a")
    assert dialog.says.text() == "0 of 30 wrong: at most 9.5 % of all 65 (with 95 % confidence)."
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Return)
    noted = [c.after for act in large.project.acts() for c in act.changes if c.kind is Kind.NOTE]
    assert noted == [NoteValue(spot_check=(0, 30))]
    undo(qtbot, large)
    assert states(large) == {"confirmed": 1, "suggested": 65}
    assert "65 items" in large.review.status.text(), "the record of the spot-check is none of them"


def test_what_is_wrong_in_a_sample_goes_back_to_undecided(qtbot, large):
    dialog = do_it_everywhere(qtbot, large)
    for key in ("x", "x", "p", *("a" * 29)):
        qtbot.keyClick(dialog, key)
    assert dialog.says.text().startswith("1 of 30 wrong: at most 14.9 %")
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert states(large) == {"confirmed": 65, "suggested": 1}


def test_a_bulk_act_is_undone_out_of_its_spot_check(qtbot, large):
    dialog = do_it_everywhere(qtbot, large)
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert states(large) == {"confirmed": 1, "suggested": 65}


def test_the_rows_of_the_articles_are_counted_anew_in_idle_time(qtbot, large):
    dialog = do_it_everywhere(qtbot, large)
    assert any(summary.undecided is None for summary in large.project.documents(large.session.annotator_id))
    qtbot.waitUntil(lambda: not large.review.spreading.counting)
    assert not any(summary.undecided is None for summary in large.project.documents(large.session.annotator_id))
    rows = large.review.articles.model
    assert rows.summary(rows.rowCount() - 1).confirmed == 1
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)


def test_articles_are_counted_anew_when_labels_may_lie_inside_others_from_now_on(qtbot, window):
    qtbot.waitUntil(lambda: not window.review.spreading.counting)
    session = window.session
    assert SchemaSession(session).save(replace(session.schema.span_label("PER"), contains=("LOC",)))
    qtbot.waitUntil(lambda: not window.review.spreading.counting)
    assert [summary.undecided for summary in window.project.documents(session.annotator_id)] == [0, 4, 2, 3]


def test_trouble_while_a_preview_looks_for_more_is_told_in_it(qtbot, window, monkeypatch):
    def troubled():
        raise Trouble("The disk is gone.")
        yield []

    monkeypatch.setattr(window.project, "unmarked", lambda *_: troubled())
    press(qtbot, window, "aG")
    dialog = preview(window)
    looked(qtbot, dialog)
    assert dialog.says.text().endswith("The disk is gone.")


def test_a_bulk_act_can_be_stopped_while_it_is_written(qtbot, large, monkeypatch):
    press(qtbot, large, "aG")
    dialog = preview(large)
    looked(qtbot, dialog)
    monkeypatch.setattr("annotator.store.touched._AT_ONCE", 10)
    large_do = dialog._do

    def do(hits, told):
        def stopping(number):
            qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
            told(number)

        return large_do(hits, stopping)

    dialog._do = do
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.says.text() == "Stopped; nothing was changed."
    assert states(large) == {"confirmed": 1, "suggested": 65}
    qtbot.keyClick(dialog.list, Qt.Key.Key_Escape)


def test_a_bulk_act_is_named_by_its_mention_and_its_lines_are_folded_in_the_preview_of_taking_it_back(qtbot, window):
    press(qtbot, window, "aG")
    dialog = preview(window)
    looked(qtbot, dialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    log = LogSession(window.session)
    entry = log.page(None, None)[0]
    assert log.row(entry, Fate.IN_FORCE, of_article=False).words == "accepted PER Odile Kermarec · 5 items in 3 articles"
    assert log.alone(entry).lines_back == ("PER Odile Kermarec: confirmed → undecided (5 ×)",)


def test_what_a_spot_check_showed_stands_in_the_history(window):
    session = window.session
    session.accept(session.view.spans[0].item_id)
    (act,) = session.project.step(LogSession(session).page(None, None)[0].act_id)
    window.review.spreading.note_spot_check(act, list(act.changes) * 30, [])
    log = LogSession(session)
    assert log.row(log.page(None, None)[0], Fate.IN_FORCE, of_article=False).words == "looked at 30 of it: 0 wrong"


def test_a_decision_about_a_label_that_is_gone_is_not_done_again(qtbot, window):
    press(qtbot, window, "a")
    schema = SchemaSession(window.session)
    label = window.session.schema.span_label(window.review.spreading.last.label_id)
    assert schema.remove(schema.removal(label, None))
    press(qtbot, window, "G")
    assert window.findChild(SpreadDialog) is None
    assert "Decide a span first" in window.review.status.text()


def test_other_rules_of_a_label_have_the_articles_counted_anew_in_idle_time(qtbot, window):
    qtbot.waitUntil(lambda: not window.review.spreading.counting)
    schema = SchemaSession(window.session)
    label = window.session.schema.span_labels[0]
    assert schema.save(replace(label, contains=(window.session.schema.span_labels[1].label_id,)))
    assert None in {summary.undecided for summary in window.project.documents(window.session.annotator_id)}
    qtbot.waitUntil(lambda: not window.review.spreading.counting)
    assert None not in {summary.undecided for summary in window.project.documents(window.session.annotator_id)}


def test_writing_a_large_act_and_its_undo_tells_how_far_it_is(qtbot, window, monkeypatch):
    monkeypatch.setattr("annotator.ui.session._LONG", 3)
    monkeypatch.setattr("annotator.store.touched._AT_ONCE", 2)
    press(qtbot, window, "aG")
    dialog = preview(window)
    looked(qtbot, dialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    told = []
    window.session.writing.connect(lambda done, total: told.append((done, total)))
    undo(qtbot, window)
    assert told == [(2, 10), (4, 10), (6, 10), (8, 10)]  # each change is checked, then written
    assert states(window) == {"confirmed": 1, "suggested": 5}
    assert window.review.status._bar.isHidden()


def test_a_bulk_act_is_undone_and_done_again_in_the_article_that_it_began_with(qtbot, window):
    press(qtbot, window, "aG")
    dialog = preview(window)
    looked(qtbot, dialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    (act,) = [act for act in window.project.acts() if act.intent.startswith("every ")]
    documents = [change.document_id for change in act.changes]
    elsewhere = next(each for each in window.project.document_ids() if each not in documents)
    for command in ("undo", "redo"):
        window.review.open_article(elsewhere)
        window.actions_by_name[command].trigger()
        assert window.session.document.document_id == documents[0]


def test_the_error_that_a_sample_leaves_has_the_decimal_sign_of_the_language():
    speak("fr")
    assert "14,9" in verdict(1, 30, 49)
