"""The third tab: all there is to know about the current item."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.core.precedents import Precedent
from annotator.core.schema import Schema, worded
from annotator.core.values import Origin
from annotator.core.view import RelationItem, SpanItem, View
from annotator.ui.item_words import state_words
from annotator.ui.plain_label import PlainForm, PlainLabel
from annotator.ui.producer_words import called_producer
from annotator.ui.reading import surface
from annotator.ui.reasons import reason, reasons
from annotator.ui.words import decimal, tr


def _origins(origins: tuple[Origin, ...]) -> str:
    lines = (f"{called_producer(o.producer)} {o.version}{f' · {decimal(o.score, 2)}' if o.score is not None else ''}" for o in origins)
    return "\n".join(lines) or tr("made by hand")


def _producers(origins: tuple[Origin, ...]) -> list[str]:
    return [called_producer(origin.producer) for origin in origins]


def _confidence(item: SpanItem | RelationItem) -> str:
    if item.score is None:
        return tr("not enough decisions yet to tell")
    basis = (
        tr("as claims like it were accepted before")
        if item.observed is not None
        else tr("by what proposes it; the record of decisions is still short")
    )
    return f"{decimal(item.score, 2)}, {basis}"


def facts(
    text: str,
    view: View,
    schema: Schema,
    item: SpanItem | RelationItem,
    language: str,
    precedent: Precedent | None = None,
    history: Sequence[str] = (),
) -> list[tuple[str, str]]:
    """What the page says of an item, as pairs of a heading and a text."""
    if isinstance(item, SpanItem):
        label = schema.span_label(item.label_id)
        found = [(tr("Text"), text[item.start : item.end]), (tr("Label"), f"{label.name} · {worded(label.title, language)}")]
        if value := item.value or item.derived:
            found.append((tr("Stands for"), value))
        found += [(tr("State"), state_words(item)), (tr("Proposed by"), _origins(item.origins))]
        rivals = [
            f"{schema.span_label(r.label_id).name} « {text[r.start : r.end]} » · {', '.join(_producers(r.origins))}"
            for r in item.readings[1:]
        ]
        if rivals:
            found.append((tr("Other readings"), "\n".join(rivals)))
        if precedent is not None and precedent.why() not in item.why:
            found.append((tr("Decided before"), reason(precedent.why())))
    else:
        relation = schema.relation_label(item.label_id)
        found = [
            (tr("Head"), surface(text, view.span(item.head_id))),
            (tr("Label"), f"{relation.name} · {worded(relation.title, language)}"),
            (tr("Tail"), surface(text, view.span(item.tail_id))),
            (tr("State"), state_words(item)),
            (tr("Proposed by"), _origins(item.origins)),
        ]
    if item.state.undecided:
        found.append((tr("Confidence"), _confidence(item)))
    if item.why:
        found.append((tr("Because"), reasons(item.why)))
    if item.note.flag or item.note.set_aside:
        marks = (tr("⚑ flagged") if item.note.flag else "", tr("? set aside") if item.note.set_aside else "")
        found.append((tr("Marked"), " · ".join(words for words in marks if words)))
    if item.note.comment:
        found.append((tr("Comment"), item.note.comment))
    guideline = schema.span_label(item.label_id).guideline if isinstance(item, SpanItem) else schema.relation_label(item.label_id).guideline
    if guideline:
        found.append((tr("Guideline"), worded(guideline, language)))
    if history:
        found.append((tr("History"), "\n".join(history)))
    return found


def article_facts(view: View) -> list[tuple[str, str]]:
    """What was noted of the article itself."""
    found = [(tr("The article"), tr("⚑ flagged"))] if view.note.flag else []
    return [*found, (tr("Comment on the article"), view.note.comment)] if view.note.comment else found


class SpanPage(QScrollArea):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spanPage")
        self.setAccessibleName(tr("The current item"))
        self.setWidgetResizable(True)
        self._page = QWidget()
        self._page.setObjectName("spanPageBody")
        self._form = PlainForm()
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(2)
        layout = QVBoxLayout(self._page)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addLayout(self._form)
        layout.addStretch(1)
        self.setWidget(self._page)
        self._facts: list[tuple[str, str]] = []

    def show_facts(self, found: list[tuple[str, str]]) -> None:
        """Show these pairs; nothing is built again when they are the same."""
        if found == self._facts:
            return
        self._facts = found
        while self._form.rowCount():
            self._form.removeRow(0)
        for heading, text in found:
            name = PlainLabel(heading, "factName")
            name.setContentsMargins(0, 9 if self._form.rowCount() else 0, 0, 0)  # nearer to its own text than to the one above
            value = PlainLabel(text, wraps=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._form.addRow(name, value)

    def facts(self) -> list[tuple[str, str]]:
        return self._facts
