"""The sample project with markup in every word that data bring, and a look at every widget for one that would read it."""

import ctypes
import json
import os
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QLabel,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from annotator.__main__ import main
from annotator.core.acts import Act, Change, Verb
from annotator.core.schema import Label
from annotator.core.values import Kind
from annotator.jobs.sample import sample_file
from annotator.store.project import Project

PICTURE = "probe.png"
TAG = f"<img src='{PICTURE}'>"
"""A file name may hold it: the picture lies in the working folder."""


def markup(folder: Path) -> str:
    """Words that are a picture, bold, and an ampersand to whoever reads HTML."""
    return f'<img src="{(folder / PICTURE).as_uri()}"><b>gras</b> &amp; &lt;i&gt;'


def hostile_project(folder: Path) -> Path:
    """A project by the real command. Markup stands in titles and texts of articles, names, titles and guidelines of labels, outlets,
    the producer's and the annotator's name, and in the name of the file itself."""
    picture = QPixmap(40, 40)
    picture.fill(Qt.GlobalColor.magenta)
    assert picture.save(str(folder / PICTURE))
    words = markup(folder)
    source, path = folder / f"{TAG}&amp;.jsonl", folder / f"{TAG}&amp;.annot"
    lines = [json.loads(line) for line in sample_file().read_text(encoding="utf-8").split("\n") if line]
    source.write_text("\n".join(json.dumps(_with_markup(line, words)) for line in lines if "text" in line), encoding="utf-8")
    assert main(["import", str(path), str(source), "--annotator", words]) == 0
    with Project.open(path) as project:
        schema, annotator_id = project.schema(), project.annotator_id(words)
        changes = tuple(Change(Kind.LABEL, "", label.label_id, label, _named(label, words)) for label in schema.span_labels)
        changes += tuple(Change(Kind.LABEL, "", label.label_id, label, _named(label, words)) for label in schema.relation_labels)
        project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.SCHEMA, annotator_id, 0, changes, intent=words))
    return path


def _named(label: Label, words: str) -> Label:
    wordings = {name: tuple((language, f"{text} {words}") for language, text in getattr(label, name)) for name in ("title", "guideline")}
    return replace(label, name=f"{label.name}{words}", **wordings)


def _with_markup(line: dict[str, Any], words: str) -> dict[str, Any]:
    """A document with the words behind its title and within its first span."""
    title = next(section for section in line["sections"] if section["kind"] == "title")
    within = [span["start"] + 1 for span in line["spans"] if span["start"] > title["end"]][:1]
    text = line["text"]
    for at in (*within, title["end"]):
        text = text[:at] + words + text[at:]
        for one in (*line["sections"], *line["spans"]):
            one["start"] += len(words) * (one["start"] >= at)
            one["end"] += len(words) * (one["end"] >= at)
        for seam in line["seams"]:
            seam["offset"] += len(words) * (seam["offset"] >= at)
    spans = [{**span, "text": text[span["start"] : span["end"]]} for span in line["spans"]]
    kept = {name: line[name] for name in ("language", "sections", "seams", "relations")}
    return {**kept, "text": text, "spans": spans, "source": {**line["source"], "outlet": words, "path": words}}


def readers_of_markup() -> Iterator[str]:
    """Every widget, action and picture of a plot that reads markup, or would."""
    for widget in QApplication.allWidgets():
        of_plots = isinstance(widget.window(), QMenu)  # labels in the menus that pyqtgraph makes and nobody opens: no data reach them
        if isinstance(widget, QLabel) and widget.text() and widget.textFormat() != Qt.TextFormat.PlainText and not of_plots:
            yield f"the label {_place(widget)} has the text {widget.text()!r}"
        if isinstance(widget, QTextEdit) and widget.objectName() != "guidePage":
            yield f"{_place(widget)} shows rich text"
        if isinstance(widget, QAbstractButton | QGroupBox):
            title = widget.text() if isinstance(widget, QAbstractButton) else widget.title()
            yield from _mnemonics(widget, title)
        if isinstance(widget, QTabBar):
            for nth in range(widget.count()):
                yield from _mnemonics(widget, widget.tabText(nth))
        if isinstance(widget, QGraphicsView):
            for item in widget.items():
                if isinstance(item, QGraphicsTextItem) and "\ufffc" in item.toPlainText():
                    yield f"a picture stands in {_place(widget)}"
        yield from _tips(widget, widget.toolTip(), widget.whatsThis(), widget.statusTip())
        for action in widget.actions():
            yield from _mnemonics(action, action.text())
            if not isinstance(widget, QMenu) or widget.toolTipsVisible():
                yield from _tips(action, action.toolTip(), action.whatsThis(), action.statusTip())


def _tips(owner: QObject, *tips: str) -> Iterator[str]:
    for tip in tips:
        if "<img" in tip or "<b>" in tip:
            yield f"{_place(owner)} has the tip {tip!r}"


def _mnemonics(owner: QWidget | QAction, title: str) -> Iterator[str]:
    if "&amp;" in title.replace("&&", ""):
        yield f"{_place(owner)} takes a letter of {title!r} for its key"


def _place(owner: QObject) -> str:
    names = []
    above: QObject | None = owner
    while above is not None:
        names.append(above.objectName() or type(above).__name__)
        above = above.parent()
    return " in ".join(names[:4])


class Opened:
    """Tells whether anyone opened a file. Linux alone (inotify)."""

    IN_OPEN, IN_NONBLOCK = 0x20, 0o4000

    def __init__(self, path: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._watch = libc.inotify_init1(self.IN_NONBLOCK)
        assert libc.inotify_add_watch(self._watch, os.fsencode(path), self.IN_OPEN) >= 0

    def __bool__(self) -> bool:
        try:
            return bool(os.read(self._watch, 4096))
        except BlockingIOError:
            return False

    def close(self) -> None:
        os.close(self._watch)
