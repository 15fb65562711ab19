"""What is being done when it is stopped: each deed says by `say` what it has saved, once that is on disk.

`say("saved", id)` comes after each thing that is saved, `say("began")` when it is in the midst of it: where it goes on for ever, after
the first. Trouble ends a deed.
All are what the window or the command line does, by the same functions.
"""

import random
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb, inverse
from annotator.core.annotated import What
from annotator.core.history import step_to_undo, undo_to_redo
from annotator.core.spread import Standing, mention_spread
from annotator.core.values import Decision
from annotator.core.view import view_of
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions
from annotator.jobs.protocol import Progress, run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.schemas import read_schema
from annotator.jobs.spreading import changes_for, intent_of, places_of, verb_of
from annotator.language.folding import fold
from annotator.store.backup import backup
from annotator.store.backups import keep_closed
from annotator.store.project import Project
from annotator.store.restoring import restore
from annotator.store.trash import empty_trash

Say = Callable[..., None]
ANNOTATOR = "ana"


def _now() -> int:
    return time.time_ns() // 1_000_000


def _perform(
    project: Project, annotator_id: str, verb: Verb, changes: tuple[Change, ...], reverts: str | None = None, intent: str = ""
) -> str:
    act = Act(str(uuid.uuid4()), project.clock() + 1, verb, annotator_id, _now(), changes, reverts, intent=intent)
    project.append(act)
    return act.act_id


def _turns(acts: int) -> Iterator[int]:
    return iter(range(acts)) if acts else count()


def reviewed(say: Say, project: str, seed: int, acts: int = 0) -> None:
    """Decide, put back, undo and redo at random; for ever unless a number of turns is given."""
    chance = random.Random(seed)
    with Project.open(project) as opened:
        annotator_id = opened.annotator_id(ANNOTATOR)
        schema, documents = opened.schema(), opened.document_ids()
        for turn in _turns(acts):
            name = chance.choice(documents)
            view = view_of(name, schema, opened.state(name).layer(annotator_id, name), opened.suggestions(name))
            items = [item for item in (*view.spans, *view.relations) if item.item_id in view.sequence]
            verb, reverts, changes = Verb.ACCEPT, None, ()
            deed = chance.choice(("undo", "redo", "put back", "accept", "reject"))
            if deed in ("undo", "redo"):
                verb = Verb(deed)
                reverts = (step_to_undo if verb is Verb.UNDO else undo_to_redo)(opened.heads(annotator_id))
                changes = inverse(opened.step(reverts)) if reverts else ()
            elif items and deed == "put back":
                changes = decide.put_back(view, chance.choice(items))
            elif items:
                changes = (decide.accept if deed == "accept" else decide.reject)(view, chance.choice(items))
            if changes:
                say("saved", _perform(opened, annotator_id, verb, changes, reverts))
            if not turn:
                say("began")


def window_reviewed(say: Say, project: str, seed: int) -> None:
    """Press keys in the real window at random, for ever."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.__main__ import main
    from annotator.ui.main_window import MainWindow

    chance = random.Random(seed)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    keys = [(key, Qt.KeyboardModifier.NoModifier) for key in (*"aaaxxdnnplh123456", Qt.Key.Key_Space, Qt.Key.Key_Right)]
    keys += [("z", control), ("z", control), ("z", control | shift), ("n", shift), (Qt.Key.Key_Return, control)]

    def play() -> None:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        assert window.session is not None
        window.session.act_saved.connect(lambda saved: say("saved", saved.act.act_id))
        window.session.act_saved.connect(lambda _: say("began"), Qt.ConnectionType.SingleShotConnection)
        while True:
            QTest.keyClick(window.review.text, *chance.choice(keys))

    application = QApplication([])  # main() takes the one there is
    QTimer.singleShot(0, play)
    main([project])
    del application


def spread(say: Say, project: str, seed: int, acts: int = 0) -> None:
    """Decide mentions everywhere at once, at random and back again: acts of hundreds of changes."""
    chance = random.Random(seed)
    with Project.open(project) as opened:
        annotator_id, schema = opened.annotator_id(ANNOTATOR), opened.schema()
        mentions = sorted(
            {
                (fold(opened.document(name).text[span.start : span.end]), span.label_id)
                for name in opened.document_ids()
                for span in opened.suggestions(name).spans
            }
        )
        for turn in _turns(acts):
            folded, label_id = chance.choice(mentions)
            what = mention_spread(folded, label_id, chance.choice((Decision.CONFIRMED, Decision.REJECTED)))
            meant = (Standing.UNDECIDED, Standing.OTHERWISE)
            hits = [hit for how, found in places_of(opened, what, annotator_id) if how in meant for hit in found]
            changes = changes_for(opened, what, hits, annotator_id, schema, lambda: str(uuid.uuid4()))
            if changes:
                say("saved", _perform(opened, annotator_id, verb_of(what), changes, intent=intent_of(what)))
            opened.recount(50)
            if not turn:
                say("began")


def imported(say: Say, project: str, folder: str, at_once: int = 8, as_: str = "decisions") -> None:
    """Take in a folder of files; what is in the project by now is said at each call of the progress."""
    with Project.open(project) as opened:
        job = ImportJob(opened, [Path(folder)], ImportOptions(ANNOTATOR, as_=ImportAs(as_), language="fr"), at_once=at_once)
        told = 0

        def tell(progress: Progress) -> None:
            nonlocal told
            if progress.done > told:
                told = progress.done
                say("saved", str(job.result.added + job.result.already))

        say("began")
        run_here(job, HELLO, read, tell)
        for refused in job.result.refused:
            say("refused", str(refused))


def migrated(say: Say, project: str) -> None:
    """Open a project, which takes an older one to this version."""
    say("began")
    with closing(Project.open(project)):
        say("saved", project)


def backed_up(say: Say, project: str, out: str) -> None:
    say("began")
    backup(project, out)
    say("saved", out)


def exported(say: Say, project: str, out: str, format: str) -> None:
    say("began")
    export(Path(project), Path(out), ExportOptions(format, What.ALL, "any"))
    say("saved", out)


def created(say: Say, project: str) -> None:
    say("began")
    with closing(Project.create(project, read_schema("news"), annotator=ANNOTATOR, act_id=str(uuid.uuid4()), made_at=_now())):
        say("saved", project)


def kept(say: Say, project: str) -> None:
    """Keep one of the rotating backups."""
    say("began")
    say("saved", str(keep_closed(Path(project)).backup.path))


def restored(say: Say, project: str, backup: str) -> None:
    say("began")
    restore(Path(project), Path(backup))
    say("saved", project)


def emptied(say: Say, project: str) -> None:
    """Empty the trash."""
    say("began")
    empty_trash(Path(project), ANNOTATOR, _now())
    say("saved", project)
