"""The fonts that the Linux bundle brings, so that the window reads well where no font is installed: those that the theme asks for first.

They come from Debian's packages fonts-inter and fonts-noto-core, both under the SIL Open Font License.
"""

from pathlib import Path

_PLACES = {
    Path("/usr/share/fonts/opentype/inter"): ("Inter-Regular.otf", "Inter-Italic.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"),
    Path("/usr/share/fonts/truetype/noto"): ("NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf"),
}  # fmt: skip

FONTS = [folder / name for folder, names in _PLACES.items() for name in names]


def missing() -> list[Path]:
    """Those that are not installed here."""
    return [path for path in FONTS if not path.is_file()]
