"""Relation patterns: the shipped ones on their own sentences, and what the engine promises of any."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Seam, SeamKind
from annotator.core.errors import Trouble
from annotator.core.schema import Schema, SpanLabel
from annotator.core.spans import Span
from annotator.jobs.schemas import read_schema
from annotator.language.data import tables
from annotator.suggest.patterns import Patterns, pattern_of, patterns_for, phrases_of, relation_suggestions
from tests.suggest.marking import marked, surface

SCHEMA = read_schema("news")
FRENCH = patterns_for("fr")
DATA = tables("fr")["relations"]
PHRASES = phrases_of(DATA["classes"], "fr")
ENTRIES = {entry["id"]: entry for entry in DATA["patterns"]}


def found(sentence: str, patterns: Patterns = FRENCH, schema: Schema = SCHEMA) -> list[tuple[str, str, str]]:
    """Label, head and tail of what is suggested in a marked sentence."""
    document, spans = marked(sentence)
    by_id = {span.span_id: surface(document, span) for span in spans}
    return [
        (relation.label_id, by_id[relation.head_id], by_id[relation.tail_id])
        for relation in relation_suggestions(document, spans, schema, patterns)
    ]


def alone(pattern_id: str) -> Patterns:
    """Only one pattern, switched on even if it is shipped off."""
    entry = {**ENTRIES[pattern_id], "on": True}
    return FRENCH._replace(patterns=(pattern_of(entry, PHRASES, "fr"),))


@pytest.mark.parametrize("pattern_id", ENTRIES)
def test_every_pattern_finds_the_relation_of_its_own_sentence(pattern_id):
    entry = ENTRIES[pattern_id]
    document, spans = marked(entry["test"])
    first = next(span for span in spans if span.label_id in entry["first"])
    second = next(span for span in reversed(spans) if span.label_id in entry["second"])
    head, tail = (first, second) if entry["head"] == "first" else (second, first)
    assert found(entry["test"], alone(pattern_id)) == [(entry["label"], surface(document, head), surface(document, tail))]


@pytest.mark.parametrize(("pattern_id", "sentence"), [(name, sentence) for name, entry in ENTRIES.items() for sentence in entry["not"]])
def test_no_pattern_finds_anything_in_its_counterexamples(pattern_id, sentence):
    assert found(sentence, alone(pattern_id)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le porte-parole de la [ORG Ligue du Vexin] [PER Ana Ruiz] s'est tu.", ("role_at", "Ana Ruiz", "Ligue du Vexin")),
        ("Le porte-parole de l’[ORG Office des ponts] [PER Ana Ruiz] s’est tu.", ("role_at", "Ana Ruiz", "Office des ponts")),
        ("L'ancienne secrétaire générale adjointe du [ORG RVX] Mme [PER Zoé Blin] part.", ("role_at", "Zoé Blin", "RVX")),
        ("Le maire de [LOC Brénac] [PER Luc Ferrant] est là.", ("role_at", "Luc Ferrant", "Brénac")),
        ("[PER Luc Ferrant], maire de [LOC Brénac], est là.", ("role_at", "Luc Ferrant", "Brénac")),
        ("Le colonel [PER Luc Ferrant], chef d’état-major interarmées du [LOC Vexin], est là.", ("role_at", "Luc Ferrant", "Vexin")),
        ("[PER Ana Ruiz], présidente de l’ONG « [ORG Clairval] », est là.", ("role_at", "Ana Ruiz", "Clairval")),
        ("[PER Ana Ruiz] s'est entretenue avec le ministre [PER Luc Ferrant].", ("met_with", "Ana Ruiz", "Luc Ferrant")),
    ],
)
def test_common_wordings_are_found(sentence, expected):
    assert found(sentence) == [expected]


def test_a_role_belongs_to_the_name_that_directly_follows_its_organisation():
    sentence = "[PER Ana Ruiz], la présidente de [ORG Clairval] [PER Zoé Blin], le maire de [LOC Brénac] [PER Luc Ferrant] sont venus."
    assert found(sentence) == [("role_at", "Zoé Blin", "Clairval"), ("role_at", "Luc Ferrant", "Brénac")]


def test_nothing_is_found_across_the_end_of_a_sentence():
    assert found("C'est le rôle du maire de [LOC Brénac]. [PER Luc Ferrant] part.") == []


def test_nothing_is_found_across_a_seam():
    document, spans = marked("Voici le maire de [LOC Brénac][PER Luc Ferrant] part.")
    glued = Document.of(document.text, "fr", seams=(Seam(spans[0].end, SeamKind.HEADING, 0.9),))
    assert len(relation_suggestions(replace(glued, seams=()), spans, SCHEMA, FRENCH)) == 1
    assert relation_suggestions(glued, spans, SCHEMA, FRENCH) == []


def test_only_what_the_schema_allows_is_suggested():
    narrow = replace(SCHEMA, relation_labels=tuple(replace(label, tail_labels=("ORG",)) for label in SCHEMA.relation_labels))
    assert found("Le maire de [LOC Brénac] [PER Luc Ferrant] est là.", schema=narrow) == []


def test_a_label_below_a_known_one_counts_as_it():
    below = Schema((*SCHEMA.span_labels, SpanLabel("mayor", "mayor", parent="PER")), SCHEMA.relation_labels)
    wider = replace(
        below, relation_labels=tuple(replace(label, head_labels=(*label.head_labels, "mayor")) for label in below.relation_labels)
    )
    document, (town, person) = marked("Le maire de [LOC Brénac] [PER Luc Ferrant] est là.")
    (relation,) = relation_suggestions(document, [town, person._replace(label_id="mayor")], wider, FRENCH)
    assert (relation.head_id, relation.tail_id) == (person.span_id, town.span_id)


def test_a_suggestion_says_which_pattern_found_it_and_by_which_words():
    document, spans = marked("Selon le porte-parole de la [ORG Ligue du Vexin] [PER Ana Ruiz], oui.")
    (relation,) = relation_suggestions(document, spans, SCHEMA, FRENCH)
    assert relation.why == ("pattern", "role of organisation person", "porte-parole de la")
    assert relation.run_id == FRENCH.run.run_id


def test_patterns_marked_low_give_a_low_score_and_others_none():
    document, spans = marked("[PER Ana Ruiz] a rencontré [PER Luc Ferrant] ([ORG UDV]).")
    scores = {relation.label_id: relation.score for relation in relation_suggestions(document, spans, SCHEMA, FRENCH)}
    assert scores["member_of"] is None
    assert scores["met_with"] is not None
    assert scores["met_with"] < 0.5


def test_patterns_that_are_off_are_not_used():
    assert {entry["id"] for entry in DATA["patterns"] if not entry["on"]}
    assert {pattern.pattern_id for pattern in FRENCH.patterns} == {entry["id"] for entry in DATA["patterns"] if entry["on"]}


def test_a_language_without_data_has_no_patterns():
    document, spans = marked("Le maire de [LOC Brénac] [PER Luc Ferrant] est là.")
    assert relation_suggestions(document, spans, SCHEMA, patterns_for("xx")) == []


def test_every_shipped_expression_can_be_compiled():
    for one in FRENCH.patterns:
        for expression in filter(None, (one.between, one.before, one.not_before, one.after, one.not_after, one.first_text)):
            re.compile(expression)


def test_a_pattern_that_cannot_be_understood_is_named():
    with pytest.raises(Trouble, match="chamber of parliament"):
        pattern_of({**ENTRIES["chamber of parliament"], "between": "{nonsense}"}, PHRASES, "fr")


def test_spans_with_edges_inside_words_are_taken_as_they_are():
    document, _ = marked("Le maire de Brénacois Luc Ferrant est là.")
    spans = [Span("town", 12, 18, "LOC"), Span("person", 22, 33, "PER")]
    assert relation_suggestions(document, spans, SCHEMA, FRENCH) == []


_WORDS = st.sampled_from(["le maire", "de", "la", "présidente", "a rencontré", ",", "(", ")", ".", "\n\n", "Brénac", "Ana Ruiz", "à"])


@given(st.lists(_WORDS, min_size=2, max_size=30), st.data())
def test_suggestions_join_given_spans_once_and_the_order_of_the_spans_does_not_matter(parts, data):
    document, _ = marked(" ".join(parts))
    edges = sorted(data.draw(st.sets(st.integers(0, len(document.text)), max_size=12)))
    labels = st.sampled_from(["PER", "ORG", "LOC", "DATE", "ROLE"])
    spans = [Span(f"s{start}", start, end, data.draw(labels)) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    relations = relation_suggestions(document, spans, SCHEMA, FRENCH)
    claims = [(relation.head_id, relation.tail_id, relation.label_id) for relation in relations]
    assert len(claims) == len(set(claims))
    assert {end for relation in relations for end in (relation.head_id, relation.tail_id)} <= {span.span_id for span in spans}
    assert relations == relation_suggestions(document, spans[::-1], SCHEMA, FRENCH)
