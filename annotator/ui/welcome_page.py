"""What shows when no project is open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.words import tr


class WelcomePage(QWidget):
    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        title = QLabel("annotator")
        title.setObjectName("welcomeTitle")
        words = QLabel(
            tr(
                "Review what machines suggest in scraped news, decide it from the keyboard, and export a corpus that can be trusted.\n"
                "Every decision is saved at once in one file. Drop articles here to begin."
            )
        )
        words.setObjectName("welcomeWords")
        for label in (title, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.sample = QPushButton(tr("Open sample project"))
        self.sample.setObjectName("openSample")
        self.sample.setDefault(True)
        self.sample.setAutoDefault(True)
        self.new = QPushButton(tr("New project…"))
        self.new.setObjectName("newProject")
        self.open = QPushButton(tr("Open…"))
        self.open.setObjectName("openProject")
        for button, signal in ((self.sample, self.sample_wanted), (self.new, self.new_wanted), (self.open, self.open_wanted)):
            button.setAutoDefault(True)
            button.clicked.connect(signal)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self.sample, self.new, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column = QWidget()
        column.setMaximumWidth(620)
        inner = QVBoxLayout(column)
        inner.setSpacing(18)
        inner.addStretch(2)
        inner.addWidget(title)
        inner.addWidget(words)
        inner.addLayout(buttons)
        inner.addLayout(self._recent)
        inner.addStretch(3)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column, 8)
        layout.addStretch(1)
        self.setFocusProxy(self.sample)

    def show_recent(self, paths: list[str]) -> None:
        """List the projects opened lately, the newest first."""
        while (taken := self._recent.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        if paths:
            heading = QLabel(tr("Recent projects"))
            heading.setObjectName("factName")
            self._recent.addWidget(heading)
        for path in paths:
            button = QPushButton(f"{Path(path).stem}    {Path(path).parent}".replace("&", "&&"))
            button.setObjectName("recentProject")
            button.setAccessibleName(tr("Open {path}", path=path))
            button.setFlat(True)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, path=path: self.recent_wanted.emit(path))
            self._recent.addWidget(button)
