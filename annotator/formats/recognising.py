"""Which format a file is of: by its name, and where several formats share that, by a look at its beginning."""

from pathlib import Path

from annotator.formats.registry import FORMATS, Format

HEAD_BYTES = 65_536


def format_of(path: Path) -> str | None:
    """The format that can read the file, None when its name tells none.

    Of several that share a suffix it is the first whose `recognises(head)` knows the first bytes, else the first of those that
    have no such function: they read anything.
    """
    sharing = [one for one in FORMATS.values() if one.reads and path.suffix.lower() in one.suffixes]
    if len(sharing) < 2:
        return sharing[0].name if sharing else None
    head = _head(path)
    for one in sharing:
        recognises = getattr(one.load(), "recognises", None)
        if recognises is not None and recognises(head):
            return one.name
    return next((one.name for one in sharing if not hasattr(one.load(), "recognises")), sharing[0].name)


def belongs(name: str, names: set[str]) -> bool:
    """Whether a file of a folder, which holds files with these names, belongs to another one or to the folder."""
    return name == "README.md" or any(_is_beside(name, names, one) for one in FORMATS.values())


def _is_beside(name: str, names: set[str], format: Format) -> bool:
    for beside in format.beside:
        if not beside.startswith("."):
            if name == beside or name.endswith(f".{beside}"):
                return True
        elif name.endswith(beside) and any(name.removesuffix(beside) + suffix in names for suffix in format.suffixes):
            return True
    return False


def _head(path: Path) -> bytes:
    """The first bytes without a byte-order mark of UTF-8; none of what cannot be read, or is no file: whoever reads it says so."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(HEAD_BYTES).removeprefix(b"\xef\xbb\xbf")
    except OSError:
        return b""
