"""The words on screen, in the analyst's language. Every text that is shown goes through `tr`."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLibraryInfo, QLocale, QTime, QTranslator

from annotator import resources

CONTEXT = "annotator"
"""Of all texts in the translation files."""

LANGUAGES = ("en", "fr")
"""The languages of the interface."""

_shown = "en"
_translators: list[QTranslator] = []


def tr(text: str, **values: object) -> str:
    """A text in the language of the interface, its `{names}` filled in, whole numbers with their thousands apart.

    The text is a literal, here or as it is marked: the translation files are made from the source. One with "{n}", or with "(s)" for the
    plural, has the form that the number `n` asks for, which must be given then; other numbers do not change its words. To Qt a number is
    given only then: it has no translation of another text for several.
    """
    n = values["n"] if "{n}" in text or "(s)" in text else -1
    assert isinstance(n, int)
    found = QCoreApplication.translate(CONTEXT, text, None, n)
    return found.format(**{name: number(one) if type(one) is int else one for name, one in values.items()}) if values else found


def mark(text: str) -> str:
    """The text itself: it stands in a table, is found there for the translation files, and goes through `tr` when it is shown."""
    return text


def speaks_english() -> bool:
    """Whether what the rooms below say can be shown as it is."""
    return _shown == "en"


def number(value: int) -> str:
    """With its thousands apart, as the language of the interface writes it."""
    return QLocale(_shown).toString(value)


def decimal(value: float, places: int = 1, *, signed: bool = False) -> str:
    """With so many decimal places, as the language of the interface writes it."""
    return ("+" if signed and value >= 0 else "") + QLocale(_shown).toString(float(value), "f", places)


def moment(when: datetime) -> str:
    """A day and a time of it on the user's clock, as the language of the interface writes them."""
    local = when.astimezone()
    day, time = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
    return QLocale(_shown).toString(QDateTime(day, time), "d MMMM yyyy, HH:mm")


def size(count: int) -> str:
    """A number of bytes."""
    return QLocale(_shown).formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def duration(seconds: float) -> str:
    """Like 40 s, 12 min, 3 h 05 min: the same in all LANGUAGES."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"


def speak(language: str) -> None:
    """Show what is shown from now on in this language; one that is not among LANGUAGES is English. Needs the application."""
    global _shown
    application = QCoreApplication.instance()
    assert application is not None
    for old in _translators:
        application.removeTranslator(old)
    _translators.clear()
    _shown = language if language in LANGUAGES else "en"
    own, of_qt = resources() / "translations", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{_shown}", of_qt), (_shown, str(own))):
        translator = QTranslator()
        if translator.load(name, folder):
            application.installTranslator(translator)
            _translators.append(translator)


def shown_language() -> str:
    """The language of the interface; guidelines and titles of labels are shown in it where they have it."""
    return _shown


def system_language() -> str:
    """The first of the user's languages that the interface speaks."""
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in LANGUAGES), "en")
