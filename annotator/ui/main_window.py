"""The window: the welcome page or the review of one project, the menus, and the long work that runs beside the review."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

import annotator
from annotator.core.errors import InUse, ReadOnly, Trouble
from annotator.core.ids import annotator_id_of
from annotator.store.project import Project
from annotator.ui.actions import MENUS, Pane, fill, make_actions
from annotator.ui.appearance import Appearance
from annotator.ui.backup_commands import BackupCommands
from annotator.ui.corpus_commands import CorpusCommands
from annotator.ui.dialog_frame import Painted
from annotator.ui.faults import Faults
from annotator.ui.key_commands import Keyboard
from annotator.ui.notices import Notice, Work
from annotator.ui.place import PlaceKeeper
from annotator.ui.review_page import ReviewPage
from annotator.ui.session import ReviewSession
from annotator.ui.theme import LIGHT, Palette, application_palette, style_sheet
from annotator.ui.trouble import PlainBox, warn
from annotator.ui.trouble_words import understood
from annotator.ui.welcome_page import WelcomePage
from annotator.ui.words import mark, speak, system_language, tr
from annotator.ui.work_words import WorkWords

if TYPE_CHECKING:  # what the first paint does not need is imported where it is used: the window shows a quarter sooner
    from annotator.core.spread import Hit
    from annotator.jobs.protocol import Job, Progress
    from annotator.jobs.suggesting import SuggestJob
    from annotator.ui.guide_window import GuideWindow
    from annotator.ui.workers import CommandRunner, WorkerRunner

_RECENT = 6
_PROJECTS = mark("annotator projects (*.annot)")


class MainWindow(QMainWindow):
    def __init__(self, annotator_name: str, settings: QSettings) -> None:
        super().__init__()
        speak(str(settings.value("language") or system_language()))
        self.setObjectName("mainWindow")
        self.setWindowTitle("annotator")
        self.setAcceptDrops(True)
        self.resize(1280, 860)
        self._annotator = annotator_name
        self._settings = settings
        self.project: Project | None = None
        self.session: ReviewSession | None = None
        self.runner: WorkerRunner | CommandRunner | None = None
        self._to_suggest: set[str] = set()  # corrected articles that are to be read anew
        self._beside: dict[type[Painted], Painted] = {}  # pages that are open beside the review
        self._guide: GuideWindow | None = None
        self.welcome = WelcomePage()
        self.review = ReviewPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.review)
        body = QWidget()
        over = QVBoxLayout(body)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(0)
        over.addWidget(self._pages)
        self.setCentralWidget(body)
        self.faults = Faults(self, over)
        panes: dict[Pane, QWidget] = {Pane.WINDOW: self, **self.review.panes()}
        self.corpus = CorpusCommands(self, settings, annotator_name)
        self.backups = BackupCommands(self, annotator_name)
        self.actions_by_name = make_actions(panes, self.handle)
        self.actions_by_name["guide"].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)  # in dialogs too
        self.review.set_actions(self.actions_by_name)
        self._make_menus()
        self.keyboard = Keyboard(settings, self.actions_by_name, self.review, self, self.handle)
        self.welcome.sample_wanted.connect(self._open_sample)
        self.welcome.new_wanted.connect(lambda: self.on_new_project())
        self.welcome.open_wanted.connect(lambda: self.on_open_project())
        self.welcome.recent_wanted.connect(lambda path: self.open_project(Path(path)))
        self.welcome.helped.connect(self._help_open)
        self.review.notice.pressed.connect(self.handle)
        self.review.status.stop_button.clicked.connect(self.on_cancel_job)
        self._late_refresh = QTimer(self)
        self._late_refresh.setSingleShot(True)
        self._late_refresh.setInterval(200)
        self._late_refresh.timeout.connect(self._refresh)
        self._place = PlaceKeeper(self, self.review)
        self.palette_shown: Palette = LIGHT
        self.appearance = Appearance(settings, self.actions_by_name, self.set_palette, self.review.status.tell, self)
        self.show_welcome()

    # looks -----------------------------------------------------------------------------------------------------------

    def set_palette(self, palette: Palette) -> None:
        """Draw everything in these colours."""
        self.palette_shown = palette
        QApplication.setPalette(application_palette(palette))
        self.setStyleSheet(style_sheet(palette))
        self.review.set_palette(palette)
        for dialog in self.findChildren(Painted):
            dialog.set_palette(palette)

    def _make_menus(self) -> None:
        for name in MENUS:
            fill(self.menuBar().addMenu(tr(name)), name, self.actions_by_name)

    # commands --------------------------------------------------------------------------------------------------------

    def handler(self, name: str) -> Callable[[], None] | None:
        """What does a command of the window as a whole, None if it is one of the review."""
        groups: tuple[QObject, ...] = (self, self.corpus, self.backups, self.keyboard, self.appearance)
        return next((found for group in groups if (found := getattr(group, f"on_{name}", None)) is not None), None)

    def handle(self, name: str) -> None:
        """Do a command of the table; trouble is told, not raised."""
        handler = self.handler(name)
        try:
            if handler is not None:
                handler()
            elif not self.review.commands.handle(name):
                raise LookupError(name)
        except Trouble as trouble:
            warn(self, str(trouble))

    # projects --------------------------------------------------------------------------------------------------------

    def show_welcome(self) -> None:
        self.welcome.show_recent(self._recent())
        self.welcome.notice.tell(Notice())
        self._pages.setCurrentWidget(self.welcome)
        self.welcome.sample.setFocus()

    def _recent(self) -> list[str]:
        stored = self._settings.value("recent", [])
        paths = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []
        return [path for path in paths if Path(path).is_file()]

    def last_project(self) -> Path | None:
        """The project that was open last, if it is still there."""
        recent = self._recent()
        return Path(recent[0]) if recent else None

    def open_project(self, path: Path) -> bool:
        """Open a project where the analyst left off, to be read alone where it cannot be written to; trouble is shown and leaves the
        window as it is."""
        try:
            project = Project.open(path)
        except ReadOnly as why:
            return self._open_to_read(path, str(why))
        except Trouble as trouble:
            self._cannot_open(path, trouble)
            return False
        return self._take_or_refuse(project, path)

    def _take_or_refuse(self, project: Project, path: Path) -> bool:
        try:
            self._take(project, path)
        except Trouble as trouble:  # it is a project, but its labels or its list cannot be read
            self._close_project()
            project.close()
            self._cannot_open(path, trouble)
            return False
        return True

    def _open_to_read(self, path: Path, why: str) -> bool:
        from annotator.store.read_only import ReadOnlyProject

        try:
            project = ReadOnlyProject.open_because(path, why)
        except Trouble as trouble:
            self._cannot_open(path, trouble)
            return False
        return self._take_or_refuse(project, path)

    def _cannot_open(self, path: Path, trouble: Trouble) -> None:
        if self.project is None:
            self.show_welcome()
            self.welcome.say_trouble(path, trouble)
        elif isinstance(trouble, InUse):
            warn(self, str(trouble), tr("Open to read"), lambda: self._open_meanwhile(path))
        else:
            warn(self, str(trouble))

    def _open_meanwhile(self, path: Path) -> None:
        """Read a project that another program has open."""
        now = time.strftime("%H:%M")
        said = tr("{path} is open elsewhere: it is shown as it was at {time}, to be read only. Open it again later.", path=path, time=now)
        self._open_to_read(path, said)

    def create_project(self, path: Path) -> bool:
        """Make a project with the news schema and open it."""
        from annotator.jobs.schemas import read_schema

        try:
            now = int(time.time() * 1000)
            project = Project.create(path, read_schema("news"), annotator=self._annotator, act_id=str(uuid.uuid4()), made_at=now)
        except Trouble as trouble:
            warn(self, str(trouble))
            return False
        self._take(project, path)
        return True

    def _take(self, project: Project, path: Path) -> None:
        self._close_project()
        self.project = project
        self.path = path
        self.session = ReviewSession(project, self._annotator, self)
        self.session.document_changed.connect(lambda document: self.suggest_anew(document.document_id))
        recent = [str(path), *(other for other in self._recent() if other != str(path))]
        self._settings.setValue("recent", recent[:_RECENT])
        fixed = tr("read only") if project.why_fixed else ""
        self.setWindowTitle(" – ".join(filter(None, (path.stem, fixed, "annotator"))))
        self._warn_of_place(project)
        self._pages.setCurrentWidget(self.review)
        self._place.open(self.session)
        self.backups.automatic.follow(project)
        self.review.text.setFocus()
        self.keyboard.tell_complaints()
        if project.lacks:
            warn(self, project.lacks)

    def leave_project(self) -> None:
        """Close the project; its page stays in sight until another is opened."""
        self._close_project()

    def _close_project(self) -> None:
        for page in list(self._beside.values()):
            page.close()
        self.corpus.close()
        self.backups.automatic.rest()
        if self.runner is not None:
            self.runner.close()
            self.runner = None
            self.review.status.progress_ended()
        self.review.rest()
        if self.project is not None and self.session is not None:
            self._place.close()
            self.review.articles.show_listing(None)
            self.session.deleteLater()
            self.project.close()
        self.project = self.session = None
        self._to_suggest.clear()

    def _help_open(self, command: str, about: str) -> None:
        """Try a project again that could not be opened, or read what another program has open."""
        if command == "read":
            self._open_meanwhile(Path(about))
        elif command == "backups":
            self.backups.show(Path(about))
        else:
            self.open_project(Path(about))

    def _warn_of_place(self, project: Project) -> None:
        """Say what should be known of a project's place and file, and whose decisions it holds, once for each of them."""
        from annotator.store.surroundings import warnings_about

        said = " ".join((*warnings_about(project), *self._decided_by_others(project)))
        known = self._settings.value(_known(project), "")
        self.review.warning = said if said != known else ""

    def _decided_by_others(self, project: Project) -> list[str]:
        """That only others have decided in a project, whose decisions are not shown."""
        names = project.deciders()
        if not names or annotator_id_of(self._annotator) in names:
            return []
        words = tr(
            "What {names} decided here is not shown: you are {you}, and each person's decisions are kept apart. Export… takes anybody's; "
            "to go on with them, start annotator under that name (LOGNAME={name} annotator).",
            names=", ".join(names.values()),
            you=self._annotator,
            name=next(iter(names.values())),
        )
        return [words]

    def on_warning_known(self) -> None:
        if self.project is not None:
            self._settings.setValue(_known(self.project), self.review.warning)
            self.review.warning = ""
            self.review.show_notice()

    def _open_sample(self) -> None:
        from annotator.jobs.sample import sample_project

        try:
            path = sample_project()
        except Trouble as trouble:
            warn(self, str(trouble))
            return
        self.open_project(path)

    def on_new_project(self) -> None:
        self.ask_new_project("project")

    def ask_new_project(self, name: str) -> None:
        """The one question of a new project: its name and place."""
        path, _ = QFileDialog.getSaveFileName(self, tr("New project"), f"{name}.annot", tr(_PROJECTS))
        if path:
            self.create_project(Path(path if path.endswith(".annot") else f"{path}.annot"))

    def on_open_project(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Open project"), "", f"{tr(_PROJECTS)};;{tr('All files (*)')}")
        if path:
            self.open_project(Path(path))

    def on_quit(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._close_project()
        super().closeEvent(event)

    # long work -------------------------------------------------------------------------------------------------------

    def busy(self) -> bool:
        """Whether other long work is running; it is said then."""
        if self.runner is not None and self.runner.running:
            self.review.status.tell(tr("Other work is still running. Stop it first, or wait for its end."))
            return True
        return False

    def on_suggest(self) -> None:
        from annotator.jobs.suggesting import SuggestJob

        if self.project is not None and not self.busy():
            self._suggest(SuggestJob(self.project), self._trained(self.project))

    def suggest_undecided(self, producer: str | None, options: Sequence[str] = ()) -> None:
        """Let one producer, or what the worker is given by its options, suggest in the articles that are not finished."""
        from annotator.jobs.suggesting import SuggestJob, undecided_documents

        if self.project is not None and not self.busy():
            job = SuggestJob(self.project, producer, undecided_documents(self.project, [self._annotator]))
            self._suggest(job, options or self._trained(self.project, producer))

    @staticmethod
    def _trained(project: Project, producer: str | None = None) -> list[str]:
        """The options for the pipelines that were trained for the project. Raises Trouble when one is gone."""
        from annotator.jobs.producers import worker_options

        return worker_options(project, producer)

    def _suggest(self, job: SuggestJob, options: Sequence[str], *, anew: bool = False) -> None:
        self.run_job(job, Work.SUGGESTING, tr("Suggesting"), lambda _complete: self._suggested(job, anew=anew), options)

    def suggest_anew(self, document_id: str) -> None:
        """Ask for the suggestions of a corrected article again, at once or when the running work has ended."""
        self._to_suggest.add(document_id)
        QTimer.singleShot(0, self._suggest_waiting)

    def _suggest_waiting(self) -> None:
        from annotator.jobs.suggesting import SuggestJob

        if self.project is None or not self._to_suggest or (self.runner is not None and self.runner.running):
            return
        job = SuggestJob(self.project, documents=sorted(self._to_suggest))
        self._to_suggest.clear()
        try:
            options = self._trained(self.project)
        except Trouble as trouble:
            self.review.status.tell(understood(str(trouble)))
            return
        self._suggest(job, options, anew=True)

    def _suggested(self, job: SuggestJob, *, anew: bool = False) -> None:
        from annotator.ui.import_words import suggested

        without = frozenset(job.result.no_model)
        self.review.without_model = self.review.without_model | without if anew else without
        refused = job.result.refused
        self.review.show_work(self.review.work, self.review.failure or (refused[0].reason if refused else ""))
        self.review.status.tell(suggested(job.result))

    def run_job(self, job: Job, kind: Work, title: str, then: Callable[[bool], None], options: Sequence[str] = ()) -> None:
        """Run a job with a worker, who gets these options, as the long work of the window; in a project that may only be read there is
        none, which is said."""
        from annotator.ui.workers import WorkerRunner

        if self.project is not None and self.project.why_fixed:
            self.review.status.tell(understood(self.project.why_fixed))
            return
        runner = WorkerRunner(job, "read" if kind is Work.READING else "suggest", self, options)
        self.runner = runner
        words = WorkWords(title)
        words.last = f"{title} …"

        def ended(complete: bool) -> None:
            self.review.status.progress_ended()
            self._refresh()
            if self.runner is runner:
                self.runner = None
            runner.deleteLater()
            self.review.show_work(Work.NONE, failures[-1] if failures and kind is Work.SUGGESTING else "")
            then(complete)
            self.faults.look()
            self._suggest_waiting()

        failures: list[str] = []

        runner.progressed.connect(lambda progress: self._tell_progress(words, progress))
        runner.answered.connect(self._answered)
        runner.failed.connect(self.review.status.tell)
        runner.failed.connect(failures.append)
        runner.unwritten.connect(self.review.tell_unsaved)
        runner.ended.connect(ended)
        self.review.status.tell(words.last)
        self.review.show_work(kind)
        runner.start()

    def _tell_progress(self, words: WorkWords, progress: Progress) -> None:
        """Say how far it is where nothing else was said since: what is told of the analyst's own acts stays."""
        status = self.review.status
        status.progress(progress.done, progress.total)
        if not status.asking and progress.done and status.text() in ("", words.last):
            status.tell(words.said(progress.done, progress.total, time.monotonic()))

    def _answered(self) -> None:
        if not self._late_refresh.isActive():
            self._late_refresh.start()

    def _refresh(self) -> None:
        """Show what long work has brought: new articles, and suggestions for the open one."""
        self._late_refresh.stop()
        if self.session is None:
            return
        self.review.refresh_articles()
        if self.review.elsewhere is not None and self.review.left is not None:
            self.review.elsewhere.forget()
            self.review.left.read_anew()
        if self.session.document is not None:
            self.session.reload_suggestions()
        elif self.review.articles.model.rowCount():
            self.session.open_document(self.review.articles.model.document_id(0))

    def on_cancel_job(self) -> None:
        if self.runner is not None:
            self.runner.cancel()
            self.review.status.tell(tr("Stopped; what was done is kept."))

    def on_back_up(self) -> None:
        if self.project is not None and (self.project.why_fixed or not self.project.is_in_place):
            self._copy_elsewhere(self.project)
        elif self.project is not None and not self.busy():
            name = f"{self.path.stem}-{time.strftime('%Y-%m-%d')}.annot"
            out, _ = QFileDialog.getSaveFileName(self, tr("Back up to"), name, tr(_PROJECTS))
            if out:
                self.run_command(["backup", str(self.path), out], lambda _: tr("Backed up to {path}", path=out))

    def _copy_elsewhere(self, project: Project) -> None:
        """Copy what is open to a place where it can be written to, and go on there. Raises Trouble."""
        from annotator.store.backup import backup

        out, _ = QFileDialog.getSaveFileName(self, tr("Save a copy elsewhere"), project.path.name, tr(_PROJECTS))
        if out:
            backup(project, Path(out))
            if self.open_project(Path(out)):
                self.review.status.tell(tr("Copied to {path}", path=out))

    def run_command(
        self, arguments: list[str], done: Callable[[Mapping[str, object]], str], then: Callable[[], object] = lambda: None,
        failed: Callable[[str], object] | None = None, lines: Sequence[str] = (),
    ) -> CommandRunner:  # fmt: skip
        """Run a verb of the command line, its `lines` on stdin, as the long work of the window; what `failed` is told is shown else.

        `done` says what its result means.
        """
        from annotator.ui.workers import CommandRunner

        runner = CommandRunner(arguments, self, lines)
        self.runner = runner

        def ended(succeeded: bool) -> None:
            self.review.status.progress_ended()
            if self.runner is runner:
                self.runner = None
            runner.deleteLater()
            QTimer.singleShot(0, self._suggest_waiting)
            if succeeded:
                then()
                self.review.status.tell(done(runner.result))
            elif not runner.cancelled:
                (failed or (lambda words: warn(self, words)))(runner.summary)

        runner.progressed.connect(lambda progress: self.review.status.progress(progress.done, progress.total))
        runner.ended.connect(ended)
        runner.start()
        return runner

    # the rest --------------------------------------------------------------------------------------------------------

    def on_progress(self) -> None:
        if self.session is not None:
            from annotator.ui.progress_page import ProgressPage

            schema = self.session.schema
            self._show_beside(ProgressPage, lambda: ProgressPage(self.path, self._annotator, schema, self.palette_shown, self))

    def on_quality(self) -> None:
        if self.session is not None and self.project is not None:
            from annotator.ui.annotator_box import AnnotatorBox
            from annotator.ui.quality_page import QualityPage

            commands, project, schema = self.review.commands, self.project, self.session.schema
            title_of = commands.spread.title_of

            def make() -> QualityPage:
                whose = AnnotatorBox(project, self._annotator, self.corpus.trained_on)
                page = QualityPage(self.path, whose, schema, self.palette_shown, self, project.excerpts, title_of)
                self.corpus.annotator_chosen.connect(whose.choose)
                page.chosen.connect(self._go_to_place)
                return page

            self._show_beside(QualityPage, make)

    def _go_to_place(self, hit: Hit) -> None:
        """Show a place that was chosen in a page beside; the page stays open behind."""
        self.activateWindow()
        self.review.commands.moving.to_place(hit.document_id, hit.start, hit.end)

    def _show_beside(self, kind: type[Painted], make: Callable[[], Painted]) -> None:
        """Show the page of a kind beside the review, made if it is not open."""
        page = self._beside.get(kind)
        if page is None:
            page = self._beside[kind] = make()
            page.finished.connect(self._beside_closed)
        page.show()
        page.raise_()
        page.activateWindow()

    def _beside_closed(self) -> None:
        for kind, page in list(self._beside.items()):
            if page.isHidden():
                del self._beside[kind]
                page.deleteLater()

    def on_guide(self) -> None:
        """The guide, at the page about the dialog that is in use."""
        from annotator.ui.guide_window import GuideWindow, page_about

        about = page_about(QApplication.activeWindow())
        if self._guide is None:
            self._guide = GuideWindow(self.palette_shown, self)
            self._guide.finished.connect(self._guide_closed)
        if about:
            self._guide.show_page(about)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def _guide_closed(self) -> None:
        if self._guide is not None:
            self._guide.deleteLater()
            self._guide = None

    def on_about(self) -> None:
        said = tr("Review suggested spans and relations in scraped news.\nMIT licence.")
        words = f"annotator {annotator.__version__}\n\n{said}"
        PlainBox(tr("About annotator"), words, self).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(paths) == 1 and paths[0].suffix == ".annot":
            self.open_project(paths[0])
            return
        if self.project is None and paths:
            self.ask_new_project(paths[0].stem)
        self.corpus.take_dropped(paths)


def _known(project: Project) -> str:
    """Under which name the settings hold the warning that the analyst knows about a project."""
    return f"known/{project.path.as_posix().replace('/', '|')}"
