"""What of an article's view the text shows, kept up to date: the marks of its layout, and the arcs with their rails."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial

from annotator.core.schema import Schema
from annotator.core.view import Items, ItemState, RelationItem, SpanItem, View, difference
from annotator.language.blocks import block_at, blocks_over
from annotator.ui.text_arcs import rails
from annotator.ui.text_layout import ArcEnd, ArticleLayout
from annotator.ui.text_marks import Link, Rejected, ends_by_block, link_of, links_of, mark_of, marks_after, marks_by_block, marks_of


class Shown:
    """`rails` are those of all arcs, empty unless all are shown; at most `rail_count` of them."""

    def __init__(self) -> None:
        self.rails: dict[str, int] = {}
        self.rail_count = 1
        self.all_arcs = False
        self.rejected = Rejected()
        self._view, self._schema = View(""), Schema()
        self._layout: ArticleLayout | None = None
        self._links: dict[str, Link] = {}  # of all relations, where all arcs are shown
        self._spread: list[tuple[int, int, Link]] = []  # with the first and the last block that each of them touches

    def take(self, layout: ArticleLayout | None, view: View, schema: Schema) -> None:
        """Show this view in this layout."""
        self._layout, self._view, self._schema, self._links = layout, view, schema, {}
        if layout is None:
            return
        if self.all_arcs:
            self._links = {link.item.item_id: link for link in links_of(view, schema, self.rejected, layout.blocks)}
        layout.set_marks(marks_by_block(layout.blocks, marks_of(view, schema, self.rejected)), self._arc_ends(layout))

    def take_again(self) -> None:
        """Show the same view after something of it is to be shown otherwise."""
        self.take(self._layout, self._view, self._schema)

    def follow(self, view: View) -> None:
        """Show the same article after a decision: what has not changed in the view costs nothing."""
        gone, come = difference(self._view, view)
        new = {item.item_id: item for item in come}
        alike = {item.item_id for item in gone if item.item_id in new and _look_alike(item, new[item.item_id])}
        gone, come = (tuple(item for item in items if item.item_id not in alike) for items in (gone, come))
        self._view = view
        self._change(gone, come)

    def set_rejected(self, rejected: Rejected) -> bool:
        """Show these rejected items; whether anything looks different now."""
        old, self.rejected = self.rejected, rejected
        if rejected.all != old.all:
            self.take_again()
            return True
        names = () if rejected.all else rejected.lingering ^ old.lingering
        items = tuple(self._view.item(name) for name in names if name in self._view)
        changed = tuple(item for item in items if item.state is ItemState.REJECTED)
        self._change(changed, changed)
        return bool(changed)

    def links(self, strong: Collection[str], beside: Collection[str], first: int, last: int) -> list[Link]:
        """The relations whose arcs are drawn where some blocks are shown: the strong ones wherever they are, and of all, or of some others,
        those that touch these blocks or run past them. Their order is their own, whichever is current and whatever was decided last: arcs
        of one pair never change places under the mouse."""
        spread = self._spread
        if not self.all_arcs:
            links = [link for name in {*strong, *beside} if (link := self._link(name)) is not None]
            spread = _spread(links)
        return [link for above, below, link in spread if (above <= last and below >= first) or link.item.item_id in strong]

    def _link(self, name: str) -> Link | None:
        item = self._view.item(name) if name in self._view else None
        if self._layout is None or not isinstance(item, RelationItem):
            return None
        return link_of(item, self._view, self._schema, self.rejected, self._layout.blocks)

    def _change(self, gone: Items, come: Items) -> None:
        layout, view = self._layout, self._view
        if layout is None or not (gone or come):
            return
        relations = [item for item in (*gone, *come) if isinstance(item, RelationItem)]
        relations += [relation for item in (*gone, *come) for relation in view.relations_of(item.item_id)]
        spans = [item for item in gone if isinstance(item, SpanItem)]
        touched: dict[str, SpanItem | None] = {item.item_id: None for item in spans}
        touched.update((item.item_id, item) for item in come if isinstance(item, SpanItem))
        ends = {end for relation in relations for end in (relation.head_id, relation.tail_id) if end in view}
        touched.update((end, view.span(end)) for end in ends)
        spans += [item for item in touched.values() if item is not None]
        blocks = {nth for item in spans for nth in blocks_over(layout.blocks, item.start, item.end)}
        blocks |= {block_at(layout.blocks, item.start) for item in spans}  # arcs end there, also those of a span between two blocks
        look = partial(mark_of, view=view, schema=self._schema, rejected=self.rejected)
        arc_ends: Sequence[tuple[ArcEnd, ...]] | None = None
        if self.all_arcs and relations:
            for name in dict.fromkeys(relation.item_id for relation in relations):
                link = self._link(name)
                if link is None:
                    self._links.pop(name, None)
                else:
                    self._links[name] = link
            arc_ends = self._arc_ends(layout)
        changed = {}
        for nth in blocks:
            marks = marks_after(layout.marks(nth), layout.blocks[nth], touched, look)
            changed[nth] = marks, layout.ends(nth) if arc_ends is None else arc_ends[nth]
        layout.change_marks(changed)

    def _arc_ends(self, layout: ArticleLayout) -> list[tuple[ArcEnd, ...]]:
        """The ends of all arcs, by block; the arcs get their rails."""
        self._spread = _spread(self._links.values())
        links = [link for _, _, link in self._spread]
        self.rails = rails({link.item.item_id: link.range for link in links}, self.rail_count)
        ends = {end for link in links for end in (link.item.head_id, link.item.tail_id)}
        return ends_by_block(layout.blocks, links, {end: self._view.span(end).start for end in ends})


def _spread(links: Iterable[Link]) -> list[tuple[int, int, Link]]:
    ordered = sorted(links, key=lambda link: (link.range, link.name, link.item.item_id))
    return [(min(one.head_block, one.tail_block), max(one.head_block, one.tail_block), one) for one in ordered]


def _look_alike(old: SpanItem | RelationItem, new: SpanItem | RelationItem) -> bool:
    """Whether only what the text does not show of a span has changed, like its score: so it is wherever its surface was decided."""
    if not isinstance(old, SpanItem) or not isinstance(new, SpanItem):
        return False
    return _drawn(old) == _drawn(new)


def _drawn(item: SpanItem) -> tuple[object, ...]:
    readings = [(reading.start, reading.end, reading.label_id) for reading in item.readings]
    return item.start, item.end, item.label_id, item.state, item.note, readings
