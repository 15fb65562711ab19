"""The window as a screen reader meets it: asked over the accessibility bus of the desktop, with the real bridge of Qt.

Calls from Python reach an accessible object without passing Qt, so only this shows that Qt can pass through ours.
"""

import ast
import re
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from tests.e2e.test_x11 import Screen, wait_for
from tests.ui.conftest import PARIS, make_project

_LAUNCHER = next((p for p in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher") if Path(p).exists()), None)
_MISSING = [program for program in ("Xvfb", "openbox", "xdotool", "dbus-daemon", "gdbus") if shutil.which(program) is None]
_MISSING += [] if _LAUNCHER else ["at-spi-bus-launcher"]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"not installed here: {', '.join(_MISSING)}")
_ROOT = "/org/a11y/atspi/accessible/root"
_TEXT = "org.a11y.atspi.Text"


class Reader:
    """Asks the accessible objects of one program."""

    def __init__(self, environment: dict[str, str], bus: str) -> None:
        self._environment, self._bus = environment, bus
        self._ears = QDBusConnection.connectToBus(bus, bus)  # who wants to hear must stay on the bus
        self.program = ""

    def _call(self, to: str, path: str, method: str, *arguments: str) -> str:
        command = ["gdbus", "call", "--address", self._bus, "--dest", to, "--object-path", path, "--method", method, *arguments]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def has_program(self) -> bool:
        found = re.findall(r"'(:[\d.]+)'", self._call("org.a11y.atspi.Registry", _ROOT, "org.a11y.atspi.Accessible.GetChildren"))
        self.program = found[0] if found else ""
        return bool(self.program)

    def ask(self, path: str, method: str, *arguments: object) -> object:
        """The answer of an object to a method."""
        answer = self._call(self.program, path, method, *map(str, arguments))
        return ast.literal_eval(re.sub(r"\btrue\b", "True", re.sub(r"\bfalse\b", "False", answer)))

    def survives(self, path: str, method: str, *arguments: object) -> bool:
        """Whether the program answers at all."""
        return bool(self._call(self.program, path, method, *map(str, arguments)))

    def get(self, path: str, interface: str, name: str) -> str:
        return self._call(self.program, path, "org.freedesktop.DBus.Properties.Get", interface, name)

    def listen(self, event: str) -> None:
        """Ask for an event to be told."""
        place = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")
        wanted = QDBusMessage.createMethodCall(*place, "RegisterEvent")
        wanted.setArguments([event])
        assert self._ears.call(wanted).type() is QDBusMessage.MessageType.ReplyMessage

    @property
    def monitor(self) -> list[str]:
        """The command that prints what the program tells."""
        return ["gdbus", "monitor", "--address", self._bus, "--dest", self.program]

    def find(self, name: str) -> str:
        """The object with this name."""
        waiting = deque([_ROOT])
        while waiting:
            path = waiting.popleft()
            if name in self.get(path, "org.a11y.atspi.Accessible", "Name"):
                return path
            children = self._call(self.program, path, "org.a11y.atspi.Accessible.GetChildren")
            waiting.extend(re.findall(r"'(/org/a11y/atspi/accessible/\d+)'", children))
        raise LookupError(name)


@pytest.fixture
def screen() -> Iterator[Screen]:
    with ExitStack() as stack:
        yield Screen(stack, "1300x800")


@pytest.fixture
def reader(screen: Screen, tmp_path: Path) -> Reader:
    project = make_project(tmp_path / "small.annot")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    screen.environment |= {"XDG_RUNTIME_DIR": str(runtime), "LANG": "C.UTF-8", "LANGUAGE": "en"}
    screen.environment |= {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    bus = screen.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE)
    assert bus.stdout is not None
    screen.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
    screen.start([str(_LAUNCHER), "--launch-immediately"])
    address = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
    address += ["--method", "org.a11y.Bus.GetAddress"]
    answers: list[str] = []

    def bus_is_there() -> bool:
        done = subprocess.run(address, env=screen.environment, capture_output=True, text=True)
        answers.append(done.stdout)
        return "unix:" in done.stdout

    wait_for(bus_is_there, "the accessibility bus is there")
    found = Reader(screen.environment, str(ast.literal_eval(answers[-1])[0]))
    screen.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    screen.start([sys.executable, "-m", "annotator", str(project)])
    wait_for(found.has_program, "the window is on the bus")
    return found


def test_a_screen_reader_reads_the_text_and_moves_its_caret(reader):
    text = reader.find("Article text")
    assert reader.ask(text, "org.a11y.atspi.Accessible.GetRoleName") == ("text",)
    assert reader.ask(text, f"{_TEXT}.GetText", 0, len(PARIS)) == (PARIS,)
    assert reader.ask(text, f"{_TEXT}.GetStringAtOffset", PARIS.index("Odile") + 2, 1) == ("Odile", 19, 24)
    assert reader.ask(text, f"{_TEXT}.GetStringAtOffset", 5, 2) == (PARIS, 0, len(PARIS))
    assert reader.ask(text, f"{_TEXT}.SetCaretOffset", PARIS.index("Kermarec")) == (True,)
    assert str(PARIS.index("Kermarec")) in reader.get(text, _TEXT, "CaretOffset")
    assert "PER Odile Kermarec, undecided" in reader.get(text, "org.a11y.atspi.Accessible", "Description")
    left, top, width, height = reader.ask(text, f"{_TEXT}.GetCharacterExtents", 0, 0)
    assert width > 4
    assert height > 10
    assert reader.ask(text, f"{_TEXT}.GetOffsetAtPoint", left + width // 2, top + height // 2, 0) == (0,)
    assert reader.ask(text, f"{_TEXT}.GetNSelections") == (0,)
    assert reader.survives(text, f"{_TEXT}.GetAttributes", 3)
    assert reader.survives(text, f"{_TEXT}.GetSelection", 0)


def test_a_decision_is_told_and_then_what_is_current_now(reader, screen, tmp_path):
    reader.listen("object:announcement")
    heard = tmp_path / "heard"
    with heard.open("wb") as out:
        screen.start(reader.monitor, stdout=out)
    wait_for(lambda: "is owned by" in heard.read_text(), "the monitor listens")
    window = screen.do("xdotool", "search", "--sync", "--onlyvisible", "--name", "annotator$").splitlines()[0]
    screen.do("xdotool", "windowactivate", "--sync", window)
    screen.keys("a")
    wait_for(lambda: "PER Odile Kermarec, undecided" in heard.read_text(), "the next item is announced")
    told = re.findall(r"Announcement \('', 1, 0, <'(.*?)'>", heard.read_text())
    assert told == ["accepted LOC Vannes; 4 left", "PER Odile Kermarec, undecided"]
