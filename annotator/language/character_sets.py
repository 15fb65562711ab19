"""Patterns with one large alphabet in them many times over, made in a fraction of the time that `re` takes alone."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_ONE_AT_A_TIME = threading.RLock()


@contextmanager
def character_sets_kept() -> Iterator[None]:
    """Within it, `re` works out a set of characters once, however often it stands in patterns; they are the same patterns as ever.

    spaCy's French is one pattern with thirty different sets in eight hundred places, of which `re` works out each anew: three of the seven
    seconds that a process needs before it can suggest. The function is Python's own affair (its arguments are the set, and how case is
    ignored); where it is not to be found, nothing is kept.
    """
    compiler: Any = getattr(re, "_compiler", None)
    alone: Callable[..., Any] | None = getattr(compiler, "_optimize_charset", None)
    if alone is None:
        yield
        return
    kept: dict[tuple[object, ...], Any] = {}

    def optimized(charset: list[Any], *how: object) -> Any:
        key = (tuple(charset), *map(id, how))  # the rest are functions and a table of re's modules, which last
        if key not in kept:
            kept[key] = alone(charset, *how)
        return kept[key]

    with _ONE_AT_A_TIME:
        compiler._optimize_charset = optimized
        try:
            yield
        finally:
            compiler._optimize_charset = alone
