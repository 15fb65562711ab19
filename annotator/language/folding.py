"""The canonical key of a mention: what two surfaces share when they differ only in typography."""

import unicodedata
from functools import lru_cache

_UNIFIED = str.maketrans(
    dict.fromkeys("’‘‛ʼ`´＇′", "'")
    | dict.fromkeys("‐‑‒–—―−﹣－", "-")
    | dict.fromkeys("«»“”„‟″＂", '"')
    | dict.fromkeys("\u00ad\u200b\ufeff", "")
)


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
    plain = unicodedata.normalize("NFKC", surface.translate(_UNIFIED)).casefold()
    return " ".join(unicodedata.normalize("NFKC", plain).translate(_UNIFIED).split())
