"""What the shared libraries of the Linux bundle need from outside it: nothing but the C library and the clients of X and Wayland."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

C_LIBRARY = re.compile(r"(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|anl|nsl|crypt|mvec))\.so\b.*")
DISPLAY = re.compile(
    r"lib(X11|X11-xcb|Xau|Xdmcp|Xext|Xi|Xrender|SM|ICE|xcb|xcb-.*|xkbcommon|xkbcommon-x11|wayland-(client|cursor|egl))\.so\b.*"
)
GRAPHICS = ("libEGL.so.1", "libGL.so.1", "libGLX.so.0", "libGLdispatch.so.0")
"""Qt's libraries are linked with them and call none of them for a window of widgets: so they need not be those of the graphics card."""

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_C_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


def from_system(name: str) -> bool:
    """Whether a library of this name is never bundled."""
    return bool(C_LIBRARY.fullmatch(name) or DISPLAY.fullmatch(name))


def system_library(name: str) -> Path:
    """Where the linker finds a library. Raises LookupError where it is not installed."""
    cache = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    found = re.search(rf"^\s+{re.escape(name)} \(.*x86-64.*\) => (\S+)$", cache, re.MULTILINE)
    if found is None:
        raise LookupError(f"{name} is not installed here")
    return Path(found[1])


def is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def elf_files(bundle: Path) -> Iterator[Path]:
    """The programs and libraries in a folder; what links lead to is given once."""
    return (path for path in sorted(bundle.rglob("*")) if path.is_file() and not path.is_symlink() and is_elf(path))


def needed_by(path: Path) -> list[str]:
    """The libraries that a program or library is linked with."""
    return _NEEDED.findall(_private_headers(path))


def _private_headers(path: Path) -> str:
    return subprocess.run(["objdump", "-p", str(path)], check=True, capture_output=True, text=True).stdout


def slim(bundle: Path) -> None:
    """Take debugging symbols out of the libraries, and then the libraries that only what was left out of the bundle would have needed."""
    inside = bundle / "_internal"
    for path in elf_files(inside):
        if not path.parent.name.endswith(".libs"):  # these are stripped, and changed in a way that stripping breaks
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
    found = {path: needed_by(path) for path in elf_files(bundle)}
    while orphans := _orphans(found, inside):
        for path in orphans:
            path.unlink()
            del found[path]
    for path in bundle.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()


def _orphans(found: dict[Path, list[str]], inside: Path) -> list[Path]:
    """Of these programs and libraries with what each is linked with: those that were copied and that none is linked with."""
    linked = {name for names in found.values() for name in names}
    return [path for path in found if _copied(path, inside) and path.name not in linked]


def _copied(path: Path, inside: Path) -> bool:
    """Whether it was copied from the system because something is linked with it. Python's own is opened by the program at its start."""
    return path.parent == inside and path.name.startswith("lib") and not path.name.startswith("libpython")


def needs(bundle: Path) -> tuple[dict[str, list[str]], tuple[int, int]]:
    """What is asked of the system: each library that is not in the bundle with the files that need it, and the least version of the
    C library."""
    inside = {path.name for path in bundle.rglob("*")}
    outside: dict[str, list[str]] = {}
    least = (0, 0)
    for path in elf_files(bundle):
        said = _private_headers(path)
        for name in _NEEDED.findall(said):
            if name not in inside:
                outside.setdefault(name, []).append(str(path.relative_to(bundle)))
        least = max(least, *((int(major), int(minor)) for major, minor in _C_VERSION.findall(said)), (0, 0))
    return outside, least


def owner(path: Path) -> str:
    """The Debian package that a file of this system belongs to. Raises LookupError where none says so."""
    real = path.resolve()
    for named in (
        path,
        real,
        Path("/usr") / real.relative_to("/"),
        Path("/") / real.relative_to("/usr") if real.is_relative_to("/usr") else real,
    ):
        done = subprocess.run(["dpkg", "-S", str(named)], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise LookupError(f"{path} belongs to no Debian package")
