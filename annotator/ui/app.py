"""Starts the window."""

import gc
import getpass
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QStyleFactory

from annotator import resources
from annotator.ui.main_window import MainWindow

_STARTED = 1000  # ms after which the window is surely painted


def settings() -> QSettings:
    """The user's settings: one readable file in the configuration folder."""
    return QSettings(str(user_config_path("annotator") / "annotator.ini"), QSettings.Format.IniFormat)


def make_window(paths: Sequence[str]) -> MainWindow:
    """The window on a project, on the last one, or on the welcome page. Needs a QApplication."""
    window = MainWindow(getpass.getuser(), settings())
    path = Path(paths[0]) if paths else window.last_project()
    if path is not None:
        window.open_project(path)
    return window


def collect_garbage() -> None:
    """Begin to collect garbage. What the start has made lasts as long as the window, and is not looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.enable()


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window and run until it is closed; the exit status. `arguments` may name a project."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    application.setApplicationName("annotator")
    application.setDesktopFileName("annotator")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "annotator.svg")))
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    window = make_window(arguments)
    window.show()
    signal.signal(signal.SIGINT, lambda *_: window.close())
    breath = QTimer()  # lets Python run its signal handlers while Qt waits
    breath.timeout.connect(lambda: None)
    breath.start(250)
    QTimer.singleShot(_STARTED, collect_garbage)
    status = application.exec()
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return status
