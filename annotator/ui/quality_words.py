"""The findings about a corpus in words. `annotator quality --json` gives what they say; the wording is the reader's."""

from collections.abc import Mapping
from typing import Any

from annotator.corpus.quality import Kind
from annotator.ui.words import mark, number, tr

TITLES: Mapping[Kind, str] = {
    Kind.LABELS: mark("The same words with different labels"),
    Kind.MISSED: mark("Names without a label that have one elsewhere"),
    Kind.WITH: mark("With a determiner or title that is left out elsewhere"),
    Kind.WITHOUT: mark("Without a determiner or title that is taken in elsewhere"),
    Kind.CROSSING: mark("Over the end of a sentence, line or section"),
    Kind.SPACE: mark("White space at an edge"),
    Kind.SHAPE: mark("Written unlike their label"),
    Kind.LONG: mark("Longer than usual"),
    Kind.SHORT: mark("Shorter than usual"),
    Kind.FEW: mark("Labels with too few examples"),
}
SENTENCES: Mapping[Kind, str] = {
    Kind.LABELS: mark("« {surface} » is {label} ({count}), but elsewhere {other} ({of})"),
    Kind.MISSED: mark("« {surface} » stands without a label ({count}), but is {label} elsewhere ({of})"),
    Kind.WITH: mark("{label} « {surface} » begins with « {other} » ({count}), which is left out elsewhere ({of})"),
    Kind.WITHOUT: mark("{label} « {surface} » leaves out « {other} » ({count}), with which it begins elsewhere ({of})"),
    Kind.CROSSING: mark("{label} runs over the end of a sentence, line or section ({count}), as in « {surface} »"),
    Kind.SPACE: mark("{label} begins or ends with white space ({count}), as in « {surface} »"),
    Kind.SHAPE: mark("{label} is written like « {surface} » ({count}); of {of} spans written so nearly all are {other}"),
    Kind.LONG: mark("{label} is longer than usual ({count}), as in « {surface} »; median length in characters: {of}"),
    Kind.SHORT: mark("{label} is shorter than usual ({count}), as in « {surface} »; median length in characters: {of}"),
    Kind.FEW: mark("{label} has few spans ({count}); fewer than {of} are hardly enough to learn from"),
}


def sentence(finding: Mapping[str, Any]) -> str:
    """What one finding says."""
    words = {name: str(finding[name]) for name in ("surface", "label", "other")}
    return tr(SENTENCES[Kind(finding["kind"])], **words, count=number(finding["count"]), of=number(finding["of"]))
