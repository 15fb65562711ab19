import pytest
from PySide6.QtGui import QColor

from annotator.ui.theme import DARK, LIGHT, Palette, application_palette, contrast, oklch, style_sheet

HUES = range(0, 360)


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


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_chips_can_be_read_in_every_hue(palette: Palette):
    for hue in HUES:
        colours = palette.label_colours(float(hue))
        assert contrast(palette.text, colours.tint) >= 7
        assert contrast(colours.ink, colours.tint) >= 4.5
        assert contrast(colours.on_solid, colours.solid) >= 4.5
        assert contrast(colours.solid, palette.background) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_plain_colours_can_be_read(palette: Palette):
    for colour in (palette.text, palette.dim, palette.arc, palette.accent):
        assert contrast(colour, palette.background) >= 4.5
    for under in (palette.found, palette.selection):
        assert contrast(palette.text, under) >= 4.5
        assert contrast(colour, palette.window) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.text, palette.selection) >= 4.5


def test_the_application_palette_has_the_colours_of_the_text(qapp):
    made = application_palette(DARK)
    assert made.base().color() == DARK.background
    assert made.text().color() == DARK.text
    assert DARK.accent.name() in style_sheet(DARK)
