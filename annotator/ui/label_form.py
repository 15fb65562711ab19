"""The fields of one label: what is changed in one of them is told as the whole label, at once."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from annotator.core.schema import Label, RelationLabel, Schema, SpanLabel, Wording, worded
from annotator.language.guideline import SETTINGS
from annotator.ui.choice_box import ChoiceBox
from annotator.ui.plain_label import PlainForm, PlainLabel
from annotator.ui.theme import DARK, LIGHT, Palette, px, ui_font
from annotator.ui.words import mark, tr

_SETTING_WORDS = {
    "titles": mark("Titles: président Macron"),
    "determiner": mark("Determiners: le Pentagone"),
    "governments": mark("A capital that acts: Moscou a protesté"),
    "nested": mark("Names inside the name"),
    "loose": mark("Dates without a number: hier, en septembre"),
}
_VALUE_WORDS = {
    ("titles", "outside"): mark("outside: only Macron is marked"),
    ("titles", "inside"): mark("inside: président Macron is marked"),
    ("determiner", "outside"): mark("outside: only Pentagone is marked"),
    ("determiner", "inside"): mark("inside: le Pentagone is marked"),
    ("governments", "place"): mark("stays a place"),
    ("governments", "organisation"): mark("is an organisation"),
    ("nested", "suggested"): mark("are suggested, of the labels that may lie inside"),
    ("nested", "by hand"): mark("are marked by hand only"),
    ("loose", "by hand"): mark("are marked by hand only"),
    ("loose", "suggested"): mark("are suggested"),
}
_NARROW = 360  # pixels
_LANGUAGES = (("en", mark("English")), ("fr", mark("French")))


class HueSlider(QSlider):
    """A hue of the wheel from which all colours of a label are made; every hue has the same contrast."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 359)
        self.setPageStep(15)
        stops = ", ".join(f"stop:{nth / 12:.3f} {LIGHT.label_colours(nth * 30.0).solid.name()}" for nth in range(13))
        self.setStyleSheet(
            f"QSlider::groove:horizontal {{ height: 10px; border-radius: 5px; "
            f"background: qlineargradient(x1:0, y1:0, x2:1, y2:0, {stops}); }}"
            "QSlider::handle:horizontal { width: 14px; margin: -4px 0; border-radius: 7px; background: white; border: 2px solid #555; }"
            "QSlider::handle:horizontal:focus { border-color: black; }"
        )


class Chips(QWidget):
    """How a label looks in the text, undecided and confirmed, in light and in dark."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._hue = "", 0.0
        self.setMinimumHeight(px(34))
        self.setMinimumWidth(160)

    def sizeHint(self) -> QSize:
        return QSize(320, px(34))

    def show_chips(self, name: str, hue: float) -> None:
        self._name, self._hue = name, hue
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(12))
        half = self.width() / 2
        for nth, palette in enumerate((LIGHT, DARK)):
            area = QRectF(nth * half, 0, half - (6 if nth == 0 else 0), self.height())
            painter.setPen(QPen(palette.line, 1))
            painter.setBrush(palette.background)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            self._chips(painter, area, palette)
        painter.end()

    def _chips(self, painter: QPainter, area: QRectF, palette: Palette) -> None:
        colours = palette.label_colours(self._hue)
        width = (area.width() - 24) / 2
        left = QRectF(area.left() + 8, area.top() + 7, width, area.height() - 14)
        self._chip(painter, left, colours.tint, colours.ink, colours.solid, Qt.PenStyle.DashLine)
        self._chip(painter, left.translated(width + 8, 0), colours.solid, colours.on_solid, colours.solid, Qt.PenStyle.SolidLine)

    def _chip(self, painter: QPainter, rect: QRectF, back: QColor, ink: QColor, line: QColor, style: Qt.PenStyle) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(QPen(line, 1.5, style))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(ink)
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, int(rect.width()) - 8)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)


class _Text(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(px(92))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _Ticks(QListWidget):
    """Labels to tick."""

    ticked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setGridSize(QSize(px(92), px(26)))
        self.setMinimumWidth(px(92))
        self.itemChanged.connect(lambda _: self.ticked.emit())

    def show_ticks(self, labels: tuple[SpanLabel, ...], ticked: tuple[str, ...]) -> None:
        with QSignalBlocker(self):
            if [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())] != [label.label_id for label in labels]:
                self.clear()
                for label in labels:
                    item = QListWidgetItem(label.name, self)
                    item.setData(Qt.ItemDataRole.UserRole, label.label_id)
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setSizeHint(self.gridSize())
                self._fit()
            for row, label in enumerate(labels):
                self.item(row).setText(label.name)
                self.item(row).setCheckState(Qt.CheckState.Checked if label.label_id in ticked else Qt.CheckState.Unchecked)
        self.viewport().update()

    def _fit(self) -> None:
        """As high as the labels need in the columns that there is room for, at most five rows."""
        columns = max(1, (self.width() - 4) // self.gridSize().width())
        self.setFixedHeight(min(5, -(-self.count() // columns)) * self.gridSize().height() + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def ticks(self) -> tuple[str, ...]:
        items = (self.item(row) for row in range(self.count()))
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked)


class LabelForm(QScrollArea):
    """Emits the label as it would be after each change: when a field is left, a box ticked, a colour let go."""

    edited = Signal(object)  # Label

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys
        self._names: list[PlainLabel] = []
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("The label"))
        self._page = page = QWidget()
        self._form = PlainForm()
        self._form.setHorizontalSpacing(12)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 6, 12, 12)
        layout.addLayout(self._form)
        layout.addStretch(1)
        self.setWidget(page)
        self._label: Label | None = None
        self.name = self._line(tr("Name"), "labelName")
        self.titles = {code: self._line(tr("Title, {language}", language=tr(name)), f"title_{code}") for code, name in _LANGUAGES}
        self.key = self._box(tr("Key"))
        self.hue = HueSlider()
        self.hue.valueChanged.connect(self._hue_moved)
        self.hue.sliderReleased.connect(self._tell)
        self._row(tr("Colour"), self.hue)
        self.chips = Chips()
        self._row(tr("In light and dark"), self.chips)
        self.parent_label = self._box(tr("Stands below"))
        self.contains = self._ticks(tr("May hold inside"))
        self.heads = self._ticks(tr("Heads"))
        self.tails = self._ticks(tr("Tails"))
        self.symmetric = QCheckBox(tr("holds in both directions"))
        self.symmetric.toggled.connect(self._tell)
        self._row(tr("Direction"), self.symmetric)
        self.settings = {name: self._box(tr(words)) for name, words in _SETTING_WORDS.items()}
        self.guidelines = {code: self._text(tr("Guideline, {language}", language=tr(name))) for code, name in _LANGUAGES}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the names stand above the fields."""
        super().resizeEvent(event)
        narrow = self.width() < px(_NARROW)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows if narrow else QFormLayout.RowWrapPolicy.DontWrapRows)
        for name in self._names:
            name.setFixedWidth(px(220) if narrow else px(132))

    # making ----------------------------------------------------------------------------------------------------------

    def _row(self, title: str, field: QWidget) -> None:
        name = PlainLabel(title, "factName")
        name.setBuddy(field)
        name.setWordWrap(True)
        self._names.append(name)
        field.setAccessibleName(title)
        self._form.addRow(name, field)

    def _line(self, title: str, object_name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(object_name)
        line.editingFinished.connect(self._tell)
        self._row(title, line)
        return line

    def _box(self, title: str) -> QComboBox:
        box = ChoiceBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)  # long words do not widen the form
        box.setMinimumContentsLength(6)
        box.activated.connect(lambda _: self._tell())
        self._row(title, box)
        return box

    def _ticks(self, title: str) -> _Ticks:
        ticks = _Ticks(title)
        ticks.ticked.connect(self._tell)
        self._row(title, ticks)
        return ticks

    def _text(self, title: str) -> _Text:
        text = _Text()
        text.left.connect(self._tell)
        self._row(title, text)
        return text

    # showing ---------------------------------------------------------------------------------------------------------

    def show_label(self, schema: Schema, label: Label | None) -> None:
        """Show the fields of a label as they are now; None shows none."""
        self._label = None  # what the fields say meanwhile is not told
        self.setEnabled(label is not None)
        self._page.setVisible(label is not None)
        if label is None:
            return
        _set_text(self.name, label.name)
        for code, line in self.titles.items():
            _set_text(line, dict(label.title).get(code, ""))
        for code, text in self.guidelines.items():
            if text.toPlainText() != (words := dict(label.guideline).get(code, "")):
                text.setPlainText(words)
        self._show_keys(schema, label)
        span, relation = isinstance(label, SpanLabel), isinstance(label, RelationLabel)
        fields: tuple[tuple[QWidget, bool], ...] = (
            (self.hue, span), (self.chips, span), (self.parent_label, span), (self.contains, span),
            (self.heads, relation), (self.tails, relation), (self.symmetric, relation),
        )  # fmt: skip
        for field, shown in fields:
            self._form.setRowVisible(field, shown)
        if isinstance(label, SpanLabel):
            self._show_span(schema, label)
        else:
            self.heads.show_ticks(schema.span_labels, label.head_labels)
            self.tails.show_ticks(schema.span_labels, label.tail_labels)
            self.symmetric.setChecked(label.symmetric)
        known = SETTINGS.get(label.label_id, {}) if span else {}
        for name, box in self.settings.items():
            self._form.setRowVisible(box, name in known)
            if name in known and isinstance(label, SpanLabel):
                box.clear()
                for value in known[name]:
                    box.addItem(tr(_VALUE_WORDS[name, value]), value)
                box.setCurrentIndex(max(0, box.findData(dict(label.settings).get(name))))
        self._label = label

    def _show_span(self, schema: Schema, label: SpanLabel) -> None:
        self.hue.setValue(round(label.hue) % 360)
        self.chips.show_chips(label.name, label.hue)
        others = [other for other in schema.span_labels if other.label_id != label.label_id]
        self.parent_label.clear()
        self.parent_label.addItem(tr("no other label"), None)
        for other in others:
            self.parent_label.addItem(other.name, other.label_id)
        self.parent_label.setCurrentIndex(max(0, self.parent_label.findData(label.parent)))
        self.contains.show_ticks(schema.span_labels, label.contains)

    def _show_keys(self, schema: Schema, label: Label) -> None:
        alike: tuple[Label, ...] = schema.span_labels if isinstance(label, SpanLabel) else schema.relation_labels
        held = {other.key: other.name for other in alike if other.label_id != label.label_id and other.key}
        self.key.clear()
        self.key.addItem(tr("no key"), "")
        for key in dict.fromkeys((*self._keys, *label.key)):
            self.key.addItem(f"{key}  ({held[key]})" if key in held else key, key)
        self.key.setCurrentIndex(max(0, self.key.findData(label.key)))

    # telling ---------------------------------------------------------------------------------------------------------

    def _hue_moved(self, hue: int) -> None:
        if isinstance(self._label, SpanLabel):
            self.chips.show_chips(self.name.text(), float(hue))
            if not self.hue.isSliderDown():
                self._tell()

    def _tell(self) -> None:
        if self._label is not None and (changed := self._changed(self._label)) != self._label:
            self.edited.emit(changed)

    def _changed(self, label: Label) -> Label:
        title = _wording(label.title, {code: line.text() for code, line in self.titles.items()})
        guideline = _wording(label.guideline, {code: text.toPlainText() for code, text in self.guidelines.items()})
        common = replace(label, name=self.name.text().strip(), title=title, guideline=guideline, key=self.key.currentData())
        if isinstance(common, SpanLabel):
            hue = float(self.hue.value())
            return replace(
                common,
                hue=common.hue if round(common.hue) % 360 == hue else hue,
                parent=self.parent_label.currentData(),
                contains=_in_old_order(common.contains, self.contains.ticks()),
                settings=self._settings(common),
            )
        heads, tails = _in_old_order(common.head_labels, self.heads.ticks()), _in_old_order(common.tail_labels, self.tails.ticks())
        return replace(common, head_labels=heads, tail_labels=tails, symmetric=self.symmetric.isChecked())

    def _settings(self, label: SpanLabel) -> tuple[tuple[str, str], ...]:
        """What differs from the default, or was said before."""
        known, said = SETTINGS.get(label.label_id, {}), dict(label.settings)
        for name, values in known.items():
            value = self.settings[name].currentData()
            if value != values[0] or name in said:
                said[name] = value
        return tuple(sorted(said.items())) if said != dict(label.settings) else label.settings


def _set_text(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)


def _wording(old: Wording, texts: dict[str, str]) -> Wording:
    """The texts in place of the old ones; what is empty is left out, and other languages stay."""
    new = dict(old) | {code: text.strip() for code, text in texts.items() if text.strip() != dict(old).get(code, "")}
    return tuple((code, text) for code, text in new.items() if text)


def _in_old_order(old: tuple[str, ...], ticked: tuple[str, ...]) -> tuple[str, ...]:
    return old if set(old) == set(ticked) else ticked


def shown_title(label: Label, language: str) -> str:
    """The name of a label with its title."""
    title = worded(label.title, language)
    return f"{label.name}  {title}" if title and title != label.name else label.name
