"""What shows when no project is open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.core.errors import DamagedData, InUse, Trouble
from annotator.store.backups import backups_of
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.notices import Notice
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import px
from annotator.ui.words import tr


class WelcomePage(QWidget):
    sample_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    recent_wanted = Signal(str)
    helped = Signal(str, str)  # a command of `say_trouble`, and the path that it is about

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        title = PlainLabel("annotator", "welcomeTitle", wraps=True)
        words = PlainLabel(
            tr(
                "Review what machines suggest in scraped news, decide it from the keyboard, and export a corpus that can be trusted.\n"
                "Every decision is saved at once in one file. Drop articles here to begin."
            ),
            "welcomeWords",
            wraps=True,
        )
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
        self._about = ""  # the path that the notice is about
        self.notice = NoticeBar()
        self.notice.pressed.connect(lambda command: self.helped.emit(command, self._about))
        column = QWidget()
        column.setMaximumWidth(px(620))
        inner = QVBoxLayout(column)
        inner.setSpacing(18)
        inner.addStretch(2)
        inner.addWidget(title)
        inner.addWidget(words)
        inner.addLayout(buttons)
        inner.addLayout(self._recent)
        inner.addStretch(3)
        body = QWidget()
        body.setObjectName("welcomeBody")
        middle = QHBoxLayout(body)
        middle.addStretch(1)
        middle.addWidget(column, 8)
        middle.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("welcomeScroll")
        scroll.setAccessibleName(tr("Welcome"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notice)
        layout.addWidget(scroll, 1)
        self.setFocusProxy(self.sample)

    def say_trouble(self, path: Path, trouble: Trouble) -> None:
        """Say over the page why a project was not opened, with the button that helps."""
        self._about = str(path)
        if isinstance(trouble, InUse):
            self.notice.tell(Notice(str(trouble), tr("Open to read"), "read"))
        elif (isinstance(trouble, DamagedData) or not path.exists()) and backups_of(path):
            self.notice.tell(Notice(str(trouble), tr("Restore a backup…"), "backups"))
        else:
            self.notice.tell(Notice(str(trouble), tr("Try again"), "open"))

    def show_recent(self, paths: list[str]) -> None:
        """List the projects opened lately, the newest first."""
        while (taken := self._recent.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.deleteLater()
        if paths:
            self._recent.addWidget(PlainLabel(tr("Recent projects"), "factName"))
        for path in paths:
            button = QPushButton(f"{Path(path).stem}    {Path(path).parent}".replace("&", "&&"))
            button.setObjectName("recentProject")
            button.setAccessibleName(tr("Open {path}", path=path))
            button.setFlat(True)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, path=path: self.recent_wanted.emit(path))
            self._recent.addWidget(button)
