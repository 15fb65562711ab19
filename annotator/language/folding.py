"""The canonical key of a mention: what two surfaces share when they differ only in typography."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_UNIFIED = str.maketrans(
    dict.fromkeys("’‘‛ʼ`´＇′", "'")
    | dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys("«»“”„‟″＂", '"')
    | dict.fromkeys("\u00ad\u200b\ufeff", "")
)


def unified(text: str) -> str:
    """One spelling of apostrophes, hyphens and quotes; what is not seen is left out."""
    return text.translate(_UNIFIED)


@lru_cache(maxsize=1 << 14)  # asked again and again for the names of an open article
def fold(surface: str) -> str:
    """The surface in one case and one spelling of spaces, apostrophes, hyphens and quotes. Folding twice changes nothing.

    Accents and a leading determiner are kept: « la Côte » and « la cote » are two mentions.
    """
    folded = surface
    while (again := _fold_once(folded)) != folded:
        folded = again
    return folded


def _fold_once(surface: str) -> str:
    if surface.isascii():  # a fifth of the time
        return " ".join(surface.replace("`", "'").lower().split())
    plain = unicodedata.normalize("NFKC", unified(surface)).casefold()
    return " ".join(unified(unicodedata.normalize("NFKC", plain)).split())


_ALIKE = {one: "[" + "".join(re.escape(other) for other in (one, *map(chr, _UNIFIED)) if fold(other) == one) + "]" for one in "'-\""}


@lru_cache(maxsize=64)
def _looks_like(folded: str) -> re.Pattern[str]:
    """What a surface with this fold may look like, at the edges of words. Rare spellings (ligatures, wide letters) are not found."""
    words = (r"[\s\u00ad\u200b\ufeff]+".join("".join(_ALIKE.get(one, re.escape(one)) for one in word) for word in folded.split()),)
    return re.compile(rf"(?<!\w){words[0]}(?!\w)", re.IGNORECASE)


def occurrences(text: str, folded: str) -> Iterator[tuple[int, int]]:
    """Where a folded surface stands in a text as whole words, one place after the other."""
    for found in _looks_like(folded).finditer(text):
        if fold(found[0]) == folded:
            yield found.span()
