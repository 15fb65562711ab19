"""The view of an open article that follows the acts: `overlay`, of which only what an act can have touched is made anew."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.core.acts import Change
from annotator.core.document import Document
from annotator.core.fold import Layer
from annotator.core.live import LiveView, Range
from annotator.core.precedents import Precedents
from annotator.core.schema import Schema
from annotator.core.spans import RelationSuggestion, Run, Suggestions
from annotator.core.view import RelationItem, SpanItem, View
from annotator.language.folding import fold
from annotator.suggest.overlay import Memory, found_between, overlaid_spans, with_chances
from annotator.suggest.patterns import patterns_for
from annotator.suggest.precedents import RUN, Surfaces
from annotator.suggest.symbols import borders


class LiveOverlay(LiveView):
    """`view` is always equal to `overlay` with the values of the layer and what is remembered."""

    def __init__(self, document: Document, schema: Schema, stored: Suggestions, memory: Memory) -> None:
        super().__init__(document.document_id, schema, stored)
        self._document, self._memory = document, memory
        self._patterns = patterns_for(document.language)
        self._borders = borders(document, self._patterns.language)
        self._found_at: list[int] = []  # where the first end of each relation found begins, ascending
        self._status: str | None = None
        self._mentioned: dict[str, list[Range]] = {}  # by folded surface, and by the first and the last word of longer ones
        for claim in stored.spans:
            surface = fold(document.text[claim.start : claim.end])
            words = surface.split()
            for name in {surface, *((words[0], words[-1]) if len(words) > 1 else ())}:
                self._mentioned.setdefault(name, []).append((claim.start, claim.end))
        self._known: list[tuple[int, int, str]] = []  # the places of surfaces that something is known about
        self._take_in(memory.precedents.surfaces)

    def _take_in(self, surfaces: Iterable[str]) -> None:
        for surface in surfaces:
            places = self._memory.surfaces.places.get(surface, ())
            self._places.add(places)
            for place in places:
                known = (*place, surface)
                at = bisect_left(self._known, known)
                if at == len(self._known) or self._known[at] != known:
                    self._known.insert(at, known)

    def remember(self, layer: Layer, changes: Iterable[Change], precedents: Precedents) -> View:
        """Make the view after some changes, and with what is known of surfaces now."""
        old, self._memory = self._memory.precedents, replace(self._memory, precedents=precedents)
        surfaces = _otherwise(old.surfaces, precedents.surfaces)
        self._take_in(surfaces & precedents.surfaces.keys())
        if layer.status != self._status:
            return self.make(layer)
        names = surfaces | _otherwise(old.first, precedents.first) | _otherwise(old.last, precedents.last)
        places = {place for name in names for place in self._mentioned.get(name, ())}
        places.update(place for surface in surfaces for place in self._memory.surfaces.places.get(surface, ()))
        return self.follow(layer, changes, places)

    def make(self, layer: Layer) -> View:
        self._status = layer.status
        return super().make(layer)

    def _items(self, layer: Layer, decided: Collection[str], stored: Suggestions, ranges: Sequence[Range] | None) -> tuple[SpanItem, ...]:
        memory = self._memory if ranges is None else self._memory_of(stored, ranges)
        spans, proposed = overlaid_spans(self._document, self._schema, layer, decided, stored, memory)
        self._know(proposed.spans[len(stored.spans) :])
        return spans

    def _memory_of(self, stored: Suggestions, ranges: Sequence[Range]) -> Memory:
        """What is remembered of some ranges of the text."""
        places: dict[str, list[Range]] = {}
        for start, end in ranges:
            for left, right, surface in self._known[bisect_left(self._known, (start,)) : bisect_left(self._known, (end,))]:
                places.setdefault(surface, []).append((left, right))
        precedents, text = self._memory.precedents, self._document.text
        asked = {*places, *(fold(text[claim.start : claim.end]) for claim in stored.spans)}
        known = {surface: precedents.surfaces[surface] for surface in asked if surface in precedents.surfaces}
        return replace(self._memory, surfaces=Surfaces(places), precedents=replace(precedents, surfaces=known))

    def _search(self, view: View, ranges: Sequence[Range] | None) -> set[RelationSuggestion]:
        changed: set[RelationSuggestion] = set()
        for start, end in self._parts(ranges) if ranges is not None else [(0, len(self._document.text))]:
            spans = view.within(start, end)
            found = found_between(spans, self._document, self._schema, self._patterns, (start, end)) if self._status is None else []
            part = slice(bisect_left(self._found_at, start), bisect_left(self._found_at, end))
            if found != self._found[part]:
                changed.update(self._found[part], found)
                starts = {item.item_id: item.start for item in spans}
                self._found[part] = found
                self._found_at[part] = [min(starts[one.head_id], starts[one.tail_id]) for one in found]
        return changed

    def _parts(self, ranges: Iterable[Range]) -> list[Range]:
        """Ranges grown to the nearest borders that no claim stands across."""
        parts = list(ranges)
        while True:
            grown = [
                (self._borders[bisect_right(self._borders, start) - 1], self._borders[bisect_left(self._borders, end)])
                for start, end in parts
            ]  # fmt: skip
            parts = self._places.around(grown)
            if parts == sorted(set(grown)):
                return parts

    def _finished(self, relations: list[RelationItem]) -> list[RelationItem]:
        return with_chances(relations, self._memory.calibration)

    def _runs(self) -> Mapping[str, Run]:
        return {**self._stored.runs, RUN.run_id: RUN, self._patterns.run.run_id: self._patterns.run}


def _otherwise(old: Mapping[str, object], new: Mapping[str, object]) -> set[str]:
    """The keys under which two mappings do not hold the same."""
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
