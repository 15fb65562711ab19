"""A report of what went wrong in the program, to be read and copied."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QWidget

from annotator.ui.dialog_frame import fit, framed
from annotator.ui.plain_label import PlainLabel
from annotator.ui.words import tr


class ReportDialog(QDialog):
    def __init__(self, report: str, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reportDialog")
        self.setWindowTitle(tr("Report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = tr(
            "Nothing of this is sent anywhere. It says where the program was, and nothing of your articles. "
            "To have it mended, attach it to a message of your own; it is kept in {folder}",
            folder=folder,
        )
        self.text = QPlainTextEdit(report)
        self.text.setObjectName("reportText")
        self.text.setAccessibleName(tr("Report"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("reportCopy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
        layout = framed(self)
        for widget in (PlainLabel(about, "reportAbout", wraps=True), self.text, buttons):
            layout.addWidget(widget)
        fit(self, 760, 480)
