"""What a project has decided about a surface is proposed where the surface stands again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import decide
from annotator.core.fold import Layer
from annotator.core.ids import run_id_of
from annotator.core.precedents import MOST, Judged, Precedent, Precedents
from annotator.core.spans import Run, SpanSuggestion, Suggestions
from annotator.core.values import Decision, SpanValue, Status
from annotator.core.view import ItemState, pooled
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.suggest.overlay import Memory, overlay
from annotator.suggest.precedents import Surfaces

SCHEMA = read_schema("news")
RUN = Run(run_id_of("model", "1", "{}"), "model", "1", "{}", 0)
NOTHING = Layer({}, {}, {}, None)


def precedent(written: str, decisions: str) -> Precedent:
    """Decisions newest first, like "PER PER -LOC": a minus is a rejection."""
    return Precedent(written, tuple(Judged(one.removeprefix("-"), not one.startswith("-")) for one in decisions.split()))


def known(**surfaces: str) -> Precedents:
    return Precedents({written.replace("_", " ").casefold(): precedent(written.replace("_", " "), d) for written, d in surfaces.items()})


def view(text: str, precedents: Precedents, proposed: str = "", layer: Layer = NOTHING):
    """The view of a text; `proposed` is what a model says, like "Ana Ruiz=PER, Brest=LOC"."""
    document = make_document(text, language="fr")
    spans = []
    for claim in filter(None, proposed.split(", ")):
        surface, label = claim.split("=")
        start = text.index(surface)
        spans.append(SpanSuggestion(document.document_id, start, start + len(surface), label, RUN.run_id))
    stored = Suggestions(tuple(spans), (), {RUN.run_id: RUN})
    return overlay(document, SCHEMA, layer, stored, Memory(Surfaces.of(document), precedents))


def shown(text: str, *arguments, **fields) -> list[tuple[str, str]]:
    found = view(text, *arguments, **fields)
    return [(text[item.start : item.end], item.label_id) for item in found.spans if item.state is ItemState.OPEN]


def test_a_confirmed_surface_is_proposed_wherever_it_stands():
    assert shown("Brénac vote. Le maire de Brénac se tait.", known(Brénac="LOC LOC")) == [("Brénac", "LOC"), ("Brénac", "LOC")]


def test_a_surface_is_found_across_spellings_of_apostrophe_case_and_space():
    assert shown("La Ligue d’Armor et LA LIGUE  D'ARMOR.", known(**{"Ligue_d'Armor": "ORG"})) == [
        ("Ligue d’Armor", "ORG"),
        ("LIGUE  D'ARMOR", "ORG"),
    ]


def test_no_surface_is_found_inside_a_word():
    assert shown("Les Brénacois et la Sainte-Brénac dorment.", known(Brénac="LOC")) == []


def test_a_name_is_not_proposed_for_a_common_noun_but_a_common_noun_is_where_it_was_confirmed_so():
    assert shown("Le monde attend.", known(Monde="ORG")) == []
    assert shown("La grippe arrive.", known(grippe="MISC")) == [("grippe", "MISC")]


def test_the_longest_of_overlapping_surfaces_is_proposed():
    assert shown("Le Port de Brénac ferme.", known(Brénac="LOC", Port_de_Brénac="ORG")) == [("Port de Brénac", "ORG")]


def test_a_precedent_goes_before_the_label_of_the_model():
    assert shown("Le groupe Axor recrute.", known(Axor="ORG ORG"), "Axor=PER") == [("Axor", "ORG")]


def test_the_reading_of_the_model_remains_as_a_rival():
    (item,) = view("Le groupe Axor recrute.", known(Axor="ORG ORG"), "Axor=PER").spans
    assert [reading.label_id for reading in item.readings] == ["ORG", "PER"]


def test_a_part_of_a_longer_proposed_name_comes_after_that_name():
    assert shown("Selon Radio Brénac, il pleut.", known(Brénac="LOC LOC LOC"), "Radio Brénac=ORG") == [("Radio Brénac", "ORG")]


def test_agreement_makes_one_suggestion_with_two_producers_and_more_confidence():
    (alone,) = view("Axor recrute.", Precedents(), "Axor=ORG").spans
    (both,) = view("Axor recrute.", known(Axor="ORG"), "Axor=ORG").spans
    assert {origin.producer for origin in both.origins} == {"model", "precedents"}
    assert pooled(both.origins) > pooled(alone.origins)


def test_an_ambiguous_surface_shows_how_often_it_was_what():
    (item,) = view("Florence arrive.", known(Florence="PER LOC PER PER -PER")).spans
    assert ("precedent", "3 PER, 1 LOC", "1") in item.why


def test_what_was_rejected_is_not_shown_again_but_known():
    (item,) = view("Le Concours commence.", known(Concours="-ORG -ORG"), "Concours=ORG").spans
    assert item.state is ItemState.SUPPRESSED
    assert not item.state.undecided


def test_finishing_rejects_what_was_not_even_shown():
    found = view("Le Concours commence.", known(Concours="-ORG"), "Concours=ORG")
    rejected, finished = decide.finish(found)
    assert (rejected.after.state, finished.after.status) == (Decision.REJECTED, Status.FINISHED)


def test_what_was_rejected_without_a_judgement_weighs_as_much_and_is_told_apart():
    judged = (Judged("ORG", True), Judged("ORG", False), Judged("ORG", False, implied=True), Judged("PER", False, implied=True))
    precedent = Precedent("Axor", judged)
    assert precedent.why() == ("imported", "1 ORG", "1", "2")
    assert precedent.chances() == Precedent("Axor", tuple(one._replace(implied=False) for one in judged)).chances()


def test_recent_decisions_weigh_more():
    assert shown("Axor recrute.", known(Axor="-ORG -ORG -ORG ORG ORG ORG")) == []
    assert shown("Axor recrute.", known(Axor="ORG ORG ORG -ORG -ORG -ORG")) == [("Axor", "ORG")]


def test_names_that_begin_or_end_like_decided_ones_are_read_like_them():
    alike = Precedents(first={"ouragan": {"MISC": 3}})
    (item,) = view("L'ouragan Matilda approche.", alike, "ouragan Matilda=LOC").spans
    assert (item.label_id, item.why) == ("MISC", (("alike", "3 MISC", "0"),))


def test_where_nothing_was_accepted_before_the_reason_says_so():
    assert precedent("Axor", "-ORG -PER").why() == ("precedent", "0", "2")
    (item,) = view("L'ouragan Matilda approche.", Precedents(first={"ouragan": {None: 2}}), "ouragan Matilda=LOC").spans
    assert ("alike", "0", "2") in item.why


def test_a_finished_article_gets_no_precedents():
    assert shown("Axor recrute.", known(Axor="ORG"), layer=Layer({}, {}, {}, Status.FINISHED.value)) == []


def test_no_precedent_lies_at_a_confirmed_span():
    confirmed = Layer({"a" * 36: SpanValue(Decision.CONFIRMED, 0, 4, "PER")}, {}, {}, None)
    assert [item.state for item in view("Axor recrute.", known(Axor="ORG"), layer=confirmed).spans] == [ItemState.CONFIRMED]


def test_nothing_is_found_in_the_header_or_across_a_seam():
    text = " date 2021-09 https://exemple.fr/Brénac.html\n\nLe maire a quitté la ville.Brénac dort.\n"
    assert shown(text, known(Brénac="LOC", **{"ville._Brénac": "LOC"})) == [("Brénac", "LOC")]


@given(st.text(alphabet="ab AB.’'\n-é", max_size=60))
def test_every_surface_lies_in_the_text_and_folds_to_its_name(text):
    from annotator.language.folding import fold

    document = make_document(text or "x", language="fr")
    for surface, places in Surfaces.of(document).places.items():
        for start, end in places:
            assert 0 <= start < end <= len(document.text)
            assert fold(document.text[start:end]) == surface


@pytest.mark.parametrize(("decisions", "least", "most"), [("PER", 0.7, 0.9), ("PER PER PER PER", 0.9, 1.0), ("-PER", 0.0, 0.25)])
def test_the_chance_follows_the_decisions(decisions, least, most):
    assert least <= precedent("Ana", decisions).chance("PER") <= most


@given(st.lists(st.builds(Judged, st.sampled_from(["PER", "LOC", "ORG"]), st.booleans()), max_size=MOST))
def test_a_surface_is_favoured_where_one_label_is_as_likely_as_not(judged):
    found = Precedent("Ana", tuple(judged))
    chances = found.chances()
    assert chances == {label_id: found.chance(label_id) for label_id in chances}
    assert list(chances.values()) == sorted(chances.values(), reverse=True)
    likely = max(chances.values(), default=0.0)
    if likely != 0.5:  # which may have been rounded
        assert found.favoured() == (chances if likely > 0.5 else {})


def test_an_elided_article_or_a_number_that_is_no_year_is_no_precedent():
    memory = known(**{"d'": "LOC LOC", "12": "DATE DATE", "2014": "DATE DATE"})
    assert shown("Près d’Armor, 12 bateaux et 2014 marins en 2014.", memory) == [("2014", "DATE"), ("2014", "DATE")]
