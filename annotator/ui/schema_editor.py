"""The labels of the project: made, named, coloured, ordered and deleted. Every change is an act at once; nothing is to be saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import Trouble
from annotator.core.schema import Label, RelationLabel, SpanLabel
from annotator.ui.act_words import counted
from annotator.ui.choice_box import ChoiceBox
from annotator.ui.dialog_frame import Painted, fit, framed
from annotator.ui.label_form import LabelForm, shown_title
from annotator.ui.plain_label import PlainLabel
from annotator.ui.schema_session import Removal, SchemaSession
from annotator.ui.theme import Palette
from annotator.ui.trouble import PlainBox, warn
from annotator.ui.words import shown_language, tr

_FILES = "TOML (*.toml)"


class SchemaEditor(Painted):
    """The labels on the left, the fields of the chosen one on the right. `keys` are those that labels can have."""

    def __init__(self, schema: SchemaSession, keys: str, palette: Palette, parent: QWidget, chosen: str | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Labels"))
        self.setObjectName("schemaEditor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._schema, self._palette = schema, palette
        self._done = 0  # edits made here that undo takes back here
        self.list = QListWidget()
        self.list.setObjectName("labelList")
        self.list.setAccessibleName(tr("Labels"))
        self.list.setIconSize(QSize(14, 14))
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.form = LabelForm(keys)
        self.form.edited.connect(self._edited)
        self.says = PlainLabel(name="schemaSays", wraps=True)
        self.up = self._button("↑", lambda: self._move(-1), tr("Move up"))
        self.down = self._button("↓", lambda: self._move(1), tr("Move down"))
        self.delete = self._button(tr("&Delete…"), self._delete)
        self.undo = self._button(tr("&Undo"), self._undo)
        buttons = QGridLayout()
        buttons.addWidget(self._button(tr("New &label"), lambda: self._add(relation=False)), 0, 0, 1, 2)
        buttons.addWidget(self._button(tr("New &relation"), lambda: self._add(relation=True)), 0, 2, 1, 2)
        for nth, button in enumerate((self.up, self.down)):
            buttons.addWidget(button, 1, nth)
        buttons.addWidget(self.delete, 1, 2, 1, 2)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.form)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([250, 480])
        bottom = QHBoxLayout()
        bottom.addWidget(self._button(tr("&Import…"), self._import))
        bottom.addWidget(self._button(tr("&Export…"), self._export))
        bottom.addWidget(self.undo)
        bottom.addStretch(1)
        bottom.addWidget(self._button(tr("&Close"), self.accept))
        layout = framed(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.says)
        layout.addLayout(bottom)
        fit(self, 860, 660)
        self.refresh(chosen)
        self.list.setFocus()

    def _button(self, text: str, then: Callable[[], Any], name: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleName(name or text.replace("&", ""))
        button.clicked.connect(lambda: then())
        return button

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        self.refresh()

    # showing ---------------------------------------------------------------------------------------------------------

    def refresh(self, chosen: str | None = None) -> None:
        """Show the labels as they are now, with one of them chosen (by its id)."""
        chosen = chosen or self._chosen_id()
        schema, row = self._schema.schema, -1
        self.list.blockSignals(True)
        self.list.clear()
        for heading, labels in ((tr("Spans"), schema.span_labels), (tr("Relations"), schema.relation_labels)):
            title = QListWidgetItem(heading, self.list)
            title.setFlags(Qt.ItemFlag.NoItemFlags)
            for label in labels:
                item = QListWidgetItem(f"{label.key or ' '}  {shown_title(label, shown_language())}", self.list)
                item.setData(Qt.ItemDataRole.UserRole, label)
                hue = label.hue if isinstance(label, SpanLabel) else None
                item.setIcon(_icon(self._palette, hue))
                if row < 0 or label.label_id == chosen:
                    row = self.list.row(item)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show()

    def current(self) -> Label | None:
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if self.list.currentRow() >= 0 else None
        return found if isinstance(found, SpanLabel | RelationLabel) else None

    def _chosen_id(self) -> str | None:
        label = self.current()
        return label.label_id if label is not None else None

    def _show(self) -> None:
        label = self.current()
        self.form.show_label(self._schema.schema, label)
        for button in (self.up, self.down, self.delete):
            button.setEnabled(label is not None)
        self.undo.setEnabled(self._done > 0)
        self.says.setText(tr("A change counts at once. Compute suggestions anew where they should heed it."))

    # editing ---------------------------------------------------------------------------------------------------------

    def _edited(self, label: Label) -> None:
        faults = self._schema.faults(label)
        if faults:
            self.says.setText(f"{' '.join(faults)} {tr('Not changed.')}")
        else:
            self._did(self._schema.save(label), label.label_id)

    def _did(self, done: bool, chosen: str | None = None) -> None:
        self._done += done
        self.refresh(chosen)

    def _add(self, *, relation: bool) -> None:
        label = self._schema.new(relation=relation)
        self._did(self._schema.save(label), label.label_id)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _move(self, step: int) -> None:
        label = self.current()
        if label is not None:
            self._did(self._schema.move(label, step))

    def _undo(self) -> None:
        if self._done:
            self._done -= 1
            self._schema.undo()
            self.refresh()

    def _delete(self) -> None:
        label = self.current()
        if label is None:
            return
        bearers = self._schema.bearers(label)
        if bearers.others:
            names = ", ".join(f"{name} ({count})" for name, count in bearers.others)
            self.says.setText(
                tr(
                    "{label} stays: others have confirmed annotations with it: {names}. They have to decide first.",
                    label=label.name,
                    names=names,
                )
            )
            return
        asked = DeleteLabel(self._schema, label, self)
        asked.accepted.connect(lambda: self._did(self._schema.remove(asked.removal)))
        asked.open()

    # files -----------------------------------------------------------------------------------------------------------

    def _import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Import labels"), "", _FILES)
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Bring in the labels of a file, after saying what will change."""
        try:
            changes = self._schema.read(path)
        except Trouble as trouble:
            warn(self, str(trouble))
            return
        new = sum(change.before is None for change in changes)
        words = tr("New labels: {new}; changed: {changed}. Labels that the file does not have stay.", new=new, changed=len(changes) - new)
        box = PlainBox(tr("Import labels"), words, self, buttons=QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        box.setObjectName("importLabels")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(lambda: self._did(self._schema.take(changes)))
        box.open()

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Export labels"), "schema.toml", _FILES)
        if path:
            self.export_file(Path(path) if Path(path).suffix else Path(path).with_suffix(".toml"))

    def export_file(self, path: Path) -> None:
        """Write the labels to a file, which a new project can be made with."""
        try:
            self._schema.write(path)
            self.says.setText(tr("Written to {path}.", path=path))
        except Trouble as trouble:
            warn(self, str(trouble))


class DeleteLabel(QDialog):
    """Asks where the annotations of a label go, and lists the relations that cannot stay as they are."""

    def __init__(self, schema: SchemaSession, label: Label, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Delete {name}", name=label.name))
        self.setObjectName("deleteLabel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._schema, self._label = schema, label
        self.removal: Removal
        bearers = schema.bearers(label)
        layout = framed(self)
        has = counted(bearers.mine, bearers.documents)
        self._text(layout, tr("You have confirmed {what} as {name}. Where do they go?", what=has, name=label.name) if bearers.mine else tr(
            "No annotation is confirmed as {name}.", name=label.name
        )).setObjectName("deleteWhat")  # fmt: skip
        self.relabel = QRadioButton(tr("They get another label:"))
        self.others = ChoiceBox()
        self.others.setAccessibleName(tr("The other label"))
        alike: tuple[Label, ...] = schema.schema.span_labels if isinstance(label, SpanLabel) else schema.schema.relation_labels
        for other in alike:
            if other.label_id != label.label_id:
                self.others.addItem(shown_title(other, shown_language()), other.label_id)
        self.put_back = QRadioButton(tr("They become undecided; what was made by hand goes"))
        self.reject_them = QRadioButton(tr("They are rejected; what was made by hand goes"))
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.addWidget(self.relabel)
        row.addWidget(self.others, 1)
        layout.addLayout(row)
        for button in (self.relabel, self.put_back, self.reject_them):
            group.addButton(button)
            button.setVisible(bool(bearers.mine))
        self.others.setVisible(bool(bearers.mine))
        layout.addWidget(self.put_back)
        layout.addWidget(self.reject_them)
        self.says = self._text(layout, "")
        self.freed = QListWidget()
        self.freed.setAccessibleName(tr("Relations that become undecided"))
        layout.addWidget(self.freed, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.yes = buttons.addButton(tr("Delete the label"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.relabel.setEnabled(self.others.count() > 0)
        self.others.setEnabled(self.others.count() > 0)
        (self.relabel if self.others.count() else self.put_back).setChecked(True)
        group.buttonToggled.connect(lambda _, on: self._foresee() if on else None)
        self.others.currentIndexChanged.connect(self._relabel)
        self._foresee()
        fit(self, 500, 0)

    def _relabel(self) -> None:
        self.relabel.setChecked(True)
        self._foresee()

    def _text(self, layout: QVBoxLayout, text: str) -> PlainLabel:
        label = PlainLabel(text, wraps=True)
        layout.addWidget(label)
        return label

    def _foresee(self) -> None:
        to = self.others.currentData() if self.relabel.isChecked() else None
        self.removal = found = self._schema.removal(self._label, to, reject=self.reject_them.isChecked())
        says = tr("Changed: {n} annotation(s).", n=found.annotations) if found.annotations else ""
        if found.freed:
            says += " " + tr("Undecided from then on, as no longer possible: {n} relation(s).", n=found.freed)
        self.says.setText(f"{says} {tr('Undo brings everything back.')}".strip())
        self.freed.clear()
        self.freed.addItems(list(found.freed_words))
        if found.freed > len(found.freed_words):
            self.freed.addItem(tr("… and {n} more", n=found.freed - len(found.freed_words)))
        self.freed.setVisible(found.freed > 0)


def _icon(palette: Palette, hue: float | None) -> QIcon:
    """A dot in the colour of a label; relations have an arrow."""
    pixmap = QPixmap(28, 28)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if hue is None:
        painter.setPen(palette.arc)
        painter.drawText(pixmap.rect().adjusted(0, 0, -14, -14), Qt.AlignmentFlag.AlignCenter, "→")
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.label_colours(hue).solid)
        painter.drawEllipse(1, 1, 12, 12)
    painter.end()
    return QIcon(pixmap)
