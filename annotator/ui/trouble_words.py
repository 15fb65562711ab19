"""Trouble with a project or its file in the language of the window.

The rooms below speak English, since the command line does; here each of their sentences is known by its form.
"""

import re
from functools import cache

from annotator.ui.words import mark, speaks_english, tr

FORMS = (
    mark("{path} is open in {holder}. Close it there, then try again, or open it to read."),
    mark("another window or program"),
    mark("{program} (process {number})"),
    mark(
        "{path} is no longer where it was: it, or its folder, was moved, removed or unmounted. The last step was not saved. "
        "Put it back, or save a copy elsewhere."
    ),
    mark("{path} may only be read: its folder cannot be written to. Change its permissions, or save a copy elsewhere."),
    mark("{path} cannot be opened for writing: {reason}. Change its permissions, or save a copy elsewhere."),
    mark(
        "{path} may only be read. The last step was not saved; what was saved before is safe. "
        "Change its permissions, or save a copy elsewhere."
    ),
    mark("{path} may only be read. Change its permissions, or save a copy elsewhere."),
    mark(
        "The disk that holds {path} is full. The last step was not saved; what was saved before is safe. "
        "Make room, or save a copy elsewhere."
    ),
    mark(
        "{path} could not be read or written ({reason}). The last step was not saved; what was saved before is safe. "
        "Check the disk, or save a copy elsewhere."
    ),
    mark(
        "Another program is writing to {path}. The last step was not saved; what was saved before is safe. Close it there, then try again."
    ),
    mark("There is no project at {path}."),
    mark("{path} cannot be opened. Check that it is there, and that you may read it and write to its folder."),
    mark("{path} cannot be opened: {reason}."),
    mark("{path} is a folder, not a project file."),
    mark("{path} is not a regular file, so it is no project."),
    mark("{path} is empty, so it is no project. Restore a backup, or choose another name."),
    mark("{path} is not a project file. If it was one, restore a backup."),
    mark("{path} is a database of another program, not a project. Nothing in it was changed."),
    mark("{path} is damaged. Run `annotator check` on it, and restore a backup."),
    mark(
        "{path} was written by a newer annotator (file version {version}, this one knows {known}). "
        "Install the newer one; nothing in the file was changed."
    ),
    mark("There is no folder {path} to make the project in."),
    mark("There is no folder {path} to put the copy in."),
    mark("There is already something at {path}. Choose another name for the copy."),
    mark("There is already something at {path}. Choose another name."),
    mark("The copy {path} cannot be written: {reason}."),
    mark("There can be no backup in {path}: {reason}."),
)
"""Where two fit, the first holds."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each form with what recognises it: its words, and anything in place of its names."""
    pieces = [re.split(r"\{(\w+)\}", form) for form in FORMS]
    written = ["".join(f"(?P<{piece}>.+)" if nth % 2 else re.escape(piece) for nth, piece in enumerate(one)) for one in pieces]
    return tuple((form, re.compile(pattern, re.DOTALL)) for form, pattern in zip(FORMS, written, strict=True))


def understood(sentence: str) -> str:
    """The sentence in the language of the window, or as it is if its form is not known. What is filled in is a form or stays."""
    if not sentence or speaks_english():
        return sentence
    for form, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            return tr(form, **{name: understood(value) for name, value in found.groupdict().items()})
    return sentence
