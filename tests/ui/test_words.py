"""The words on screen: texts with a number have the form that it asks for, in both languages."""

import re
import string
import sys
from pathlib import Path

import pytest

from annotator.ui.trouble_words import understood
from annotator.ui.words import speak, tr

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))  # it is no package: it would shadow the one on PyPI

import translations

COUNTED = [text.words for text in translations.texts() if text.plural]
NOTES = [words for words, forms in translations.read(translations.FOLDER / "fr.ts").items() if len(forms) > 1 and words not in COUNTED]
DECIMAL = "{gain} point(s) against {rival} (95 %: {low} to {high})"
"""Of which English has several at +1.0 and +1.4 too."""
INVARIABLE = {"à", "contre", "déjà", "et", "qui"}
"""What stands after a number in French and is no noun."""
ENDS_IN_S = {"fois", "mis"}


def shown(text: str, n: int) -> str:
    """With the number, and its other gaps as they are."""
    gaps = {name: f"{{{name}}}" for _, name, *_ in string.Formatter().parse(text) if name not in (None, "n")}
    if "count" in gaps and "{n}" not in text:
        gaps["count"] = str(n)
    return tr(text, n=n, **gaps)


def after(number: str, words: str) -> list[str]:
    """The words that stand after a number."""
    return re.findall(rf"(?<![\w}}]){number}\s([^\W\d]+)", words)


@pytest.mark.parametrize("text", COUNTED)
def test_english_has_its_nouns_in_the_singular_for_one_and_in_the_plural_for_two(text: str):
    one, two = shown(text, 1), shown(text, 2)
    assert "(s)" not in one + two
    assert not [word for word in after("1", one) if word.endswith("s")]
    for noun in re.findall(r"(\w+)\(s\)", text):
        assert re.search(rf"\b{noun}s\b", two)
        assert re.search(rf"\b{noun}\b", one) or text == DECIMAL


@pytest.mark.parametrize("text", COUNTED)
def test_french_has_what_it_counts_in_the_singular_for_none_and_one_and_in_the_plural_for_two(text: str):
    speak("fr")
    none, one, two = (shown(text, n) for n in range(3))
    assert "(s)" not in one + two
    assert none.replace("0", "1") == one
    assert not [word for word in after("1", one) if word.endswith("s") and word not in ENDS_IN_S]
    assert not [word for word in after("2", two) if not word.endswith(("s", "x")) and word not in INVARIABLE]
    assert one.replace("1", "2") != two or not after("2", two) or set(after("2", two)) <= INVARIABLE | ENDS_IN_S | {"faux"}


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_about_one_or_about_several_in_both_languages(note: str):
    noun, _, rest = note.partition(" ")
    is_of_several = noun.endswith("s") and noun not in {"its", "begins"} and not rest.startswith("and ")
    assert understood(note, 1) == (f"{noun.removesuffix('s')} {rest}" if is_of_several else note)
    assert understood(note, 2) == note
    speak("fr")
    assert note not in (understood(note, 1), understood(note, 2))


def test_a_text_without_a_number_is_translated_whatever_else_is_given_to_it():
    speak("fr")
    assert tr("{gain} ({low} to {high})", gain="1", low="0", high="2", n=2) == "1 (0 à 2)"


def test_a_number_that_is_not_given_is_no_sentence():
    with pytest.raises(KeyError):
        tr("{n} article(s)")
