"""The language of an article that does not say it, detected offline, and what brings the model of a language.

Detecting is for the worker that reads: its model takes a moment to load.
"""

import re

AUTO = "auto"
"""What stands for a language that is to be detected."""

FALLBACK = "fr"
"""The language of texts with too few letters to tell."""

EXTRAS = {"fr": "annotator[fr]"}
"""What to install for the pipeline of a language, where there is one that this program is tried with."""

_LETTERS = 80
_ENOUGH = 500  # code points that settle it: no article of the development corpora is taken for another language
_ADDRESS = re.compile(r"(?<!\S)\S*?(?://|www\.|@)\S*")  # looked for from the beginning of each word alone


def language_of(text: str, start: int = 0) -> str:
    """The code of the language that an article is written in from `start` on, where its header line ends, without regard to addresses."""
    text = _ADDRESS.sub(" ", text[start : start + _ENOUGH])
    if sum(map(str.isalpha, text)) < _LETTERS:
        return FALLBACK
    import py3langid  # type: ignore[import-untyped]

    return str(py3langid.classify(text)[0])
