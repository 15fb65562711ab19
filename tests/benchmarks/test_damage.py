from random import Random

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import SectionKind
from annotator.language.article import make_document
from tests.benchmarks.damage import Damaged, damage

TITLE = "Un pont s’ouvre à Vaure"
PARAGRAPHS = (
    "Le maire de Vaure a ouvert vendredi le pont de la Lande. Anne Riou était absente. Il pleuvait sur la Lande",
    "Une fête à Vaure",
    "Les habitants de Vaure ont dansé toute la nuit. Paul Kerbrat a joué du violon.",
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))
NAMES = (("Vaure", "LOC"), ("Lande", "LOC"), ("Anne Riou", "PER"), ("Paul Kerbrat", "PER"))
SPANS = [(start, start + len(name), label) for name, label in NAMES for start in range(len(TEXT)) if TEXT.startswith(name, start)]


def surfaces(text: str, spans: list[tuple[int, int, str]]) -> list[tuple[str, str]]:
    return [(text[start:end], label) for start, end, label in sorted(spans)]


def damaged(seed: int) -> Damaged:
    return damage(TEXT, SPANS, Random(seed))


@given(text=st.text("Aa .!\n«é𝄞", max_size=200), cuts=st.lists(st.integers(0, 200), max_size=12), seed=st.integers())
def test_every_span_that_is_kept_has_the_same_words_as_before(text: str, cuts: list[int], seed: int) -> None:
    places = sorted({min(cut, len(text)) for cut in cuts})
    spans = [(start, end, str(nth)) for nth, (start, end) in enumerate(zip(places[::2], places[1::2], strict=False))]
    words = {label: text[start:end] for start, end, label in spans}
    done = damage(text, spans, Random(seed))
    assert all(done.text[start:end] == words[label] for start, end, label in done.spans)
    assert not any(left < end and start < right for start, end, _ in done.spans for left, right in done.added)


@given(seed=st.integers())
def test_only_spans_of_the_cut_tail_are_lost(seed: int) -> None:
    done = damaged(seed)
    assert surfaces(done.text, done.spans) == surfaces(TEXT, [span for span in SPANS if span[1] <= done.end])


def test_the_same_seed_does_the_same_damage() -> None:
    assert damaged(3) == damaged(3)
    assert len({damaged(seed).text for seed in range(9)}) > 1


def test_sentences_and_paragraphs_are_glued_in_some_articles() -> None:
    texts = [damaged(seed).text for seed in range(60)]
    assert any("Lande.Anne" in text for text in texts)
    assert any("la LandeUne fête" in text for text in texts)
    assert any("VaureLes habitants" in text for text in texts)
    assert any(damaged(seed).end < len(TEXT) for seed in range(60))


def test_a_damaged_text_reads_as_a_scraped_article() -> None:
    kinds = [section.kind for section in make_document(damaged(1).text, language="fr").sections]
    assert kinds[:5] == [
        SectionKind.HEADER,
        SectionKind.TITLE,
        SectionKind.REPEATED_TITLE,
        SectionKind.LEDE,
        SectionKind.DATELINE,
    ]
