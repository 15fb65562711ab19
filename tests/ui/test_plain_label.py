"""Labels show what stands in articles and files as it is."""

import ast
from pathlib import Path

import annotator
from annotator.ui.plain_label import PlainLabel


def test_markup_in_a_label_is_shown_as_it_is(qtbot):
    label, plain = PlainLabel("<b>Vannes</b>"), PlainLabel("Vannes")
    for each in (label, plain):
        qtbot.addWidget(each)
    assert label.sizeHint().width() > 1.5 * plain.sizeHint().width()


def test_the_window_makes_no_label_that_would_read_markup():
    made = {
        path.name
        for path in (Path(annotator.__file__).parent / "ui").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel"
    }
    assert made == set()
