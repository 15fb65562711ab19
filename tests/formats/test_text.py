import codecs
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.formats import jsonl
from annotator.formats.text import MAX_BYTES, decode, read, text_of

TEXT = "Élodie Vannier a vu « l’Étoile ».\r\nFin"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_an_encoding_is_recognised_and_line_ends_are_kept(data: bytes, encoding: str) -> None:
    assert decode(data) == (TEXT, encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0",
        b"texte\0texte",
        "texte sans marque".encode("utf-16-le"),
        b"\xe9t\xe9 \x02",
        b"\x81\x8d\x8f",
        codecs.BOM_UTF8 + b"\xff",
        codecs.BOM_UTF16_LE + b"a",
        codecs.BOM_UTF16_LE + b"\x3d\xd8",
        codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff",
        codecs.BOM_UTF8 + b"a\0",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Trouble):
        decode(data)


@given(st.binary(max_size=50))
def test_any_bytes_are_decoded_as_they_are_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except Trouble:
        return
    without_mark = next(
        (
            data[len(mark) :]
            for mark in (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
            if data.startswith(mark)
        ),
        data,
    )
    assert text.encode("utf-8" if encoding == "utf-8-sig" else encoding) == without_mark


def document_of(path: Path) -> Document:
    (one,) = read(path, "fr")
    assert one.data is not None
    entry = jsonl.from_json(one.data, "fr")
    assert isinstance(entry, jsonl.Entry)
    return entry.document


def test_a_file_becomes_a_document_with_its_source(tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_bytes("Le port rouvre\r\n\r\nLa maire a parlé.Elle attend.".encode("cp1252"))
    document = document_of(path)
    assert document.text == "Le port rouvre\r\n\r\nLa maire a parlé.Elle attend."
    assert (document.source.path, document.source.encoding, document.language) == (str(path), "cp1252", "fr")
    assert [section.kind.value for section in document.sections] == ["title", "body"]
    assert [seam.offset for seam in document.seams] == [35]


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u200b \u00a0".encode()])
def test_a_blank_file_is_refused_by_name(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "vide.txt"
    path.write_bytes(data)
    with pytest.raises(Trouble, match=r"vide\.txt: .*empty"):
        text_of(path)


def test_a_binary_file_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "image.txt"
    path.write_bytes(b"\x89PNG\0")
    with pytest.raises(Trouble, match=r"image\.txt: .*binary"):
        text_of(path)


def test_an_oversized_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "grand.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(Trouble, match=r"grand\.txt: .*20,000,000"):
        text_of(path)


def test_a_missing_file_a_folder_and_a_pipe_are_refused_by_name(tmp_path: Path) -> None:
    pipe = tmp_path / "tube.txt"
    os.mkfifo(pipe)
    for path in (tmp_path / "absent.txt", tmp_path, pipe):
        with pytest.raises(Trouble, match=path.name):
            text_of(path)
