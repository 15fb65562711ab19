"""Files and folders that appear whole or not at all: built beside their place, then moved there."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.core.errors import Trouble

MANIFEST = "manifest.json"
"""The file by which a folder is known to be an export, which the next export may replace."""


@contextmanager
def replaced_file(out: Path) -> Iterator[Path]:
    """A path to write to; at the end it takes the place of `out`. After an exception `out` is as it was.

    Raises Trouble when `out` is a folder or its folder cannot be written.
    """
    if out.is_dir():
        raise Trouble(f"{out}: is a folder, and this format is one file; name a file.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    except OSError as error:
        raise Trouble(f"{out}: cannot be written ({error.strerror}).") from error
    os.close(handle)
    built = Path(name)
    try:
        yield built
        _sync(built)
        built.chmod(0o666 & ~_umask())
        os.replace(built, out)
    except OSError as error:
        raise Trouble(f"{out}: cannot be written ({error.strerror or error}).") from error
    finally:
        built.unlink(missing_ok=True)


@contextmanager
def replaced_folder(out: Path) -> Iterator[Path]:
    """A folder to fill; at the end it takes the place of `out`. After an exception `out` is as it was.

    Raises Trouble when `out` is a file, or a folder with anything in it that no export made.
    """
    if out.exists() and not out.is_dir():
        raise Trouble(f"{out}: is a file, and this format is a folder; name a folder.")
    if out.is_dir() and any(out.iterdir()) and not (out / MANIFEST).is_file():
        raise Trouble(f"{out}: holds files that no export wrote, and would be replaced; name a new or an empty folder.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        built = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    except OSError as error:
        raise Trouble(f"{out}: cannot be written ({error.strerror}).") from error
    aside = built.with_name(built.name + ".old")
    try:
        yield built
        for path in built.rglob("*"):
            if path.is_file():
                _sync(path)
        built.chmod(0o777 & ~_umask())
        if out.exists():
            os.rename(out, aside)
        os.rename(built, out)
    except OSError as error:
        raise Trouble(f"{out}: cannot be written ({error.strerror or error}).") from error
    finally:
        if aside.exists() and not out.exists():
            os.rename(aside, out)
        shutil.rmtree(built, ignore_errors=True)
        shutil.rmtree(aside, ignore_errors=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _umask() -> int:
    """Temporary files are private; what replaces a file must be as open as any new file."""
    current = os.umask(0o022)
    os.umask(current)
    return current
