"""What an import and the suggesting after it came to, in words: from their numbers. Pure."""

from collections.abc import Iterator
from functools import reduce

from annotator.core.errors import shortened
from annotator.formats.text import storable, visible
from annotator.jobs.importing import ImportResult
from annotator.jobs.languages import EXTRAS
from annotator.jobs.reading import MOST_SHOWN, Refusal
from annotator.jobs.suggesting import SuggestResult
from annotator.ui.findings import Line, Section
from annotator.ui.trouble_words import understood
from annotator.ui.words import number, speaks_english, tr


def imported(result: ImportResult) -> str:
    """What came in and what did not, in a sentence."""
    return _joined(_imported(result)) + "."


def _imported(result: ImportResult) -> Iterator[str]:
    yield tr("{n} article(s) added", n=result.added)
    if result.already:
        yield tr("{n} already present", n=result.already)
    if result.suggested:
        yield tr("{n} suggestion(s) stored", n=result.suggested)
    if result.decided:
        against = " " + tr("({n} against the schema)", n=result.against) if result.against else ""
        yield tr("{n} decision(s) taken over", n=result.decided) + against
    for why, count in sorted(result.left_out.items()):
        yield tr("{n} left out ({reason})", n=count, reason=understood(why, count))
    if result.ignored:
        yield tr("{n} unknown field(s) ignored", n=result.ignored.total())
    yield from (f"{number(count)} {understood(note, count)}" for count, note in result.told())
    if result.refused:
        kept = result.refused_file and storable(result.refused_file.name)
        refused = tr("{n} refused", n=len(result.refused))
        yield refused + (" " + tr("(kept in {name} beside the project, to be mended)", name=kept) if kept else "")


def suggested(result: SuggestResult) -> str:
    """What the producers did, in a sentence, and what they say of themselves."""
    return " ".join((_joined(_suggested(result)) + ".", *map(understood, result.notes)))


def _suggested(result: SuggestResult) -> Iterator[str]:
    yield tr("{n} article(s) read", n=result.articles) + ", " + tr("{n} span(s) suggested", n=result.spans)
    if result.already:
        yield tr("{n} done before", n=result.already)
    for language, count in sorted(result.no_model.items()):
        words = tr("no model for {language} ({n} article(s))", language=language, n=count)
        to_get = f"pip install '{EXTRAS[language]}'" if language in EXTRAS else ""
        yield tr("{what}; to get one: {command}", what=words, command=to_get) if to_get else words
    if result.refused:
        yield tr("{n} failed", n=len(result.refused))
    if result.unknown_labels:
        labels = ", ".join(sorted(result.unknown_labels))
        yield tr("{n} left out: the schema has no label {labels}", n=result.unknown_labels.total(), labels=labels)


def _joined(parts: Iterator[str]) -> str:
    return reduce(lambda one, other: tr("{one}; {other}", one=one, other=other), parts)


def came_in(result: ImportResult) -> str:
    """The first thing to know of an import."""
    if result.added:
        return tr("{n} article(s) added", n=result.added)
    return tr("No article is new.") if result.already else tr("No article came in.")


def sections(result: ImportResult) -> list[Section]:
    """What else came in, what was understood in its own way, and what was left out, with numbers."""
    came: list[Line] = [
        (count, words)
        for count, words in (
            (result.already, tr("already there, by their text")),
            (result.suggested, tr("suggestion(s)", n=result.suggested)),
            (result.decided, tr("decision(s)", n=result.decided)),
            (result.against, tr("of them against the schema")),
        )
        if count
    ]
    noted: list[Line] = [(count, understood(note, count)) for count, note in result.told()]
    left: list[Line] = [(count, understood(why, count)) for why, count in sorted(result.left_out.items())]
    left += [(count, tr("unknown field: {name}", name=name)) for name, count in sorted(result.ignored.items())]
    found = ((tr("Came in"), came), (tr("Understood as"), noted), (tr("Left out"), left))
    return [(heading, lines) for heading, lines in found if lines]


def refused(refusal: Refusal) -> str:
    """The file and line, and the reason."""
    if "no kind that is known" in refusal.reason:  # the command line is told of its option
        return tr("{file}: its name tells no format; choose one for it.", file=refusal.name)
    if speaks_english():
        return str(refusal)
    reason = refusal.reason.removeprefix(refusal.file)
    place, reason = (refusal.name, reason) if reason == refusal.reason else _in_the_file(refusal, reason)
    return tr("{place}: {reason}", place=place, reason=visible(shortened(understood(reason), MOST_SHOWN)))


def _in_the_file(refusal: Refusal, rest: str) -> tuple[str, str]:
    """The place and the reason of one that names the file itself, by what follows the name: ": why" or ":12: why"."""
    line, _, reason = rest.partition(": ")
    return visible(refusal.file + line), reason
