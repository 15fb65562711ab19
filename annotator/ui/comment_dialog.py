"""The editor of a comment: plain text of several lines."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from annotator.ui.dialog_frame import fit, framed
from annotator.ui.plain_label import PlainLabel
from annotator.ui.words import tr


class CommentDialog(QDialog):
    """Asks for a comment. Enter begins a line, Ctrl+Enter keeps it, Esc leaves everything as it was."""

    def __init__(self, about: str, comment: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("commentDialog")
        self.setWindowTitle(tr("Comment"))
        name = PlainLabel(about, "commentAbout", wraps=True)
        self._editor = QPlainTextEdit(comment)
        self._editor.setObjectName("commentText")
        self._editor.setAccessibleName(tr("Comment"))
        self._editor.setPlaceholderText(tr("What should be known about this"))
        self._editor.setTabChangesFocus(True)
        self._editor.moveCursor(QTextCursor.MoveOperation.End)
        self._editor.installEventFilter(self)
        hint = PlainLabel(tr("Ctrl+Enter keeps it · Esc leaves it as it was"), "factName")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = framed(self)
        for widget in (name, self._editor, hint, buttons):
            layout.addWidget(widget)
        fit(self, 460, 260)
        self._editor.setFocus()

    def comment(self) -> str:
        return self._editor.toPlainText().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept()
                return True
        return super().eventFilter(watched, event)
