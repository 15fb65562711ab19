"""Projects that may only be read: by their permissions, their folder, or their disk."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.core.ids import annotator_id_of
from annotator.store.check import check
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.oracle import assert_sound, assert_understood, assert_usable
from tests.faults.unprivileged import as_nobody, public_folder

LOOK_ON = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog
from annotator.ui.main_window import MainWindow

path, copy = sys.argv[1:]
application = QApplication([])
window = MainWindow("ana", QSettings(str(Path(os.environ["HOME"]) / "settings.ini"), QSettings.Format.IniFormat))
opened = window.open_project(Path(path))
window.show()
notice, current = window.review.notice.text(), window.session.current
items = len(window.session.view.spans)
window.session.accept(current)
state = window.session.item(current).state.value
said = window.review.status.text()
window.on_suggest()
busy = window.runner is not None
QFileDialog.getSaveFileName = lambda *_: (copy, "")
title = window.windowTitle()
window.review.notice.pressed.emit("back_up")
went_on = window.session.project.why_fixed == "" and str(window.path) == copy
window.session.accept(window.session.current)
decided = sum(not item.state.undecided for item in window.session.view.spans)
window.close()
print(json.dumps([opened, notice, items, state, said, busy, title, went_on, decided]))
"""


def _file(path: Path) -> None:
    path.chmod(0o444)


def _folder(path: Path) -> None:
    path.parent.chmod(0o555)


def _disk(path: Path) -> None:
    mounted = subprocess.run(["mount", "--bind", path.parent, path.parent], capture_output=True, check=False).returncode == 0
    if not mounted or subprocess.run(["mount", "-o", "remount,bind,ro", path.parent], capture_output=True, check=False).returncode:
        pytest.skip("only the superuser, with the right to mount, can make a disk that may only be read")


@pytest.fixture
def shelf(project: Path) -> Iterator[Path]:
    """The project in a folder that others may enter."""
    with public_folder() as folder:
        path = folder / "kept" / "sample.annot"
        path.parent.mkdir()
        path.parent.chmod(0o777)
        shutil.copy(project, path)
        path.chmod(0o666)
        yield path
        subprocess.run(["umount", path.parent], capture_output=True, check=False)
        path.parent.chmod(0o777)


@pytest.mark.fault(9)
@pytest.mark.parametrize("withhold", [_file, _folder, _disk], ids=["file", "folder", "disk"])
def test_a_project_that_may_only_be_read_is_shown_and_goes_on_in_a_copy(
    shelf: Path, withhold: Callable[[Path], None], sees: Callable[[str], None]
) -> None:
    withhold(shelf)
    before = shelf.read_bytes()
    copy = shelf.parent.parent / "copy.annot"
    told = json.loads(as_nobody(LOOK_ON, shelf, copy, home=shelf.parent.parent))
    opened, notice, items, state, said, busy, title, went_on, decided = told
    assert opened
    assert items > 0
    sees(assert_understood(notice, shelf))
    assert title == "sample – read only – annotator"
    assert state == "open", "what cannot be saved is not shown as decided"
    assert assert_understood(said, shelf) == notice
    assert not busy, "no suggestions are computed that could not be kept"
    assert shelf.read_bytes() == before
    assert went_on
    assert decided == 1
    assert_sound(copy)
    assert check(shelf).problems == ()


READ_ON = """
import sys
from annotator.store.reader import Reader
with Reader.open(sys.argv[1]) as reader:
    print(len(list(reader.acts())), len(reader.documents("")))
"""


@pytest.mark.fault(9)
@pytest.mark.skipif(os.geteuid() != 0, reason="needs a superuser, who is not held by permissions, for the control")
def test_what_still_stands_in_the_log_is_read_too_where_nothing_may_be_written(shelf: Path) -> None:
    with Project.open(shelf) as opened:  # as after a kill: what was saved last stands in the log alone
        opened.annotator_id("ana")
        documents = len(opened.document_ids())
        hot = shelf.with_name("hot.annot")
        opened.append(_act(opened))
        acts = len(list(opened.acts()))
        shutil.copy(shelf, hot)
        shutil.copy(f"{shelf}-wal", f"{hot}-wal")
    for name in (hot, Path(f"{hot}-wal")):
        name.chmod(0o444)
    _folder(shelf)
    assert as_nobody(READ_ON, hot, home=shelf.parent.parent).split() == [str(acts), str(documents)]
    assert sorted(one.name for one in shelf.parent.iterdir() if one.name.startswith("hot")) == ["hot.annot", "hot.annot-wal"]


def _act(project: Project):
    from annotator.core import decide
    from annotator.core.acts import Act, Verb
    from annotator.core.view import view_of

    ana, document_id = annotator_id_of("ana"), project.document_ids()[0]
    layer = project.state(document_id).layer(ana, document_id)
    view = view_of(document_id, project.schema(), layer, project.suggestions(document_id))
    return Act("a0000000-0000-4000-8000-000000000001", project.clock() + 1, Verb.REJECT, ana, 0, decide.reject(view, view.spans[0]))


@pytest.mark.fault(9)
def test_a_project_can_be_used_again_once_it_may_be_written_to(shelf: Path) -> None:
    _file(shelf)
    _folder(shelf)
    Reader.open(shelf).close()
    shelf.parent.chmod(0o777)
    shelf.chmod(0o666)
    assert_usable(shelf)
