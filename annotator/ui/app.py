"""Starts the window."""

import gc
import getpass
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QStyleFactory

from annotator import resources
from annotator.jobs.fault_reports import Session
from annotator.ui.main_window import MainWindow

_ENDINGS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""What asks the program to end, as the system does when the user leaves."""
_FRAME = QSize(8, 40)
"""About what the system draws round a window: the whole of it is on the screen of a small laptop when it is opened first."""
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
    session = Session("window")
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    application.setApplicationName("annotator")
    application.setDesktopFileName("annotator")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "annotator.svg")))
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    window = _surely_made(arguments)
    window.faults.listen()
    window.resize(window.size().boundedTo(window.screen().availableSize() - _FRAME))
    window.show()
    for one in _ENDINGS:
        signal.signal(one, lambda *_: window.close())
    breath = QTimer()  # lets Python run its signal handlers while Qt waits
    breath.timeout.connect(lambda: None)
    breath.start(250)
    QTimer.singleShot(_STARTED, collect_garbage)
    QTimer.singleShot(_STARTED, window.faults.look)
    status = application.exec()
    window.backups.automatic.at_last()
    gc.enable()
    for one in _ENDINGS:
        signal.signal(one, signal.SIG_DFL)
    window.faults.rest()
    session.end()
    return status


def _surely_made(paths: Sequence[str]) -> MainWindow:
    """The window; without its project if the program makes a mistake when it shows it."""
    try:
        return make_window(paths)
    except Exception as error:
        window = MainWindow(getpass.getuser(), settings())
        window.faults.caught(error)
        return window
