"""How good suggestions are, against what an analyst has decided: precision, recall and F1 with intervals, and what is confused with what.

Spans are (start, end, label). Intervals are 95 % percentile intervals of a bootstrap that draws whole articles, since the spans of one
article are not independent (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13), and articles of one story together,
since neither are they; that of a difference is paired: both systems are scored on the same draws. Whether one system is surely better is
asked of a test that holds for few articles too (`_p`).
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from annotator.core.spans import overlaps

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Span: TypeAlias = tuple[int, int, str]
"""Start, end and label."""

Spans: TypeAlias = Sequence[Collection[Span]]
"""The spans of each article."""

SAMPLES = 1000
PLACES = 200
"""How many places of one kind of confusion are kept."""

_HIT, _FOUND, _GOLD = range(3)
_OUTER = (2.5, 97.5)
_ALL_WAYS = 12  # articles: of so many, all ways to swap two systems are tried, of more as many ways drawn by lot
_TIED = 1e-9  # what two equal gains may differ by, summed up in another order


class Scored:
    """A system's spans scored against the gold ones, article by article."""

    def __init__(self, gold: Spans, found: Spans, labels: Sequence[str], seed: int = 0, stories: Sequence[int] | None = None) -> None:
        """Spans of other labels than `labels` do not count, nor does a span that is given twice. `stories`: the number of the story of
        each article, from 0 on, None for one each."""
        import numpy as np

        self.labels = list(labels)
        self._seed = seed
        stories = range(len(gold)) if stories is None else stories
        rows = max(stories, default=-1) + 1
        self._exact = np.zeros((rows, len(labels), 3))
        self._partial = np.zeros((rows, len(labels), 3))
        self._partial_any = np.zeros((rows, 1, 3))
        for nth, wanted, got in zip(stories, gold, found, strict=True):
            wanted, got = ({span for span in spans if span[2] in labels} for spans in (wanted, got))
            self._partial_any[nth, 0] += _partial(wanted, got)
            for at, label in enumerate(labels):
                mine, its = ({span for span in spans if span[2] == label} for spans in (wanted, got))
                self._exact[nth, at] += len(mine & its), len(its), len(mine)
                self._partial[nth, at] += _partial(mine, its)

    @property
    def f1(self) -> float:
        """Exact, over all labels."""
        return _f1(self._exact.sum(axis=(0, 1)))

    def to_json(self, shared: Collection[str]) -> dict[str, Any]:
        """A SYSTEM of jobs.training without its name; `shared` are the labels of its `shared` measure."""
        return {
            "labels": self.labels,
            "exact": self._measure(self._exact.sum(axis=1)),
            "partial": self._measure(self._partial_any[:, 0]),
            "shared": self._measure(self._of(shared)),
            "by_label": {
                label: {"exact": self._measure(self._exact[:, at]), "partial": self._measure(self._partial[:, at])}
                for at, label in enumerate(self.labels)
            },
        }

    def gain(self, other: "Scored", labels: Collection[str] | None = None, without: Collection[int] = ()) -> dict[str, Any]:
        """How much higher the exact F1 of this one is than that of another on the same articles, `without` those of some stories, over
        some labels or all, and how likely so much is if neither is better."""
        import numpy as np

        labels = self.labels if labels is None else labels
        mine, its = (np.delete(one._of(labels), list(without), axis=0) for one in (self, other))
        gains = _resampled(mine, self._seed) - _resampled(its, self._seed)
        return {
            "gain": round(_f1(mine.sum(axis=0)) - _f1(its.sum(axis=0)), 4),
            "interval": _interval(gains),
            "from_articles": int(np.count_nonzero((mine + its).any(axis=1))),
            "p": round(_p(mine, its, self._seed), 4),
        }

    def _of(self, labels: Collection[str]) -> "NDArray[np.float64]":
        """The exact counts of each article over some labels."""
        chosen: NDArray[np.float64] = self._exact[:, [at for at, label in enumerate(self.labels) if label in labels]].sum(axis=1)
        return chosen

    def _measure(self, counts: "NDArray[np.float64]") -> dict[str, Any]:
        import numpy as np

        hit, found, gold = (float(number) for number in counts.sum(axis=0))
        return {
            "precision": round(hit / found, 4) if found else 0.0,
            "recall": round(hit / gold, 4) if gold else 0.0,
            "f1": round(_f1(counts.sum(axis=0)), 4),
            "interval": _interval(_resampled(counts, self._seed)),
            "from_articles": int(np.count_nonzero(counts.any(axis=1))),
            "gold": int(gold),
            "found": int(found),
            "hit": hit,
        }


def _partial(gold: Collection[Span], found: Collection[Span]) -> tuple[float, int, int]:
    """Hits, a span that only overlaps counted as half a one; found; gold."""
    from nervaluate.entities import Entity  # type: ignore[import-untyped]
    from nervaluate.strategies import PartialEvaluation  # type: ignore[import-untyped]

    # there the end belongs to the span
    wanted, got = ([Entity(label, start, end - 1) for start, end, label in sorted(spans)] for spans in (gold, found))
    result, _ = PartialEvaluation().evaluate(wanted, got, [])
    return result.correct + result.partial / 2, len(got), len(wanted)


def _f1(counts: "NDArray[np.float64]") -> float:
    either = float(counts[_FOUND] + counts[_GOLD])
    return 2 * float(counts[_HIT]) / either if either else 0.0


def _resampled(counts: "NDArray[np.float64]", seed: int) -> "NDArray[np.float64]":
    """The F1 of each of the samples, all drawn alike for as many articles; none without articles."""
    import numpy as np

    articles = len(counts)
    if not articles:
        return np.zeros(0)
    draws = np.random.default_rng(seed).integers(articles, size=(SAMPLES, articles))
    weights = np.zeros((SAMPLES, articles))
    np.add.at(weights, (np.arange(SAMPLES)[:, None], draws), 1)
    return _f1s(weights @ counts)


def _f1s(sums: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """`_f1` of each row."""
    import numpy as np

    either = sums[:, _FOUND] + sums[:, _GOLD]
    found: NDArray[np.float64] = np.divide(2 * sums[:, _HIT], either, out=np.zeros(len(sums)), where=either > 0)
    return found


def _p(mine: "NDArray[np.float64]", its: "NDArray[np.float64]", seed: int) -> float:
    """The p-value of a one-sided paired randomization test by article, 0..1: if neither system is better, which of the two has made what
    in an article is as good as drawn by lot; this is the share of such draws in which the gain is at least what it is.

    It holds for any number of articles (Noreen, Computer-Intensive Methods for Testing Hypotheses, 1989, ch. 2; of F1: Yeh, More accurate
    tests for the statistical significance of result differences, COLING 2000), where a bootstrap calls too much sure: of n articles it is
    never below 1 / 2^n. What was found is one of the draws, so that it is never 0 (Phipson and Smyth 2010).
    """
    import numpy as np

    differ = (mine != its).any(axis=1)
    articles = int(differ.sum())
    if articles <= _ALL_WAYS:
        swapped = np.arange(2**articles)[:, None] >> np.arange(articles) & 1
    else:
        swapped = np.random.default_rng(seed).integers(2, size=(2**_ALL_WAYS, articles), dtype=np.int8)
        swapped[0] = 0
    moves = (its - mine)[differ]
    moved = np.concatenate([ways @ moves for ways in np.array_split(swapped, 16)])  # each is copied as numbers of eight times the size
    gains = _f1s(mine.sum(axis=0) + moved) - _f1s(its.sum(axis=0) - moved)
    return float(np.mean(gains >= gains[0] - _TIED))


def _interval(samples: "NDArray[np.float64]") -> list[float]:
    import numpy as np

    return [round(float(bound), 4) for bound in np.percentile(samples, _OUTER)] if len(samples) else [0.0, 0.0]


def confusions(document_ids: Sequence[str], gold: Spans, found: Spans, labels: Collection[str]) -> list[dict[str, Any]]:
    """What was taken for what, most frequent first, as jobs.training says.

    A found span stands for the gold one with its edges, else for the first that it overlaps and that no other stands for. The place is
    that of the gold span, of what is spurious that of the found one.
    """
    places: dict[tuple[str, str | None, str | None], list[tuple[str, int, int]]] = defaultdict(list)
    for document_id, wanted, got in zip(document_ids, gold, found, strict=True):
        for one, other in _pairs([s for s in wanted if s[2] in labels], [s for s in got if s[2] in labels]):
            kind = _kind(one, other)
            place = one or other
            if kind and place:
                places[kind, one and one[2], other and other[2]].append((document_id, place[0], place[1]))
    ordered = sorted(places.items(), key=lambda item: (-len(item[1]), str(item[0])))
    return [
        {"kind": kind, "gold": one, "found": other, "count": len(at), "places": [list(place) for place in at[:PLACES]]}
        for (kind, one, other), at in ordered
    ]


def _kind(gold: Span | None, found: Span | None) -> str:
    """What is wrong with a pair; "" for nothing."""
    if gold is None or found is None:
        return "spurious" if gold is None else "missed"
    wrong = (["label"] if gold[2] != found[2] else []) + (["edges"] if gold[:2] != found[:2] else [])
    return " and ".join(wrong)


def _pairs(gold: Collection[Span], found: Collection[Span]) -> list[tuple[Span | None, Span | None]]:
    """Each gold and each found span once, beside the one that it stands for, or None."""
    open_gold, open_found = sorted(set(gold)), sorted(set(found))
    pairs: list[tuple[Span | None, Span | None]] = []
    for fits in (_same, _same_edges, _overlap):
        for one in list(open_found):
            match = next((other for other in open_gold if fits(one, other)), None)
            if match is not None:
                open_gold.remove(match)
                open_found.remove(one)
                pairs.append((match, one))
    return [*pairs, *((one, None) for one in open_gold), *((None, one) for one in open_found)]


def _same(one: Span, other: Span) -> bool:
    return one == other


def _same_edges(one: Span, other: Span) -> bool:
    return one[:2] == other[:2]


def _overlap(one: Span, other: Span) -> bool:
    return overlaps(one[0], one[1], other[0], other[1])


def exact_f1(gold: Spans, found: Spans, labels: Collection[str]) -> float:
    """Of all articles together, without the rest."""
    counts = [0, 0, 0]
    for wanted, got in zip(gold, found, strict=True):
        mine, its = ({span for span in spans if span[2] in labels} for spans in (wanted, got))
        for at, number in enumerate((len(mine & its), len(its), len(mine))):
            counts[at] += number
    either = counts[_FOUND] + counts[_GOLD]
    return 2 * counts[_HIT] / either if either else 0.0


def exact_f1_by_label(gold: Spans, found: Spans, labels: Collection[str]) -> Mapping[str, float]:
    """As `exact_f1`, of each label."""
    return {label: exact_f1(gold, found, (label,)) for label in labels}
