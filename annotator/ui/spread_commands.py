"""Commands that decide a mention once: the same again in the article and in the project, and whole groups of the mention list."""

import random
import uuid
from collections.abc import Callable, Iterable
from functools import partial
from itertools import chain

from PySide6.QtCore import QPoint

from annotator.core.acts import Act
from annotator.core.spread import Hit, Spread, mention_spread
from annotator.core.values import Decision, SpanValue
from annotator.core.view import ItemState, SpanItem
from annotator.corpus.spot_check import sample
from annotator.language.folding import fold
from annotator.ui import reading
from annotator.ui.command_group import CommandGroup
from annotator.ui.hit_list import Context, HitModel, context_of
from annotator.ui.label_palette import label_for, span_choices
from annotator.ui.log_session import LogSession
from annotator.ui.mention_list import Mention
from annotator.ui.spreading import Spreading, sampled_from
from annotator.ui.words import tr

_AROUND_ONE = 220  # characters beside a place that is looked at by itself


class SpreadCommands(CommandGroup):
    """Spread a decision, with a preview where it leaves the article, and a spot-check where it was a large one."""

    @property
    def spreading(self) -> Spreading:
        assert self.page.spreading is not None
        return self.page.spreading

    # the last decision ------------------------------------------------------------------------------------------------

    def on_same_again(self) -> None:
        """Show where the last decision fits in this article; again does it."""
        spread = self.spreading.last
        if spread is None:
            self.page.status.tell(tr("Decide a span first: g then does the same wherever it fits."))
            return
        hits = self.spreading.here(spread)
        if not hits:
            self.page.status.tell(tr("Nothing else here is like « {name} » · G looks in the project", name=spread.name))
            return
        self.page.text.set_outlined(tuple((hit.start, hit.end) for hit in hits))
        if spread.state is Decision.REJECTED:
            question = tr("g again rejects {n} more · Esc", n=len(hits))
        elif spread.moves or spread.to_label != spread.label_id:
            label = self._label(spread.to_label)
            question = tr("g again makes {n} more {label} « {name} » · Esc", n=len(hits), label=label, name=spread.wanted)
        else:
            question = tr("g again accepts {n} more · Esc", n=len(hits))
        self.desk.ask("same_again", question, self._go_words(spread), lambda: self._do(spread, hits))

    def _do(self, spread: Spread, hits: list[Hit]) -> None:
        act = self.spreading.do(spread, hits)
        if act is not None:
            self.page.status.tell(tr("Done at {n} place(s) · Ctrl+Z takes it back", n=len(hits)))
            self.session.go_on_from_decided()

    def on_same_in_project(self) -> None:
        """Preview the last decision for the whole project; with the focus on the mentions, accepting the current one."""
        if self.page.mentions.list.hasFocus():
            self.on_accept_mention()
        elif self.spreading.last is None:
            self.page.status.tell(tr("Decide a span first: G then does the same in the whole project."))
        else:
            self.preview(self.spreading.last)

    def on_identical(self) -> None:
        """Preview for the whole project what is, or would be, decided about the current span."""
        item, document = self.session.item(self.page.target()), self.session.document
        if document is None or not isinstance(item, SpanItem):
            return
        written = reading.surface(document.text, item)
        surface = fold(document.text[item.start : item.end])
        last = self.spreading.last
        if last is not None and (surface, item.label_id, item.state.value) == (last.wanted, last.to_label, last.state.value):
            self.preview(last)
        else:
            state = Decision.REJECTED if item.state is ItemState.REJECTED else Decision.CONFIRMED
            self.preview(mention_spread(surface, item.label_id, state, written=written))

    # groups of the mention list ----------------------------------------------------------------------------------------

    def _of_mention(self, decide: Callable[[Mention], Spread]) -> None:
        mention = self.page.mentions.current()
        if mention is not None:
            self.preview(decide(mention))

    def on_accept_mention(self) -> None:
        self._of_mention(lambda m: mention_spread(m.folded, m.label_id, Decision.CONFIRMED, written=m.surface))

    def on_reject_mention(self) -> None:
        self._of_mention(lambda m: mention_spread(m.folded, m.label_id, Decision.REJECTED, written=m.surface))

    def _relabel(self, label_id: str) -> None:
        self._of_mention(lambda m: mention_spread(m.folded, m.label_id, Decision.CONFIRMED, label_id, m.surface))

    def on_label_mention(self) -> None:
        mention = self.page.mentions.current()
        if mention is not None:
            choices = span_choices(self.session.schema.span_labels)
            title = tr("Label of « {name} »", name=mention.surface)
            recent, then = self.session.used_labels.recent, lambda choice: self._relabel(choice.label_id)
            self.desk.open_palette(title, choices, then, recent=recent, highlighted=mention.label_id)

    def digit_in_mentions(self, digit: int) -> None:
        label = label_for(self.session.schema.span_labels, digit)
        if label is None:
            self.page.status.tell(tr("No label has the key {digit}.", digit=digit))
        else:
            self._relabel(label.label_id)

    def on_mention_sentences(self) -> None:
        """List the sentences of the current mention, those of its homonyms too."""
        mention, document = self.page.mentions.current(), self.session.document
        if mention is None or document is None:
            return
        project, me, here = self.session.project, self.session.annotator_id, document.document_id
        model = self._model(ticks=False)
        first = _by_article(project.hits_in(here, mention.folded, me))
        elsewhere = (_by_article(hit for hit in page if hit.document_id != here) for page in project.hits(mention.folded, me))
        self.page.mentions.show_sentences(mention.surface, model, chain((first,), elsewhere))

    def place_chosen(self, hit: Hit) -> None:
        """Show a place in its article; the sentences stay."""
        session = self.session
        if session.document is None or session.document.document_id != hit.document_id:
            session.open_document(hit.document_id)
        if hit.span_id in session.view:
            session.make_current(hit.span_id)
        else:
            session.caret_moved(hit.start)
            self.page.text.reveal(hit.start, hit.end)

    def on_undecided_articles(self) -> None:
        """Show only the articles in which the current mention is undecided."""
        mention = self.page.mentions.current()
        if mention is not None:
            self.page.articles.filter.setText(f'undecided:"{mention.surface}"')

    def mention_menu(self, place: QPoint) -> None:
        self.desk.menu(("accept_mention", "reject_mention", "label_mention", "mention_sentences", "undecided_articles"), place)

    # the preview -------------------------------------------------------------------------------------------------------

    def _label(self, label_id: str) -> str:
        return self.session.schema.span_label(label_id).name

    def _go_words(self, spread: Spread) -> str:
        if spread.state is Decision.REJECTED:
            return tr("Reject")
        if spread.to_label != spread.label_id:
            return tr("Label {label}", label=self._label(spread.to_label))
        return tr("Accept")

    def question(self, spread: Spread) -> str:
        """What a spread would do, as the title of its preview."""
        label, to_label = self._label(spread.label_id), self._label(spread.to_label)
        if spread.state is Decision.REJECTED:
            return tr("Reject {label} « {name} » in the whole project", label=label, name=spread.name)
        if spread.moves:
            return tr(
                "Make {label} « {name} » of every « {old} » that stands in these words",
                label=to_label,
                name=spread.wanted,
                old=spread.folded,
            )
        if to_label != label:
            return tr("Label {label} « {name} » {now} in the whole project", label=label, name=spread.name, now=to_label)
        return tr("Accept {label} « {name} » in the whole project", label=label, name=spread.name)

    def title_of(self, document_id: str) -> str:
        found = self.session.project.documents(self.session.annotator_id, within=[document_id])
        return next((summary.title for summary in found), "") or tr("(no title)")

    def _model(self, *, ticks: bool) -> HitModel:
        return HitModel(self.session.schema, partial(context_of, self.session.project.excerpts), self.title_of, self.page, ticks=ticks)

    def preview(self, spread: Spread) -> None:
        """Show every place of the project that a spread is about; Enter does it where a place is ticked."""
        from annotator.ui.spread_dialog import SpreadDialog

        spreading = self.spreading
        model = self._model(ticks=True)
        dialog = SpreadDialog(
            self.question(spread), self._go_words(spread), model, spreading.places(spread),
            lambda hits, told: self._done(spreading.do(spread, hits, told)), self.page, self.page.palette_shown, tick_unmarked=spread.added,
        )  # fmt: skip
        model.setParent(dialog)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _done(self, act: Act | None) -> bool:
        if act is not None:
            documents = len({change.document_id for change in act.changes})
            words = tr("Decided: {places} in {n} article(s)", places=len(sampled_from(act)), n=documents)
            self.page.status.tell(words + " · " + tr("Ctrl+Z takes it back"))
            self.session.go_on_from_decided()
        return act is not None

    # the spot-check ----------------------------------------------------------------------------------------------------

    def spot_check(self, act: Act) -> None:
        """Show some of what a bulk act has decided, by chance: the chance comes from the act, so that it can be repeated."""
        from annotator.ui.spot_check_dialog import SpotCheckDialog

        spreading, every = self.spreading, sampled_from(act)
        looked_at = sample(every, random.Random(uuid.UUID(act.act_id).int).getrandbits(63))
        what = []
        for change in looked_at:
            value = change.after or change.before
            assert isinstance(value, SpanValue)
            hit = Hit(change.document_id, change.target_id, value.start, value.end, value)
            label = self.session.schema.span_label(value.label_id)
            rejected = change.after is None or value.state is Decision.REJECTED
            words = tr("rejected as {label}", label=label.name) if rejected else tr("accepted as {label}", label=label.name)
            what.append((f"{words} · {self.title_of(change.document_id)}", label.hue, self._seen(hit)))
        dialog = SpotCheckDialog(what, len(every), self.page, self.page.palette_shown)
        dialog.kept.connect(lambda wrong: spreading.note_spot_check(act, looked_at, [looked_at[nth] for nth in wrong]))
        dialog.undone.connect(lambda: LogSession(self.session).undo())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _seen(self, hit: Hit) -> Context:
        return context_of(self.session.project.excerpts, hit, _AROUND_ONE)


def _by_article(hits: Iterable[Hit]) -> list[Hit]:
    """The hits of one article after the other, each in text order."""
    found = list(hits)
    articles = {document_id: nth for nth, document_id in enumerate(dict.fromkeys(hit.document_id for hit in found))}
    return sorted(found, key=lambda hit: (articles[hit.document_id], hit.start))
