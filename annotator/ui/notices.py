"""What is said over the text when something is missing there, or stands in the way: one sentence, and the one command that helps. Pure."""

from enum import StrEnum
from typing import NamedTuple

from annotator.jobs.languages import EXTRAS
from annotator.store.soundness import Part
from annotator.ui.trouble_words import understood
from annotator.ui.words import mark, tr


class Work(StrEnum):
    """Long work that may be about to bring what is missing."""

    NONE = ""
    READING = "read"
    SUGGESTING = "suggest"


class Situation(NamedTuple):
    """What the page is about. `language` None: no article is open; `bare`: nothing is suggested or marked in it, nor was it looked at."""

    listed: int = 0
    filtered: bool = False
    language: str | None = None
    bare: bool = False
    no_model: bool = False
    all_done: bool = False
    work: Work = Work.NONE
    failure: str = ""  # why suggesting failed
    unsaved: str = ""  # why the last act was not saved
    damaged: Part | None = None  # what of the article that was to be opened is damaged, so that it was not
    title: str = ""  # of that article
    trashed: bool = False
    fixed: str = ""  # why nothing can be written
    warning: str = ""  # what should be known of the place or the file of the project


class Notice(NamedTuple):
    """Without words there is nothing to say. `command` is a name of the table of commands."""

    words: str = ""
    button: str = ""
    command: str = ""


_NOTHING = Notice()
_DAMAGED = {
    Part.TEXT: mark("its text"),
    Part.ABOUT: mark("its title, source or sections"),
    Part.SUGGESTIONS: mark("its suggestions"),
    Part.LOG: mark("what was decided in it"),
    Part.OUTCOME: mark("what was decided in it"),
}
_BY_HAND = mark("Select text and press a digit to make a span.")


def notice_for(now: Situation) -> Notice:
    """The most pressing thing to say."""
    if now.unsaved:
        return Notice(now.unsaved, tr("Save a copy elsewhere…"), "back_up")
    if now.damaged is not None:
        title, what = now.title or tr("(no title)"), tr(_DAMAGED[now.damaged])
        words = tr("« {title} » is damaged ({what}), so it is closed. Everything else can be worked on.", title=title, what=what)
        return Notice(words, tr("Mend it from a backup"), "mend_article")
    if now.fixed and (now.listed or not now.filtered):
        return Notice(now.fixed, tr("Save a copy elsewhere…"), "back_up")
    if now.trashed:
        return Notice(tr("This article is in the trash: it is in no corpus and no count."), tr("Take it out"), "take_out")
    if now.warning:
        return Notice(now.warning, tr("I know"), "warning_known")
    if not now.listed:
        return _without_articles(now)
    if now.language is None:
        return Notice(tr("No article is open. Choose one on the left, or begin with the first."), tr("Open the first"), "next_article")
    if now.bare:
        return _without_suggestions(now, now.language)
    if now.all_done:
        return Notice(tr("All articles are finished."), tr("Export…"), "export")
    return _NOTHING


def _without_articles(now: Situation) -> Notice:
    if now.filtered:
        return Notice(tr("No article matches the filter."), tr("Show all articles"), "show_all_articles")
    if now.work is Work.READING:
        return Notice(tr("The articles are being read; the first one opens as soon as it is there."), tr("Stop"), "cancel_job")
    return Notice(tr("This project has no articles yet. Drop files here, or choose them."), tr("Import articles…"), "import_articles")


def _without_suggestions(now: Situation, language: str) -> Notice:
    by_hand = tr(_BY_HAND)
    if now.work is Work.SUGGESTING:
        words = tr("Suggestions are being computed and appear here as they come. Meanwhile: {by_hand}", by_hand=by_hand)
        return Notice(words, tr("Stop"), "cancel_job")
    if now.failure:
        reason = f"{understood(now.failure).rstrip('.')}."
        return Notice(tr("The suggestions failed: {reason} {by_hand}", reason=reason, by_hand=by_hand), tr("Try again"), "suggest")
    if now.no_model:
        words = tr("There is no model for this language ({language}). {by_hand}", language=language, by_hand=by_hand)
        if language in EXTRAS:
            install = f"pip install '{EXTRAS[language]}'"
            words = tr(
                "The model for this language ({language}) is not here; it comes with {install}. {by_hand}",
                language=language,
                install=install,
                by_hand=by_hand,
            )
        return Notice(words, tr("Correct the language…"), "language")
    words = tr("No suggestions yet. Select text and press a digit to make a span, or let the machine propose some.")
    return Notice(words, tr("Compute suggestions"), "suggest")
