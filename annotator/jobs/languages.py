"""The language of an article that does not say it, detected offline, and what brings the model of a language.

Detecting is for the worker that reads: its model takes a moment to load.
"""

import re

from annotator.core.document import Document, SectionKind

AUTO = "auto"
"""What stands for a language that is to be detected."""

FALLBACK = "fr"
"""The language of texts with too few letters to tell."""

EXTRAS = {"fr": "annotator[fr]"}
"""What to install for the pipeline of a language, where there is one that this program is tried with."""

_LETTERS = 80
_ENOUGH = 500  # code points that settle it: no article of the development corpora is taken for another language
_ADDRESS = re.compile(r"\S*(?://|www\.|@)\S*")


def language_of(document: Document) -> str:
    """The code of the language that the article is written in, without regard to its header line and to addresses."""
    headers = [section for section in document.sections if section.kind is SectionKind.HEADER]
    start = max((section.end for section in headers), default=0)
    text = _ADDRESS.sub(" ", document.text[start : start + _ENOUGH])
    if sum(map(str.isalpha, text)) < _LETTERS:
        return FALLBACK
    import py3langid  # type: ignore[import-untyped]

    return str(py3langid.classify(text)[0])
