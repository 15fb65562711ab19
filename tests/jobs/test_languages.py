import json
import uuid
from pathlib import Path

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.annotated import What
from annotator.core.document import SeamKind
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.importing import ImportJob, open_or_create
from annotator.jobs.languages import AUTO, language_of
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read, read_task
from annotator.language.article import after_header, make_document
from annotator.store.check import check

FRENCH = "Le ministre a déclaré mercredi que les négociations sur le budget reprendraient la semaine prochaine à Bruxelles."
GERMAN = "Der Minister erklärte am Mittwoch, dass die Verhandlungen über den Haushalt nächste Woche in Brüssel fortgesetzt werden."
ENGLISH_HEADER = (
    " date 2022-05 https://www.the-daily-news.example/20220514/the-mayor-of-the-city-and-what-he-said-about-the-weather.html\n\n"
)


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (GERMAN, "de"), (ENGLISH_HEADER + FRENCH, "fr"), ("Too short.", "fr")])
def test_the_language_is_that_of_the_text_without_its_header(text: str, language: str) -> None:
    assert language_of(text, after_header(text)) == language


def test_a_text_that_does_not_say_its_language_is_read_in_the_one_that_is_found(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(GERMAN, encoding="utf-8")
    for asked, found in ((AUTO, "de"), ("en", "en")):
        *_, body = read(read_task(file, "auto", asked))
        assert body["document"]["language"] == found


def test_a_line_that_names_its_language_keeps_it(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"text": "{GERMAN}"}}\n{{"text": "{FRENCH}", "language": "it"}}\n', encoding="utf-8")
    found = [body["document"]["language"] for body in read(read_task(file, "auto", AUTO)) if "document" in body]
    assert found == ["de", "it"]


def test_an_export_holds_the_corrections_beside_what_was_found_and_gives_it_back_byte_by_byte(tmp_path: Path) -> None:
    first = open_or_create(tmp_path / "a.annot", "news", "ada")
    document = make_document("Ils vont en NorvègeMarc Delorme a parlé.", language="fr")
    first.add_document(document)
    (part,) = decide.part_text(document.document_id, 4, None, SeamKind.SENTENCE)
    joins = [change for seam in document.seams for change in decide.join_text(document.document_id, seam.offset, None)]
    (said,) = decide.set_language(document.document_id, None, "de")
    first.append(Act(str(uuid.uuid4()), first.clock() + 1, Verb.SEAM, first.annotator_id("ada"), 0, (part, *joins, said)))
    first.close()
    assert not check(tmp_path / "a.annot").problems
    whole = ExportOptions("jsonl", What.ALL, "any")
    export(tmp_path / "a.annot", tmp_path / "a.jsonl", whole)
    second = open_or_create(tmp_path / "b.annot", "news", "ada", [tmp_path / "a.jsonl"])
    run_here(ImportJob(second, [tmp_path / "a.jsonl"]), HELLO, read)
    assert second.document(document.document_id).seams == document.seams
    corrected = second.corrected(document.document_id)
    assert ([seam.offset for seam in corrected.seams], corrected.language) == ([4], "de")
    second.close()
    export(tmp_path / "b.annot", tmp_path / "b.jsonl", whole)
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    export(tmp_path / "b.annot", tmp_path / "c.jsonl", ExportOptions("jsonl", What.CONFIRMED, "any"))
    line = json.loads((tmp_path / "c.jsonl").read_text(encoding="utf-8"))
    assert (line["language"], [seam["offset"] for seam in line["seams"]]) == ("de", [4])
