"""The bar over the text in which words are looked for. It decides nothing: what is typed and pressed goes out as signals."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from annotator.ui.plain_label import PlainLabel, plain_tip, plain_title
from annotator.ui.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Enter and F3 step on, with Shift back; Alt+Enter labels the hit, Esc closes."""

    changed = Signal()  # the words, or how they are looked for
    stepped = Signal(int)  # 1 or -1
    label_wanted = Signal()
    label_all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(tr("Find in the text"))
        self.field = QLineEdit()
        self.field.setObjectName("findField")
        self.field.setPlaceholderText(tr("Find in the text"))
        self.field.setAccessibleName(tr("Words to find in the text"))
        self.field.setMinimumWidth(130)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _: self.changed.emit())
        self.field.installEventFilter(self)
        self._count = PlainLabel(name="findCount")
        self._count.setMinimumWidth(70)
        self._whole = self._button("findWhole", "", tr("Find whole words only"))
        self._whole.setCheckable(True)
        self._whole.toggled.connect(lambda _: self.changed.emit())
        self._back = self._button("findBack", "↑", tr("Previous hit (Shift+Enter)"))
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on = self._button("findOn", "↓", tr("Next hit (Enter)"))
        self._on.clicked.connect(lambda: self.stepped.emit(1))
        self._same = self._button("findSame", "", "")
        self._same.clicked.connect(self.label_wanted)
        self._all = self._button("findAll", "", tr("Make spans of all hits that have none"))
        self._all.clicked.connect(self.label_all_wanted)
        self._close = self._button("findClose", "✕", tr("Close (Esc)"))
        self._close.clicked.connect(self.closed)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(6)
        layout.addWidget(self.field, 1)
        for widget in (self._count, self._back, self._on, self._whole, self._same, self._all, self._close):
            layout.addWidget(widget)
        self._bare, self._label = 0, ""
        self._say()
        self.hide()

    def _button(self, name: str, text: str, spoken: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(spoken)
        button.setToolTip(plain_tip(spoken))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    def open(self, words: str) -> None:
        """Show the bar with the focus in its field; without words it keeps the last ones, selected."""
        if words:
            with QSignalBlocker(self.field):
                self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def words(self) -> str:
        return self.field.text()

    def whole(self) -> bool:
        """Whether only whole words are looked for."""
        return self._whole.isChecked()

    def show_count(self, nth: int, hits: int, bare: int) -> None:
        """Say which of the hits is selected (0: none of them), and how many of them have no span."""
        if not self.words().strip():
            said = ""
        elif not hits:
            said = tr("nothing found")
        elif nth:
            said = tr("{nth} of {hits}", nth=nth, hits=hits)
        else:
            said = tr("{n} hit(s)", n=hits)
        self._count.setText(said)
        for button in (self._back, self._on, self._same):
            button.setEnabled(bool(hits))
        self._all.setEnabled(bool(bare))
        self._bare = bare
        self._say()

    def show_label(self, name: str) -> None:
        """The label that Alt+Enter gives."""
        self._label = name
        spoken = tr("Give the hit the label {label} and go on (Alt+Enter)", label=name)
        self._same.setAccessibleName(spoken)
        self._same.setToolTip(plain_tip(spoken))
        self._say()

    def _say(self) -> None:
        """Word the buttons, one after the other in short where there is no room."""
        label = plain_title(self._label)
        self._whole.setText(tr("Whole words"))
        self._same.setText(tr("Same label: {label}", label=label))
        self._all.setText(tr("Label all {n} hit(s)…", n=self._bare))
        shorter = ((self._whole, tr("Words")), (self._same, f"= {label}"), (self._all, tr("All {count}…", count=self._bare)))
        for button, short in shorter:
            if self._layout.totalMinimumSize().width() > self.width():
                button.setText(short)

    def count_text(self) -> str:
        return self._count.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())  # it must not keep a window from being narrow

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in _ENTER and held == Qt.KeyboardModifier.AltModifier:
                if not event.isAutoRepeat():
                    self.label_wanted.emit()
                return True
            if event.key() in _ENTER and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
                self.stepped.emit(-1 if held == Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
