from pathlib import Path

import pytest

from annotator.jobs.languages import AUTO, language_of
from annotator.jobs.reading import read, read_task
from annotator.language.article import make_document

FRENCH = "Le ministre a déclaré mercredi que les négociations sur le budget reprendraient la semaine prochaine à Bruxelles."
GERMAN = "Der Minister erklärte am Mittwoch, dass die Verhandlungen über den Haushalt nächste Woche in Brüssel fortgesetzt werden."
ENGLISH_HEADER = (
    " date 2022-05 https://www.the-daily-news.example/20220514/the-mayor-of-the-city-and-what-he-said-about-the-weather.html\n\n"
)


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (GERMAN, "de"), (ENGLISH_HEADER + FRENCH, "fr"), ("Too short.", "fr")])
def test_the_language_is_that_of_the_text_without_its_header(text: str, language: str) -> None:
    assert language_of(make_document(text, language="fr")) == language


def test_a_text_that_does_not_say_its_language_is_read_in_the_one_that_is_found(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(GERMAN, encoding="utf-8")
    assert [body["document"]["language"] for body in read(read_task(file, "auto", AUTO))] == ["de"]
    assert [body["document"]["language"] for body in read(read_task(file, "auto", "en"))] == ["en"]


def test_a_line_that_names_its_language_keeps_it(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"text": "{GERMAN}"}}\n{{"text": "{FRENCH}", "language": "it"}}\n', encoding="utf-8")
    found = [body["document"]["language"] for body in read(read_task(file, "auto", AUTO)) if "document" in body]
    assert found == ["de", "it"]
