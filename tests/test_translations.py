"""The translation files hold what is shown, and nothing else."""

import importlib.util
import string
from pathlib import Path
from types import ModuleType

import pytest

_SCRIPT = Path(__file__).resolve().parents[1] / "packaging" / "translations.py"


@pytest.fixture(scope="module")
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules["translations"] = module  # its dataclass looks itself up there
    spec.loader.exec_module(module)
    return module


def fields(text: str) -> set[str]:
    return {name for _, name, *_ in string.Formatter().parse(text) if name is not None}


def test_every_text_is_translated_and_compiled(translations):
    assert translations.problems() == []


def test_a_translation_fills_in_what_its_text_does(translations):
    for language in translations.LANGUAGES:
        for words, forms in translations.read(translations.FOLDER / f"{language}.ts").items():
            for form in forms:
                assert fields(form) <= fields(words), (words, form)
                assert fields(words) - fields(form) <= {"n"}, (words, form)


def test_a_text_that_is_not_written_out_is_refused(translations):
    with pytest.raises(ValueError, match="line 1"):
        translations.texts_of("tr(f'{n} articles')")
