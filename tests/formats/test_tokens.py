import pytest
from hypothesis import given

from annotator.core.annotated import AnnotatedDocument, AnnotatedSpan
from annotator.core.document import Document, Seam, SeamKind
from annotator.core.values import Decision
from annotator.formats.tokens import sentences
from tests.formats.torture import documents


def split(text: str, *spans: tuple[int, int], seams: tuple[int, ...] = ()) -> list[str]:
    document = Document.of(text, "fr", seams=tuple(Seam(offset, SeamKind.SENTENCE, 0.9) for offset in seams))
    made = [AnnotatedSpan(str(nth), *span, "X", Decision.CONFIRMED) for nth, span in enumerate(spans)]
    return [text[one.start : one.end] for one in sentences(document, made)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il pleut. Zoé dort ! « Vraiment ? » Oui.", ["Il pleut.", "Zoé dort !", "« Vraiment ? »", "Oui."]),
        ("Un titre\nUn texte\r\n\r\nencore", ["Un titre", "Un texte", "encore"]),
        ("M. Garrec et J. Quentel, cf. Brest, art. 5. Fin", ["M. Garrec et J. Quentel, cf. Brest, art. 5.", "Fin"]),
        ("Elle a 3.5 ans. et alors… il rit", ["Elle a 3.5 ans. et alors… il rit"]),
        ("(Il part.) Elle reste.", ["(Il part.)", "Elle reste."]),
        (" \n ", []),
    ],
)
def test_a_sentence_ends_at_a_line_break_and_after_a_final_mark(text: str, found: list[str]) -> None:
    assert split(text) == found


def test_a_confident_seam_ends_a_sentence_and_cuts_a_word() -> None:
    assert split("la RussieMark Milley", seams=(9,)) == ["la Russie", "Mark Milley"]


def test_no_sentence_ends_inside_a_span() -> None:
    assert split("Il dit. Elle rit.\nFin. Oui.", (3, 12)) == ["Il dit. Elle rit.", "Fin.", "Oui."]
    assert split("la RussieMark Milley", (3, 20), seams=(9,)) == ["la RussieMark Milley"]


@given(documents())
def test_tokens_hold_every_character_that_is_no_white_space_and_span_borders_cut_them(one: AnnotatedDocument) -> None:
    text = one.document.text
    found = sentences(one.document, one.spans)
    tokens = [token for sentence in found for token in sentence.tokens]
    assert "".join(text[start:end] for start, end in tokens) == "".join(text.split())
    borders = {border for span in one.spans for border in (span.start, span.end)} | set(one.document.cuts())
    assert not any(start < border < end for start, end in tokens for border in borders)
    for span in one.spans:
        holding = [nth for nth, sentence in enumerate(found) if sentence.start < span.end and span.start < sentence.end]
        assert len(holding) <= 1
