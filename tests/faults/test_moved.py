"""The project's file or folder goes away while it is open; and folders that other machines write to."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from annotator.store.reader import Reader
from annotator.store.surroundings import file_system, synchroniser
from annotator.ui.main_window import MainWindow
from tests.faults.oracle import assert_sound, assert_understood, assert_usable


@pytest.fixture
def window(qtbot, project: Path, settings) -> Iterator[MainWindow]:
    """The window on the project, in which one decision is made."""
    shown = MainWindow("ana", settings)
    qtbot.addWidget(shown)
    shown.open_project(project)
    shown.show()
    yield shown
    shown.close()


def _folder_renamed(project: Path) -> None:
    project.parent.rename(project.parent.with_name("elsewhere"))


def _folder_removed(project: Path) -> None:
    shutil.rmtree(project.parent)


def _file_renamed(project: Path) -> None:
    project.rename(project.with_name("renamed.annot"))


def _file_replaced(project: Path) -> None:
    copy = shutil.copy(project, project.with_name("copy"))
    os.replace(copy, project)


def _log_removed(project: Path) -> None:
    Path(f"{project}-wal").unlink()


@pytest.mark.fault(24)
@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved or removed")
@pytest.mark.parametrize("happens", [_folder_renamed, _folder_removed, _file_renamed, _file_replaced, _log_removed])
def test_an_act_is_refused_once_the_project_has_gone_and_a_copy_of_all_of_it_can_be_saved(
    window: MainWindow,
    project: Path,
    tmp_path: Path,
    happens: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
    sees: Callable[[str], None],
) -> None:
    session = window.session
    assert session is not None
    saved: list[str] = []
    session.act_saved.connect(lambda one: saved.append(one.act.act_id))
    session.accept(session.current)
    assert len(saved) == 1
    happens(project)
    current = session.current
    session.accept(current)
    assert len(saved) == 1, "what would be lost is not said to be saved"
    assert session.item(current).state.undecided
    sees(assert_understood(window.review.notice.text(), project))
    copy = tmp_path / "rescued.annot"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    QTest.mouseClick(window.review.notice.findChild(QPushButton, "noticeButton"), Qt.MouseButton.LeftButton)
    assert window.path == copy
    assert window.session is not None
    window.session.act_saved.connect(lambda one: saved.append(one.act.act_id))
    window.session.accept(window.session.current)
    window.close()
    assert len(saved) == 2
    assert_sound(copy, saved)
    assert_usable(copy)


@pytest.mark.fault(24)
@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved or removed")
def test_work_goes_on_when_the_folder_is_put_back(window: MainWindow, project: Path) -> None:
    session, away = window.session, project.parent.with_name("away")
    assert session is not None
    saved: list[str] = []
    session.act_saved.connect(lambda one: saved.append(one.act.act_id))
    session.accept(session.current)
    project.parent.rename(away)
    session.accept(session.current)
    away.rename(project.parent)
    session.accept(session.current)
    assert window.review.notice.text() == ""
    window.close()
    assert len(saved) == 2
    assert_sound(project, saved)


MOUNTS = r"""22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 22 0:50 / /home/odile/partage rw shared:3 - cifs //serveur/redaction rw
41 22 0:51 / /mnt/disque\040dur rw - nfs4 serveur:/corpus rw
42 22 0:52 / /mnt/local rw - xfs /dev/sdb rw
43 40 0:53 / /home/odile/partage/usb rw - vfat /dev/sdc rw
"""


@pytest.mark.fault(25)
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/odile/partage/projets", "cifs"),
        ("/home/odile/partage", "cifs"),
        ("/home/odile/partages", "ext4"),
        ("/home/odile/partage/usb/a", "vfat"),
        ("/mnt/disque dur/a", "nfs4"),
        ("/mnt/local", "xfs"),
        ("/tmp", "ext4"),
    ],
)
def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount(tmp_path: Path, folder: str, kind: str) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    assert file_system(Path(folder), mounts) == kind


@pytest.mark.fault(25)
def test_a_project_on_another_machine_is_warned_of_once_and_can_be_used(
    project: Path, qtbot, settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sees: Callable[[str], None]
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"22 1 254:0 / / rw - ext4 /dev/vda rw\n40 22 0:50 / {project.parent} rw - nfs4 serveur:/corpus rw\n")
    monkeypatch.setattr("annotator.store.surroundings.file_system", lambda folder: file_system(folder, mounts))
    window = MainWindow("ana", settings)
    qtbot.addWidget(window)
    assert window.open_project(project)
    sees(assert_understood(window.review.notice.text(), project.parent, "another machine"))
    assert window.session is not None
    window.session.accept(window.session.current)
    window.review.notice.pressed.emit("warning_known")
    window.close()
    window.open_project(project)
    assert window.review.notice.text() == ""
    window.close()
    assert_usable(project)


@pytest.mark.fault(25)
@pytest.mark.parametrize(
    ("top", "mark", "program"),
    [
        ("Synchro", ".dropbox", "Dropbox"),
        ("Synchro", ".nextcloudsync.log", "Nextcloud"),
        ("Nextcloud", "", "Nextcloud"),
        ("OneDrive - Le Courrier", "", "OneDrive"),
        ("Documents", "", None),
        ("Onedriven", "", None),
    ],
)
def test_a_synchronised_folder_is_known_by_its_marks_and_its_name(tmp_path: Path, top: str, mark: str, program: str | None) -> None:
    folder = tmp_path / top / "projets"
    folder.mkdir(parents=True)
    if mark:
        (tmp_path / top / mark).touch()
    assert synchroniser(folder) == program


@pytest.mark.fault(25)
def test_a_project_in_a_synchronised_folder_is_warned_of(project: Path, qtbot, settings, sees: Callable[[str], None]) -> None:
    (project.parent / ".dropbox").touch()
    window = MainWindow("ana", settings)
    qtbot.addWidget(window)
    window.open_project(project)
    sees(assert_understood(window.review.notice.text(), project.parent, "Dropbox"))
    window.close()
    with Reader.open(project) as reader:
        assert reader.documents("")
