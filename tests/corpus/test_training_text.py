"""The text that is trained on."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind
from annotator.corpus.training_text import NOT_PROSE, kept_ranges

TEXT = "date 2024-05\n\nLe pont rouvre\n\nLe pont rouvre\n\nLe maire se réjouit.Les riverains aussi."


def section(kind: SectionKind, words: str, nth: int = 0) -> Section:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Section(kind, start, start + len(words))


ARTICLE = Document.of(
    TEXT,
    "fr",
    sections=(
        section(SectionKind.HEADER, "date 2024-05"),
        section(SectionKind.TITLE, "Le pont rouvre"),
        section(SectionKind.REPEATED_TITLE, "Le pont rouvre", 1),
        section(SectionKind.BODY, "Le maire se réjouit.Les riverains aussi."),
    ),
    seams=(Seam(TEXT.index("Les riverains"), SeamKind.SENTENCE, 0.9), Seam(TEXT.index("se réjouit"), SeamKind.SENTENCE, 0.1)),
)


def words(document: Document, ranges) -> list[str]:
    return [document.text[start:end].strip() for start, end in ranges if document.text[start:end].strip()]


def test_header_and_repeated_title_are_left_out_and_the_rest_is_cut_at_confident_seams():
    assert words(ARTICLE, kept_ranges(ARTICLE)) == ["Le pont rouvre", "Le maire se réjouit.", "Les riverains aussi."]


def test_the_title_that_is_kept_is_not_the_repeated_one():
    (title, *_) = [piece for piece in kept_ranges(ARTICLE) if "pont" in TEXT[slice(*piece)]]
    assert title[0] == TEXT.index("Le pont rouvre")


def test_with_nothing_left_out_the_pieces_are_the_whole_text():
    assert "".join(TEXT[start:end] for start, end in kept_ranges(ARTICLE, frozenset())) == TEXT


@st.composite
def articles(draw):
    text = draw(st.text("ab .\n", min_size=1, max_size=40))
    borders = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pieces = list(pairwise(borders))[:: draw(st.integers(1, 2))]
    sections = tuple(Section(draw(st.sampled_from(SectionKind)), *piece) for piece in pieces)
    seams = tuple(
        Seam(offset, SeamKind.SENTENCE, draw(st.sampled_from((0.3, 0.8)))) for offset in sorted(draw(st.sets(st.integers(1, len(text)))))
    )
    return Document.of(text, "fr", sections=sections, seams=seams)


@given(articles(), st.frozensets(st.sampled_from(SectionKind)))
def test_each_character_is_kept_once_unless_its_section_is_left_out_and_no_cut_lies_inside_a_piece(document, leave_out):
    kept = kept_ranges(document, leave_out)
    dropped = {at for one in document.sections if one.kind in leave_out for at in range(one.start, one.end)}
    assert [at for start, end in kept for at in range(start, end)] == [at for at in range(len(document.text)) if at not in dropped]
    assert not [cut for cut in document.cuts() for start, end in kept if start < cut < end]


def test_what_is_left_out_without_being_named_is_header_and_repeated_title():
    assert {"header", "repeated title"} == NOT_PROSE
