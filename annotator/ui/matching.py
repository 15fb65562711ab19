"""How well what was typed fits the names of something that can be chosen: one rule for labels, commands and ends. Pure."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from annotator.language.searching import folded

_SCATTERED = 3  # from here on only letters are found, not words
_T = TypeVar("_T")


def fitting(
    typed: str, things: Iterable[_T], names: Callable[[_T], tuple[str, ...]], home: Callable[[_T], str] = lambda _thing: ""
) -> list[_T]:
    """The things that fit, best first, equals in the order they come in. Words of its `home` help to find a thing whose names do not fit
    by themselves. Letters scattered over a name count only where nothing has them in one piece."""
    found: list[tuple[int, _T]] = []
    for thing in things:
        place = rank(typed, *names(thing))
        if place is None or place >= _SCATTERED:
            at_home = rank(typed, *names(thing), home(thing))
            place = _SCATTERED - 1 if at_home is not None and at_home < _SCATTERED else place
        if place is not None:
            found.append((place, thing))
    found.sort(key=lambda each: each[0])
    return [thing for place, thing in found if place < _SCATTERED or found[0][0] >= _SCATTERED]


def rank(typed: str, *names: str) -> int | None:
    """0 where a name begins so, 1 where the words typed begin words of the names, 2 where a name holds it, 3 and more where its letters
    stand in a name in this order, the farther apart the more; None where it does not fit. What is empty fits everything."""
    wanted, given = folded(typed), [folded(name) for name in names]
    if any(name.startswith(wanted) for name in given):
        return 0
    words = [word for name in given for word in name.replace("_", " ").replace("-", " ").replace("'", " ").split()]
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return 1
    if any(wanted in name for name in given):
        return 2
    gaps = [gap for name in given if (gap := _gaps(wanted.replace(" ", ""), name)) is not None]
    return _SCATTERED + min(gaps) if gaps else None


def _gaps(letters: str, name: str) -> int | None:
    """How many characters stand between letters that are found one after the other; None if they are not."""
    first = at = name.find(letters[:1])
    for letter in letters[1:]:
        if at < 0:
            return None
        at = name.find(letter, at + 1)
    return at - first + 1 - len(letters) if at >= 0 else None
