"""Words that an article must hold, as an FTS5 expression."""

import unicodedata
from collections.abc import Sequence

from annotator.language.searching import folded

BEGINNING = 3
"""Letters from which on a last word may be a beginning: what begins with two letters is every article, after a long search."""


def search_expression(words: Sequence[str], *, beginning: bool = False) -> str:
    """All of these words or rows of words, each as a quoted phrase: no text is a syntax error. "" when there is no word.

    The last one may be a beginning if that is wanted.
    """
    sound = [word.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ").replace('"', " ") for word in words]
    phrases = [word for word in sound if any(map(_is_in_a_token, word))]
    if not phrases:
        return ""
    last = phrases[-1].split()[-1]
    return " ".join(f'"{phrase}"' for phrase in phrases) + ("*" if beginning and sum(map(_is_in_a_token, last)) >= BEGINNING else "")


def _is_in_a_token(character: str) -> bool:
    """As FTS5's unicode61 has it: letters, numbers and private use."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"


def words_of(text: str) -> str:
    """The words of a mention or a name as filters compare them: without case and accents, each between two spaces."""
    words = folded(text).replace("-", " ").replace("'", " ").split()
    return f" {' '.join(words)} "
