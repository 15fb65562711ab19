"""The canonical key of a mention: what two surfaces share when they differ only in typography."""

import unicodedata
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
    plain = unicodedata.normalize("NFKC", unified(surface)).casefold()
    return " ".join(unified(unicodedata.normalize("NFKC", plain)).split())
