from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document
from annotator.language.blocks import blocks_of
from annotator.ui.text_caret import Caret, Move, moved
from annotator.ui.text_hit import HitKind, Scene, hit_test
from annotator.ui.text_layout import ArticleLayout, Look, Mark, Metrics
from annotator.ui.text_marks import Rejected, ends_by_block, links_of, marks_by_block, marks_of
from tests.ui.articles import SCHEMA, Article, proposed, shipyard

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(text: str, marks: list[Mark] | None = None, width: float = 700) -> ArticleLayout:
    blocks = blocks_of(Document.of(text, "fr"))
    layout = ArticleLayout(text, blocks, Metrics.of(1.0), width)
    layout.set_marks(marks_by_block(blocks, marks or []), [()] * len(blocks))
    return layout


def mark(item_id: str, start: int, end: int, look: Look = Look.OPEN, relations: int = 0) -> Mark:
    return Mark(item_id, start, end, "PER", 250.0, look, relations)


def layout_of(article: Article, all_arcs: bool = False, **states: tuple[str, ...]) -> ArticleLayout:
    document, view = article.document, article.view(**states)
    blocks = blocks_of(document)
    layout = ArticleLayout(document.text, blocks, Metrics.of(1.0), 700)
    links = links_of(view, SCHEMA, Rejected(), blocks) if all_arcs else []
    starts = {span.item_id: span.start for span in view.spans}
    layout.set_marks(marks_by_block(blocks, marks_of(view, SCHEMA, Rejected())), ends_by_block(blocks, links, starts))
    return layout


TEXTS = st.text(alphabet=st.sampled_from("abc é.😀\u0301אבג👩\u200d🚀,"), min_size=1, max_size=80).filter(lambda text: text.strip() != "")


@given(TEXTS, st.sampled_from([90.0, 700.0]))
def test_every_caret_place_is_found_again_at_its_x(text: str, width: float):
    layout = laid_out(text, width=width)
    shaped = layout.laid(0).shaped
    offset: int | None = layout.blocks[0].start
    while offset is not None:
        spot = layout.spot(offset)
        assert layout.blocks[spot.block].start <= layout.caret_at(spot) <= layout.blocks[spot.block].end
        offset = shaped.step(offset, forward=True, words=False)


@given(TEXTS)
def test_moving_right_visits_every_place_in_order_and_left_comes_back(text: str):
    layout = laid_out(text)
    caret = moved(layout, Caret(0), Move.START, 100)
    there = [caret.offset]
    while (following := moved(layout, caret, Move.RIGHT, 100)).offset != caret.offset:
        caret = following
        there.append(caret.offset)
    assert there == sorted(set(there))
    back = [caret.offset]
    while (previous := moved(layout, caret, Move.LEFT, 100)).offset != caret.offset:
        caret = previous
        back.append(caret.offset)
    assert back == there[::-1]


def test_an_emoji_is_one_step_and_offsets_behind_it_are_code_points():
    text = "Un 👩\u200d🚀 vole"
    layout = laid_out(text)
    assert moved(layout, Caret(3), Move.RIGHT, 100).offset == 6
    spot = layout.spot(text.index("vole"))
    assert layout.caret_at(spot) == text.index("vole")


def test_a_span_over_two_directions_has_several_pieces():
    text = "abc שלום def"
    (display,) = [laid_out(text, [mark("one", 2, 6)]).laid(0).display]
    pieces = display.pieces_of("one")
    assert len(pieces) == 2
    assert pieces[0].right <= pieces[1].left


def test_a_span_that_wraps_has_a_piece_a_line_and_one_chip():
    text = "mot " * 60
    display = laid_out(text, [mark("one", 0, len(text) - 1)], width=300).laid(0).display
    assert len(display.pieces_of("one")) == len(display.lines)
    assert [piece.first for piece in display.pieces_of("one")].count(True) == 1
    assert len(display.chips) == 1


def test_plain_lines_and_lines_with_spans_keep_one_pitch():
    text = "Une phrase sans rien. Odile Kermarec du chantier de Brest parle longuement de la mer. " * 6
    spans = [mark("outer", 22, 58), mark("inner", 37, 58, Look.CONFIRMED, relations=3), mark("gone", 60, 66, Look.REJECTED)]
    lines = laid_out(text, spans, width=320).laid(0).display.lines
    pitches = {round(after.baseline - before.baseline, 3) for before, after in pairwise(lines)}
    assert len(pitches) == 1


def test_nested_spans_underline_in_lanes_the_shortest_nearest_the_text():
    display = laid_out("le chantier de Brest", [mark("outer", 3, 20), mark("inner", 15, 20)]).laid(0).display
    assert display.pieces_of("inner")[0].lane == 0
    assert display.pieces_of("outer")[0].lane == 1


def test_chips_never_cover_one_another():
    text = "a b c d e f g h"
    spans = [mark(str(nth), nth * 2, nth * 2 + 1) for nth in range(8)]
    layout = laid_out(text, spans)
    chips = layout.laid(0).display.chips
    assert len(chips) == 8
    for nth, chip in enumerate(chips):
        for other in chips[nth + 1 :]:
            assert chip.top != other.top or chip.left + chip.width <= other.left or other.left + other.width <= chip.left


def test_a_rejected_span_has_no_chip_and_a_covered_one_nothing():
    article = shipyard()
    kermarec = article.id_of("Odile Kermarec")
    view = article.view(rejected=(kermarec,))
    assert kermarec not in {m.item_id for m in marks_of(view, SCHEMA, Rejected())}
    shown = {m.item_id: m for m in marks_of(view, SCHEMA, Rejected(lingering=frozenset({kermarec})))}
    assert shown[kermarec].look is Look.REJECTED


def test_a_chip_counts_the_relations_that_can_be_drawn():
    article = shipyard()
    counts = {m.item_id: m.relations for m in marks_of(article.view(), SCHEMA, Rejected())}
    assert counts[article.id_of("Odile Kermarec")] == 3
    rejected = marks_of(article.view(rejected=(article.id_of("chantier"),)), SCHEMA, Rejected())
    assert {m.item_id: m.relations for m in rejected}[article.id_of("Odile Kermarec")] == 2


def test_only_touched_blocks_lose_their_display_list():
    article = shipyard()
    layout = layout_of(article)
    before = [layout.laid(nth) for nth in range(len(layout.blocks))]
    view = article.view(confirmed=(article.id_of("Odile Kermarec"),))
    touched = layout.set_marks(marks_by_block(layout.blocks, marks_of(view, SCHEMA, Rejected())), [()] * len(layout.blocks))
    assert touched == [2]
    for nth, laid in enumerate(before):
        assert (layout.laid(nth).display is laid.display) is (nth != 2)
        assert layout.laid(nth).shaped is laid.shaped


def test_lanes_for_arcs_are_made_only_where_all_are_shown():
    article = shipyard()
    assert layout_of(article, all_arcs=True).laid(2).display.height > layout_of(article).laid(2).display.height
    assert layout_of(article, all_arcs=True).laid(1).display.height == layout_of(article).laid(1).display.height


def test_a_hit_on_nested_spans_names_the_smallest_first():
    article = shipyard()
    layout = layout_of(article)
    start = article.document.text.index("chantier Odile")
    spot = layout.spot(start + 3)
    line = layout.line(spot)
    y = layout.tops[spot.block] + line.baseline - 4
    hit = hit_test(Scene(layout, 10, 20), spot.x + 12, y + 20)
    assert (hit.kind, hit.offset) == (HitKind.TEXT, start + 3)
    assert hit.items == (article.id_of("chantier"), article.id_of("La directrice du chantier"))
    with pytest.raises(AttributeError):
        hit.offset = 0  # type: ignore[misc]


def test_a_hit_on_a_chip_takes_its_span():
    article = shipyard()
    layout = layout_of(article)
    chip = layout.laid(2).display.chip_of(article.id_of("chantier"))
    assert chip is not None
    hit = hit_test(Scene(layout, 0, 0), chip.left + 4, layout.tops[2] + chip.top + 4)
    assert (hit.kind, hit.item_id) == (HitKind.CHIP, article.id_of("chantier"))


def test_right_of_a_wrapped_line_the_caret_stays_in_it():
    layout = laid_out("un deux trois quatre cinq six sept huit neuf dix", width=120)
    lines = layout.laid(0).display.lines
    assert len(lines) > 1
    hit = hit_test(Scene(layout, 0, 0), 119.0, lines[0].baseline)
    assert layout.spot(hit.offset).line == 0


def test_the_end_key_goes_to_the_end_of_a_piece_glued_to_the_next():
    article = shipyard()
    layout = layout_of(article)
    seam = layout.blocks[4].start
    caret = moved(layout, Caret(layout.blocks[3].start), Move.LINE_END, 100)
    assert caret == Caret(seam, before=True)
    assert layout.spot(seam, before=True).block == 3
    assert moved(layout, caret, Move.RIGHT, 100) == Caret(seam + 1)


def test_up_and_down_keep_the_column_over_a_short_line():
    layout = laid_out("une ligne assez longue\n\nun\n\nune ligne assez longue")
    caret = moved(layout, Caret(12), Move.DOWN, 100)
    assert caret.offset == layout.blocks[1].end
    assert moved(layout, caret, Move.DOWN, 100).offset == layout.blocks[2].start + 12


def test_a_proposal_may_be_shown_alone():
    document = Document.of("Anne Le Bris parle.", "fr")
    article = proposed(document, [("Anne Le Bris", "PER")])
    assert len(layout_of(article).laid(0).display.chips) == 1


def test_a_chip_names_every_label_that_is_claimed_for_its_place():
    document = Document.of("Axor recrute à Brest.", "fr")
    rivals = (*proposed(document, [("Axor", "ORG"), ("Brest", "LOC")]).spans, *proposed(document, [("Axor", "PER")]).spans)
    view = Article(document, rivals).view()
    assert [mark.name for mark in marks_of(view, SCHEMA, Rejected())] == ["ORG / PER", "LOC"]
