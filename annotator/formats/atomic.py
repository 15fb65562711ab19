"""Files and folders that appear whole or not at all: built beside their place, then moved there."""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.core.errors import Trouble

MANIFEST = "manifest.json"
MANIFEST_FORMAT = "annotator-manifest/1"
_AT_CWD, _EXCHANGE = -100, 2  # of renameat2, in linux/fcntl.h and linux/fs.h


@contextmanager
def replaced_file(out: Path) -> Iterator[Path]:
    """A path to write to; at the end it takes the place of `out`. After an exception `out` is as it was.

    Raises Trouble when `out` is a folder or its folder cannot be written.
    """
    refuse_place(out, folder=False)
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

    Raises Trouble when `out` is a file, or a folder with anything in it that is not the last export: its manifest and the files
    that the manifest lists.
    """
    refuse_place(out, folder=True)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        built = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    except OSError as error:
        raise Trouble(f"{out}: cannot be written ({error.strerror}).") from error
    aside = built.with_name(built.name + ".old")
    try:
        yield built
        _sync_all(built)
        built.chmod(0o777 & ~_umask())
        _refuse_foreign(out)  # again: something may have been put there since
        if not _exchanged(built, out):
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


@contextmanager
def withdrawn(out: Path, built: Path) -> Iterator[Callable[[], None]]:
    """A way to take away what stands at `out`, which `built` will replace, while that changes which it tells of: whoever is killed
    meanwhile leaves nothing that tells what is not so. After an exception it is back.
    """
    aside = built.with_name(built.name + ".old")

    def withdraw() -> None:
        with suppress(FileNotFoundError):
            os.rename(out, aside)

    try:
        yield withdraw
    except BaseException:
        with suppress(FileNotFoundError):
            os.rename(aside, out)
        raise
    aside.unlink(missing_ok=True)


def _exchanged(built: Path, out: Path) -> bool:
    """Swap two folders in one step, so that there is no moment without one; False where the system cannot."""
    if sys.platform != "linux" or not out.exists():
        return False
    import ctypes  # what starts the window need not pay for it

    rename = getattr(ctypes.CDLL(None), "renameat2", None)  # since glibc 2.28
    return rename is not None and rename(_AT_CWD, os.fsencode(built), _AT_CWD, os.fsencode(out), _EXCHANGE) == 0


def refuse_place(out: Path, *, folder: bool) -> None:
    """Raises Trouble where `replaced_file` or `replaced_folder` would not begin."""
    if not folder and out.is_dir():
        raise Trouble(f"{out}: is a folder, and this format is one file; name a file.")
    if folder and out.exists() and not out.is_dir():
        raise Trouble(f"{out}: is a file, and this format is a folder; name a folder.")
    if folder:
        _refuse_foreign(out)


def _refuse_foreign(out: Path) -> None:
    try:
        exported = _exported(out / MANIFEST)
        foreign = [name for name in files_in(out) if name not in exported] if out.is_dir() else []
    except OSError as error:
        raise Trouble(f"{out}: cannot be read ({error.strerror}).") from error
    if foreign:
        raise Trouble(f"{out}: holds files that no export wrote ({foreign[0]}), and would be replaced; name a new or an empty folder.")


def files_in(folder: Path) -> list[str]:
    """What stands in a folder, by its path in it, folders themselves left out. A link is never followed. Raises OSError."""
    found = []
    for root, folders, names in os.walk(folder, onerror=_raise):
        within = Path(root).relative_to(folder).as_posix()
        links = [name for name in folders if os.path.islink(os.path.join(root, name))]
        found += [name if within == "." else f"{within}/{name}" for name in (*names, *links)]
    return sorted(found)


def _raise(error: OSError) -> None:
    raise error


def _exported(path: Path) -> set[str]:
    """The names of the files of an export, by its manifest; none when it is no manifest of ours."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return set()
    if not isinstance(data, dict) or data.get("format") != MANIFEST_FORMAT or not isinstance(data.get("files"), dict):
        return set()
    return {MANIFEST, *data["files"]}


_SYNCED_AT_ONCE = 8
"""A disk that is asked for several files writes them together, in a tenth of the time that one after the other takes."""


def _sync_all(folder: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor  # what starts the window need not pay for it

    with ThreadPoolExecutor(_SYNCED_AT_ONCE) as threads:
        for _ in threads.map(_sync, [folder / name for name in files_in(folder)]):
            pass  # but what one of them has raised


def _sync(path: Path) -> None:
    with path.open("rb+", buffering=0) as file:
        os.fsync(file.fileno())


def _umask() -> int:
    """Temporary files are private; what replaces a file must be as open as any new file."""
    current = os.umask(0o022)
    os.umask(current)
    return current
