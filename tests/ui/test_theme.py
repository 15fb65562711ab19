"""Colours: every pair of text and ground that is drawn can be read, marks can be seen, labels and states told apart by all."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.jobs.schemas import read_schema
from annotator.ui.text_view import TextView
from annotator.ui.theme import DARK, LIGHT, Palette, application_palette, contrast, oklch, style_sheet
from tests.ui.articles import SCHEMA, shipyard
from tests.ui.colour_vision import DEUTERANOPIA, NORMAL, PROTANOPIA, Matrix, distance

HUES = range(0, 360)
READABLE, VISIBLE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def mixed(palette: Palette, colour: QColor, over: QColor | None = None) -> QColor:
    """A colour under the selection, or under a hit, as the text view composes them."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.fill(colour)
    painter = QPainter(image)
    mode = QPainter.CompositionMode
    painter.setCompositionMode(mode.CompositionMode_Lighten if palette.dark else mode.CompositionMode_Multiply)
    painter.fillRect(0, 0, 1, 1, over or palette.selection)
    painter.end()
    return image.pixelColor(0, 0)


def text_pairs(palette: Palette) -> list[tuple[str, QColor, QColor]]:
    """Every text colour with every ground it is drawn on: name, text, ground."""
    grounds = {name: getattr(palette, name) for name in ("background", "window", "raised", "chosen")}
    pairs = [(f"{ink} on {name}", getattr(palette, ink), ground) for ink in ("text", "dim") for name, ground in grounds.items()]
    pairs += [
        (f"{ink} on {name}", getattr(palette, ink), grounds[name]) for ink in ("accent", "warning") for name in grounds if name != "chosen"
    ]
    pairs += [
        ("hovered row", palette.text, palette.line),
        ("name on an arc", palette.arc, palette.background),
        ("default button, selected text of fields", palette.on_accent, palette.accent),
        ("selected text", mixed(palette, palette.text), mixed(palette, palette.background)),
        ("found text", mixed(palette, palette.text, palette.found), mixed(palette, palette.background, palette.found)),
        ("found header", mixed(palette, palette.dim, palette.found), mixed(palette, palette.background, palette.found)),
        ("selected header", mixed(palette, palette.dim), mixed(palette, palette.background)),
    ]
    for hue in HUES:
        label = palette.label_colours(float(hue))
        pairs += [
            (f"text on tint {hue}", palette.text, label.tint),
            (f"header on tint {hue}", palette.dim, label.tint),
            (f"suggested chip {hue}", label.ink, label.tint),
            (f"confirmed chip {hue}", label.on_solid, label.solid),
            (f"found text on tint {hue}", mixed(palette, palette.text, palette.found), mixed(palette, label.tint, palette.found)),
            (f"selected text on tint {hue}", mixed(palette, palette.text), mixed(palette, label.tint)),
        ]
    return pairs


def mark_pairs(palette: Palette) -> list[tuple[str, QColor, QColor]]:
    """Every mark that means something with the grounds beside it."""
    pairs = [
        ("caret", palette.text, palette.background),
        ("caret in a selection", palette.text, palette.selection),
        ("arc", palette.arc, palette.background),
        ("rejected", palette.dim, palette.background),
        ("frame of the current item", palette.accent, palette.background),
        ("frame of what is focused", palette.accent, palette.window),
        ("bar of the current row, ring of progress", palette.accent, palette.raised),
        ("frame in a selection", palette.accent, palette.selection),
        ("edge of a field", palette.faint, palette.background),
        ("edge of a field in the window", palette.faint, palette.window),
        ("handle of a scroll bar", palette.faint, palette.window),
    ]
    for hue in HUES:
        label = palette.label_colours(float(hue))
        pairs += [
            (f"underline {hue}", label.solid, palette.background),
            (f"underline {hue} below its tint", label.solid, label.tint),
            (f"chip {hue} in a list", label.solid, palette.window),
            (f"dashes round an undecided end {hue}", label.ink, palette.raised),
            (f"frame round tint {hue}", palette.accent, label.tint),
            (f"arc over tint {hue}", palette.arc, label.tint),
            (f"caret on tint {hue}", palette.text, label.tint),
        ]
    return pairs


def test_oklch_gives_the_primaries_of_srgb():
    # Coordinates of the sRGB primaries as published with the colour space.
    assert oklch(0.62796, 0.25768, 29.234).name() == "#ff0000"
    assert oklch(0.86644, 0.29483, 142.495).name() == "#00ff00"
    assert oklch(0.45201, 0.31321, 264.052).name() == "#0000ff"
    assert oklch(1.0, 0.0, 0.0).name() == "#ffffff"


def test_a_colour_out_of_gamut_loses_chroma_and_keeps_its_lightness():
    grey, clipped = oklch(0.7, 0.0, 200), oklch(0.7, 0.37, 200)
    assert contrast(grey, clipped) < 1.25
    assert clipped.blueF() > clipped.redF()


def test_contrast_of_black_on_white_is_21():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@both
def test_every_text_can_be_read_on_its_ground(palette: Palette):
    poor = {name: round(contrast(ink, ground), 2) for name, ink, ground in text_pairs(palette) if contrast(ink, ground) < READABLE}
    assert not poor


@both
def test_every_mark_can_be_seen_on_its_ground(palette: Palette):
    poor = {name: round(contrast(ink, ground), 2) for name, ink, ground in mark_pairs(palette) if contrast(ink, ground) < VISIBLE}
    assert not poor


@both
@pytest.mark.parametrize("sight", [NORMAL, DEUTERANOPIA, PROTANOPIA], ids=["all cones", "no green cones", "no red cones"])
def test_the_labels_of_the_news_schema_are_told_apart(palette: Palette, sight: Matrix):
    labels = read_schema("news").span_labels
    for one, other in combinations(labels, 2):
        colours = palette.label_colours(one.hue).solid, palette.label_colours(other.hue).solid
        assert distance(*colours, sight) >= 0.03, (one.name, other.name)


@both
def test_states_look_different_without_any_colour(qtbot, palette: Palette):
    view, article = TextView(), shipyard()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.set_palette(palette)
    view.set_show_rejected(True)
    with qtbot.waitExposed(view):
        view.show()
    span = article.id_of("Jean Morvan")
    view.set_article(article.document, article.view(), SCHEMA)
    rect = view.rect_of(span)
    assert rect is not None
    seen: dict[str, QImage] = {}
    for state in ("open", "confirmed", "rejected", "aside"):
        view.set_view(article.view() if state == "open" else article.view(**{state: (span,)}))
        seen[state] = view.grab(rect.adjusted(0, 0, 0, 4)).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    for one, other in combinations(seen, 2):
        first, second = seen[one], seen[other]
        places = [(x, y) for x in range(first.width()) for y in range(first.height())]
        apart = sum(abs(first.pixelColor(*place).lightness() - second.pixelColor(*place).lightness()) > 60 for place in places)
        assert apart >= 8, (one, other)  # a question mark of 8 px is the smallest of these signs


def test_the_application_palette_has_the_colours_of_the_text(qapp):
    made = application_palette(DARK)
    assert made.base().color() == DARK.background
    assert made.text().color() == DARK.text
    assert DARK.accent.name() in style_sheet(DARK)
