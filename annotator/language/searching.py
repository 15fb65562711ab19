"""Finding words in a text whatever their case, accents, apostrophes and spaces, with places that are exact in the text."""

import unicodedata
from typing import NamedTuple

from annotator.language.folding import unified

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ł": "l"})


def _folded(character: str) -> str:
    """What a character counts as; nothing for an accent that stands by itself, and for what is not seen."""
    plain = character
    while True:
        spread = unicodedata.normalize("NFKD", unified(plain)).casefold().translate(_LIGATURES)
        bare = "".join(" " if part.isspace() else part for part in spread if unicodedata.category(part) != "Mn")
        if bare == plain:
            return bare
        plain = bare


class _Characters(dict[int, str]):
    """`_folded`, of the characters that were met, by their code points."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _folded(chr(code))
        return found


_CHARACTERS = _Characters()


def folded(words: str) -> str:
    """The words as `Searchable` compares them: what differs in case, accents, apostrophes or spaces only is the same."""
    return " ".join(words.translate(_CHARACTERS).split())


class Searchable(NamedTuple):
    """A text made ready to be searched many times. `starts[i]` and `ends[i]` tell from where to where in the text the i-th
    character that is compared comes; one character of the text may give several."""

    text: str
    compared: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Searchable":
        compared: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for offset, character in enumerate(text):
            found = _CHARACTERS[ord(character)]
            if not found and ends and ends[-1] == offset and unicodedata.category(character) == "Mn":
                _reach(ends, offset)  # an accent belongs to the letter before it
                continue
            for part in found:
                if part == " " and compared and compared[-1] == " ":
                    _reach(ends, offset)  # a run of spaces counts as one
                    continue
                compared.append(part)
                starts.append(offset)
                ends.append(offset + 1)
        return cls(text, "".join(compared), tuple(starts), tuple(ends))

    def find(self, words: str, *, whole: bool = False) -> tuple[tuple[int, int], ...]:
        """Where the words stand in the text, in order and without overlaps; with `whole` only where no letter or digit adjoins."""
        wanted = folded(words)
        found: list[tuple[int, int]] = []
        at = self.compared.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted) - 1
            if self._cuts(at) and self._cuts(last + 1) and not (whole and self._adjoins(at, last)):
                found.append((self.starts[at], self.ends[last]))
                at = self.compared.find(wanted, last + 1)
            else:
                at = self.compared.find(wanted, at + 1)
        return tuple(found)

    def _cuts(self, at: int) -> bool:
        """Whether a character of the text begins here, and none is cut in two (the « œ » by a search for « o »)."""
        return at in (0, len(self.starts)) or self.starts[at] != self.starts[at - 1]

    def _adjoins(self, first: int, last: int) -> bool:
        before = self.compared[first - 1] if first else " "
        after = self.compared[last + 1] if last + 1 < len(self.compared) else " "
        return (before.isalnum() and self.compared[first].isalnum()) or (after.isalnum() and self.compared[last].isalnum())


def _reach(ends: list[int], offset: int) -> None:
    """Let all that came from the last character of the text reach over the one at `offset` too."""
    old = ends[-1]
    at = len(ends) - 1
    while at >= 0 and ends[at] == old:
        ends[at] = offset + 1
        at -= 1
