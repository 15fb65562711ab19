"""Files of their own for documents, with names that are safe on every system, readable, and told apart."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument
from annotator.core.document import Document
from annotator.formats.exchange import Add

MAX_LENGTH = 80
"""Of a name without its suffix."""

_SHORT = 8
_SPELLED = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d"})
_PATH = re.compile(r"[/\\]")


class Names:
    """The names of the documents of one folder, without suffixes."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}

    def of(self, document: Document) -> str:
        """A name of ASCII lower-case letters, digits and hyphens: what the document is called, and a piece of its id.

        So it is no reserved name (con, nul), has no dots, never leaves its folder, and does not depend on a system's case. It
        follows from title, path and id alone, unless two documents would have one name: the later one gets its whole id.
        """
        readable = _readable(document)
        piece = document.document_id.replace("-", "")
        name = _joined(readable, piece[:_SHORT])
        if self._taken.setdefault(name, document.document_id) != document.document_id:
            name = _joined(readable, piece)
        return name


@contextmanager
def files_each(out: Path, texts: Mapping[str, Callable[[AnnotatedDocument], str]]) -> Iterator[Add]:
    """Writes files for each document in the folder `out`: what is in them, by suffix. UTF-8, line ends as they are. Raises OSError."""
    names = Names()

    def add(annotated: AnnotatedDocument) -> None:
        name = names.of(annotated.document)
        for suffix, text in texts.items():
            (out / f"{name}{suffix}").write_bytes(text(annotated).encode())

    yield add


def _joined(readable: str, piece: str) -> str:
    room = MAX_LENGTH - len(piece) - 1
    return f"{readable[:room].rstrip('-')}-{piece}"


def _readable(document: Document) -> str:
    """The title in ASCII, else the file's name without suffix, else "article"."""
    file = _PATH.split(document.source.path or "")[-1].rsplit(".", 1)[0]
    return _ascii(document.title) or _ascii(file) or "article"


def _ascii(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold().translate(_SPELLED))
    kept = "".join([character for character in plain if character < "\x80" or not unicodedata.combining(character)])
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-")
