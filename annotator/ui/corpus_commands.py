"""Commands about the corpus as a whole, beside the review: import, export, train, suggest with a pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QDialog

from annotator.core.errors import Trouble
from annotator.ui.notices import Work
from annotator.ui.trouble_words import understood
from annotator.ui.words import tr

if TYPE_CHECKING:  # what the first paint does not need is imported where it is used
    from collections.abc import Sequence

    from annotator.core.spread import Hit
    from annotator.jobs.importing import ImportJob, ImportOptions
    from annotator.ui.export_choice import ExportChoice
    from annotator.ui.export_dialog import Scope
    from annotator.ui.main_window import MainWindow
    from annotator.ui.training_page import TrainingPage
    from annotator.ui.workers import CommandRunner

_PLAIN = frozenset({"text", "html"})
"""Formats of articles without annotation: dropped on the window, they need no question."""


class CorpusCommands(QObject):
    """The handlers `on_NAME` of these commands, and what dropped files mean."""

    annotator_chosen = Signal(str)  # whose decisions are trained on from now on

    def __init__(self, window: MainWindow, settings: QSettings, annotator: str) -> None:
        super().__init__(window)
        self._window, self._settings, self._annotator = window, settings, annotator
        self._dialogs: dict[str, QDialog] = {}
        self._training: TrainingPage | None = None

    def _open(self, dialog: QDialog) -> None:
        """Show a dialog beside the review; one of its kind that was open before goes."""
        name = dialog.objectName()
        if name in self._dialogs:
            self._dialogs[name].close()
        self._dialogs[name] = dialog
        dialog.finished.connect(lambda _: self._dialogs.pop(name, None) if self._dialogs.get(name) is dialog else None)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def close(self) -> None:
        """The project is being closed: so are its dialogs."""
        for dialog in list(self._dialogs.values()):
            dialog.close()
        if self._training is not None:
            self._training.leave()
            self._training = None

    # import ----------------------------------------------------------------------------------------------------------

    def on_import_articles(self) -> None:
        if self._window.project is None:
            self._window.on_new_project()
        self._ask_import(())

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Articles are imported at once; where annotation may be among them, it is asked what becomes of it."""
        from annotator.jobs.reading import pick

        files, refused = pick(paths)
        if refused or any(file.format not in _PLAIN for file in files):
            self._ask_import(paths)
        else:
            self.import_paths(paths)

    def _ask_import(self, paths: Sequence[Path]) -> None:
        from annotator.ui.import_dialog import ImportDialog

        if self._window.project is None or self._window.busy():
            return
        dialog = ImportDialog(self._window.path, self._annotator, paths, self._window)

        def go() -> None:
            choice = dialog.choice()
            self.import_paths(choice.paths, choice.options)

        dialog.accepted.connect(go)
        self._open(dialog)

    def import_paths(self, paths: Sequence[Path], options: ImportOptions | None = None) -> None:
        """Import files and folders, then compute suggestions for what came in."""
        from annotator.jobs.importing import ImportJob, ImportOptions

        window = self._window
        if window.project is not None and paths and not window.busy():
            job = ImportJob(window.project, list(paths), options or ImportOptions(self._annotator))
            window.run_job(job, Work.READING, tr("Importing"), lambda complete: self._imported(job, complete))

    def _imported(self, job: ImportJob, complete: bool) -> None:
        from annotator.ui.import_dialog import ImportResultDialog
        from annotator.ui.import_words import imported

        result = job.result
        self._window.review.status.tell(imported(result))
        if result.refused or result.left_out or result.ignored or result.told():
            self._open(ImportResultDialog(result, self._window))
        if complete and result.added:
            self._window.on_suggest()

    # export ----------------------------------------------------------------------------------------------------------

    def on_export(self) -> None:
        from annotator.ui.export_choice import recalled
        from annotator.ui.export_dialog import ExportDialog

        window = self._window
        if window.session is None or window.project is None:
            return
        path = window.path

        def recall(name: str) -> ExportChoice | None:
            return recalled(self._settings.value(f"export/{path.stem}/{name}", ""))

        names = list(window.project.annotators().values())
        last = str(self._settings.value("export/last", "jsonl"))
        self._open(ExportDialog(path, names, self._annotator, self._scopes(), recall, last, self.export, window))

    def _scopes(self) -> list[Scope]:
        """All articles; those of the filter, when there is one; the open one."""
        from annotator.ui.export_dialog import Scope

        review, session = self._window.review, self._window.session
        assert session is not None
        found = [Scope(tr("All articles"))]
        listing = review.articles.model.listing
        if review.articles.finder.query.terms and listing is not None and len(listing):
            found.append(Scope(tr("What the filter shows ({n})", n=len(listing)), listing.document_ids))
        if session.document is not None:
            document_id = session.document.document_id
            title = session.document.title or tr("(no title)")
            found.append(Scope(tr("Only “{title}”", title=title), lambda: [document_id], single=True))
        return found

    def export(self, choice: ExportChoice) -> CommandRunner | None:
        """Write the corpus in a process of its own, which reads one snapshot of the project; None when other work is running."""
        from annotator.ui.export_choice import exported, remembered

        window = self._window
        if window.busy():
            return None
        self._settings.setValue("export/last", choice.format)
        self._settings.setValue(f"export/{window.path.stem}/{choice.format}", remembered(choice))
        told = window.review.status.tell
        return window.run_command(
            choice.arguments(window.path), lambda result: exported(choice.out, result), failed=told, lines=choice.documents or ()
        )

    # train -----------------------------------------------------------------------------------------------------------

    def on_train(self) -> None:
        from annotator.ui.training_page import TrainingPage

        window = self._window
        if window.session is None:
            return
        if self._training is None:
            page = TrainingPage(window.path, self._annotator, window.session, window.palette_shown, window)
            page.place_wanted.connect(self._show_place)
            page.use_wanted.connect(self._use)
            page.annotator_chosen.connect(self.annotator_chosen)
            self._training = page
        self._training.show()
        self._training.raise_()
        self._training.activateWindow()

    @property
    def trained_on(self) -> str:
        """Whose decisions are trained on: of who works here, unless others were chosen."""
        return self._annotator if self._training is None else self._training.whose.annotator

    def _show_place(self, hit: Hit) -> None:
        """Show a place in its article, and the window over the page that names it."""
        review = self._window.review
        review.commands.spread.place_chosen(hit)
        self._window.raise_()
        self._window.activateWindow()
        review.text.setFocus()

    def _use(self, folder: Path) -> None:
        """Let the pipeline of a training make the suggestions from now on, and compute them for what is not finished."""
        from annotator.jobs.producers import register

        window = self._window
        if window.project is None or self._training is None or window.busy():
            return
        try:
            made, _ = register(window.project, folder)
        except Trouble as trouble:
            self._training.say(understood(str(trouble)))
            return
        if made is None or not made.active:
            self._training.say(tr("It is not better than what is used now, which stays."))
            return
        self._training.now_used(made.name)
        window.suggest_undecided(made.name)

    def on_suggest_with(self) -> None:
        from annotator.ui.pipeline_dialog import PipelineDialog

        window = self._window
        if window.session is None or window.busy():
            return
        dialog = PipelineDialog([label.name for label in window.session.schema.span_labels], window)
        dialog.accepted.connect(lambda: window.suggest_undecided(None, dialog.options()))
        self._open(dialog)
