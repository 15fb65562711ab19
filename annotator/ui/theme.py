"""Colours and fonts. One lightness a role, one hue a label: everything is derived from OKLCH."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette

from annotator import resources
from annotator.core import colours

SERIF = ("Noto Serif", "DejaVu Serif", "serif")
SANS = ("Inter", "Noto Sans", "DejaVu Sans", "sans-serif")


@lru_cache(maxsize=4096)
def oklch(lightness: float, chroma: float, hue: float) -> QColor:
    """The sRGB colour, as core.colours has it."""
    return QColor.fromRgbF(*colours.oklch(lightness, chroma, hue))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2: 1 (none) to 21 (black on white)."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


class LabelColours(NamedTuple):
    """The colours of core.colours.LabelColours."""

    tint: QColor
    ink: QColor
    solid: QColor
    on_solid: QColor


@dataclass(frozen=True)
class Palette:
    """The colours of the window and of the text; `raised` is for chips that float over text, `line` for hairlines, `found` for hits,
    `faint` for the edges of fields and what cannot be used now, `chosen` lies under what is chosen in lists and menus."""

    dark: bool
    background: QColor
    text: QColor
    dim: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    window: QColor
    raised: QColor
    arc: QColor
    faint: QColor
    warning: QColor
    found: QColor

    @property
    def chosen(self) -> QColor:
        return self.label_colours(255.0).tint

    def label_colours(self, hue: float) -> LabelColours:
        """The four colours of a label with this OKLCH hue in degrees."""
        return _label_colours(self.dark, hue)


@lru_cache(maxsize=1024)
def _label_colours(dark: bool, hue: float) -> LabelColours:
    return LabelColours(*(QColor.fromRgbF(*colour) for colour in colours.label_colours(hue, dark)))


LIGHT = Palette(
    dark=False,
    background=oklch(0.992, 0.002, 90),
    text=oklch(0.24, 0.018, 265),
    dim=oklch(0.48, 0.014, 265),
    line=oklch(0.90, 0.006, 265),
    accent=oklch(0.53, 0.20, 262),
    on_accent=QColor(255, 255, 255),
    selection=oklch(0.87, 0.07, 250),
    window=oklch(0.968, 0.003, 90),
    raised=oklch(1.0, 0.0, 0),
    arc=oklch(0.50, 0.025, 258),
    faint=oklch(0.62, 0.010, 265),
    warning=oklch(0.55, 0.17, 40),
    found=oklch(0.93, 0.115, 98),
)

DARK = Palette(
    dark=True,
    background=oklch(0.20, 0.014, 265),
    text=oklch(0.91, 0.008, 265),
    dim=oklch(0.76, 0.014, 265),
    line=oklch(0.31, 0.014, 265),
    accent=oklch(0.78, 0.135, 232),
    on_accent=oklch(0.20, 0.03, 232),
    selection=oklch(0.355, 0.095, 255),
    window=oklch(0.235, 0.014, 265),
    raised=oklch(0.27, 0.016, 265),
    arc=oklch(0.70, 0.025, 258),
    faint=oklch(0.57, 0.012, 265),
    warning=oklch(0.78, 0.13, 60),
    found=oklch(0.375, 0.085, 95),
)


def font(families: tuple[str, ...], pixels: float, weight: QFont.Weight = QFont.Weight.Normal, spacing: float = 0.0) -> QFont:
    """A font without hinting of the first family that the system has; `pixels` is the em, `spacing` pixels between letters."""
    made = QFont()
    made.setFamilies(list(families))
    made.setPixelSize(max(1, round(pixels)))
    if abs(round(pixels) - pixels) > 0.05:  # pixel sizes are whole numbers, sizes in points are not
        made.setPointSizeF(pixels * 72 / _dots_per_inch())
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made


def ui_scale() -> float:
    """How much larger the system's font is than the 12 pixels that lists and bars were drawn for; never less than 1."""
    return max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / 12)


def px(pixels: float) -> int:
    """A length in lists and bars that grows with the system's font."""
    return round(pixels * ui_scale())


def ui_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal, spacing: float = 0.0) -> QFont:
    """A font for lists and bars that grows with the system's."""
    return font(SANS, pixels * ui_scale(), weight, spacing)


def _dots_per_inch() -> float:
    screens = QGuiApplication.screens()
    return screens[0].logicalDotsPerInchY() if screens else 96.0


def application_palette(palette: Palette) -> QPalette:
    """The colours for Qt's Fusion style."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    colours = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.background,
        role.AlternateBase: palette.window,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.text,
        role.PlaceholderText: palette.dim,
        role.Text: palette.text,
        role.Button: palette.window,
        role.ButtonText: palette.text,
        role.BrightText: palette.on_accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Light: palette.raised,
        role.Midlight: palette.line,
        role.Mid: palette.line,
        role.Dark: palette.faint,
        role.Shadow: palette.faint,
        role.Accent: palette.accent,
    }
    for name, colour in colours.items():
        made.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, name, palette.faint)
    made.setColor(group.Disabled, role.Highlight, palette.line)
    made.setColor(group.Disabled, role.HighlightedText, palette.dim)
    return made


def style_sheet(palette: Palette) -> str:
    """A modest style for lists, tabs, buttons, fields and the status bar, on top of Fusion."""
    text, dim, line, accent = (colour.name() for colour in (palette.text, palette.dim, palette.line, palette.accent))
    window, base, raised, on_accent = (c.name() for c in (palette.window, palette.background, palette.raised, palette.on_accent))
    chosen, faint = palette.chosen.name(), palette.faint.name()
    icons = (resources() / "icons").as_posix()
    tick = f"{icons}/tick_{'dark' if palette.dark else 'light'}.svg"
    return f"""
QWidget {{ outline: 0; }}
QMainWindow, QDialog {{ background: {window}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QSplitter::handle {{ background: {line}; }}
QDialog#backups QSplitter::handle {{ background: transparent; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QAbstractScrollArea {{ border: 0; }}
QListView, QTreeView, QTableView {{ background: {window}; border: 0; selection-background-color: {chosen}; selection-color: {text}; }}
QListView::item, QTreeView::item {{ padding: 4px 8px; border: 0; border-radius: 4px; }}
QListView::item:hover, QTreeView::item:hover {{ background: {line}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {chosen}; color: {text}; }}
QListView, QTreeView, QTableView, #spanPage {{ border-top: 2px solid transparent; }}
QListView:focus, QTreeView:focus, QTableView:focus, #spanPage:focus {{ border-top: 2px solid {accent}; }}
#commandList {{ border: 0; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {line}; }}
QTabBar::tab {{ padding: 7px 12px 6px 12px; border: 0; border-bottom: 2px solid transparent; color: {dim}; background: transparent; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:selected:focus {{ color: {accent}; }}
QTabBar QToolButton {{ padding: 0; }}
QTabBar QToolButton::left-arrow {{ image: url("{icons}/left.svg"); width: 10px; height: 10px; }}
QTabBar QToolButton::right-arrow {{ image: url("{icons}/right.svg"); width: 10px; height: 10px; }}
QPushButton, QToolButton {{ padding: 5px 12px; border: 1px solid {line}; border-radius: 5px; background: {raised}; color: {text}; }}
QToolButton {{ padding: 4px 7px; }}
QPushButton:hover, QToolButton:hover {{ border-color: {dim}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {{ background: {chosen}; }}
QPushButton:default {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:default:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {faint}; background: transparent; border-color: {line}; }}
QLineEdit, QPlainTextEdit {{ padding: 4px 7px; border: 1px solid {faint}; border-radius: 5px; background: {base};
  color: {text}; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {accent}; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {faint}; border-color: {line}; background: transparent; }}
QSpinBox {{ padding: 3px; border: 1px solid {faint}; border-radius: 5px; background: {base}; color: {text};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QSpinBox:focus {{ border-color: {accent}; }}
QSpinBox:disabled {{ color: {faint}; border-color: {line}; background: transparent; }}
QSpinBox QLineEdit {{ border: 0; padding: 0; background: transparent; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 18px; border: 0; background: transparent; }}
QSpinBox::up-arrow {{ image: url("{icons}/up.svg"); width: 9px; height: 9px; }}
QSpinBox::down-arrow {{ image: url("{icons}/down.svg"); width: 9px; height: 9px; }}
QComboBox {{ padding: 4px 7px; border: 1px solid {faint}; border-radius: 5px; background: {base}; color: {text}; }}
QComboBox:focus {{ border-color: {accent}; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: url("{icons}/down.svg"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {raised}; border: 1px solid {line}; selection-background-color: {chosen};
  selection-color: {text}; }}
QCheckBox::indicator, QGroupBox::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator {{ width: 14px; height: 14px;
  border: 1px solid {faint}; border-radius: 3px; background: {base}; }}
QCheckBox::indicator:checked, QGroupBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked,
QTableView::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {faint}; border-radius: 8px; background: {base}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {accent}; background: {on_accent}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {line}; background: transparent; }}
QCheckBox::indicator:checked:disabled {{ border-color: {faint}; background: {faint}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QHeaderView {{ background: {window}; }}
QHeaderView::section {{ background: {window}; color: {dim}; border: 0; border-bottom: 1px solid {line}; padding: 5px 8px; }}
QTableCornerButton::section {{ background: {window}; border: 0; }}
#noticeBar {{ background: {chosen}; border: 0; border-bottom: 1px solid {line}; }}
#findBar {{ background: {window}; border: 0; border-bottom: 1px solid {line}; }}
#findCount {{ color: {dim}; }}
#statusLine {{ border-top: 1px solid {line}; }}
#statusHint, #statusCounts, #statusProject, #statusSaved, #welcomeWords, #factName, #mentionAbout, #spreadSays {{ color: {dim}; }}
#spreadQuestion, #spotHeading, #takeBackWhat, #deleteWhat, #commentAbout {{ font-size: {px(15)}px; font-weight: 600; }}
#mentionAbout {{ padding: 8px 12px; border-top: 1px solid {line}; }}
#mentionBack {{ margin: 8px; text-align: left; }}
#tileNumber {{ font-size: {px(22)}px; font-weight: 600; }}
#tileName, #progressSays, #trainingVerdict {{ color: {dim}; }}
#trainingSays {{ font-weight: 600; }}
#pipelineWarning {{ color: {palette.warning.name()}; }}
#progressPage, #progressPage QTableView, #trainingPage, #trainingPage QTableView, #plots {{ background: {base}; }}
#progressPage QTableView::item, #trainingPage QTableView::item {{ padding: 4px 8px; }}
#progressPage QHeaderView, #trainingPage QHeaderView {{ background: {base}; }}
#progressPage QHeaderView::section, #trainingPage QHeaderView::section {{ background: {base}; color: {dim}; border: 0;
  border-bottom: 1px solid {line}; padding: 6px 11px; }}
#emptySentence {{ color: {dim}; padding: 24px; }}
#figuresNote {{ color: {dim}; padding: 4px 11px; }}
#findings {{ border: 1px solid {line}; border-radius: 6px; }}
#findings:focus {{ border-color: {accent}; }}
#findings, #findingsSeen, #findingsBody {{ background: {base}; }}
#findingsHeadline {{ font-weight: 600; }}
#findingsTitle {{ color: {dim}; }}
#dialogPart {{ background: {window}; }}
#importList, #backupList {{ background: {base}; border: 1px solid {line}; border-radius: 6px; padding: 4px; }}
#importList:focus, #backupList:focus {{ border-color: {accent}; }}
#exportAbout, #exportPlace {{ color: {dim}; }}
#exportPlace[wrong="true"] {{ color: {palette.warning.name()}; }}
#welcomeTitle {{ font-size: {px(34)}px; font-weight: 600; }}
#mentionFilter {{ margin: 8px; }}
#articleFacets, #articleOrder {{ padding: 4px 8px; }}
#articleFacets::menu-indicator, #articleOrder::menu-indicator {{ image: none; }}
#filterChip {{ padding: 2px 8px; border-radius: 9px; border-color: {chosen}; background: {chosen}; font-size: {px(12)}px; }}
#filterChip:hover, #filterChip:focus {{ border-color: {accent}; }}
#recentProject {{ text-align: left; }}
#labelPalette, #guidelineNote {{ background: {raised}; border: 1px solid {faint}; border-radius: 8px; }}
#labelPalette QListView {{ background: {raised}; border: 0; }}
#paletteTitle {{ font-weight: 600; }}
#paletteGuideline {{ color: {dim}; }}
#commandPalette {{ background: {raised}; border: 1px solid {faint}; border-radius: 10px; }}
#commandPalette QListView {{ background: {raised}; }}
#keyGroup {{ font-size: 14px; font-weight: 600; padding-bottom: 3px; border-bottom: 1px solid {line}; margin-bottom: 4px; }}
#keyProfile, #keysWhere {{ color: {dim}; }}
#keysComplaints {{ color: {palette.warning.name()}; }}
#spanPage, #spanPageBody, #welcomeScroll, #welcomeBody {{ background: {window}; }}
QStatusBar {{ background: {window}; border-top: 1px solid {line}; color: {dim}; }}
QStatusBar::item {{ border: 0; }}
QMenu {{ background: {raised}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; color: {text}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line}; padding: 4px; }}
QProgressBar {{ border: 0; border-radius: 3px; background: {line}; text-align: center; color: {text}; }}
QProgressBar::chunk {{ border-radius: 3px; background: {accent}; }}
QScrollBar:vertical {{ width: 12px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: 12px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {faint}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::handle:hover {{ background: {dim}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
