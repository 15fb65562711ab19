import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.character_sets import character_sets_kept

SETS = st.sampled_from(["a-z", "a-zà-ÿœ", "éèê", "^\\w", "\\d_", "A-Z", "α-ω", "😀-😎x", "^«»"])
FLAGS = st.sampled_from([re.NOFLAG, re.IGNORECASE, re.IGNORECASE | re.ASCII])


def fresh(pattern: str, flags: int = 0) -> re.Pattern[str]:
    re.purge()
    return re.compile(pattern, flags)


@given(st.lists(st.tuples(SETS, FLAGS), min_size=1))
def test_a_pattern_made_within_is_the_one_made_without(sets):
    patterns = [(f"x[{one}]+|[{two}]?y", flags) for (one, flags), (two, _) in zip(sets, reversed(sets), strict=True)]
    alone = [fresh(*pattern) for pattern in patterns]
    with character_sets_kept():
        assert [fresh(*pattern) for pattern in patterns] == alone


def test_a_set_is_worked_out_once_within_and_anew_afterwards(monkeypatch: pytest.MonkeyPatch):
    alone, asked = re._compiler._optimize_charset, []
    monkeypatch.setattr(re._compiler, "_optimize_charset", lambda *arguments: asked.append(arguments) or alone(*arguments))
    with character_sets_kept():
        fresh("[a-zé]_[a-zé]_[0-9é]")
    assert len(asked) == len(set(map(repr, asked))) > 1
    asked.clear()
    fresh("[a-zé]_[a-zé]_[0-9é]")
    assert len(asked) > len(set(map(repr, asked)))


def test_without_the_function_of_re_patterns_are_made_as_ever(monkeypatch: pytest.MonkeyPatch):
    alone = fresh("[a-zé]+")
    monkeypatch.setattr(re, "_compiler", None)
    with character_sets_kept():
        pass
    monkeypatch.undo()
    assert fresh("[a-zé]+") == alone
