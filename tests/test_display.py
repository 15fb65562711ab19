"""What is said where no window can be opened."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from annotator.core.errors import Trouble
from annotator.display import PLUGIN_NEEDS, QT_NEEDS, check_display, missing_libraries

ROOT = Path(__file__).resolve().parents[1]
QT = Path(PySide6.__file__).parent / "Qt"
OURS = ("libQt6", "libicu")
C_AND_CPP = ("libc.so", "libm.so", "libdl.so", "libpthread.so", "libresolv.so", "librt.so", "ld-linux", "libstdc++.so", "libgcc_s.so")

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all that it needs")


def opened(**environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-m", "annotator"]
    return subprocess.run(command, env=kept | environment, cwd=ROOT, capture_output=True, text=True, timeout=60)


def linked_with(path: Path) -> set[str]:
    """The names of the libraries that a 64-bit ELF file needs."""
    data = path.read_bytes()
    start, size, number = struct.unpack_from("<Q", data, 40)[0], *struct.unpack_from("<HH", data, 58)
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, start + nth * size) for nth in range(number)]
    (dynamic,) = (section for section in sections if section[1] == 6)
    strings = sections[dynamic[6]][4]
    entries = (struct.unpack_from("<QQ", data, at) for at in range(dynamic[4], dynamic[4] + dynamic[5], 16))
    return {data[strings + value : data.index(b"\0", strings + value)].decode() for tag, value in entries if tag == 1}


@linux_only
def test_without_a_display_the_program_says_so_in_one_line() -> None:
    done = opened()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "There is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
        "The verbs of the command line work without a window: annotator --help\n"
    )


@linux_only
def test_a_display_that_cannot_be_reached_is_named() -> None:
    done = opened(DISPLAY=":1987")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("The display :1987 cannot be reached")


@linux_only
def test_a_wayland_display_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"The Wayland display .*/gone is not there"):
        check_display({"WAYLAND_DISPLAY": "gone", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_where_no_display_is_needed_none_is_looked_for() -> None:
    check_display({"QT_QPA_PLATFORM": "offscreen"})
    check_display({"QT_QPA_PLATFORM": "vnc:port=5900"})


@linux_only
def test_a_missing_library_is_named_with_its_debian_package() -> None:
    trouble = missing_libraries("libEGL.so.1: cannot open shared object file: No such file or directory", {"libEGL.so.1": "libegl1"})
    assert str(trouble).startswith(
        "The window needs libraries that are not installed here: libEGL.so.1. "
        "Debian and Ubuntu have them in packages: apt install libegl1. The verbs"
    )


@linux_only
def test_all_that_is_missing_is_told_at_once_and_a_package_that_another_brings_is_not() -> None:
    needs = {"libgone-1.so.0": "libxcb-cursor0", "libgone-2.so.0": "libxcb-image0", "libgone-3.so.0": "libgone3", "libc.so.6": "libc6"}
    told = str(missing_libraries("libgone-1.so.0: cannot open shared object file: No such file", needs | {"libgone-4.so.0": "libgone4"}))
    assert "libgone-1.so.0, libgone-2.so.0, libgone-3.so.0 and 1 more." in told
    assert "apt install libgone3 libgone4 libxcb-cursor0." in told


def test_another_failure_to_import_is_no_missing_library() -> None:
    assert missing_libraries("cannot import name 'QtCore' from 'PySide6'", QT_NEEDS) is None


@linux_only
def test_a_missing_library_ends_the_start_in_a_sentence_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "class Unlinked:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'PySide6.QtCore':\n"
        "            raise ImportError('libgone.so.1: cannot open shared object file: No such file or directory')\n"
        "sys.meta_path.insert(0, Unlinked())\n"
    )
    done = opened(QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("The window needs libraries that are not installed here: libgone.so.1.")


@linux_only
@pytest.mark.parametrize("platform", [None, "xcb", "wayland"])
def test_the_tables_name_every_library_that_qt_takes_from_the_system(platform: str | None) -> None:
    parts = {None: ["Core", "Gui", "Widgets", "Svg", "DBus"], "xcb": ["XcbQpa"], "wayland": ["WaylandClient"]}[platform]
    files = [QT / "lib" / f"libQt6{part}.so.6" for part in parts]
    files += [QT / "plugins" / "platforms" / f"libq{platform}.so"] if platform else []
    needed = {name for path in files for name in linked_with(path) if not name.startswith((*OURS, *C_AND_CPP))}
    assert needed <= set(QT_NEEDS | PLUGIN_NEEDS.get(platform or "", {}))
