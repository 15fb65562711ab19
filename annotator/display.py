"""Opens the window, or says in a sentence what it needs that is not here. Qt itself would end the process with a riddle.

On Linux, Qt is linked with libraries of the system, and the plugin that speaks to the display with more of them; it names none, or the
wrong one, when several are missing. So the plugin is loaded here first, which costs nothing: Qt finds it loaded.
"""

import ctypes
import importlib.util
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from annotator.core.errors import Trouble

QT_NEEDS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What Qt is linked with on Linux, and Debian's package of each."""

PLUGIN_NEEDS = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxcb.so.1": "libxcb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"},
}
"""What Qt's plugin for a kind of display needs besides."""

_BROUGHT = {
    "libegl1": ("libx11-xcb1", "libxcb1", "libxcb-randr0", "libxcb-shm0", "libxcb-sync1", "libxcb-xfixes0"),
    "libfontconfig1": ("libfreetype6",),
    "libgl1": ("libx11-6",),
    "libxcb-cursor0": ("libxcb1", "libxcb-image0", "libxcb-render0", "libxcb-render-util0", "libxcb-shm0", "libxcb-util1"),
    "libxkbcommon-x11-0": ("libxcb1", "libxcb-xkb1", "libxkbcommon0"),
}
"""What these packages depend on: it need not be named beside them."""

_TOLD = 3  # that many libraries are named
_UNFOUND = re.compile(r"(\S+\.so[\d.]*): cannot open shared object file")
_WORKS = "The verbs of the command line work without a window: annotator --help"


def open_window(arguments: Sequence[str]) -> int:
    """Open the window and run until it is closed; the exit status. `arguments` may name a project.

    Raises Trouble where there is no display, or a library that Qt needs is missing.
    """
    if sys.platform == "linux":
        check_display(os.environ)
    try:
        from annotator.ui.app import main
    except ImportError as error:
        if trouble := missing_libraries(str(error), QT_NEEDS):
            raise trouble from error
        raise
    return main(arguments)


def check_display(environment: Mapping[str, str]) -> None:
    """Raises Trouble unless one of the displays that this environment names can be shown on.

    With a platform of Qt's that needs no display (QT_QPA_PLATFORM=offscreen) there is nothing to check.
    """
    troubles = []
    for platform in _platforms(environment):
        check = _CHECKS.get(platform)
        if check is None:
            return
        try:
            return check(environment)
        except Trouble as trouble:
            troubles.append(trouble)
    if troubles:
        raise troubles[0]
    raise Trouble(f"There is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. {_WORKS}")


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """Qt's names of the kinds of display to try, in order."""
    if chosen := environment.get("QT_QPA_PLATFORM"):
        return [one.partition(":")[0].partition("-")[0] for one in chosen.split(";")]
    there = [("xcb", "DISPLAY"), ("wayland", "WAYLAND_DISPLAY")]
    return [platform for platform, variable in there if environment.get(variable)]


def _check_x11(environment: Mapping[str, str]) -> None:
    _load_plugin("xcb")
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        told = environment.get("DISPLAY") or "(DISPLAY is not set)"
        raise Trouble(f"The display {told} cannot be reached; is it there, and may you use it? {_WORKS}")


def _check_wayland(environment: Mapping[str, str]) -> None:
    _load_plugin("wayland")
    socket = Path(environment.get("XDG_RUNTIME_DIR", ""), environment.get("WAYLAND_DISPLAY") or "wayland-0")
    if not socket.exists():
        raise Trouble(f"The Wayland display {socket} is not there. {_WORKS}")


_CHECKS: dict[str, Callable[[Mapping[str, str]], None]] = {"xcb": _check_x11, "wayland": _check_wayland}


def _load_plugin(platform: str) -> None:
    """Raises Trouble when a library is missing that the plugin, or Qt, needs."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return  # the import will say so
    plugin = Path(spec.origin).parent / "Qt" / "plugins" / "platforms" / f"libq{platform}.so"
    if not plugin.exists():
        return  # another build of Qt, which knows where it lies
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        if trouble := missing_libraries(str(error), QT_NEEDS | PLUGIN_NEEDS[platform]):
            raise trouble from error  # whatever else is wrong, Qt will meet it too


def missing_libraries(told: str, needs: Mapping[str, str]) -> Trouble | None:
    """The trouble behind what the linker told: all that is missing at once, since it names the first only. None if it is another one."""
    unfound = _UNFOUND.search(told)
    if unfound is None:
        return None
    missing = [unfound[1], *(name for name in needs if name != unfound[1] and not _loads(name))]
    libraries = ", ".join(missing[:_TOLD]) + (f" and {len(missing) - _TOLD} more" if len(missing) > _TOLD else "")
    packages = {needs[name] for name in missing if name in needs}
    packages -= {brought for package in packages for brought in _BROUGHT.get(package, ())}
    install = f" Debian and Ubuntu have them in packages: apt install {' '.join(sorted(packages))}." if packages else ""
    return Trouble(f"The window needs libraries that are not installed here: {libraries}.{install} {_WORKS}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
