"""Where one span may well be two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Seam, SeamKind
from annotator.suggest.splits import splits


def parts(text, caret=0, seams=(), language="fr", nth=0):
    document = Document.of(text, language, seams=tuple(Seam(at, SeamKind.SENTENCE, 0.9) for at in seams))
    cut = splits(document, 0, len(text), caret)[nth]
    return text[: cut.end], text[cut.start :]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chambre des représentants du Congrès américain", ("Chambre des représentants", "Congrès américain")),
        ("Anne Le Bihan et Yves Kerdoncuff", ("Anne Le Bihan", "Yves Kerdoncuff")),
        ("Vannes, Morbihan", ("Vannes", "Morbihan")),
        ("Odile Kermarec Jean Morvan", ("Odile Kermarec", "Jean Morvan")),
        ("BretagneMarc Delorme", ("Bretagne", "Marc Delorme")),
        ("ministère de l'Intérieur", ("ministère", "Intérieur")),
        ("mer bleue", ("mer", "bleue")),
    ],
)
def test_the_first_place_is_the_likeliest(text, expected):
    assert parts(text) == expected


def test_a_caret_inside_goes_before_a_seam_and_a_seam_before_words():
    assert parts("Anne et Yves Morvan", caret=12, seams=(5,)) == ("Anne et Yves", "Morvan")
    assert parts("Anne et Yves Morvan", seams=(13,)) == ("Anne et Yves", "Morvan")
    assert parts("Anne et Yves Morvan", caret=12, nth=1) == ("Anne", "Yves Morvan")


def test_one_short_word_has_no_place():
    assert splits(Document.of("Brest", "fr"), 0, 5, 0) == ()


def test_english_is_parted_at_its_conjunction():
    assert parts("Ann Lee and Bob Ray", language="en") == ("Ann Lee", "Bob Ray")


@given(st.text("aB é,.et'(\n-", min_size=2, max_size=30), st.integers(0, 30))
def test_both_parts_hold_something_and_touch_no_blank_at_the_cut(text, caret):
    document = Document.of(text, "fr")
    cuts = splits(document, 0, len(text), caret)
    assert len(set(cuts)) == len(cuts)
    for cut in cuts:
        assert 0 < cut.end <= cut.start < len(text)
        assert not text[cut.end - 1].isspace()
        assert not text[cut.start].isspace()
