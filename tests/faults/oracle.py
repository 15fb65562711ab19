"""What must hold after every fault: the file is sound, what was acknowledged is there, what was said can be understood, work goes on."""

import re
import sqlite3
import uuid
from collections.abc import Iterable
from pathlib import Path

from annotator.core import decide
from annotator.core.acts import Act, Verb
from annotator.core.view import view_of
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader

LONGEST = 400
_UNSHOWN = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What would break the line, steer the terminal, turn the words around, or cannot be printed."""
_INNARDS = re.compile(
    r"Traceback|File \"|line \d+, in |\b[A-Z]\w*(?:Error|Exception)\b(?!\))|<[\w.]+ object|\bNone\b|SELECT |INSERT |\bself\b"
)


def assert_sound(project: Path, acknowledged: Iterable[str] = ()) -> None:
    """The file has no fault that any check finds, and holds every act that was said to be saved."""
    connection = sqlite3.connect(f"{project.absolute().as_uri()}?mode=ro", uri=True)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()
    assert check(project).problems == ()
    with Reader.open(project) as reader:
        lost = set(acknowledged) - {act.act_id for act in reader.acts()}
    assert not lost, f"{len(lost)} acknowledged acts are gone"


def assert_usable(project: Path, name: str = "ana") -> None:
    """A decision can be made, and is there after the project is opened again."""
    with Project.open(project) as opened:
        annotator_id = opened.annotator_id(name)
        for document_id in opened.document_ids():
            layer = opened.state(document_id).layer(annotator_id, document_id)
            view = view_of(document_id, opened.schema(), layer, opened.suggestions(document_id))
            changes = next((made for span in view.spans if (made := decide.reject(view, span) or decide.put_back(view, span))), ())
            if changes:
                act = Act(str(uuid.uuid4()), opened.clock() + 1, Verb.REJECT, annotator_id, 0, changes)
                opened.append(act)
                break
        else:
            return
    assert_sound(project, [act.act_id])


def assert_understood(sentence: str, *names: object) -> str:
    """One to three plain sentences that name these things and hold nothing of the program's innards. Returns them, for the table."""
    assert sentence.strip() == sentence
    assert sentence[-1:] in (".", "?", "!", "»", "”"), sentence
    return assert_listed(sentence, *names)


def assert_listed(sentence: str, *names: object) -> str:
    """As `assert_understood`, of a line in a list of what was refused: a place, a colon, and why, perhaps without a full stop."""
    assert 0 < len(sentence) <= LONGEST, f"{len(sentence)} characters: {sentence}"
    assert not _UNSHOWN.search(sentence), repr(sentence)
    assert not _INNARDS.search(sentence), sentence
    for name in names:
        assert str(name) in sentence, f"{name} is not named: {sentence}"
    return sentence
