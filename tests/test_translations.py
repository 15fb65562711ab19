"""The translation files hold what is shown, and nothing else."""

import string
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "packaging"))  # it is no package: it would shadow the one on PyPI

import sentences
import translations


def fields(text: str) -> set[str]:
    return {name for _, name, *_ in string.Formatter().parse(text) if name is not None}


def test_every_text_is_translated_and_compiled():
    assert translations.problems() == []


def test_a_translation_fills_in_what_its_text_does():
    for language in translations.LANGUAGES:
        for words, forms in translations.read(translations.FOLDER / f"{language}.ts").items():
            for form in forms:
                assert fields(form) <= fields(words), (words, form)
                assert fields(words) - fields(form) <= {"n"}, (words, form)


def test_a_text_that_is_not_written_out_is_refused():
    with pytest.raises(ValueError, match="line 1"):
        translations.texts_of("tr(f'{n} articles')")


def test_a_text_is_one_of_a_number_wherever_it_stands_and_needs_that_number():
    texts = translations.texts_of("""mark("{n} of them"); tr("span(s)", n=2); tr("{n} more", **words); tr("all"); mark("none")""")
    assert [(text.words, text.plural) for text in texts] == [
        ("{n} of them", True), ("span(s)", True), ("{n} more", True), ("all", False), ("none", False),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="needs its number"):
        translations.texts_of("tr('{done} of {n} article(s)', done=1, all=2)")


def told(tmp_path: Path, source: str) -> dict[str, str]:
    """The sentences of a program with one file, formats/odd.py."""
    (tmp_path / "formats").mkdir()
    (tmp_path / "formats" / "odd.py").write_text(source, encoding="utf-8")
    return sentences.sentences(tmp_path)


def test_a_sentence_that_a_room_below_the_window_tells_wants_a_translation(tmp_path):
    source = """
"what this file is about"
ADVICE = "Save it again."

class Kind(StrEnum):
    ODD = "an odd kind"

def read(path):
    "what is promised"
    if path:
        raise Trouble(f"{path}: is no {path.kind} file. {ADVICE}")
    return f"{'a piece of it' if path else 'none'}{path}", "word", "SELECT a row FROM it", "<p>of a page"
"""
    assert list(told(tmp_path, source)) == ["Save it again.", "is no {1} file. Save it again.", "a piece of it"]


def test_a_sentence_is_the_same_wherever_it_stands(tmp_path):
    source = "f'span {nth}: has no label'; f'{path}:{line}: has no label'; f'{act}{more}: has no label in {path}'"
    assert told(tmp_path, f"x = ({source.replace('; ', ', ')})") == {
        "has no label": "formats/odd.py",
        "{1}: has no label in {2}": "formats/odd.py",
    }


def test_french_has_narrow_spaces_before_its_signs():
    assert translations.spaced("« Oui » : non ; 5 % !", "fr") == "«\u202fOui\u202f»\u202f: non\u202f; 5\u202f%\u202f!"
    assert translations.spaced("Yes : no", "en") == "Yes : no"
