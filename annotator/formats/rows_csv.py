"""Articles in the rows of a CSV file: a column of texts, and columns of what is known of them.

The first row names the columns, in any case, with or without accents:
    text: text, texte, content, contenu, body, corps, article        title: title, titre, headline
    url: url, link, lien                                              published: published, date, …
    outlet: outlet, source, journal, …                                language: language, langue, lang         id: id, …
Where several columns could be the texts, the first of this list is. Cells of other columns are ignored and counted. Nothing is
guessed of what is damaged: a row with too many or too few cells is refused by its line, and at a quotation mark that closes nothing
the reading ends, for what follows could be anything. Texts are taken as they stand.

The separator is that of , ; tab | with which the first row has a column of texts, and the most columns; the encoding is UTF-8,
what a byte-order mark tells, or else Windows-1252.
"""

import codecs
import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.core.errors import Trouble
from annotator.formats.exchange import Json, Read
from annotator.formats.iso_dates import iso_date
from annotator.formats.items_csv import COLUMNS as ITEMS
from annotator.formats.text import MARKS, MAX_BYTES, notes_on, storable
from annotator.language.misread import mostly_utf8, of_another_encoding

DELIMITERS = ",;\t|"
MAX_HEADER = 100_000
"""A first row with more characters is that of no table."""

NAMES = {
    "text": ("text", "texte", "content", "contenu", "body", "corps", "article"),
    "title": ("title", "titre", "headline"),
    "url": ("url", "link", "lien", "permalink"),
    "published": ("published", "date", "publication_date", "date_publication", "published_at", "pubdate"),
    "outlet": ("outlet", "source", "journal", "newspaper", "media", "publisher"),
    "language": ("language", "langue", "lang"),
    "id": ("id", "article_id", "document_id"),
}

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")

NOT_A_DATE = "dates not in ISO 8601 (2021-09-25), left out"
NOT_A_LANGUAGE = "languages not given as a code (fr), left out"
TITLE_NOT_IN_TEXT = "titles with which the text does not begin, left out"


def read(path: Path, language: str) -> Iterator[Read]:
    """The documents of the rows. Raises Trouble for a file that is no text, or whose first row has no column of texts."""
    encoding = encoding_of(path)
    csv.field_size_limit(MAX_BYTES)
    with path.open(encoding=encoding, newline="") as file:
        delimiter = _delimiter(path, file.readline(MAX_HEADER))
        file.seek(0)
        lines = _Lines(file)
        rows = csv.reader(lines, delimiter=delimiter, strict=True)
        try:
            header = next(rows)
        except StopIteration:
            raise Trouble(f"{path}: is empty; there is nothing to import.") from None
        except csv.Error as error:
            raise Trouble(f"{path}:1: its first row is damaged ({error}).") from error
        roles = _roles(path, header)
        while True:
            line = rows.line_num + 1
            lines.taken.clear()
            try:
                cells = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield Read(line, None, (f"{error}: the rows from here on were not read",), "".join(lines.taken))
                return
            except UnicodeDecodeError as error:
                raise Trouble(f"{path}: is not {encoding} (byte {error.start}).") from error
            if not cells:  # a blank line
                continue
            raw = "".join(lines.taken)
            if len(cells) != len(header):
                yield Read(line, None, (f"cells: {len(cells)}, where the first row has {len(header)}",), raw)
            else:
                document = _document(path, line, dict(zip(header, cells, strict=True)), roles, language, raw)
                yield document._replace(notes=(*document.notes, *notes_on(encoding)))


class _Lines:
    """The lines of a file, with those that were taken for the row."""

    def __init__(self, file: Iterable[str]) -> None:
        self._lines = iter(file)
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken.append(line)
        return line


def encoding_of(path: Path) -> str:
    """The encoding of a file: that of its byte-order mark, else UTF-8, else cp1252.

    Raises Trouble for bytes that fit none or betray another, and for what is no text.
    """
    with path.open("rb") as file:
        start = file.read(4)
        marked = next((encoding for mark, encoding in MARKS if start.startswith(mark)), None)
        encoding = marked and marked.removesuffix("-le").removesuffix("-be")  # the codec that takes the mark off
        for candidate in (encoding,) if encoding else ("utf-8", "cp1252"):
            file.seek(0)
            decoder = codecs.getincrementaldecoder(candidate)()
            try:
                ended = False
                while not ended:
                    ended = not (chunk := file.read(1 << 20))
                    text = decoder.decode(chunk, final=ended)
                    if "\0" in text:
                        raise Trouble(f"{path}: holds NUL characters: it is binary, or UTF-16 without a byte-order mark.")
                    if candidate == "cp1252" and (odd := of_another_encoding(text)):
                        raise Trouble(
                            f"{path}: is neither UTF-8 nor, it seems, Windows-1252 (it would say “{odd}”); save it again as UTF-8."
                        )
                return candidate
            except UnicodeDecodeError as error:
                if candidate == "utf-8" and mostly_utf8(error.object):
                    at = file.tell() - len(error.object) + error.start
                    raise Trouble(
                        f"{path}: is UTF-8 but for byte {at} ({error.object[error.start]:#04x}); save it again as UTF-8."
                    ) from error
    raise Trouble(f"{path}: is neither UTF-8 nor Windows-1252; save it again as UTF-8.")


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "_".join("".join(one for one in plain if not unicodedata.combining(one)).split())


def _delimiter(path: Path, first: str) -> str:
    """The separator of the first row, or of the part of it that stands on the first line."""
    if len(first) >= MAX_HEADER:
        raise Trouble(f"{path}: its first row is longer than {MAX_HEADER:,} characters; it is no table with named columns.")
    best, most = ",", (False, 0)
    for delimiter in DELIMITERS:
        cells = next(csv.reader([first], delimiter=delimiter), [])
        score = any(_folded(cell) in NAMES["text"] for cell in cells), len(cells)
        if score > most:
            best, most = delimiter, score
    return best


def _roles(path: Path, header: list[str]) -> dict[str, str]:
    """The columns by what they say. Raises Trouble when none has the texts, or two have one name."""
    if tuple(header) == ITEMS:
        raise Trouble(f"{path}: is a table of spans and relations, as export writes it with --format csv; import another format.")
    twice = [name for name, times in Counter(header).items() if times > 1]
    if twice:
        raise Trouble(f"{path}:1: has two columns with the name {twice[0]!r}; rename one.")
    folded = {_folded(name): name for name in reversed(header)}
    roles = {role: folded[found] for role, names in NAMES.items() if (found := next((one for one in names if one in folded), None))}
    if "text" not in roles:
        columns = ", ".join(header) or "none"
        raise Trouble(f"{path}:1: has no column of texts; its columns are {columns}. Name one {', '.join(NAMES['text'])}.")
    return roles


def _document(path: Path, line: int, row: dict[str, str], roles: dict[str, str], language: str, raw: str) -> Read:
    said = {role: row.pop(column) for role, column in roles.items()}
    text = said["text"]
    notes = []
    source: Json = {"path": storable(f"{path}#{said.get('id') or line}")}
    for role in ("url", "outlet"):
        if said.get(role, "").strip():
            source[role] = said[role].strip()
    if published := said.get("published", "").strip():
        if written := iso_date(published):
            source["published"] = written
        else:
            notes.append(NOT_A_DATE)
    if told := said.get("language", "").strip():
        if code := _LANGUAGE.fullmatch(told):
            language = code[1].lower()
        else:
            notes.append(NOT_A_LANGUAGE)
    data: Json = {"text": text, "language": language, "source": source}
    if title := said.get("title", "").strip():
        data["title"] = title
        if not text.lstrip().startswith(title):
            notes.append(TITLE_NOT_IN_TEXT)
    ignored = {f"column {name}": cell for name, cell in row.items() if cell}
    return Read(line, {**ignored, **data}, raw=raw, notes=tuple(notes))
