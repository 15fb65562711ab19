"""The summaries of imports and suggestions that the window makes of their numbers."""

from collections import Counter
from pathlib import Path

import pytest

from annotator.jobs.importing import ImportResult
from annotator.jobs.reading import Refusal
from annotator.jobs.suggesting import SuggestResult
from annotator.ui.import_words import came_in, imported, sections, suggested
from annotator.ui.words import speak

NOTE = "articles in Windows-1252, not UTF-8: see that their accents are right"


def a_result(notes: int) -> ImportResult:
    return ImportResult(
        2, 1, 5, 7, 1,
        refused=[Refusal("a.jsonl", 3, "has no text")],
        refused_file=Path("/x/p.refused.jsonl"),
        ignored=Counter({"colour": 2}),
        left_out=Counter({"undecided, so no decision": 4}),
        notes=Counter({NOTE: notes}),
        changed=["https://port.example/1"],
    )  # fmt: skip


@pytest.mark.parametrize("notes", [1, 2])
def test_in_english_an_import_is_summed_up_as_on_the_command_line(notes):
    result = a_result(notes)
    assert imported(result) == result.sentence()


def test_in_english_suggestions_are_summed_up_as_on_the_command_line():
    result = SuggestResult(3, 1, 9, no_model=Counter({"de": 2}), unknown_labels=Counter({"CITY": 4}), notes=["x may find less."])
    result.refused.append(Refusal("a.jsonl", 3, "has no text"))
    assert suggested(result) == result.sentence()


def test_in_french_both_are_summed_up_in_french():
    speak("fr")
    told = imported(a_result(1)).replace("\u202f", " ")
    assert told.startswith(
        "2 articles ajoutés ; 1 déjà là ; 5 suggestions enregistrées ; 7 décisions reprises (1 contre le schéma) ; 4 laissés"
    )
    assert "1 article en Windows-1252" in told
    assert suggested(SuggestResult(1, 0, 2, no_model=Counter({"xx": 1}))).replace("\u202f", " ") == (
        "1 article lu, 2 segments suggérés ; pas de modèle pour xx (1 article)."
    )


def test_what_came_in_is_said_before_what_was_understood_and_what_was_left_out():
    result = a_result(2)
    assert came_in(result) == "2 articles added"
    assert [heading for heading, _ in sections(result)] == ["Came in", "Understood as", "Left out"]
    assert came_in(ImportResult(already=3)) == "No article is new."
    assert came_in(ImportResult()) == "No article came in."
