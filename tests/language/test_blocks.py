import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind
from annotator.language.blocks import LONGEST_BLOCK, BlockStyle, Gap, block_at, blocks_of, display_text
from tests.ui.articles import FIRST, HEADER, TITLE, shipyard


def shown(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in blocks_of(document)]


def test_paragraphs_are_numbered_and_pieces_between_seams_too():
    document = shipyard().document
    blocks = blocks_of(document)
    assert [block.number for block in blocks] == ["1", "2", "3", "4.1", "4.2"]
    assert shown(document) == [
        HEADER,
        TITLE,
        FIRST,
        "Elle compte embaucher à Brest.",
        "Jean Morvan a promis une aide à Kermarec.",
    ]
    assert [block.style for block in blocks] == [BlockStyle.HEADER, BlockStyle.TITLE, *[BlockStyle.BODY] * 3]
    assert [block.gap for block in blocks] == [*[Gap.PARAGRAPH] * 4, Gap.SEAM]


def test_a_seam_of_little_confidence_starts_no_line():
    document = Document.of("Il pleut.Elle sort.", "fr", seams=(Seam(9, SeamKind.SENTENCE, 0.3),))
    assert shown(document) == ["Il pleut.Elle sort."]


def test_without_sections_blocks_are_lines():
    assert shown(Document.of("\ufeffUn\r\n\r\n  deux \ntrois", "fr")) == ["\ufeffUn", "deux", "trois"]


def test_text_outside_the_sections_is_shown_as_body():
    document = Document.of("Titre\nreste", "fr", sections=(Section(SectionKind.TITLE, 0, 5),))
    assert shown(document) == ["Titre", "reste"]


def test_a_long_paragraph_is_cut_after_a_sentence():
    text = "Le bateau est rentré tard. " * 300
    parts = shown(Document.of(text, "fr"))
    assert all(len(part) <= LONGEST_BLOCK and part.endswith("tard.") for part in parts)
    assert [block.number for block in blocks_of(Document.of(text, "fr"))][:2] == ["1", ""]


def test_a_long_word_is_cut_all_the_same():
    assert [len(part) for part in shown(Document.of("a" * (2 * LONGEST_BLOCK + 7), "fr"))] == [LONGEST_BLOCK, LONGEST_BLOCK, 7]


@given(st.text(alphabet=st.sampled_from("ab .\n\r\u2028é😀\u05d0"), max_size=200), st.lists(st.integers(0, 200), max_size=5))
def test_blocks_show_every_character_once_and_in_order(text: str, offsets: list[int]):
    seams = tuple(Seam(offset, SeamKind.SENTENCE, 0.9) for offset in sorted(set(offsets)) if 0 < offset < len(text))
    blocks = blocks_of(Document.of(text, "fr", seams=seams))
    covered = [offset for block in blocks for offset in range(block.start, block.end)]
    assert covered == sorted(set(covered))
    assert {offset for offset, character in enumerate(text) if not character.isspace()} <= set(covered)
    assert not any(block.start < seam.offset < block.end for block in blocks for seam in seams)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_the_displayed_text_has_the_length_of_the_original(text: str):
    assert len(display_text(text)) == len(text)
    assert not set(display_text(text)) & set("\ufeff\r\n\u2028\ufffc\x00")


def test_a_place_between_blocks_belongs_to_the_nearest():
    blocks = blocks_of(Document.of("Un.\n\n\n\nDeux.", "fr"))
    assert [block_at(blocks, offset) for offset in (0, 3, 4, 6, 7, 12)] == [0, 0, 0, 1, 1, 1]


def test_where_blocks_touch_the_caller_says_which_is_meant():
    document = shipyard().document
    blocks = blocks_of(document)
    assert block_at(blocks, blocks[4].start) == 4
    assert block_at(blocks, blocks[4].start, before=True) == 3


def test_no_blocks_have_no_places():
    with pytest.raises(ValueError, match="no places"):
        block_at((), 0)
