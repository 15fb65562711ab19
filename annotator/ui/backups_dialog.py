"""The backups of a project, and what restoring one of them would change. Restoring keeps what stands there, so it can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.errors import Trouble
from annotator.store.backups import Backup, Facts, Reason, backups_of, facts_of, folder_of
from annotator.store.comparing import ArticleDifference, Difference, difference
from annotator.store.reader import Reader
from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.findings import Findings, Line, Section
from annotator.ui.lists import ROW, QuietList, RowsModel
from annotator.ui.plain_label import PlainLabel
from annotator.ui.theme import Palette, px, ui_font
from annotator.ui.trouble_words import understood
from annotator.ui.words import mark, moment, size, tr

_Index = QModelIndex | QPersistentModelIndex
_Counts = Callable[[ArticleDifference], int]
_Tells = Callable[[ArticleDifference], bool]
_MOST = 60  # articles that are listed
_STILL = 120  # ms that a row is looked at before it is compared
_WHY = {
    Reason.AUTOMATIC: mark("regular"),
    Reason.UPDATE: mark("before the file was brought up to date"),
    Reason.BULK: mark("before a large act"),
    Reason.RESTORE: mark("before a restore"),
    Reason.TRASH: mark("before the trash was emptied"),
}


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup as the list shows it."""

    backup: Backup
    facts: Facts | None
    bytes: int

    @property
    def key(self) -> str:
        return str(self.backup.path)

    @property
    def text(self) -> str:
        return moment(self.backup.made_at)

    @property
    def below(self) -> str:
        """Why it was made, and what is in it."""
        parts = [tr(_WHY[self.backup.reason])]
        if self.facts is None:
            parts.append(tr("cannot be read"))
        else:
            parts += [tr("{n} article(s)", n=self.facts.documents), tr("{n} act(s)", n=self.facts.acts)]
        parts += [size(self.bytes), *([tr("damaged")] if self.backup.damaged else [])]
        return " · ".join(parts)

    @property
    def spoken(self) -> str:
        return f"{self.text}. {self.below}"


def rows_of(project: Path) -> list[BackupRow]:
    """The backups of a project, newest first."""
    found = []
    for backup in backups_of(project):
        try:
            found.append(BackupRow(backup, facts_of(backup.path), backup.path.stat().st_size))
        except OSError:  # it was deleted just now
            continue
    return found


class _Delegate(QStyledItemDelegate):
    """Two lines: when, and below it why and how much."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(240, px(52))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, palette, rect = index.data(ROW), self.palette, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.fillRect(rect, palette.chosen if chosen else palette.background)
            if chosen:
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), palette.accent)
            inner = rect.adjusted(14, px(7), -12, -px(6))
            broken = row.backup.damaged or row.facts is None
            lines = ((row.text, 13, palette.text), (row.below, 11, palette.warning if broken else palette.dim))
            for nth, (words, points, colour) in enumerate(lines):
                painter.setFont(ui_font(points))
                painter.setPen(colour)
                line = QRect(inner.left(), inner.top() + px(20) * nth, inner.width(), px(19))
                shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
                painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        finally:
            painter.restore()


class BackupsDialog(Painted):
    """`chosen` is the backup to be restored once the dialog is accepted. Without a reader the project cannot be read."""

    def __init__(
        self, project: Path, reader: Reader | None, palette: Palette, parent: QWidget, back_up: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups of {name}", name=project.stem))
        self.setObjectName("backups")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._project, self._reader = project, reader
        self.chosen: Path | None = None
        self.model = RowsModel(self)
        self.list = QuietList()
        self.list.setObjectName("backupList")
        self.list.setAccessibleName(tr("Backups, newest first"))
        self.list.setModel(self.model)
        self.list.without_rows = tr("There is no backup yet. One is made every hour while you work, and when you close the project.")
        self._delegate = _Delegate(palette, self.list)
        self.list.setItemDelegate(self._delegate)
        self.preview = Findings(tr("What restoring would change"))
        self.where = PlainLabel(tr("They lie in {folder}.", folder=folder_of(project)), "statusHint", wraps=True)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(10)
        split.addWidget(self.list)
        split.addWidget(self.preview)
        split.setSizes([px(380), px(420)])
        self.now = QPushButton(tr("Back up &now"))
        self.now.setObjectName("backUpNow")
        self.now.setVisible(back_up is not None)
        self.now.clicked.connect(lambda: back_up() if back_up else None)
        self.yes = QPushButton(tr("&Restore this backup"))
        self.yes.setObjectName("restoreBackup")
        self.yes.clicked.connect(self._restore)
        self.leave = QPushButton(tr("&Close"))
        self.leave.clicked.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.now)
        below.addStretch(1)
        for button in (self.leave, self.yes):
            below.addWidget(button)
        for button in (self.now, self.leave, self.yes):
            button.setAutoDefault(False)
        layout = framed(self)
        layout.addWidget(split, 1)
        layout.addWidget(self.where)
        layout.addLayout(below)
        fit(self, 860, 520)
        self._late = QTimer(self, singleShot=True, interval=_STILL)
        self._late.timeout.connect(self._compare)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._late.start())
        self.refresh()
        self.list.setFocus()

    def set_palette(self, palette: Palette) -> None:
        self._delegate.palette = palette
        self.list.viewport().update()

    def refresh(self) -> None:
        """List anew what there is."""
        self.model.set_rows(rows_of(self._project))
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        self._compare()

    def current(self) -> BackupRow | None:
        row = self.list.currentIndex().data(ROW) if self.list.currentIndex().isValid() else None
        return row if isinstance(row, BackupRow) else None

    def _compare(self) -> None:
        """Say what restoring the current one would change."""
        self._late.stop()
        row = self.current()
        self.yes.setEnabled(row is not None and row.facts is not None)
        if row is None:
            self.preview.show_all(tr("A backup is a whole copy of the project; any of them can take its place again."))
        elif row.facts is None:
            self.preview.show_all(tr("This backup cannot be read."))
        elif self._reader is None:
            kept = tr("The damaged file is kept under another name.")
            self.preview.show_all(f"{tr('The project cannot be read, so what differs cannot be told.')} {kept}")
        else:
            try:
                self.preview.show_all(*_told(difference(self._reader, row.backup.path)))
            except Trouble as trouble:
                self.preview.show_all(understood(str(trouble)))

    def _restore(self) -> None:
        row = self.current()
        if row is not None and row.facts is not None:
            self.chosen = row.backup.path
            self.accept()


def _told(found: Difference) -> tuple[str, Sequence[Section]]:
    """A headline, and what would go and come article by article."""
    if not found.articles:
        return tr("The project holds the same as this backup."), ()
    lost = [one for one in found.articles if one.project.acts or (one.project.there and not one.backup.there)]
    back = [one for one in found.articles if one.backup.acts or (one.backup.there and not one.project.there)]
    parts = []
    if lost:
        parts.append(tr("Restoring takes away {n} act(s) that came later.", n=found.acts_lost))
    if back:
        brings = tr("It brings back {n} act(s).", n=found.acts_back) if lost else tr("Restoring brings back {n} act(s).", n=found.acts_back)
        parts.append(brings)
    parts.append(tr("The project as it is now is kept as a backup."))
    sections: list[Section] = []
    if lost:
        sections.append((tr("Decisions that would go"), _lines(lost, found.articles_lost, lambda one: one.project.decisions, _gone)))
    if back:
        sections.append((tr("Decisions that would come back"), _lines(back, found.articles_back, lambda one: one.backup.decisions, _come)))
    return " ".join(parts), sections


def _lines(articles: Sequence[ArticleDifference], whole: int, decisions: _Counts, is_whole: _Tells) -> list[Line]:
    lines: list[Line] = [(whole, tr("whole article(s)", n=whole))] if whole else []
    for one in articles[:_MOST]:
        title = (one.title or tr("(no title)")) if one.document_id else tr("the labels")
        lines.append((decisions(one), tr("{title} – the whole article", title=title) if is_whole(one) else title))
    if len(articles) > _MOST:
        lines.append((None, tr("… and {n} more", n=len(articles) - _MOST)))
    return lines


def _gone(one: ArticleDifference) -> bool:
    return one.project.there and not one.backup.there


def _come(one: ArticleDifference) -> bool:
    return one.backup.there and not one.project.there
