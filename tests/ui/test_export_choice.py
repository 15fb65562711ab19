"""What is exported and what is said of it, without a widget."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from annotator.core.values import Status
from annotator.formats import fitting
from annotator.formats.registry import FORMATS, WRITABLE
from annotator.jobs import exporting, selecting
from annotator.ui.export_choice import (
    ExportChoice,
    cannot_hold,
    groups,
    headline,
    in_words,
    proposed,
    purpose,
    recalled,
    remembered,
    sections,
)
from annotator.ui.words import speak

PROJECT = Path("/corpora/port.annot")


def test_every_format_that_can_be_written_stands_in_one_group():
    shown = [one.name for _, formats in groups() for one in formats]
    assert sorted(shown) == sorted(WRITABLE)


@pytest.mark.parametrize("name", WRITABLE)
def test_every_format_says_in_one_line_what_it_is_for(name: str):
    assert 20 < len(purpose(FORMATS[name])) < 130


def test_what_a_format_cannot_hold_is_named_and_nothing_is_said_of_one_that_holds_all():
    assert cannot_hold(FORMATS["jsonl"].holds) == ""
    assert "where articles come from" in cannot_hold(FORMATS["spacy"].holds)
    assert cannot_hold(FORMATS["label-studio"].holds) == "It cannot hold: what is rejected, the values of dates."


def test_the_command_says_all_that_was_chosen():
    choice = ExportChoice("out", "jsonl", "all", "any", "ana", "70/30", 4, ("a", "b"))
    asked = choice.arguments(PROJECT)
    assert asked[:3] == ["export", str(PROJECT), "out"]
    assert asked[asked.index("--split") + 1 :][:3] == ["70/30", "--seed", "4"]
    assert asked[-2:] == ["--documents", "-"]
    assert choice.arguments(PROJECT, preview=True)[:3] == ["export", str(PROJECT), "--format"]
    assert choice.arguments(PROJECT, preview=True)[-1] == "--preview"


def test_the_place_does_not_change_what_is_counted_but_all_else_does():
    choice = ExportChoice("one", "jsonl")
    assert choice.same_items(ExportChoice("other", "jsonl"))
    for other in (ExportChoice("one", "spacy"), ExportChoice("one", "jsonl", split="80/20"), ExportChoice("one", "jsonl", what="all")):
        assert not choice.same_items(other)


def test_a_choice_is_recalled_without_its_articles():
    choice = ExportChoice("out", "spacy", "all", "any", "ana", "60/20/20", 7, ("a",))
    assert recalled(remembered(choice)) == ExportChoice("out", "spacy", "all", "any", "ana", "60/20/20", 7)


@pytest.mark.parametrize("kept", ["", "no json", "[]", '{"format": "unheard"}', '{"out": "x", "format": "jsonl", "what": "odd"}'])
def test_what_cannot_be_recalled_is_no_choice(kept: str):
    assert recalled(kept) is None


def test_a_proposed_place_has_the_name_of_the_project_and_the_suffix_of_the_format():
    assert proposed(PROJECT, FORMATS["jsonl"], False) == Path("/corpora/port.jsonl")
    assert proposed(PROJECT, FORMATS["spacy"], True, Path("/elsewhere")) == Path("/elsewhere/port-spacy")


def test_what_the_choice_leaves_out_stands_apart_from_what_the_format_loses():
    counts = {
        "documents": {"in": 41, "written": 38, "reported": {"not finished (in progress)": 3}},
        "spans": {"in": 9, "written": 2, "reported": {"undecided": 5, fitting.OVERLAP: 2}},
        "relations": {"in": 1, "written": 0, "reported": {fitting.NO_RELATIONS: 1}},
    }
    assert headline(counts) == "38 of 41 articles · 2 spans · 0 relations"
    assert sections({"counts": counts, "notes": {fitting.NO_SOURCE: 38}}) == [
        ("Left out", [(3, "articles – in progress, not finished"), (5, "spans – undecided")]),
        ("The format cannot hold", [(2, f"spans – {fitting.OVERLAP}"), (1, f"relation – {fitting.NO_RELATIONS}")]),
        ("Held in part", [(38, fitting.NO_SOURCE)]),
    ]


def test_parts_and_near_duplicates_are_told_when_it_is_split():
    part = {"documents": 1, "groups": 1, "labels": {}}
    split = {"parts": {"train": part | {"documents": 8}, "test": part}, "near_duplicates": 4, "leaks_prevented": 2}
    counts = {name: {"in": 9, "written": 9, "reported": {}} for name in ("documents", "spans", "relations")}
    ((title, lines),) = sections({"counts": counts, "notes": {}, "split": split})
    assert title == "Parts"
    assert lines[:2] == [(8, "articles to train"), (1, "article to test")]
    assert [number for number, _ in lines[2:]] == [4, 2]


def test_a_reason_that_is_not_known_is_shown_as_it_is():
    assert in_words("3 tables nobody asked for", 3) == "3 tables nobody asked for"


def _reasons() -> set[str]:
    """What the formats and the export itself report, by the constants that they give to `report` and `note`."""
    found: set[str] = set()
    for path in (*Path(fitting.__file__).parent.glob("*.py"), Path(exporting.__file__)):
        module = import_module(f"annotator.{path.parent.name}.{path.stem}")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            told = isinstance(node, ast.Call) and re.fullmatch(r"(self\._)?report(\.\w+)?\.(report|note)", ast.unparse(node.func))
            if isinstance(node, ast.Call) and told:
                said = node.args[0]
                found |= {getattr(module, said.id)} if isinstance(said, ast.Name) and said.id.isupper() else set()
                found |= {said.value} if isinstance(said, ast.Constant) and isinstance(said.value, str) else set()
    return found


def test_every_reason_of_the_choice_and_of_the_formats_is_told_in_french():
    reasons = _reasons() | {*selecting._WHY_LEFT_OUT.values(), "not chosen", "in the trash", "skipped"}
    reasons |= {f"not finished ({status.value})" for status in (Status.NEW, Status.IN_PROGRESS)}
    assert fitting.OVERLAP in reasons
    speak("fr")
    assert [reason for reason in reasons if in_words(reason, 2) == reason] == []
