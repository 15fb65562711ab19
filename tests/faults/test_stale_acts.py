"""A decision that was made on what is no longer so is refused: nothing newer is overwritten."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.core import decide
from annotator.core.acts import Change, Verb
from annotator.core.errors import RefusedAct
from annotator.core.view import View, view_of
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.store.project import Project
from annotator.ui.main_window import MainWindow
from tests.faults.oracle import assert_sound, assert_understood, assert_usable
from tests.faults.test_killed import acts_in
from tests.store.building import ANA, act

Sees = Callable[[str], None]


def seen(project: Project) -> View:
    """The first article as ana sees it now."""
    name = project.document_ids()[0]
    return view_of(name, project.schema(), project.state(name).layer(ANA, name), project.suggestions(name))


def rejected(view: View) -> tuple[Change, ...]:
    return decide.reject(view, view.spans[0])


@pytest.mark.fault(14)
def test_an_act_on_a_value_that_has_changed_since_is_refused_and_the_newer_value_stays(project: Path, sees: Sees) -> None:
    with Project.open(project) as opened:
        opened.annotator_id("ana")
        stale = seen(opened)
        opened.append(act(opened.clock() + 1, *decide.accept(stale, stale.spans[0])))
        newer = seen(opened)
        with pytest.raises(RefusedAct) as told:
            opened.append(act(opened.clock() + 1, *rejected(stale), verb=Verb.REJECT))
        sees(assert_understood(str(told.value)))
        assert seen(opened) == newer
        opened.append(act(opened.clock() + 1, *rejected(newer), verb=Verb.REJECT))
    assert_sound(project)
    assert_usable(project)


@pytest.fixture
def both(project: Path) -> Iterator[tuple[Project, Project]]:
    """Two writers of one file, which the lock forbids: somebody has deleted it."""
    with Project.open(project) as one:
        one.annotator_id("ana")
        os.unlink(f"{project}.lock")
        with Project.open(project) as other:
            yield one, other


@pytest.mark.fault(14)
def test_of_two_writers_none_overwrites_what_the_other_has_decided(both: tuple[Project, Project], project: Path, sees: Sees) -> None:
    one, other = both
    seen_by_one, seen_by_other = seen(one), seen(other)
    first = act(one.clock() + 1, *decide.accept(seen_by_one, seen_by_one.spans[0]))
    one.append(first)
    with pytest.raises(RefusedAct) as told:
        other.append(act(other.clock() + 1, *rejected(seen_by_other), verb=Verb.REJECT))
    sees(assert_understood(str(told.value)))
    assert acts_in(project)[1:] == [first.act_id]
    assert_sound(project, [first.act_id])


@pytest.mark.fault(14)
def test_a_window_that_another_program_wrote_behind_refuses_the_act_in_a_sentence(qtbot, project: Path, tmp_path: Path, sees: Sees) -> None:
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    assert window.open_project(project)
    window.show()
    os.unlink(f"{project}.lock")
    with Project.open(project) as other:
        view = seen(other)
        made = act(other.clock() + 1, *rejected(view), verb=Verb.REJECT)
        other.append(made)
    assert window.session is not None
    item = window.session.item(made.changes[0].target_id)
    assert item is not None
    window.session.make_current(item.item_id)
    window.handle("accept")
    sees(assert_understood(window.review.notice.text()))
    assert acts_in(project)[1:] == [made.act_id]
    now = window.session.item(item.item_id)
    assert (item.state, now and now.state) == ("open", "rejected"), "what was decided elsewhere is shown"
    window.handle("accept")
    assert window.review.notice.text() == ""
    window.close()
    assert_sound(project, [made.act_id])


@pytest.mark.fault(14)
def test_after_an_import_of_decisions_into_an_open_project_the_review_goes_on(qtbot, project: Path, tmp_path: Path) -> None:
    window = MainWindow("ana", QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    assert window.open_project(project)
    window.show()
    assert window.project is not None
    line = {"text": "Odile Kervella est venue.", "language": "fr", "status": "finished", "spans": [{"start": 0, "end": 14, "label": "PER"}]}
    (tmp_path / "one.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    job = ImportJob(window.project, [tmp_path / "one.jsonl"], ImportOptions("ana", as_=ImportAs.DECISIONS))
    run_here(job, HELLO, read)
    assert job.result.acts == 1
    window.handle("accept")
    assert window.review.notice.text() == ""
    assert len(acts_in(project)) == 3
    window.close()
    assert_sound(project)
