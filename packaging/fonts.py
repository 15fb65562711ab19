"""The fonts that the Linux bundle brings, so that the window reads well where no font is installed: those that the theme asks for first.

They come from Debian's packages fonts-inter and fonts-noto-core, both under the SIL Open Font License.
"""

from pathlib import Path

_INTER, _NOTO = Path("/usr/share/fonts/opentype/inter"), Path("/usr/share/fonts/truetype/noto")

FONTS = [
    *(_INTER / f"Inter-{style}.otf" for style in ("Regular", "Italic", "Medium", "SemiBold", "Bold")),
    *(_NOTO / f"{name}.ttf" for name in ("NotoSerif-Regular", "NotoSerif-Italic", "NotoSerif-Bold", "NotoSans-Regular")),
]


def missing() -> list[Path]:
    """Those that are not installed here."""
    return [path for path in FONTS if not path.is_file()]
