"""The labels in the window: every edit counts at once, in the text, the bar and the palette, and comes back with undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from annotator.core.fold import fold
from annotator.core.schema import worded
from annotator.jobs.schemas import read_schema
from annotator.store.check import inspect
from annotator.store.project import Project
from annotator.ui.history_panel import HistoryDialog
from annotator.ui.log_session import LogSession
from annotator.ui.main_window import MainWindow
from annotator.ui.schema_editor import DeleteLabel, SchemaEditor
from annotator.ui.schema_session import SchemaSession
from annotator.ui.session import ReviewSession

CONTROL = Qt.KeyboardModifier.ControlModifier


def key(pressed: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), pressed, held)


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def names(session: ReviewSession) -> list[str]:
    return [label.name for label in session.schema.span_labels]


def states(session: ReviewSession) -> list[tuple[str, str]]:
    return [(item.label_id, item.state.value) for item in session.view.spans]


def replayed(project: Project) -> None:
    """The log, folded anew, is what the screen and the projections show."""
    state, conflicts = fold(project.acts())
    assert conflicts == {}
    assert state.schema() == project.schema()
    assert inspect(project).problems == ()


@pytest.fixture
def editor(window, qtbot) -> SchemaEditor:
    window.handle("schema")
    shown = window.findChild(SchemaEditor)
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def choose(editor: SchemaEditor, label_id: str) -> None:
    editor.refresh(label_id)
    assert editor.current().label_id == label_id


def test_the_label_of_the_current_item_is_chosen(editor):
    assert editor.current().label_id == "LOC"


def test_a_label_is_renamed_by_typing_and_its_annotations_stay(window, editor):
    session = window.session
    session.accept(session.view.spans[0].item_id)
    choose(editor, "LOC")
    editor.form.name.setFocus()
    editor.form.name.selectAll()
    for letter in "Lieu":
        key(letter)
    key(Qt.Key.Key_Tab)
    assert names(session)[2] == "Lieu"
    assert states(session)[0] == ("LOC", "confirmed")
    click(editor.undo)
    assert names(session)[2] == "LOC"
    assert not editor.undo.isEnabled()
    replayed(window.project)


@pytest.mark.parametrize("name", ["LO\tC", "L" * 101])
def test_a_name_that_does_not_fit_on_a_line_is_told_and_not_saved(window, editor, name: str):
    choose(editor, "LOC")
    before = window.project.clock()
    editor.form.name.setText(name)
    editor.form.name.editingFinished.emit()
    assert "A name has at most 100 characters, and no tabs" in editor.says.text()
    assert window.project.clock() == before


def test_a_taken_name_or_key_is_told_and_not_saved(window, editor):
    choose(editor, "LOC")
    before = window.project.clock()
    editor.form.name.setText("per")
    editor.form.name.editingFinished.emit()
    assert "Another label has this name" in editor.says.text()
    choose(editor, "LOC")
    editor.form.key.setFocus()
    for _ in range(2):
        key(Qt.Key.Key_Up)
    assert "PER has this key" in editor.says.text() or "ORG has this key" in editor.says.text()
    assert window.project.clock() == before


def test_a_new_label_can_be_given_at_once_and_by_its_key(window, editor, qtbot):
    editor.list.setFocus()
    click(next(button for button in editor.findChildren(QPushButton) if button.text() == "New &label"))
    for letter in "EVENT":
        key(letter)
    key(Qt.Key.Key_Return)
    assert names(window.session)[-1] == "EVENT"
    editor.accept()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.review.text.setFocus()
    key("7")
    made = window.session.view.spans[0]
    assert window.session.schema.span_label(made.label_id).name == "EVENT"
    assert window.review.bar.findChild(object, f"bar_label_{made.label_id}") is not None
    replayed(window.project)


def test_a_label_can_have_a_letter_that_no_command_has(window, editor, qtbot):
    choose(editor, "MISC")
    offered = {editor.form.key.itemData(row) for row in range(editor.form.key.count())}
    assert {"1", "9", "z"} <= offered
    assert offered & set("axnpdefhlbtrvcujsmowi") == set(), "these are commands"
    editor.form.key.setFocus()
    for _ in range(editor.form.key.findData("z") - editor.form.key.currentIndex()):
        key(Qt.Key.Key_Down)
    assert window.session.schema.span_label("MISC").key == "z"
    editor.accept()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.review.text.setFocus()
    key("z")
    assert states(window.session)[0] == ("MISC", "confirmed")
    window.review.text.select(3, 8)
    key("z")
    assert ("MISC", "confirmed") in [(i.label_id, i.state.value) for i in window.session.view.spans if i.start == 3]


def test_the_letter_of_a_relation_is_taken_on_its_card_where_it_is_allowed(window):
    schema, session = SchemaSession(window.session), window.session
    assert schema.save(replace(session.schema.relation_label("located_in"), key="z"))
    for _ in range(2):
        session.accept(session.current)
    window.review.tabs.setCurrentWidget(window.review.inbox)
    window.review.inbox.list.setFocus()
    card = window.review.inbox.model.card(0)
    assert card.item.label_id == "role_at"
    key("z")
    assert (session.item(card.item.item_id).label_id, session.item(card.item.item_id).state.value) == ("located_in", "confirmed")


def test_the_guideline_shows_in_the_span_tab_at_once(window, editor):
    choose(editor, "LOC")
    editor.form.guidelines["en"].setFocus()
    editor.form.guidelines["en"].selectAll()
    for letter in "Places.":
        key(letter)
    editor.form.name.setFocus()
    assert worded(window.session.schema.span_label("LOC").guideline, "en") == "Places."
    assert ("Guideline", "Places.") in window.review.facts.facts()


def test_the_colour_moves_by_key_and_what_may_lie_inside_by_a_tick(window, editor):
    choose(editor, "LOC")
    editor.form.hue.setFocus()
    key(Qt.Key.Key_Right)
    assert window.session.schema.span_label("LOC").hue == 151
    editor.form.contains.setFocus()
    editor.form.contains.setCurrentRow(0)
    key(Qt.Key.Key_Space)
    assert window.session.schema.nests("LOC", "PER")
    replayed(window.project)


def test_labels_move_up_and_down_in_the_order_of_the_keys_and_the_bar(window, editor):
    choose(editor, "LOC")
    click(editor.up)
    assert names(window.session)[:3] == ["PER", "LOC", "ORG"]
    click(editor.down)
    assert names(window.session)[:3] == ["PER", "ORG", "LOC"]
    replayed(window.project)


def test_deleting_asks_where_the_annotations_go_lists_unfit_relations_and_comes_back_whole(window, editor, qtbot):
    session = window.session
    for item in session.view.spans:
        session.accept(item.item_id, go_on=False)
    relation = next(item for item in session.view.relations if item.label_id == "role_at")
    session.accept(relation.item_id)
    before, schema, relations = states(session), session.schema, session.view.relations
    choose(editor, "LOC")
    click(editor.delete)
    asked = editor.findChild(DeleteLabel)
    qtbot.waitUntil(asked.isActiveWindow)
    asked.others.setFocus()
    asked.others.setCurrentIndex(asked.others.findData("MISC"))
    assert [asked.freed.item(n).text() for n in range(asked.freed.count())] == ["Odile Kermarec — has a role at → Vannes"]
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "LOC" not in names(session))
    assert states(session)[0] == ("MISC", "confirmed")
    assert relation.item_id not in session.view or session.view.item(relation.item_id).state.value != "confirmed"
    replayed(window.project)
    click(editor.undo)
    assert (states(session), session.schema, session.view.relations) == (before, schema, relations)
    replayed(window.project)


def test_annotations_of_a_deleted_label_can_become_undecided_in_every_article_and_its_suggestions_go(session):
    first, second = session.project.document_ids()
    for document_id in (first, second):
        session.open_document(document_id)
        for item in session.view.spans:
            session.accept(item.item_id, go_on=False)
    schema = SchemaSession(session)
    label = session.schema.span_label("PER")
    removal = schema.removal(label, None)
    assert removal.annotations == 3
    assert schema.remove(removal)
    assert states(session) == [("ORG", "confirmed")]
    session.open_document(first)
    assert states(session) == [("LOC", "confirmed")]
    replayed(session.project)
    LogSession(session).undo()
    assert [state for _, state in states(session)] == ["confirmed"] * 3
    replayed(session.project)


def test_a_label_that_others_have_confirmed_is_not_deleted(window, editor):
    other = ReviewSession(window.project, "ben")
    other.open_document(window.session.document.document_id)
    other.accept(other.view.spans[0].item_id)
    choose(editor, "LOC")
    click(editor.delete)
    assert editor.findChild(DeleteLabel) is None
    assert "ben (1)" in editor.says.text()


def test_labels_go_to_a_file_and_come_from_one(window, editor, tmp_path, qtbot):
    editor.export_file(tmp_path / "labels.toml")
    assert read_schema(str(tmp_path / "labels.toml")) == read_schema("news")
    text = (tmp_path / "labels.toml").read_text(encoding="utf-8").replace('title."en" = "Person"', 'title."en" = "Somebody"')
    (tmp_path / "labels.toml").write_text(text + '\n[[labels]]\nname = "LAW"\n', encoding="utf-8")
    editor.import_file(tmp_path / "labels.toml")
    box = editor.findChild(QMessageBox, "importLabels")
    qtbot.waitUntil(box.isActiveWindow)
    assert box.text().startswith("New labels: 1; changed: 1.")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window.session)[-1] == "LAW")
    assert worded(window.session.schema.span_label("PER").title, "en") == "Somebody"
    click(editor.undo)
    assert window.session.schema == read_schema("news")
    replayed(window.project)


def test_settings_are_named_options_of_the_labels_that_have_them(window, editor):
    choose(editor, "PER")
    assert editor.form.settings["titles"].isVisibleTo(editor)
    assert not editor.form.settings["loose"].isVisibleTo(editor)
    editor.form.settings["titles"].setFocus()
    key(Qt.Key.Key_Down)
    assert window.session.schema.span_label("PER").settings == (("titles", "inside"),)
    key(Qt.Key.Key_Up)
    assert window.session.schema.span_label("PER").settings == (("titles", "outside"),)


def test_every_label_of_the_editor_shows_plain_text_and_every_control_has_a_name(editor):
    assert [label.text() for label in editor.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText] == []
    controls = [editor.form.key, editor.form.hue, editor.form.contains, editor.list, editor.up, editor.delete]
    assert all(control.accessibleName() for control in controls)


def test_the_window_follows_when_the_labels_were_changed_by_undo(window: MainWindow):
    schema = SchemaSession(window.session)
    label = schema.new(relation=False)
    assert schema.save(label)
    LogSession(window.session).undo()
    assert names(window.session) == ["PER", "ORG", "LOC", "MISC", "DATE", "ROLE"]


def test_the_editor_and_the_history_fit_the_smallest_window(window, qtbot):
    window.resize(640, 360)
    for name, kind in (("schema", SchemaEditor), ("history", HistoryDialog)):
        window.handle(name)
        dialog = window.findChild(kind)
        qtbot.waitUntil(dialog.isVisible)
        assert dialog.width() <= 640
        assert dialog.height() <= 360
        for button in dialog.findChildren(QPushButton):
            if button.isVisible():
                assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight())), button.text()
        dialog.reject()
