"""Marks of one or two letters on the spans in view: typing one goes to its span. Pure."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

LETTERS = "fjdkslghrueityocnvbp"
"""On French and English keyboards alike typed without Shift, the easiest first; none looks like a digit beside the others."""


class JumpMarks(NamedTuple):
    """What is to be typed for each span, and what of it has been typed."""

    words: tuple[tuple[str, str], ...]  # letters, span id
    typed: str = ""

    @classmethod
    def of(cls, span_ids: Sequence[str]) -> "JumpMarks":
        """Marks of one letter where that is enough, else of two."""
        letters = list(LETTERS) if len(span_ids) <= len(LETTERS) else ["".join(pair) for pair in product(LETTERS, repeat=2)]
        return cls(tuple(zip(letters, span_ids, strict=False)))

    def after(self, letter: str) -> "JumpMarks | None":
        """The marks with one more letter typed; None when no mark goes on so."""
        typed = self.typed + letter.casefold()
        return self._replace(typed=typed) if letter and any(word.startswith(typed) for word, _ in self.words) else None

    def reached(self) -> str | None:
        """The span whose mark has been typed whole."""
        return next((span_id for word, span_id in self.words if word == self.typed), None)

    def left(self) -> dict[str, str]:
        """By span the letters that are still to be typed, for the marks that can still be meant."""
        return {span_id: word[len(self.typed) :] for word, span_id in self.words if word.startswith(self.typed)}
