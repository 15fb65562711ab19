"""Commands on the article as a whole: finish, skip, go to another."""

from PySide6.QtCore import QPoint

from annotator.core.values import Status
from annotator.store.backups import Backup
from annotator.ui.article_keeping import ArticleKeeping
from annotator.ui.command_group import CommandGroup
from annotator.ui.label_palette import Choice
from annotator.ui.words import mark, moment, tr

LANGUAGES = {
    "fr": mark("French"),
    "en": mark("English"),
    "de": mark("German"),
    "es": mark("Spanish"),
    "it": mark("Italian"),
    "nl": mark("Dutch"),
    "pt": mark("Portuguese"),
    "pl": mark("Polish"),
    "ro": mark("Romanian"),
    "ru": mark("Russian"),
    "uk": mark("Ukrainian"),
    "tr": mark("Turkish"),
    "ar": mark("Arabic"),
    "zh": mark("Chinese"),
}


class ArticleCommands(CommandGroup):
    """Finish an article, or leave it."""

    def on_finish(self) -> None:
        session = self.session
        if session.document is None:
            return
        left = len(session.view.undecided())
        if left:
            question = tr("{n} undecided item(s): Enter rejects them and finishes · n shows the first · Esc", n=left)
            self.desk.ask("finish", question, tr("Reject {n} and finish", n=left), self._finish_now)
        else:
            self._finish_now()

    def _finish_now(self) -> None:
        session = self.session
        if session.document is None:
            return
        finished = session.document.document_id
        session.finish()
        self._go_on_after(finished)

    def _go_on_after(self, document_id: str) -> None:
        """Open the next article that is to be reviewed, or say that there is none."""
        self.page.follow_now()
        following = self.page.articles.next_to_do(document_id)
        if following is not None:
            self.page.open_article(following)
            return
        left = self.session.articles.to_do()
        if left:
            self.page.status.tell(tr("No more articles under this filter; {n} article(s) outside it are still to be reviewed.", n=left))
        else:
            self.page.status.tell(tr("All articles are finished. Ctrl+E exports them."))

    def on_language(self) -> None:
        if self.session.document is not None:
            names = dict.fromkeys((self.session.document.language, *LANGUAGES))
            choices = tuple(Choice(code, code, tr(LANGUAGES.get(code, code))) for code in names)
            self.desk.open_palette(tr("Language of the article"), choices, lambda choice: self.session.set_language(choice.label_id))

    def on_reopen(self) -> None:
        self.session.set_status(None)

    def on_skip_article(self) -> None:
        if self.session.document:
            skipped = self.session.document.document_id
            self.session.set_status(Status.SKIPPED)
            self._go_on_after(skipped)

    def _chosen(self) -> str | None:
        """The article that a command is about: the current one of the list that has the focus, else the open one."""
        if self.page.articles.table.hasFocus():
            return self.page.articles.current()
        return self.session.document.document_id if self.session.document else None

    def on_trash_article(self) -> None:
        chosen, articles = self._chosen(), self.page.articles
        if chosen is None:
            return
        title = self.desk.spread.title_of(chosen)
        is_open = self.session.document is not None and self.session.document.document_id == chosen
        following = articles.neighbour(chosen, 1) or articles.neighbour(chosen, -1)
        keeping = ArticleKeeping(self.session)
        if keeping.is_trashed(chosen):
            self.page.status.tell(tr("It is in the trash already."))
            return
        if not keeping.set_trashed(chosen, True):
            return
        if is_open or self.session.document is None:
            self.session.open_document(following if following != chosen else None)
        elif following is not None:
            articles.set_current(following)
        told, key = tr("« {title} » is in the trash", title=title), self.page.key("undo")
        self.page.status.tell(f"{told} · {tr('{key} takes it back', key=key)}" if key else f"{told}.")

    def on_take_out(self) -> None:
        document = self.session.document
        if document is not None and ArticleKeeping(self.session).set_trashed(document.document_id, False):
            self.page.status.tell(tr("The article is no longer in the trash."))

    def on_mend_article(self) -> None:
        damaged = self.session.damaged
        if damaged is None:
            return
        found = ArticleKeeping(self.session).mend(damaged.document_id)
        if found is False:
            self.page.status.tell(tr("No backup holds this article whole. All others can be worked on as before."))
            return
        self.page.open_article(damaged.document_id)
        self.page.refresh_articles()
        if isinstance(found, Backup):
            self.page.status.tell(tr("The article is whole again, as it was in the backup of {when}.", when=moment(found.made_at)))
        else:
            self.page.status.tell(tr("The article is whole again."))

    def _beside(self, step: int) -> None:
        current = self.session.document.document_id if self.session.document else None
        other = self.page.articles.neighbour(current, step)
        if other is not None:
            self.page.open_article(other)

    def on_next_article(self) -> None:
        self._beside(1)

    def on_previous_article(self) -> None:
        self._beside(-1)

    def article_menu(self, place: QPoint) -> None:
        """The menu of the article under the mouse, which is opened."""
        self.desk.open_listed()
        self.desk.menu(("flag", "comment", "skip_article", "reopen", "trash_article", "take_out"), place)
