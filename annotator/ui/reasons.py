"""Why something is suggested, in words. Producers give a code with arguments; the wording is the reader's."""

from annotator.core.spans import Why
from annotator.ui.trouble_words import understood
from annotator.ui.words import mark, tr

_REASONS = {
    "trimmed": mark("the model's reading without article, quotes or punctuation at its edges"),
    "title": mark("without « {} », which is no part of the name"),
    "role": mark("next to a function: « {} »"),
    "parted": mark("two names that stood together as one"),
    "place": mark("a place named after « {} »"),
    "thing": mark("without « {} », which is no part of the name"),
    "grown": mark("with « {} », which belongs to the name"),
    "lexicon": mark("« {} » is a known institution"),
    "form": mark("« {} » is known, or has the form of such a name"),
    "guideline": mark("as the settings of the schema want it, for « {} »"),
    "nested": mark("« {} » is a known name inside another"),
    "consistency": mark("written like « {} » elsewhere in the article"),
    "date": mark("a date by its form"),
    "pattern": mark("« {1} » ({0})"),
    "precedent": mark("accepted before: {0}; rejected: {1}"),
    "imported": mark("accepted before: {0}; rejected: {1}; not there in imported articles: {2}"),
    "alike": mark("names that begin or end like it: {0}; rejected: {1}"),
}
_WITHOUT_ARGUMENTS = {"role": mark("a function by its word, next to a name")}


def reason(why: Why) -> str:
    """One reason; a code that is not known is shown as it is."""
    if not why:
        return ""
    code, *arguments = why
    if code == "pattern" and arguments:
        arguments[0] = understood(arguments[0])
    template = _WITHOUT_ARGUMENTS.get(code) if not arguments else None
    template = template or _REASONS.get(code)
    if template is None:
        return " ".join(why)
    try:
        return tr(template).format(*arguments)
    except IndexError:
        return " ".join(why)


def reasons(why: tuple[Why, ...]) -> str:
    """All reasons, one a line, each once."""
    return "\n".join(dict.fromkeys(filter(None, map(reason, why))))
