"""The same names marked everywhere in an article, without guessing."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind
from annotator.language.names import Mention
from annotator.suggest.consistency import consistent, segments


def mention(text: str, surface: str, label: str, nth: int = 0) -> Mention:
    start = [match.start() for match in re.finditer(re.escape(surface), text)][nth]
    return Mention(start, start + len(surface), label)


def found(document: Document, *mentions: Mention) -> list[tuple[str, str]]:
    return [(document.text[m.start : m.end], m.label) for m in consistent(document, mentions)]


def test_a_name_of_several_words_is_marked_everywhere():
    text = "La Ligue du Vexin se réunit. Plus tard, la Ligue du Vexin vote."
    assert found(Document.of(text, "fr"), mention(text, "Ligue du Vexin", "ORG")) == [("Ligue du Vexin", "ORG")] * 2


def test_the_surname_of_a_person_named_in_full_is_marked():
    text = "Ana Ferrandine est arrivée. Ferrandine a parlé."
    (_, second) = consistent(Document.of(text, "fr"), [mention(text, "Ana Ferrandine", "PER")])
    assert (text[second.start : second.end], second.label, second.why) == ("Ferrandine", "PER", ("consistency", "Ana Ferrandine"))


def test_a_surname_that_was_taken_for_a_place_becomes_a_person():
    text = "Ana Ferrandine est arrivée. Ferrandine a parlé."
    marks = [mention(text, "Ana Ferrandine", "PER"), mention(text, "Ferrandine", "LOC", 1)]
    assert found(Document.of(text, "fr"), *marks)[1] == ("Ferrandine", "PER")


def test_a_country_that_ends_a_full_name_stays_a_place():
    text = "Anatole France est cité. La France vote."
    marks = [mention(text, "Anatole France", "PER"), mention(text, "France", "LOC", 1)]
    assert found(Document.of(text, "fr"), *marks) == [("Anatole France", "PER"), ("France", "LOC")]


def test_a_single_word_is_carried_over_only_if_marked_in_half_of_its_places():
    text = "Clairval ici. Clairval là. Clairval encore."
    assert len(found(Document.of(text, "fr"), mention(text, "Clairval", "ORG"))) == 1
    assert len(found(Document.of(text, "fr"), mention(text, "Clairval", "ORG"), mention(text, "Clairval", "ORG", 1))) == 3


def test_parts_of_words_are_no_names():
    text = "Ana Vexin parle. Vexinois et Vexin-Nord écoutent."
    assert len(found(Document.of(text, "fr"), mention(text, "Ana Vexin", "PER"))) == 1


def test_a_name_glued_at_a_seam_is_marked_and_none_crosses_it():
    text = "Le Vexin vote. Avec le VexinAna Ruiz part. Ana Ruiz parle. Ana Ruiz rit."
    seam = text.index("VexinAna") + 5
    document = Document.of(text, "fr", seams=(Seam(seam, SeamKind.HEADING, 0.9),))
    marks = [mention(text, "Vexin", "LOC"), mention(text, "Ana Ruiz", "PER", 1)]
    assert [start for start, *_ in consistent(document, marks) if start == seam] == [seam]
    assert all(not m.start < seam < m.end for m in consistent(document, marks))


def test_the_header_is_left_out_of_the_segments():
    document = Document.of("adresse Ana Ruiz\nAna Ruiz parle.", "fr", sections=(Section(SectionKind.HEADER, 0, 16),))
    assert [document.text[start:end] for start, end in segments(document)] == ["Ana Ruiz parle."]


def test_blank_lines_and_lines_that_end_a_sentence_part_segments_and_wrapped_lines_do_not():
    text = "Un titre\n\nUne phrase qui\ncontinue.\nUne autre."
    document = Document.of(text, "fr")
    assert [text[start:end] for start, end in segments(document)] == ["Un titre", "Une phrase qui\ncontinue.", "Une autre."]


@given(st.text(alphabet="Ab .\n", min_size=1, max_size=60), st.sets(st.integers(0, 60), max_size=5))
def test_segments_cover_all_but_white_space_and_cross_no_cut(text, offsets):
    if not text.strip():
        return
    seams = tuple(Seam(offset, SeamKind.SENTENCE, 1.0) for offset in sorted(offsets) if offset < len(text))
    document = Document.of(text, "fr", seams=seams)
    pieces = list(segments(document))
    assert "".join("".join(text[start:end].split()) for start, end in pieces) == "".join(text.split())
    assert all(not start < cut < end for start, end in pieces for cut in document.cuts())


@given(st.lists(st.sampled_from(["Ana Ruiz", "Ruiz", "Ligue", "Vexin", "la", "parle", "."]), max_size=25), st.data())
def test_mentions_stay_disjoint_and_none_is_lost(parts, data):
    text = " ".join(parts) or "."
    document = Document.of(text, "fr")
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=10)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    given_mentions = [Mention(start, end, data.draw(st.sampled_from(["PER", "ORG", "LOC"]))) for start, end in pairs]
    result = consistent(document, given_mentions)
    assert all(one.end <= other.start for one, other in pairwise(result))
    assert {(m.start, m.end) for m in given_mentions} <= {(m.start, m.end) for m in result}


def test_a_name_with_several_labels_gets_the_one_that_most_of_its_places_have():
    text = "Clairval part. Clairval dort. Clairval rit."
    marks = [mention(text, "Clairval", label, nth) for nth, label in enumerate(("ORG", "MISC", "ORG"))]
    assert [label for _, label in found(Document.of(text, "fr"), *marks)] == ["ORG", "ORG", "ORG"]


def test_labels_that_are_equally_frequent_stay():
    text = "Clairval part. Clairval dort."
    marks = [mention(text, "Clairval", label, nth) for nth, label in enumerate(("ORG", "MISC"))]
    assert [label for _, label in found(Document.of(text, "fr"), *marks)] == ["ORG", "MISC"]


def test_organisations_of_the_lists_are_marked_where_their_name_is_no_other_word():
    text = "La Cour suprême, l'ONU et Apple se taisent."
    assert found(Document.of(text, "fr")) == [("Cour suprême", "ORG"), ("ONU", "ORG")]


_BLANKS = re.compile(r"\s*\n\s*\n\s*|(?<=[.!?…»\"”:])\s*\n\s*")


@given(st.text(alphabet="aB. \n\r\u00a0»", max_size=30))
def test_segments_lie_between_blank_lines_and_after_lines_that_end_a_sentence(text: str) -> None:
    stretches = _BLANKS.split(text)
    document = Document.of(text, "fr")
    assert [text[slice(*segment)] for segment in segments(document)] == [one.strip() for one in stretches if one.strip()]
