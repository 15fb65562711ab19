"""Commands that write beside an item, or read what is written there: flags, comments, guidelines."""

from annotator.core.schema import worded
from annotator.core.view import SpanItem
from annotator.ui.command_group import CommandGroup
from annotator.ui.item_words import named
from annotator.ui.words import shown_language, tr


class NoteCommands(CommandGroup):
    """Flag and comment on items and articles; show the guideline of a label."""

    def on_flag(self) -> None:
        self.session.toggle_flag(None if self.desk.open_listed() else self.page.target())

    def on_comment(self) -> None:
        from annotator.ui.comment_dialog import CommentDialog

        session = self.session
        item = None if self.desk.open_listed() else session.item(self.page.target())
        document = session.document
        if document is None:
            return
        note = item.note if item else session.view.note
        about = f"« {named(session.view, session.schema, document.text, item)} »" if item else tr("The article")
        dialog = CommentDialog(about, note.comment, self.page)
        if dialog.exec() and dialog.comment() != note.comment:
            session.comment(item.item_id if item else None, dialog.comment())

    def on_guideline(self) -> None:
        """Show what the guideline says of the current label beside the item, or hide it again."""
        note, item, schema = self.page.guideline, self.session.item(self.page.target()), self.session.schema
        if note.isVisible():
            note.hide()
        elif item is not None:
            label = schema.span_label(item.label_id) if isinstance(item, SpanItem) else schema.relation_label(item.label_id)
            words = worded(label.guideline, shown_language())
            title = f"{label.name} · {worded(label.title, shown_language())}"
            self.page.bar.hide()
            note.show_at(self.desk.place_of(item.item_id), title, words or tr("The schema has no guideline for this label."))
