"""Each kind of finding, where it should be and where it should not."""

import re
from collections import Counter

import pytest

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind
from annotator.core.values import Decision, Status
from annotator.corpus.quality import ENOUGH, MOST_PLACES, Finding, Kind, find, shape, usual_lengths

_MARKED = re.compile(r"\[(?P<not>-)?(?P<text>[^\]|]*)\|(?P<label>\w+)\]")


def article(marked: str, status: Status = Status.FINISHED, language: str = "fr", **parts) -> AnnotatedDocument:
    """An article from "[Brest|LOC] dort": spans in brackets, rejected ones with a minus sign."""
    text, spans, last = "", [], 0
    for found in _MARKED.finditer(marked):
        text += marked[last : found.start()]
        state = Decision.REJECTED if found["not"] else Decision.CONFIRMED
        spans.append(AnnotatedSpan(f"{found.start()}", len(text), len(text) + len(found["text"]), found["label"], state))
        text += found["text"]
        last = found.end()
    return AnnotatedDocument(Document.of(text + marked[last:], language, **parts), status, tuple(spans))


def findings(kind: Kind, *articles: AnnotatedDocument | str, labels=()) -> list[Finding]:
    """Those of one kind; articles that are the same but for a number at the end are not the same document."""
    read = [article(one) if isinstance(one, str) else one for one in articles]
    return [finding for finding in find(lambda: read, labels) if finding.kind is kind]


def sightings(finding: Finding, *articles: AnnotatedDocument) -> list[str]:
    texts = {one.document.document_id: one.document.text for one in articles}
    return [texts[place.document_id][place.start : place.end] for place in finding.places]


def many(marked: str, times: int) -> list[str]:
    return [marked.replace("#", str(nth)) for nth in range(times)]


def test_the_rarer_label_of_a_surface_is_found_however_it_is_written():
    one, other = article("[L’Orne|ORG] déborde."), article("[l'Orne|LOC] et [L’ORNE|LOC] montent.")
    (finding,) = findings(Kind.LABELS, one, other)
    assert (finding.label, finding.other, finding.count, finding.of) == ("ORG", "LOC", 1, 2)
    assert sightings(finding, one, other) == ["L’Orne"]
    assert finding.sentence() == "« L’Orne » is ORG (1), but elsewhere LOC (2)"


def test_a_surface_that_always_has_one_label_is_no_finding():
    assert findings(Kind.LABELS, "[Brest|LOC] et [Zoé|PER].", "[Brest|LOC] dort.") == []


def test_a_rejected_span_is_not_judged():
    assert findings(Kind.LABELS, "[Brest|LOC] et [-Brest|ORG].") == []


def test_a_surface_that_is_annotated_often_is_missed_where_it_stands_bare():
    one = article("Sélestat gagne, dit [Sélestat|LOC].")
    (finding,) = findings(Kind.MISSED, one, "[Sélestat|LOC] et [Sélestat|LOC].")
    assert (finding.label, finding.count, finding.of) == ("LOC", 1, 3)
    assert finding.places[0][1:] == (0, 8)


def test_a_surface_that_was_rejected_once_is_missed_as_well():
    (finding,) = findings(Kind.MISSED, "[-Sélestat|LOC] gagne.", "[Sélestat|LOC] et [Sélestat|LOC] et [Sélestat|LOC].")
    assert finding.count == 1


@pytest.mark.parametrize(
    "bare",
    [
        "le [stade de Sélestat|ORG]",  # part of another span
        "le Sélestatais",  # part of another word
        "sélestat",  # not written so
        "Sélestat, Sélestat, Sélestat, Sélestat",  # bare more often than not
    ],
)
def test_what_is_not_missed(bare):
    assert findings(Kind.MISSED, bare, "[Sélestat|LOC] et [Sélestat|LOC] et [Sélestat|LOC].") == []


def test_nothing_is_missed_in_an_article_that_is_not_finished():
    known = "[Sélestat|LOC] et [Sélestat|LOC] et [Sélestat|LOC]."
    assert findings(Kind.MISSED, article("Sélestat dort.", Status.IN_PROGRESS), known) == []
    assert len(findings(Kind.MISSED, article("Sélestat dort."), known)) == 1


def test_nothing_is_missed_in_the_header():
    header = article("Sélestat\n\nRien.", sections=(Section(SectionKind.HEADER, 0, 8), Section(SectionKind.BODY, 10, 15)))
    assert findings(Kind.MISSED, header, "[Sélestat|LOC] et [Sélestat|LOC] et [Sélestat|LOC].") == []


def test_the_longest_surface_is_what_is_missed():
    known = "[Zoé Quentel|PER] [Zoé Quentel|PER] [Zoé Quentel|PER] [Zoé|PER] [Zoé|PER] [Zoé|PER]"
    one = article("Zoé Quentel dort.")
    (finding,) = findings(Kind.MISSED, one, known)
    assert sightings(finding, one) == ["Zoé Quentel"]


def test_a_determiner_that_is_taken_in_once_and_left_out_elsewhere():
    one = article("Dans [l’Orne|LOC].")
    (finding,) = findings(Kind.WITH, one, "Dans l'[Orne|LOC] et l’[Orne|LOC].")
    assert (finding.label, finding.surface, finding.other, finding.count, finding.of) == ("LOC", "l’Orne", "l'", 1, 2)
    assert findings(Kind.WITHOUT, one, "Dans l'[Orne|LOC] et l’[Orne|LOC].") == []


def test_a_title_that_is_left_out_once_and_taken_in_elsewhere():
    one = article("Le général [Ruiz|PER] dort.")
    (finding,) = findings(Kind.WITHOUT, one, "Le [général Ruiz|PER] et le [général Ruiz|PER].")
    assert (finding.other, finding.count, finding.of) == ("général", 1, 2)
    assert sightings(finding, one) == ["Ruiz"]


@pytest.mark.parametrize("bare", ["[Ruiz|PER] dort.", "Son amiral [Ruiz|PER] dort.", "Le regénéral [Ruiz|PER]."])
def test_a_name_without_the_title_before_it_does_not_disagree(bare):
    assert not [
        finding for kind in (Kind.WITH, Kind.WITHOUT) for finding in findings(kind, bare, "Le [général Ruiz|PER] et le [général Ruiz|PER].")
    ]


@pytest.mark.parametrize(
    "crossing",
    ["[Brest. Malo Garrec|PER] dort.", "[Brest ! Malo|PER]", "[Brest\nMalo|PER]"],
)
def test_a_span_over_the_end_of_a_sentence_or_line_is_found(crossing):
    assert len(findings(Kind.CROSSING, crossing)) == 1


@pytest.mark.parametrize(
    "whole", ["[M. Malo Garrec|PER]", "[J. R. Ruiz|PER]", "[Yahoo! inc|ORG]", "[Brest\u00a0Malo|PER]", "[av. J.-C.|DATE]"]
)
def test_a_full_stop_that_ends_no_sentence_is_not_crossed(whole):
    assert findings(Kind.CROSSING, whole) == []


def test_a_span_over_a_confident_seam_is_found():
    def glued(confidence: float) -> AnnotatedDocument:
        return article("La [RussieMark Milley|PER].", seams=(Seam(9, SeamKind.HEADING, confidence),))

    assert len(findings(Kind.CROSSING, glued(0.9))) == 1
    assert findings(Kind.CROSSING, glued(0.3)) == []


def test_white_space_at_an_edge_is_found():
    (finding,) = findings(Kind.SPACE, "À [Brest |LOC]et à [Lorient|LOC] ; [\u00a0Vannes|LOC].", "[Zoé|PER]")
    assert (finding.label, finding.count) == ("LOC", 2)


def test_a_span_written_as_nearly_only_another_label_is_found():
    numbers = many("Le [#|DATE].", 60)
    (finding,) = findings(Kind.SHAPE, *numbers, "Le [777|PER].")
    assert (finding.label, finding.other, finding.surface, finding.of) == ("PER", "DATE", "777", 61)
    assert findings(Kind.SHAPE, *numbers, *many("Le [777#|PER].", 10)) == []  # no exception any more


@pytest.mark.parametrize(
    ("surface", "written"),
    [
        ("Mark Milley", "Xx"),
        ("général Milley", "x Xx"),
        ("12 mars 2016", "0 x 0"),
        ("OTAN", "X"),
        ("Jean-Luc", "Xx-Xx"),
        ("l’Orne", "x'Xx"),
    ],
)
def test_the_shape_of_a_surface(surface, written):
    assert shape(surface) == written


def test_lengths_out_of_the_ordinary_are_found():
    usual = many("[Zoé Quentel|PER] et [Malo Garrec#|PER].", 60)
    long = article("[Zoé Quentel, qui dirige le port de Brest depuis lundi, et Malo|PER].")
    short = article("[Z|PER] dort.")
    (finding,) = findings(Kind.LONG, *usual, long, short)
    assert (finding.label, finding.count, finding.of) == ("PER", 1, 12)
    (finding,) = findings(Kind.SHORT, *usual, long, short)
    assert sightings(finding, short) == ["Z"]


def test_few_spans_have_no_usual_length():
    assert usual_lengths(Counter({5: ENOUGH - 2, 500: 1})) == (0, float("inf"))


def test_no_more_than_the_rarest_half_per_cent_is_unusual_however_the_lengths_lie():
    lengths = Counter({10: 900, 60: 100})  # a second peak, not an exception
    short, long = usual_lengths(lengths)
    assert sum(count for length, count in lengths.items() if not short <= length <= long) <= 5


def test_labels_with_few_spans_or_none_are_named():
    found = findings(Kind.FEW, *many("[Brest|LOC] et [Malo#|PER] et [Zoé#|PER].", 30), labels=("PER", "LOC", "ROLE"))
    assert [(finding.label, finding.count, len(finding.places)) for finding in found] == [("LOC", 30, 30), ("ROLE", 0, 0)]


def test_places_are_kept_up_to_a_number_and_all_are_counted():
    (finding,) = findings(Kind.SPACE, *many("[Malo# |PER]dort.", MOST_PLACES + 1))
    assert (len(finding.places), finding.count) == (MOST_PLACES, MOST_PLACES + 1)


def test_findings_come_in_the_order_of_their_kinds_and_the_most_frequent_first():
    read = [article(one) for one in ("[Orne |LOC][Orne|PER] [Var|LOC] [Var|PER] [Var|PER]", "[Orne|LOC] [Orne|ORG] [Orne|ORG]")]
    found = find(lambda: read)
    assert [finding.kind for finding in found] == sorted((finding.kind for finding in found), key=list(Kind).index)
    counts = [finding.count for finding in found if finding.kind is Kind.LABELS]
    assert counts == sorted(counts, reverse=True)


def test_without_articles_there_is_nothing_to_find():
    assert find(lambda: []) == ()
