"""Groups of near-duplicate documents: copies of one wire story, and updates of it. Pure, and the same on every machine.

Each document is read once and kept as a sketch of fixed size: its runs of words (shingles; Broder 1997, "On the resemblance and
containment of documents") are hashed and thrown into bins, of which each keeps its smallest hash (one permutation hashing; Li, Owen and
Zhang 2012); an empty bin borrows that of another (optimal densification; Shrivastava 2017). Two sketches then agree in a bin with a
probability of J, the Jaccard resemblance of their sets of shingles.

Which pairs are compared is found by banding (locality-sensitive hashing; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
3.4): a pair of resemblance J is with a probability of 1 - (1 - J^r)^b, for b bands of r bins. The threshold of that S-curve is about
(1/b)^(1/r): 1/11 for 128 bands of 2. At J = 1/3, where two documents of one length share half of their text, hardly any is missed.

Words run on over the borders of paragraphs and over seams, so that it does not matter how a copy was glued.
"""

import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate, combinations
from zlib import crc32

from annotator.core.document import Document, SectionKind
from annotator.corpus.training_text import NOT_PROSE, kept_ranges

SHARED = 1 / 3
"""Two documents are near-duplicates if at least this much of the smaller one stands in the other, by the estimate of their sketches.
Half of it, its paragraphs in another order, is above that by three and a half standard errors of the estimate: with half as many bins one
in six hundred such updates was taken for another story."""
COMMON = 20
"""A run of words is boilerplate, and says nothing of the story, if most of the documents that have it have a quarter of their text from
no more than a twentieth as many documents. Copies of one story are alike throughout, so none of theirs is."""

_SHINGLE = 5  # words
_BANDS, _ROWS = 128, 2
_BINS = _BANDS * _ROWS
_NO_STORY = NOT_PROSE | {SectionKind.DATELINE}
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # written without spaces: each character is taken for a word
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_UNSEEN = re.compile("[\u00ad\u200b\ufeff]")
_SPREAD = 0x9E3779B1  # odd, about 2^32 by the golden ratio (Knuth, TAOCP 3, 6.4): CRC-32 alone is linear
_MASK = 0xFFFFFFFF
_TO_BIN = 32 - (_BINS - 1).bit_length()


def near_duplicates(documents: Iterable[Document]) -> tuple[tuple[str, ...], ...]:
    """The ids of the documents in groups, most of them alone; ids and groups are sorted. The order of the documents does not matter.

    A group is closed: what is a near-duplicate of one of it is in it. Documents are taken one by one; about 1.5 kB of each is kept.
    """
    sketches = {document.document_id: Sketch(shingles(document)) for document in documents}
    ids = sorted(sketches)
    found = [sketches[document_id] for document_id in ids]
    _leave_out_boilerplate(found)
    groups = _Groups(len(ids))
    for band in range(_BANDS):
        buckets: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
        for nth, sketch in enumerate(found):
            if key := sketch.band(band):
                buckets[key].append(nth)
        for bucket in buckets.values():
            if len({groups.of(nth) for nth in bucket}) > 1:
                for one, other in combinations(bucket, 2):
                    if groups.of(one) != groups.of(other) and found[one].shared(found[other]) >= SHARED:
                        groups.join(one, other)
    members: defaultdict[int, list[str]] = defaultdict(list)
    for nth, document_id in enumerate(ids):
        members[groups.of(nth)].append(document_id)
    return tuple(sorted(map(tuple, members.values())))


def shingles(document: Document) -> set[int]:
    """The runs of five words in a document, hashed to 32 bits: of its whole text but header, repeated title and dateline.

    Case, marks and spaces do not count. A text of fewer words is one run; one without words has none.
    """
    words: list[str] = []
    for start, end in kept_ranges(document, _NO_STORY):
        words += _WORD.findall(unicodedata.normalize("NFKC", _UNSEEN.sub("", document.text[start:end])).casefold())
    if not words:
        return set()
    joined = " ".join(words).encode()
    starts = list(accumulate((len(word) + 1 for word in joined.split(b" ")), initial=0))
    runs = zip(starts, starts[min(_SHINGLE, len(words)) :], strict=False)
    return {crc32(joined[start : after - 1]) * _SPREAD & _MASK for start, after in runs}


class Sketch:
    """The smallest hash in each bin, and whether it counts: boilerplate does not. `size` is the number of shingles."""

    __slots__ = ("bins", "counts", "size")

    def __init__(self, found: set[int]) -> None:
        smallest = {hashed >> _TO_BIN: hashed for hashed in sorted(found, reverse=True)}  # the last one stays
        self.size = len(found)
        self.bins = array("I", (smallest[nth] if nth in smallest else _lent(nth, smallest) for nth in range(_BINS)))
        self.counts = bytearray([bool(found)] * _BINS)

    def band(self, nth: int) -> tuple[int, ...]:
        """The key under which documents that are alike in a band meet; () where boilerplate stands in it."""
        of = slice(nth * _ROWS, (nth + 1) * _ROWS)
        return tuple(self.bins[of]) if all(self.counts[of]) else ()

    def shared(self, other: "Sketch") -> float:
        """The estimated share of the smaller document that stands in the other, in 0..1, both without their boilerplate."""
        agree = told = 0
        for mine, my, its, their in zip(self.bins, self.counts, other.bins, other.counts, strict=True):
            if my if mine <= its else their:  # the smallest hash of both together is no boilerplate
                told += 1
                agree += mine == its
        if not agree:
            return 0.0
        resemblance = agree / told
        sizes = self.size * sum(self.counts), other.size * sum(other.counts)
        return min(resemblance / (1 + resemblance) * sum(sizes) / min(sizes), 1.0)


def _lent(nth: int, smallest: Mapping[int, int]) -> int:
    """The hash that an empty bin borrows, 0 where all are empty."""
    return next((smallest[lender] for lender in _lenders(nth) if lender in smallest), 0)


@cache
def _lenders(nth: int) -> tuple[int, ...]:
    """The bins that one may borrow from, in an order of its own."""
    return tuple(sorted(range(_BINS), key=lambda other: crc32(bytes((nth, other))) * _SPREAD & _MASK))


def _leave_out_boilerplate(found: Sequence[Sketch]) -> None:
    tallies = [array("I") for _ in found]
    common = []
    for nth in range(_BINS):
        hashes = [sketch.bins[nth] for sketch in found]
        having = Counter(hashes)
        for tally, hashed in zip(tallies, hashes, strict=True):
            tally.append(having[hashed])
        if having and max(having.values()) >= COMMON:
            common.append(nth)
    rarest = [sorted(tally)[_BINS // 4] for tally in tallies]  # at least a quarter stands in no more documents than this
    for nth in common:
        apart = Counter(sketch.bins[nth] for sketch, tally, own in zip(found, tallies, rarest, strict=True) if tally[nth] >= COMMON * own)
        for sketch, tally in zip(found, tallies, strict=True):
            sketch.counts[nth] &= 2 * apart[sketch.bins[nth]] <= tally[nth]


class _Groups:
    """Disjoint sets of the numbers below `count` (union-find with path halving; the smallest number stands for its set)."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, nth: int) -> int:
        above = self._above
        while above[nth] != nth:
            above[nth] = nth = above[above[nth]]
        return nth

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.of(one), self.of(other)))
        self._above[high] = low
