"""The colours and the language of the window: as the system has them until the user chooses."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication

from annotator.ui.theme import DARK, LIGHT, Palette
from annotator.ui.words import tr

_SYSTEM = "system"
_COLOURS = {"light": "colours_light", "dark": "colours_dark", _SYSTEM: "colours_system"}
_LANGUAGES = {"en": "speak_english", "fr": "speak_french", _SYSTEM: "speak_system"}


class Appearance(QObject):
    """The handlers of the commands that choose, and the ear for the system's changes."""

    def __init__(
        self,
        settings: QSettings,
        actions: Mapping[str, QAction],
        show: Callable[[Palette], None],
        tell: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings, self._actions, self._show, self._tell = settings, actions, show, tell
        self._scheme = QGuiApplication.styleHints().colorScheme()
        self._dark = False
        for names in (_COLOURS, _LANGUAGES):
            group = QActionGroup(self)
            for name in names.values():
                actions[name].setCheckable(True)
                group.addAction(actions[name])
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._actions[_LANGUAGES[self._chosen("language", _LANGUAGES)]].setChecked(True)
        self.apply()

    def _chosen(self, name: str, known: Mapping[str, str]) -> str:
        stored = str(self._settings.value(name, _SYSTEM))
        return stored if stored in known else _SYSTEM

    def apply(self) -> None:
        """Show the colours that are chosen, or those of the system."""
        chosen = self._chosen("colours", _COLOURS)
        self._dark = chosen == "dark" or (chosen == _SYSTEM and self._scheme is Qt.ColorScheme.Dark)
        self._actions[_COLOURS[chosen]].setChecked(True)
        self._show(DARK if self._dark else LIGHT)

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        if self._chosen("colours", _COLOURS) == _SYSTEM:
            self.apply()

    def _choose_colours(self, name: str) -> None:
        self._settings.setValue("colours", name)
        self.apply()

    def on_colours_light(self) -> None:
        self._choose_colours("light")

    def on_colours_dark(self) -> None:
        self._choose_colours("dark")

    def on_colours_system(self) -> None:
        self._choose_colours(_SYSTEM)

    def on_dark(self) -> None:
        """The other one of light and dark."""
        self._choose_colours("light" if self._dark else "dark")

    def _choose_language(self, name: str) -> None:
        if name == _SYSTEM:
            self._settings.remove("language")
        else:
            self._settings.setValue("language", name)
        self._actions[_LANGUAGES[name]].setChecked(True)
        self._tell(tr("The window speaks this language from the next start on."))

    def on_speak_english(self) -> None:
        self._choose_language("en")

    def on_speak_french(self) -> None:
        self._choose_language("fr")

    def on_speak_system(self) -> None:
        self._choose_language(_SYSTEM)
