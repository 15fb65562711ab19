"""Names as each guideline wants them. Brackets show what the default marks, and what should be marked instead."""

import pytest

from annotator.language.guideline import Guideline
from annotator.language.names import Mention
from annotator.suggest.guided import guided
from tests.suggest.marking import marked

TITLES = Guideline(titles_inside=True)
DETERMINER = Guideline(determiner_inside=frozenset({"LOC", "ORG"}))
GOVERNMENTS = Guideline(governments_are_organisations=True)
NESTED = Guideline(nested=frozenset({("ORG", "LOC"), ("MISC", "ORG")}))


def names_under(guideline: Guideline, sentence: str) -> list[tuple[str, str]]:
    document, spans = marked(sentence)
    mentions = guided(document, [Mention(span.start, span.end, span.label_id) for span in spans], guideline)
    return [(document.text[mention.start : mention.end], mention.label) for mention in mentions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le général [PER Luc Ferrant] part.", "général Luc Ferrant"),
        ("Hier M. [PER Ferrant] dort.", "M. Ferrant"),
        ("Le président [PER Luc Ferrant] part.", "président Luc Ferrant"),
        ("Hier [PER Luc Ferrant] part.", "Luc Ferrant"),
        ("Le grand [PER Luc Ferrant] part.", "Luc Ferrant"),
    ],
)
def test_titles_count_into_a_name_where_the_guideline_says_so(sentence: str, expected: str) -> None:
    assert names_under(TITLES, sentence) == [(expected, "PER")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hier la [LOC Norvège] vote.", [("la Norvège", "LOC")]),
        ("Hier l’[ORG Unicef] vote.", [("l’Unicef", "ORG")]),
        ("Le maire de [LOC Brénac] vote.", [("Brénac", "LOC")]),
        ("Le vote du [ORG Sénat] tarde.", [("Sénat", "ORG")]),
        ("Hier la [PER Riou] chante.", [("Riou", "PER")]),
    ],
)
def test_the_determiner_counts_into_the_names_of_the_labels_that_want_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert names_under(DETERMINER, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Hier, [LOC Oslo] a protesté.", "ORG"),
        ("La [LOC Norvège] n’a rien dit.", "LOC"),
        ("La [LOC Norvège] condamne ce choix.", "ORG"),
        ("Le maire de [LOC Brénac] a protesté.", "LOC"),
        ("Le roi de la [LOC Norvège] a protesté.", "LOC"),
        ("Il vit à [LOC Oslo].", "LOC"),
    ],
)
def test_a_place_that_says_or_does_something_is_a_government_where_the_guideline_says_so(sentence: str, label: str) -> None:
    assert [found for _, found in names_under(GOVERNMENTS, sentence)] == [label]


def test_known_names_inside_a_name_are_marked_too_where_they_nest() -> None:
    found = names_under(NESTED, "L’[ORG université de Brénac] est à [LOC Brénac]. Le [MISC prix Unicef de Norvège] est remis.")
    assert found == [
        ("université de Brénac", "ORG"),
        ("Brénac", "LOC"),
        ("Brénac", "LOC"),
        ("prix Unicef de Norvège", "MISC"),
        ("Unicef", "ORG"),
    ]


def test_no_name_grows_over_a_seam_or_over_another_name() -> None:
    assert names_under(TITLES, "Il salue le général.[PER Luc Ferrant] part.") == [("Luc Ferrant", "PER")]
    assert names_under(TITLES, "Le [ORG général] [PER Luc Ferrant] part.") == [("général", "ORG"), ("Luc Ferrant", "PER")]


def test_the_default_guideline_changes_nothing() -> None:
    assert names_under(Guideline(), "Le général [PER Luc Ferrant] quitte la [LOC Norvège].") == [("Luc Ferrant", "PER"), ("Norvège", "LOC")]
