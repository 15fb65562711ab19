"""Colours of labels: one lightness a role, one hue a label, derived from OKLCH. Red, green and blue are 0..1, sRGB."""

from functools import lru_cache
from math import cos, radians, sin
from typing import NamedTuple, TypeAlias

Rgb: TypeAlias = tuple[float, float, float]


class LabelColours(NamedTuple):
    """A label's colours: `tint` lies under text, `ink` is drawn on tints, `solid` fills decided chips, `on_solid` their text."""

    tint: Rgb
    ink: Rgb
    solid: Rgb
    on_solid: Rgb


def label_colours(hue: float, dark: bool) -> LabelColours:
    """The four colours of a label with this OKLCH hue in degrees."""
    if dark:
        return LabelColours(oklch(0.315, 0.055, hue), oklch(0.86, 0.09, hue), oklch(0.80, 0.12, hue), oklch(0.20, 0.03, hue))
    return LabelColours(oklch(0.945, 0.035, hue), oklch(0.42, 0.12, hue), oklch(0.50, 0.145, hue), (1.0, 1.0, 1.0))


@lru_cache(maxsize=4096)
def oklch(lightness: float, chroma: float, hue: float) -> Rgb:
    """The sRGB colour; one out of gamut keeps its lightness and hue and loses chroma."""

    def fits(candidate: float) -> bool:
        return all(-1e-4 <= part <= 1 + 1e-4 for part in _linear_rgb(lightness, candidate, hue))

    low, high = (chroma, chroma) if fits(chroma) else (0.0, chroma)
    while high - low > 1e-4:
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    red, green, blue = (_encoded(min(1.0, max(0.0, part))) for part in _linear_rgb(lightness, low, hue))
    return red, green, blue


def hexadecimal(colour: Rgb) -> str:
    """As CSS writes it: #rrggbb."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour)


def _linear_rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    """OKLCH to linear sRGB (Björn Ottosson, "A perceptual color space for image processing", 2020); may lie out of gamut."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _encoded(value: float) -> float:
    """Linear light to the sRGB transfer curve (IEC 61966-2-1)."""
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
