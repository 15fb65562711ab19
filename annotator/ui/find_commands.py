"""Commands that find words in the open article, and label what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.language.searching import Searchable
from annotator.ui import reading
from annotator.ui.command_group import CommandGroup
from annotator.ui.label_palette import Choice, span_choices
from annotator.ui.words import tr

if TYPE_CHECKING:
    from annotator.ui.review_commands import ReviewCommands

_Place = tuple[int, int]


class FindCommands(CommandGroup):
    """Each hit that is gone to becomes the selection of the text, so that there a digit, `e` or Enter makes a span of it."""

    def __init__(self, desk: ReviewCommands) -> None:
        super().__init__(desk)
        self.bar = self.page.find_bar
        self._searchable = Searchable.of("")
        self._hits: tuple[_Place, ...] = ()
        self._began = 0  # where the text was read when the search began
        self.bar.changed.connect(self._typed)
        self.bar.stepped.connect(self._step)
        self.bar.label_wanted.connect(self._label_hit)
        self.bar.label_all_wanted.connect(self._label_all)
        self.bar.closed.connect(self.close)

    # commands ----------------------------------------------------------------------------------------------------------

    def on_find_in_text(self) -> None:
        text, session = self.page.text, self.session
        if session.document is None:
            return
        selection = text.selection()
        self._began = selection[0] if selection else session.caret
        words = " ".join(text.selected_text().split())
        self.bar.show_label(self._sticky_name())
        self.bar.open(words)
        self._typed()

    def on_find_next(self) -> None:
        self._step_or_open(1)

    def on_find_previous(self) -> None:
        self._step_or_open(-1)

    def _step_or_open(self, by: int) -> None:
        if self.bar.words().strip():
            self._search()
            self._step(by)
            if not self.bar.isVisible():
                nth, hits = self._selected() + 1, len(self._hits)
                self.page.status.tell(tr("{nth} of {hits}", nth=nth, hits=hits) if hits else tr("nothing found"))
        else:
            self.on_find_in_text()

    # the search --------------------------------------------------------------------------------------------------------

    def article_changed(self) -> None:
        """Another article is open, or the same one was corrected: what is looked for is looked for there. Nothing moves."""
        self._began = 0
        if self.bar.isVisible():
            self._search()
            self.show_count()

    def show_count(self) -> None:
        """Say which hit is selected and how many have no span."""
        if self.bar.isVisible():
            self.bar.show_count(self._selected() + 1, len(self._hits), len(reading.bare(self.session.view, self._hits)))
            self.bar.show_label(self._sticky_name())

    def _search(self) -> None:
        document = self.session.document
        body = document.text if document else ""
        if self._searchable.text != body:
            self._searchable = Searchable.of(body)
        self._hits = self._searchable.find(self.bar.words(), whole=self.bar.whole())
        self.page.text.set_found(self._hits if self.bar.isVisible() else ())

    def _typed(self) -> None:
        """Look for what the bar says now, from where the reader was."""
        self._search()
        if self._hits:
            self._select(next((nth for nth, hit in enumerate(self._hits) if hit[0] >= self._began), 0))
        elif self.page.text.selection():
            self.page.text.clear_selection()
        self.show_count()

    def _selected(self) -> int:
        """Which hit is selected, -1 for none."""
        selection = self.page.text.selection()
        return self._hits.index(selection) if selection in self._hits else -1

    def _step(self, by: int) -> None:
        """Go to the next or previous hit; after the last one comes the first."""
        if not self._hits:
            self.show_count()
            return
        at = self._selected()
        if at < 0:
            caret = self.session.caret
            at = next((nth for nth, hit in enumerate(self._hits) if hit[0] >= caret), 0) - (1 if by > 0 else 0)
        self._select((at + by) % len(self._hits))
        self.show_count()

    def _select(self, nth: int) -> None:
        start, end = self._hits[nth]
        self.desk.moving.caret_moved(start)
        self.page.text.select(start, end)
        self.page.text.reveal(start, end)

    def close(self) -> None:
        """Hide the bar and its marks; the hit stays selected."""
        self.bar.hide()
        self.page.text.set_found(())
        self.page.text.setFocus()

    # labels ------------------------------------------------------------------------------------------------------------

    def _sticky_name(self) -> str:
        last = self._last_label()
        return self.session.schema.span_label(last).name if last else ""

    def _last_label(self) -> str:
        return self.session.used_labels.last(self.session.schema)

    def _label_hit(self) -> None:
        """Give the selected hit the last label, and go to the next one."""
        self.page.clear_message()
        if self._selected() < 0:
            self._step(1)
        elif last := self._last_label():
            hit = self._hits[self._selected()]
            self.session.add_span(*hit, last)
            self._select((self._hits.index(hit) + 1) % len(self._hits))
            self.show_count()

    def _label_all(self) -> None:
        """Let a label be chosen for all hits without a span, and ask before it is given."""
        session = self.session
        bare = reading.bare(session.view, self._hits)
        if not bare:
            return
        last = self._last_label()
        labels = sorted(session.schema.span_labels, key=lambda label: label.label_id != last)
        self.desk.open_palette(tr("Label of {n} hit(s)", n=len(bare)), span_choices(labels), lambda choice: self._ask(choice, bare))

    def _ask(self, choice: Choice, bare: tuple[_Place, ...]) -> None:
        words, spanned = self.bar.words().strip(), len(self._hits) - len(bare)
        question = tr("Make {n} {label} span(s) of « {words} »? Enter makes them · Esc", n=len(bare), label=choice.name, words=words)
        if spanned:
            question += " · " + tr("{n} hit(s) that have a span stay as they are", n=spanned)
        self.desk.ask("label_hits", question, tr("Make {n}", n=len(bare)), lambda: self._make(bare, choice.label_id, words))

    def _make(self, places: tuple[_Place, ...], label_id: str, words: str) -> None:
        made = self.session.add_spans(places, label_id, f"found: {words}")
        if made:
            self.page.status.tell(tr("{n} span(s) made; Ctrl+Z takes them back.", n=made))
