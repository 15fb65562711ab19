"""The window on a real X server with a window manager, driven by events of the server: what QTest cannot show.

A French keyboard types é where a 2 is printed, and its digits with Shift. Keys are sent by keycode, as the hardware does.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from annotator.core.acts import Verb
from annotator.core.values import Decision, Kind, SpanValue
from annotator.store.reader import Reader
from tests.ui.conftest import OTHER, PARIS, make_project

_PROGRAMS = ("Xvfb", "openbox", "xdotool", "setxkbmap")
_MISSING = [program for program in _PROGRAMS if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"not installed here: {', '.join(_MISSING)}")

_DIGIT_ROW = 10  # the keycode of the key left of é on a French keyboard
_PATIENCE = 60  # seconds


class Screen:
    """An X server with a window manager and a keyboard layout."""

    def __init__(self, stack: ExitStack, size: str) -> None:
        self._stack = stack
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(_stop, server)
        assert server.stdout is not None
        self.environment = {**os.environ, "DISPLAY": f":{server.stdout.readline().decode().strip()}", "QT_QPA_PLATFORM": "xcb"}
        self.start(["openbox"])
        wait_for(self._managed, "the window manager is there")

    def _managed(self) -> bool:
        """Whether the window manager says on which desktop we are."""
        return subprocess.run(["xdotool", "get_desktop"], env=self.environment, capture_output=True).returncode == 0

    def start(self, command: list[str], **options: object) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(command, env=self.environment, stderr=subprocess.PIPE, **options)  # type: ignore[call-overload]
        self._stack.callback(_stop, process)
        return process

    def do(self, *command: str) -> str:
        """Run a program to its end; what it printed."""
        done = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True, timeout=_PATIENCE)
        return done.stdout.strip()

    def keys(self, *names: str) -> None:
        """Press keys by name, as XTEST events of the keycode that has the character in the layout."""
        self.do("xdotool", "key", "--clearmodifiers", *names)

    def place(self, nth: int, *, shift: bool = False) -> None:
        """Press the nth key of the row above the letters."""
        code = str(_DIGIT_ROW + nth - 1)
        self.do("xdotool", "key", f"shift+{code}" if shift else code)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()


def wait_for(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < end, f"still not so: {what}"
        time.sleep(0.02)


class Desk:
    """The program on the screen, and what it has written."""

    def __init__(self, screen: Screen, project: Path) -> None:
        self.screen, self.project = screen, project
        self.process = screen.start([sys.executable, "-m", "annotator", str(project)])
        self.window = screen.do("xdotool", "search", "--sync", "--onlyvisible", "--name", "annotator$").splitlines()[0]
        screen.do("xdotool", "windowactivate", "--sync", self.window)
        with Reader.open(project) as reader:
            self.documents = {reader.document(each).text: each for each in reader.document_ids()}
            (self.annotator,) = {act.annotator_id for act in reader.acts()}

    def verbs(self) -> list[Verb]:
        with Reader.open(self.project) as reader:
            return [act.verb for act in reader.acts() if act.verb is not Verb.IMPORT]

    def confirmed(self, text: str) -> list[tuple[str, str]]:
        """Words and labels of the confirmed spans of an article."""
        with Reader.open(self.project) as reader:
            state = reader.state(self.documents[text])
            found = [
                value
                for key, value in state
                if key.kind is Kind.SPAN and isinstance(value, SpanValue) and value.state is Decision.CONFIRMED
            ]
        return sorted((text[value.start : value.end], value.label_id) for value in found)

    def size(self) -> tuple[int, int]:
        """Width and height of the window."""
        said = dict(line.split("=") for line in self.screen.do("xdotool", "getwindowgeometry", "--shell", self.window).splitlines())
        return int(said["WIDTH"]), int(said["HEIGHT"])

    def quit(self) -> None:
        """Quit by key; the program must end well and have printed nothing."""
        self.screen.keys("ctrl+q")
        assert self.process.wait(_PATIENCE) == 0
        assert self.process.stderr is not None
        assert self.process.stderr.read().decode() == ""

    def after(self, acts: int) -> None:
        """Wait until this many acts are on disk."""
        wait_for(lambda: len(self.verbs()) >= acts or self.process.poll() is not None, f"{acts} acts, now {self.verbs()}")
        assert self.process.poll() is None, "the program has ended"
        assert len(self.verbs()) == acts


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with ExitStack() as stack:
        yield Screen(stack, "1366x768")


@pytest.fixture
def desk(screen: Screen, tmp_path: Path) -> Desk:
    screen.environment |= {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    screen.do("setxkbmap", "fr")
    return Desk(screen, make_project(tmp_path / "x.annot"))


def test_a_french_keyboard_labels_by_place_and_judges_by_character(desk):
    desk.screen.keys("a")  # where a q is printed on others
    desk.after(1)
    assert desk.confirmed(PARIS) == [("Vannes", "LOC")]
    desk.screen.place(2)  # é
    desk.after(2)
    assert ("Odile Kermarec", "ORG") in desk.confirmed(PARIS)
    desk.screen.place(1, shift=True)  # the same key with Shift types 1
    desk.after(3)
    assert ("Jean", "PER") in desk.confirmed(PARIS)
    desk.screen.keys("ctrl+z")
    desk.after(4)
    assert desk.verbs() == [Verb.ACCEPT, Verb.CORRECT, Verb.ACCEPT, Verb.UNDO]
    desk.quit()


def test_the_window_is_no_larger_than_the_screen_of_a_small_laptop(desk):
    width, height = desk.size()
    assert width <= 1366
    assert height < 768
    desk.quit()


def test_a_french_keyboard_filters_finds_and_runs_commands_by_name(desk):
    screen = desk.screen
    screen.keys("slash", "a", "x")  # Shift+: filters the articles, where letters are letters
    screen.keys("ctrl+a", "Delete", "F6", "F6")
    screen.keys("ctrl+f", "m", "o", "r", "v", "a", "n", "Escape")
    screen.place(2)  # é
    desk.after(1)
    assert desk.confirmed(PARIS) == [("Morvan", "ORG")]
    screen.keys("ctrl+f")
    screen.place(2)  # types é: in a field a key is what is printed on it
    screen.keys("ctrl+a", "m", "a", "i", "r", "e", "alt+Return", "Escape")
    desk.after(2)
    assert desk.confirmed(PARIS) == [("Morvan", "ORG"), ("maire", "ORG")]
    screen.keys("ctrl+k", "u", "n", "d", "o", "Return")
    desk.after(3)
    screen.keys("question")
    sheet = screen.do("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Keys$").splitlines()[0]
    screen.do("xdotool", "windowactivate", "--sync", sheet)
    screen.keys("a", "x", "Escape")  # typed into the filter of the sheet
    screen.do("xdotool", "windowactivate", "--sync", desk.window)
    screen.keys("n", "KP_1")
    desk.after(4)
    screen.keys("n", "e")
    screen.place(2)  # in the list of labels too
    desk.after(5)
    assert desk.verbs() == [Verb.ADD, Verb.ADD, Verb.UNDO, Verb.CORRECT, Verb.CORRECT]
    desk.quit()


def test_a_small_zoomed_window_reviews_an_article_to_its_end_with_focus_coming_and_going(desk):
    screen = desk.screen
    screen.do("xdotool", "windowsize", "--sync", desk.window, "640", "360")
    assert desk.size() == (640, 360)
    screen.keys("ctrl+plus", "ctrl+plus")
    screen.keys("F9")  # the drawer of articles
    screen.keys("F6", "F6", "F9")
    screen.keys("a")
    desk.after(1)
    other = screen.start([sys.executable, "-c", _OTHER_WINDOW])
    other_window = screen.do("xdotool", "search", "--sync", "--onlyvisible", "--name", "^elsewhere$").splitlines()[0]
    screen.do("xdotool", "windowactivate", "--sync", other_window)
    screen.keys("a", "x")  # typed elsewhere: decides nothing here
    _stop(other)
    screen.do("xdotool", "windowactivate", "--sync", desk.window)
    screen.keys("x")
    desk.after(2)
    screen.keys("a")
    desk.after(3)
    screen.keys("ctrl+Return")
    desk.after(4)
    assert desk.verbs() == [Verb.ACCEPT, Verb.REJECT, Verb.ACCEPT, Verb.FINISH]
    assert desk.confirmed(PARIS) == [("Jean", "PER"), ("Vannes", "LOC")]
    screen.keys("a")  # the next article is open
    desk.after(5)
    assert desk.confirmed(OTHER) == [("Brest", "ORG")]
    assert desk.size() == (640, 360)
    desk.quit()


_OTHER_WINDOW = """
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
field = QLineEdit()
field.setWindowTitle("elsewhere")
field.show()
application.exec()
"""
