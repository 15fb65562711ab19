"""Annotation that does not fit its text, its schema, or itself: each bad item is named, each good one kept, nothing is moved."""

import json
import re
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.core.acts import Act, Change, Verb
from annotator.core.decide import reject
from annotator.core.errors import RefusedAct
from annotator.core.values import Decision, Kind
from annotator.core.view import view_of
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.oracle import assert_listed, assert_understood
from tests.faults.verbs import REFUSED, Run, assert_unharmed

TEXT = "Le 😊 bac de Lanildut repart, dit Ewen Le Goff.\r\nEwen Le Goff est son capitaine.\n"
EWEN, LANILDUT = TEXT.index("Ewen"), TEXT.index("Lanildut")


def spans_of(project: Path) -> dict[str, list[tuple[str, str]]]:
    """What is proposed in each article, by its text: surface and label."""
    with Reader.open(project) as reader:
        return {
            reader.document(one).text: sorted(
                (reader.document(one).text[span.start : span.end], span.label_id) for span in reader.suggestions(one).spans
            )
            for one in reader.document_ids()
        }


def numbered(said: list[str]) -> dict[int, str]:
    """What was refused, by its line."""
    return {int(match[1]): line for line in said if (match := re.search(r":(\d+): ", line))}


@pytest.mark.fault(56)
def test_each_bad_line_of_standoff_annotation_is_named_and_the_good_ones_stay(
    tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project, ann = tmp_path / "p.annot", tmp_path / "a.ann"
    lines = {
        f"T1\tPER {EWEN} {EWEN + 12}\tEwen Le Goff": "",
        f"T2\tLOC {LANILDUT} {LANILDUT + 8}\tLanildut": "",
        "T3\tPER 0 9999\tLe": "do not lie in the text",
        "T4\tPER 9 3\tx": "empty or out of order",
        "T5\tPER -1 4\tLe": "is no span",
        f"T6\tPER 0 2;{EWEN} {EWEN + 4}\tLe Ewen": "is discontinuous",
        f"T1\tORG {LANILDUT} {LANILDUT + 8}\tLanildut": "the id T1 is used twice",
        f"T7\tPER {EWEN + 1} {EWEN + 13}\tEwen Le Goff": "not “Ewen Le Goff”",
        "R1\tlives_in Arg1:T1 Arg2:T99": "there is no span T99",
        "R2\tlives_in Arg1:T1 Arg2:T1": "joins a span with itself",
        "R3\tlives_in Arg1": "is no relation",
        "E1\tMove:T1 Theme:T404": "events are left out",
        "Z nonsense": "is no line of a .ann file",
        "T8\tPER " + "9" * 5000 + " 9\tx": "is no span",
        "R4\tx " + "a:" * 50_000: "is no relation",
        "T9\tPER \x1b[31m 0 2\tLe": "is no span",
        "T10\tX\x1b[2J\u202e 0 2\tLe": r"the schema has no label X\x1b[2J\u202e",
    }
    ann.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())  # as an editor under Windows saves it
    ann.with_suffix(".txt").write_bytes(TEXT.encode())
    said = run("import", project, ann, "--format", "brat", "--language", "fr")
    assert said.status == REFUSED
    for line, reason in lines.items():
        found = [one for one in said.refused if reason in one] if reason else [""]
        assert found, (line[:80], said.refused)
        if reason:
            sees(found[0])
    assert spans_of(project)[TEXT] == [("Ewen Le Goff", "PER"), ("Lanildut", "LOC")]
    assert_unharmed(project)


def json_line(**given: Any) -> str:
    return json.dumps({"text": TEXT, "spans": [{"start": EWEN, "end": EWEN + 12, "text": "Ewen Le Goff", "label": "PER", **given}]})


@pytest.mark.fault(57)
def test_each_bad_value_of_json_lines_is_named_by_its_line(tmp_path: Path, run: Run, sees: Callable[[str], None]) -> None:
    project, file = tmp_path / "p.annot", tmp_path / "a.jsonl"
    lines = [
        (json_line(end=9999), "do not lie in the text"),
        (json_line(start=-1), "do not lie in the text"),
        (json_line(start=EWEN + 20), "do not lie in the text"),
        (json_line(start=str(EWEN)), "are not whole numbers"),
        (json_line(start=float(EWEN)), "are not whole numbers"),
        (json_line(start=True), "are not whole numbers"),
        (json_line(start=None), "are not whole numbers"),
        (json_line(start=10**30), "do not lie in the text"),
        (json_line(end=EWEN + 11), "not “Ewen Le Goff”"),
        (json_line(label="NOBODY"), "the schema has no label NOBODY"),
        (json_line(label=["PER"]), "is no text"),
        (json_line(label=None), "has no label"),
        (json_line(state="perhaps"), "is none of suggested, confirmed, rejected"),
        (json_line(score="high"), "is no number"),
        (json_line(score=10**400), "is no number"),
        (json_line(id={"a": 1}), "is no text"),
        (json_line().replace(str(EWEN), "NaN", 1), "NaN is no JSON"),
        (json_line().replace(str(EWEN), "9" * 5000, 1), "is no JSON"),
        (json_line(value="\ud83d"), "half a character"),
        ('{"text": "a", "language": "\\ud83d"}', "half a character"),
        ('{"text": "a", "source": ["x"]}', "another kind"),
        ('{"text": "a", "sections": [{}], "seams": []}', "“kind” is missing"),
        ('{"spans": []}', "has no text"),
        ('{"text": "un', "is no JSON"),
        ("[" * 200_000, "nested too deeply"),
        ('"\x1b[2J"', "is no JSON"),
        (json.dumps({"text": "a", "acts": [{"verb": "x" * 9000}]}), "is no line of annotator/1"),
    ]
    file.write_text("\n".join(line for line, _ in lines), encoding="utf-8")
    said = run("import", project, file, "--language", "fr", "--format", "jsonl")
    found = numbered(said.refused)
    assert sorted(found) == list(range(1, len(lines) + 1))
    for nth, (_, reason) in enumerate(lines, 1):
        sees(assert_listed(found[nth], file, reason))
    assert said.status == REFUSED
    assert spans_of(project)[TEXT] == []
    assert_unharmed(project)


@pytest.mark.fault(57)
def test_overlapping_spans_come_in_and_offsets_in_utf16_are_converted_and_said(
    tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project, file = tmp_path / "p.annot", tmp_path / "a.jsonl"
    overlapping = {"start": LANILDUT, "end": EWEN + 4, "text": TEXT[LANILDUT : EWEN + 4], "label": "LOC"}
    inside = {"start": EWEN, "end": EWEN + 12, "text": "Ewen Le Goff", "label": "PER"}
    other = TEXT.replace("bac", "quai")
    at = other.index("Ewen") + 1  # a JavaScript program counts the smile as two
    utf16 = {"start": at, "end": at + 12, "text": "Ewen Le Goff", "label": "PER"}
    lines = [{"text": TEXT, "spans": [overlapping, inside]}, {"text": other, "spans": [utf16]}]
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    said = run("import", project, file, "--language", "fr")
    assert (said.status, said.refused) == (0, [])
    assert "1 article whose offsets count UTF-16 code units, as the surfaces tell: converted" in said.summary
    sees(assert_understood(said.summary))
    assert spans_of(project) == {
        TEXT: [("Ewen Le Goff", "PER"), (TEXT[LANILDUT : EWEN + 4], "LOC")],
        other: [("Ewen Le Goff", "PER")],
    }
    assert_unharmed(project)


@pytest.mark.fault(58)
def test_relations_to_nothing_to_themselves_and_to_what_is_rejected_are_refused_and_circles_are_kept(
    tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project, file, out = tmp_path / "p.annot", tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    words = "Ewen, Malo et Zoé se connaissent."
    spans = [
        {"id": name, "start": words.index(name), "end": words.index(name) + len(name), "label": "ORG"} for name in ("Ewen", "Malo", "Zoé")
    ]
    circle = [{"head": head, "tail": tail, "label": "part_of"} for head, tail in (("Ewen", "Malo"), ("Malo", "Zoé"), ("Zoé", "Ewen"))]
    bad = [
        {"head": "Ewen", "tail": "Nobody", "label": "part_of"},
        {"head": "Ewen", "tail": "Ewen", "label": "part_of"},
        {"head": "Ewen", "tail": None, "label": "part_of"},
        {"head": "Ewen", "tail": "Malo", "label": "nothing_to"},
    ]
    rejected = [spans[0], spans[1] | {"state": "rejected"}]
    lines = [
        {"text": words, "spans": spans, "relations": [*circle, *bad]},
        {"text": words + " Ou pas.", "spans": rejected, "relations": circle[:1]},
    ]
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    said = run("import", project, file, "--as", "decisions", "--annotator", "ana", "--language", "fr")
    assert said.status == REFUSED
    reasons = (
        "there is no span Nobody",
        "it joins a span with itself",
        "null is no text",
        "has no relation nothing_to",
        "one of its ends is not",
    )
    for reason in reasons:
        (line,) = [one for one in said.refused if reason in one]
        sees(line)
    assert len(said.refused) == len(reasons)
    assert run("export", project, out, "--format", "jsonl").status == 0
    first, second = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert len(first["relations"]) == len(circle)
    assert second["relations"] == []
    assert_unharmed(project)


@pytest.mark.fault(58)
def test_a_span_goes_with_its_relations_or_not_at_all(tmp_path: Path, run: Run, sees: Callable[[str], None]) -> None:
    project, file = tmp_path / "p.annot", tmp_path / "a.jsonl"
    words = "Ewen et Malo."
    spans = [{"id": name, "start": words.index(name), "end": words.index(name) + 4, "label": "ORG"} for name in ("Ewen", "Malo")]
    relations = [{"head": "Ewen", "tail": "Malo", "label": "part_of"}]
    file.write_text(json.dumps({"text": words, "spans": spans, "relations": relations}), encoding="utf-8")
    assert run("import", project, file, "--as", "decisions", "--annotator", "ana", "--language", "fr").status == 0
    with closing(Project.open(project)) as opened:
        (document_id,) = opened.document_ids()
        annotator_id = opened.annotator_id("ana")
        layer = opened.state(document_id).layer(annotator_id, document_id)
        span_id, value = next(iter(layer.spans.items()))

        def act(*changes: Change) -> Act:
            return Act(str(uuid.uuid4()), opened.clock() + 1, Verb.DELETE, annotator_id, 0, changes)

        with pytest.raises(RefusedAct) as refused:
            opened.append(act(Change(Kind.SPAN, document_id, span_id, value, None)))
        sees(assert_understood(str(refused.value)))
        assert opened.state(document_id).layer(annotator_id, document_id) == layer
        view = view_of(document_id, opened.schema(), layer, opened.suggestions(document_id))
        whole = reject(view, next(span for span in view.spans if span.item_id == span_id))
        assert [change.kind for change in whole].count(Kind.RELATION) == 1
        opened.append(act(*whole))
        after = opened.state(document_id).layer(annotator_id, document_id)
        assert not [one for one in after.relations.values() if one.state is Decision.CONFIRMED]
    assert_unharmed(project)


@pytest.mark.fault(59)
@pytest.mark.parametrize("format", ["cas-xmi", "cas-json"])
def test_offsets_of_a_cas_count_utf16_and_come_back_as_the_characters_that_were_meant(
    format: str, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project, again, file, out = tmp_path / "p.annot", tmp_path / "again.annot", tmp_path / "a.jsonl", tmp_path / "out"
    file.write_text(json_line(), encoding="utf-8")
    assert run("import", project, file, "--as", "decisions", "--annotator", "ana", "--language", "fr").status == 0
    assert run("export", project, out, "--format", format).status == 0
    (written,) = [path for path in out.iterdir() if path.suffix in (".xmi", ".json") and path.name != "manifest.json"]
    content = written.read_text(encoding="utf-8")
    before = TEXT[:EWEN].encode("utf-16-le")
    begin = len(before) // 2
    assert begin == EWEN + 1
    assert re.search(rf'NamedEntity.*"?begin"?[=:] ?"?{begin}\b', content)
    assert run("import", again, out, "--format", format, "--language", "fr").status == 0
    assert spans_of(again)[TEXT] == [("Ewen Le Goff", "PER")]
    inside = content.replace(f"{begin}", f"{TEXT.index('😊') + 1}")  # between the halves of the smile
    written.write_text(inside, encoding="utf-8")
    said = run("import", tmp_path / "third.annot", out, "--format", format)
    sees(assert_listed(said.refused[0], "lies inside a character"))
    assert_unharmed(again)


NAMES = (
    "<b>",
    'a"; drop table document; --',
    "n" * 100,
    "😊",
    "O",
    "B-PER",
    "I-",
    "a b",
    "ü|[]*_\\",
    "'",
    "%s{0}",
    "\u202egnol",
    "-DOCSTART-",
    "=1+1",
)


@pytest.mark.fault(60)
def test_labels_of_any_name_are_kept_to_the_letter_in_the_project_and_in_every_format(
    tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project, schema, file = tmp_path / "p.annot", tmp_path / "labels.toml", tmp_path / "a.jsonl"
    quoted = [json.dumps(name, ensure_ascii=False) for name in NAMES]
    schema.write_text("".join(f"[[labels]]\nname = {one}\ntitle.en = {one}\n" for one in quoted), encoding="utf-8")
    words = [f"mot{nth}" for nth in range(len(NAMES))]
    text = " ".join(words) + "."
    spans = [
        {"start": text.index(word), "end": text.index(word) + len(word), "label": name} for word, name in zip(words, NAMES, strict=True)
    ]
    file.write_text(json.dumps({"text": text.replace("mot1 ", "mot1 "), "spans": spans}), encoding="utf-8")
    assert run("import", project, file, "--schema", schema, "--as", "decisions", "--annotator", "ana", "--language", "fr").status == 0
    with Reader.open(project) as reader:
        assert [label.name for label in reader.schema().span_labels] == list(NAMES)
    for format in ("conll", "conllu", "brat", "webanno-tsv", "jsonl"):
        out, again = tmp_path / f"out-{format}", tmp_path / f"{format}.annot"
        assert run("export", project, out, "--format", format).status == 0
        said = run("import", again, out, "--format", format, "--schema", schema, "--language", "fr")
        assert (said.status, said.refused) == (0, []), format
        with Reader.open(again) as reader:
            (document_id,) = reader.document_ids()
            assert [span.label_id for span in sorted(reader.suggestions(document_id).spans, key=lambda one: one.start)] == list(NAMES), (
                format
            )
    connection = sqlite3.connect(project)
    assert connection.execute("SELECT count(*) FROM document").fetchone() == (1,)
    connection.close()
    assert_unharmed(project)


@pytest.mark.fault(60)
@pytest.mark.parametrize(
    ("labels", "reason"),
    [
        ('[[labels]]\nname = ""\n', "a label has no name"),
        ("[[labels]]\nname = 5\n", "5 is no text"),
        ('[[labels]]\nname = "A"\n[[labels]]\nname = "A"\n', "two labels are named A"),
        ("[[labels]]\n", "“name” is missing"),
        ('[[labels]]\nname = "PER\\tSON"\n', "control characters such as tabs"),
        (f'[[labels]]\nname = "{"P" * 100_000}"\n', "has more than 100 characters"),
        ('[[labels]]\nname = "A"\nparent = "B"\n', "unknown labels: B"),
        ("x = " + "[" * 200_000, "nested too deeply"),
        ("x = " + "{a=" * 200_000, "nested too deeply"),
        ("labels = 5", "another kind"),
        ('[[labels]]\nname = "A"\nhue = "red"\n', "another kind"),
        ("[[labels]\n", "not valid TOML"),
        ("labels = [\xff", "not valid TOML"),
    ],
)
def test_a_schema_that_is_none_is_refused_and_no_project_is_made(
    labels: str, reason: str, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    project, schema, article = tmp_path / "p.annot", tmp_path / "labels.toml", tmp_path / "a.txt"
    schema.write_text(labels, encoding="latin-1")
    article.write_text("Le bac repart.", encoding="utf-8")
    said = run("import", project, article, "--schema", schema)
    assert said.status == 2
    (sentence,) = said.refused
    sees(assert_understood(sentence, schema, reason))
    assert not project.exists()
