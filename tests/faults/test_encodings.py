"""Bytes that could be several texts: each file is read as what it is, and told, or it is refused. Nothing is guessed in silence."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import resources
from annotator.core.errors import Trouble
from annotator.formats import rows_csv
from annotator.formats.text import decode
from tests.faults.cases import ROUNDS
from tests.faults.oracle import assert_listed, assert_understood, assert_usable
from tests.faults.taking_in import Importer
from tests.faults.test_source_files import texts

ARTICLE = "L’été à Kersaint\n\nLa maire, Zoé Tanguy, a reçu « l’Étoile » : où va le bœuf ? Ça coûte 3 €.\n"
ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((resources() / "sample").glob("*.txt"))]


@pytest.mark.fault(36)
def test_one_article_in_five_encodings_with_a_mark_is_one_article(project: Path, tmp_path: Path, importing: Importer) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        mark = "" if encoding.startswith("utf-8") else "\ufeff"
        (tmp_path / f"{encoding}.txt").write_bytes((mark + ARTICLE).encode(encoding))
    told = importing(project, *sorted(tmp_path.glob("*.txt")))
    assert (told.status, told.counts["added"], told.counts["already"]) == (0, 1, 5)
    assert ARTICLE in texts(project)
    assert_usable(project)


@pytest.mark.fault(36)
def test_an_article_in_utf_16_or_32_without_a_mark_is_refused(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    encodings = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
    for encoding in encodings:
        (tmp_path / f"{encoding}.txt").write_bytes(ARTICLE.encode(encoding))
    told = importing(project, *sorted(tmp_path.glob("*.txt")))
    assert (told.status, told.counts["added"], len(told.refused)) == (2, 0, 4)
    for said in told.refused:
        sees(assert_understood(said))
    assert_usable(project)


@pytest.mark.fault(37)
def test_an_article_in_windows_1252_is_read_as_such_and_told(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    (tmp_path / "old.txt").write_bytes(ARTICLE.encode("cp1252"))
    (tmp_path / "old.csv").write_bytes(f'texte\n"{ARTICLE}bis"'.encode("cp1252"))
    told = importing(project, tmp_path / "old.txt", tmp_path / "old.csv")
    assert (told.status, told.counts["added"]) == (0, 2)
    assert {ARTICLE, f"{ARTICLE}bis"} <= set(texts(project))
    sees(assert_understood(told.summary, "2 articles", "Windows-1252"))
    assert_usable(project)


@pytest.mark.fault(37)
@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "cp437", "iso8859-15"])
def test_french_of_another_old_encoding_is_never_read_wrongly(encoding: str, tmp_path: Path) -> None:
    refused = 0
    for article in (ARTICLE, "Réélu à Brest, l’élu dîne.", "C’est à côté.", "Un œuf, 3 œufs, le cœur.", *ARTICLES):
        data = article.encode(encoding, "ignore")
        for read in (decode, lambda data: decoded_rows(data, tmp_path)):
            try:
                text, _ = read(data)
            except Trouble:
                refused += 1
            else:
                assert text == data.decode(encoding)
    assert refused


def decoded_rows(data: bytes, folder: Path) -> tuple[str, str]:
    path = folder / "rows.csv"
    path.write_bytes(data)
    encoding = rows_csv.encoding_of(path)
    return data.decode(encoding), encoding


@pytest.mark.fault(37)
def test_an_article_of_another_old_encoding_is_refused_in_words(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    (tmp_path / "mac.txt").write_bytes("Réélu à Brest, l’élu dîne.".encode("mac_roman"))
    (tmp_path / "latin-9.txt").write_bytes("Le cœur de Brest".encode("iso8859-15"))
    told = importing(project, tmp_path / "mac.txt", tmp_path / "latin-9.txt")
    assert (told.status, len(told.refused)) == (2, 2)
    for said in told.refused:
        sees(assert_understood(said, tmp_path, "UTF-8"))
    assert_usable(project)


@pytest.mark.fault(38)
def test_a_byte_that_is_no_utf_8_anywhere_in_an_article_refuses_it_by_its_place(tmp_path: Path) -> None:
    chance = random.Random(38)
    for _ in range(ROUNDS):
        data = chance.choice(ARTICLES).encode("utf-8")
        at, wrong = chance.randrange(len(data)), chance.choice((b"\xff", b"\xc0", b"\xe9", b"\xf8"))
        damaged = data[:at] + wrong + data[at:]
        for read in (decode, lambda data: decoded_rows(data, tmp_path)):
            with pytest.raises(Trouble, match=r"is UTF-8 but for byte \d+"):
                read(damaged)


@pytest.mark.fault(38)
def test_an_article_with_a_broken_character_is_refused_in_words(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    data = ARTICLE.encode("utf-8")
    at = data.index("é".encode(), 20)
    (tmp_path / "broken.txt").write_bytes(data[: at + 1] + data[at + 2 :])
    told = importing(project, tmp_path / "broken.txt")
    assert (told.status, told.counts["added"]) == (2, 0)
    sees(assert_understood(told.refused[0], tmp_path / "broken.txt", f"byte {at}"))
    assert_usable(project)


@pytest.mark.fault(41)
def test_a_line_with_half_a_character_is_refused_by_its_number_and_the_others_come_in(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    half = "\ud83d"
    lines = [
        {"text": "Le bac rouvre."},
        {"text": f"Le bac {half} ferme."},
        {"text": "Le bac attend.", "spans": [{"start": 3, "end": 6, "label": f"LOC{half}"}]},
        {"text": "Le bac revient.", "spans": [{"start": 3, "end": 6, "label": "LOC"}]},
    ]
    source = tmp_path / "lines.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    told = importing(project, source)
    assert told.status == 1
    assert {"Le bac rouvre.", "Le bac revient."} <= set(texts(project))
    assert [number for number in range(1, 5) if any(f"{source}:{number}:" in said for said in told.refused)] == [2, 3]
    for said in told.refused:
        sees(assert_listed(said))
    assert_usable(project)


@pytest.mark.fault(46)
def test_an_article_that_was_decoded_wrongly_before_is_taken_as_it_is_and_told(
    project: Path, tmp_path: Path, importing: Importer, sees: Callable[[str], None]
) -> None:
    wrong = {
        "latin-1.txt": ARTICLE.encode("utf-8").decode("latin-1"),
        "one.txt": "Le cafÃ© de Brest",
        "apostrophe.txt": "Lâ€™Étoile de Brest",
        "lost.txt": "L\ufffd\ufffdtoile de Brest",
    }
    for name, text in wrong.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "right.txt").write_text(ARTICLE, encoding="utf-8")
    told = importing(project, *(tmp_path / name for name in (*wrong, "right.txt")))
    assert (told.status, told.counts["added"]) == (0, 5)
    assert set(wrong.values()) <= set(texts(project))
    sees(assert_understood(told.summary, "3 articles with signs like “Ã©”", "1 article with “�”"))
    assert_usable(project)


@pytest.mark.fault(46)
@pytest.mark.parametrize("text", [*ARTICLES, "SÃO TOMÉ, Å l’aube, ÂGE D’OR, « TÂCHE »", "Prâticà â 3 €"])
def test_nothing_is_told_of_articles_that_are_as_they_should_be(text: str, tmp_path: Path) -> None:
    from annotator.jobs.reading import read, read_task

    source = tmp_path / "a.txt"
    source.write_text(text, encoding="utf-8")
    (notes,) = [answer["notes"] for answer in read(read_task(source, "text", "fr")) if "document" in answer]
    assert notes == []
