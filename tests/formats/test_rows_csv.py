import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import Trouble
from annotator.formats import jsonl, rows_csv
from annotator.formats.exchange import Read
from annotator.jobs.reading import read as read_task_of
from annotator.jobs.reading import read_task
from tests.formats.small import broken, refusals


def rows(folder: Path, data: str | bytes) -> list[Read]:
    file = folder / "a.csv"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return list(rows_csv.read(file, "fr"))


def texts(read: list[Read]) -> list[str]:
    return [one.data["text"] for one in read if one.data is not None]


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("no_column_of_texts", ["has no column of texts; its columns are titre, auteur. Name one text, texte, content"]),
        ("a_table_of_items", ["is a table of spans and relations, as export writes it with --format csv"]),
        ("a_table_for_excel", ["is a table of spans and relations, as export writes it with --format csv"]),
        ("two_columns_of_one_name", [":1: has two columns with the name 'note'"]),
        ("too_many_cells", ["3: cells: 3, where the first row has 2"]),
        ("too_few_cells", ["2: cells: 1, where the first row has 2"]),
        ("stray_quote", ["2: ',' expected after '\"': the rows from here on were not read"]),
        ("open_quote", ["3: unexpected end of data: the rows from here on were not read"]),
        ("empty_text", ["2: has an empty text"]),
        ("binary", ["holds NUL characters: it is binary"]),
        ("no_encoding", ["is neither UTF-8 nor Windows-1252"]),
    ],
)
def test_what_is_damaged_is_refused_with_its_line_and_reason(name: str, reasons: list[str]) -> None:
    said = refusals(broken("rows-csv") / f"{name}.csv", "rows-csv")
    assert len(said) == len(reasons)
    assert all(reason in one for one, reason in zip(said, reasons, strict=True))


def test_good_rows_go_in_beside_bad_ones_which_are_kept_as_they_stand() -> None:
    read = list(rows_csv.read(broken("rows-csv") / "too_many_cells.csv", "fr"))
    assert texts(read) == ["Zoé rit.", "Brest dort."]
    assert [one.raw for one in read if one.refused] == ["Deux,Malo rit, lui aussi.\n"]


def test_a_row_becomes_an_article_with_what_is_known_of_it(tmp_path: Path) -> None:
    data = "ID;Titre;Texte;Lien;Date;Source;Langue\n7;Zoé rit;Zoé rit;https://example.org/7;2021-09-25T10:00:00Z;Le Phare;FR-fr\n"
    (one,) = rows(tmp_path, data)
    assert one.line == 2
    assert one.data == {
        "text": "Zoé rit",
        "title": "Zoé rit",
        "language": "fr",
        "source": {"path": f"{tmp_path}/a.csv#7", "url": "https://example.org/7", "published": "2021-09-25", "outlet": "Le Phare"},
    }
    assert one.notes == ()


@pytest.mark.parametrize("name", ["text", "TEXTE", " Content ", "body", "Article", "Contenú"])
def test_the_column_of_texts_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    assert texts(rows(tmp_path, f"x,{name}\n1,Zoé rit.\n")) == ["Zoé rit."]


def test_of_several_columns_that_could_be_the_texts_the_first_of_the_list_is_and_the_other_is_counted(tmp_path: Path) -> None:
    (one,) = rows(tmp_path, "article,text\nn° 5,Zoé rit.\n")
    assert one.data is not None
    assert (one.data["text"], one.data["column article"]) == ("Zoé rit.", "n° 5")


@pytest.mark.parametrize("delimiter", list(",;\t|"))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separator_and_encoding_are_found(delimiter: str, encoding: str, tmp_path: Path) -> None:
    data = f"titre{delimiter}texte\r\nÉté{delimiter}Où, l’été ; « là » ?\r\n"
    data = data.replace("Où, l’été ; « là » ?", '"Où, l’été ; « là » ?"')
    assert texts(rows(tmp_path, data.encode(encoding))) == ["Où, l’été ; « là » ?"]


def test_a_table_of_one_column_has_whole_lines_in_it_when_they_are_quoted(tmp_path: Path) -> None:
    assert texts(rows(tmp_path, 'texte\n"Zoé, la maire ; dit-on"\n\nMalo rit.\n')) == ["Zoé, la maire ; dit-on", "Malo rit."]


def test_line_ends_within_quotes_belong_to_the_text_and_lines_are_counted_as_they_stand(tmp_path: Path) -> None:
    first, second = rows(tmp_path, 'n,texte\r\n1,"Zoé\r\nrit.\n"\r\n2,Malo rit.\r\n')
    assert (first.line, second.line) == (2, 5)
    assert texts([first, second]) == ["Zoé\r\nrit.\n", "Malo rit."]
    assert first.raw == '1,"Zoé\r\nrit.\n"\r\n'


def test_columns_that_are_not_known_are_counted_and_never_taken_for_annotation(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("texte,spans,acts,sha256,vide\nZoé rit.,[],x,y,\n", encoding="utf-8")
    (body,) = read_task_of(read_task(tmp_path / "a.csv", "rows-csv", "fr"))
    entry = jsonl.from_json(body["document"], "fr")
    assert isinstance(entry, jsonl.Entry)
    assert entry.ignored == {"column spans": 1, "column acts": 1, "column sha256": 1}
    assert (body["refused"], entry.refused, entry.annotated.spans) == ([], (), ())


def test_what_cannot_be_kept_of_a_row_is_noted(tmp_path: Path) -> None:
    (one,) = rows(tmp_path, "titre,texte,date,langue\nAutre titre,Zoé rit.,25/09/2021,français\n")
    assert set(one.notes) == {rows_csv.NOT_A_DATE, rows_csv.NOT_A_LANGUAGE, rows_csv.TITLE_NOT_IN_TEXT}
    assert one.data is not None
    assert (one.data["language"], "published" in one.data["source"]) == ("fr", False)


@pytest.mark.parametrize(
    ("told", "kept"),
    [("2021", "2021"), ("2021-09", "2021-09"), ("2021-09-25 10:00", "2021-09-25"), ("2021-13", None), ("2021-09-32", None)],
)
def test_dates_are_kept_as_precisely_as_they_are_told(told: str, kept: str | None, tmp_path: Path) -> None:
    (one,) = rows(tmp_path, f"texte,date\nZoé rit.,{told}\n")
    assert one.data is not None
    assert one.data["source"].get("published") == kept


def test_a_cell_that_is_longer_than_any_article_ends_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_csv, "MAX_BYTES", 1000)
    usual = csv.field_size_limit()
    first, second = rows(tmp_path, f"texte\nZoé rit.\n{'a' * 1001}\nMalo rit.\n")
    csv.field_size_limit(usual)
    assert texts([first]) == ["Zoé rit."]
    assert (second.line, second.refused) == (3, ("field larger than field limit (1000): the rows from here on were not read",))


def test_a_file_whose_first_row_never_ends_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="its first row is longer than"):
        rows(tmp_path, "texte," * rows_csv.MAX_HEADER)


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1), min_size=1, max_size=5),
    st.sampled_from(",;\t|"),
)
def test_whatever_a_csv_writer_writes_is_read(tmp_path_factory: pytest.TempPathFactory, cells: list[str], delimiter: str) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows([["n", "texte"], *([nth, cell] for nth, cell in enumerate(cells))])
    assert texts(rows(tmp_path_factory.mktemp("rows"), buffer.getvalue())) == cells


@pytest.mark.parametrize(
    ("told", "published"),
    [("2020-02-29", "2020-02-29"), ("2021-02-30", None), ("2021-09-25T10:00:00", "2021-09-25"), ("2021-09", "2021-09"), ("2021", "2021")],
)
def test_only_a_day_that_there_is_becomes_the_date(tmp_path: Path, told: str, published: str | None) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(f"texte,date\nLe pont ferme.,{told}\n", encoding="utf-8")
    (one,) = rows_csv.read(file, "fr")
    assert one.data is not None
    assert one.data["source"].get("published") == published
    assert (rows_csv.NOT_A_DATE in one.notes) == (published is None)
