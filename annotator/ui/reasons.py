"""Why something is suggested, in words. Producers give a code with arguments; the wording is the reader's."""

from annotator.core.spans import Why

_REASONS = {
    "trimmed": "the model's reading without article, quotes or punctuation at its edges",
    "title": "without « {} », which is no part of the name",
    "role": "next to a function: « {} »",
    "parted": "two names that stood together as one",
    "place": "a place named after « {} »",
    "thing": "without « {} », which is no part of the name",
    "grown": "with « {} », which belongs to the name",
    "lexicon": "« {} » is a known institution",
    "form": "« {} » is known, or has the form of such a name",
    "guideline": "as the settings of the schema want it, for « {} »",
    "nested": "« {} » is a known name inside another",
    "consistency": "written like « {} » elsewhere in the article",
    "date": "a date by its form",
    "pattern": "« {1} » ({0})",
    "precedent": "accepted before: {0}; rejected: {1}",
    "alike": "names that begin or end like it: {0}",
}
_WITHOUT_ARGUMENTS = {"role": "a function by its word, next to a name"}


def reason(why: Why) -> str:
    """One reason; a code that is not known is shown as it is."""
    if not why:
        return ""
    code, *arguments = why
    template = _WITHOUT_ARGUMENTS.get(code) if not arguments else None
    template = template or _REASONS.get(code)
    if template is None:
        return " ".join(why)
    try:
        return template.format(*arguments)
    except IndexError:
        return " ".join(why)


def reasons(why: tuple[Why, ...]) -> str:
    """All reasons, one a line, each once."""
    return "\n".join(dict.fromkeys(filter(None, map(reason, why))))
