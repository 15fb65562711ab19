"""Markup and JSON that would read other files, fill the memory, or never end."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.jobs.importing import ImportJob, ImportOptions
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.oracle import assert_listed
from tests.faults.verbs import REFUSED, Run, assert_unharmed

SECRET = "the key of the harbour office is 4711"
LAUGHS = "".join(f'<!ENTITY l{nth} "{f"&l{nth - 1};" * 10}">' for nth in range(1, 10))
BODY = "<p>Le bac de Lanildut reprend lundi, a dit Ewen Le Goff, son capitaine, devant une trentaine d’habitants.</p>"


def xmi(doctype: str, text: str, inside: str = "") -> str:
    return f"""<?xml version="1.0"?>{doctype}
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0">
{inside}<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="{text}"/><cas:View sofa="1" members=""/></xmi:XMI>"""


def page(doctype: str, inside: str) -> str:
    return f'{doctype}<html lang="fr"><head><title>Le bac repart</title></head><body>{BODY}{inside}</body></html>'


@pytest.mark.fault(47, 48, 49, 50)
def test_no_entity_is_read_no_file_is_opened_and_what_never_ends_is_refused(
    project: Path, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    files = {
        "entity.xmi": xmi(entity, "un &x;"),
        "parameter.xmi": xmi(f'<!DOCTYPE a [<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p;]>', "un texte"),
        "include.xmi": xmi("", "un texte", include),
        "laughs.xmi": xmi(f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]>', "&l9;"),
        "quadratic.xmi": xmi(f'<!DOCTYPE a [<!ENTITY a "{"a" * 100_000}">]>', "&a;" * 100_000),
        "deep.xmi": xmi("", "un texte", "<a>" * 200_000 + "</a>" * 200_000),
        "entity.html": page(entity, f"<p>&x;</p>{include}<object data={secret.as_uri()}></object>"),
        "laughs.html": page(f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]>', "<p>&l9;</p>"),
        "deep.html": page("", "<div>" * 20_000),
        "deeper.html": page("", "<div>" * 200_000),
        "paragraphs.html": page("", "<p>a</p>" * 900_000),
        "large.html": page("", "<p>a mot</p>" * 900_000),
    }
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    said = run("import", project, folder)
    assert said.status == REFUSED
    for name in ("entity.xmi", "parameter.xmi", "laughs.xmi", "quadratic.xmi"):
        assert_listed("".join(said.of(name)), "has a DOCTYPE, which is never read")
    assert_listed("".join(said.of("include.xmi")), "include is none of a CAS")
    assert_listed("".join(said.of("deep.html")), "cannot be read to its end")
    for name in ("paragraphs.html", "deeper.html"):
        assert_listed("".join(said.of(name)), "more than 50,000 elements")
    assert_listed("".join(said.of("large.html")), "more than the limit of 10,000,000")
    for name in ("entity.xmi", "deep.html", "paragraphs.html"):
        sees("".join(said.of(name)))
    with Reader.open(project) as reader:
        texts = [reader.document(one).text for one in reader.document_ids()]
    assert not any(SECRET in text or "hahaha" in text for text in texts)
    assert any("&x;" in text for text in texts)
    assert SECRET not in str(said)
    assert_unharmed(project)


@pytest.mark.fault(47)
def test_a_type_system_with_entities_is_refused_with_its_name(project: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "cas").mkdir()
    (tmp_path / "cas" / "a.xmi").write_text(xmi("", "un texte"), encoding="utf-8")
    types = '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types/></typeSystemDescription>'
    (tmp_path / "cas" / "TypeSystem.xml").write_text(f'<!DOCTYPE t SYSTEM "t.dtd">{types}', encoding="utf-8")
    said = run("import", project, tmp_path / "cas")
    assert_listed("".join(said.of("a.xmi")), "TypeSystem.xml", "has a DOCTYPE, which is never read")
    assert_unharmed(project)


@pytest.mark.fault(49)
@pytest.mark.parametrize("format", ["jsonl", "prodigy", "doccano", "label-studio", "cas-json"])
def test_json_that_is_nested_without_end_is_refused(project: Path, tmp_path: Path, format: str) -> None:
    file = tmp_path / "deep.json"
    with closing(Project.open(project)) as opened:
        for opening in ("", "[", '{"text":"a","meta":', '[{"data":{"text":"a"},"x":', '{"%VIEWS":{},"%FEATURE_STRUCTURES":'):
            file.write_text(opening + "[" * 200_000, encoding="utf-8")
            job = ImportJob(opened, [file], ImportOptions("ana", format, "fr"))
            run_here(job, HELLO, read)
            (refusal,) = job.result.refused
            assert_listed(str(refusal), "deep.json", "nested too deeply")


@pytest.mark.fault(49)
def test_json_that_a_worker_can_just_read_and_its_parent_could_not_is_refused_by_its_line(
    project: Path, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    folder = tmp_path / "deep"
    folder.mkdir()
    (folder / "other.txt").write_text("Un texte de plus, pour qu’un autre processus lise.", encoding="utf-8")
    for depth in range(860, 1000, 10):
        line = f'{{"text": "Texte {depth}", "x": {"[" * depth}{"]" * depth}}}\n{{"text": "Après {depth}"}}\n'
        (folder / f"{depth}.jsonl").write_text(line, encoding="utf-8")
    said = run("import", project, folder)
    assert said.status == REFUSED
    for line in said.refused:
        assert_listed(line, "jsonl:1: the JSON is nested too deeply")
    sees(said.refused[-1])
    assert f"{1 + 14 + 14 - len(said.refused)} articles added" in said.summary  # all that can be taken is: also the line after
    assert_unharmed(project)
