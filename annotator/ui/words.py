"""The words on screen, in the analyst's language. Every text that is shown goes through `tr`."""

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "annotator"
"""Of all texts in the translation files."""

LANGUAGES = ("en", "fr")
"""The languages of the interface."""

_shown = "en"


def tr(text: str, **values: object) -> str:
    """A text in the language of the interface, its `{names}` filled in; with `n`, in the form that this number asks for.

    The text is a literal: the translation files are made from the source. Plurals are written for the singular and the plural
    apart in the translation files, English too ("{n} article(s)" in the source).
    """
    number = values.get("n")
    found = QCoreApplication.translate(CONTEXT, text, None, number if isinstance(number, int) else -1)
    return found.format(**values) if values else found


def shown_language() -> str:
    """The language of the interface; guidelines and titles of labels are shown in it where they have it."""
    return _shown


def set_shown_language(language: str) -> None:
    """Remember it for `shown_language`; one that is not among LANGUAGES is English."""
    global _shown
    _shown = language if language in LANGUAGES else "en"


def system_language() -> str:
    """The first of the user's languages that the interface speaks."""
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in LANGUAGES), "en")
