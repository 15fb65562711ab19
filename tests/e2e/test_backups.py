"""The real program: a backup is left behind when its window is closed, and a window goes back to it."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.store.backups import Reason, backups_of, facts_of
from annotator.store.check import check
from annotator.store.reader import Reader
from annotator.ui.backups_dialog import BackupsDialog
from tests.e2e.hands import Hands

ROOT = Path(__file__).resolve().parents[2]
REVIEW_AND_CLOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from annotator.__main__ import main

application = QApplication([])

def review():
    window = next(shown for shown in application.topLevelWidgets() if shown.objectName() == "mainWindow")
    assert QTest.qWaitForWindowActive(window, 20_000)
    window.review.text.setFocus()
    for key in "aaa":
        QTest.keyClick(window.review.text, key)
    window.close()

QTimer.singleShot(300, review)
sys.exit(main(sys.argv[1:]))
"""


def test_closing_the_program_leaves_a_backup_of_what_was_decided_and_doing_nothing_leaves_none(quay: Path, tmp_path: Path) -> None:
    environment = os.environ | {"XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    for again in (REVIEW_AND_CLOSE, REVIEW_AND_CLOSE.replace("aaa", "")):
        done = subprocess.run(
            [sys.executable, "-c", again, str(quay)], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        (left,) = backups_of(quay)
    with Reader.open(quay) as reader, Reader.open(left.path) as backup:
        acts = list(reader.acts())
        assert len(acts) == 4
        assert list(backup.acts()) == acts
    assert check(left.path).problems == ()


def test_a_day_that_went_wrong_is_taken_back_by_keys_alone_and_that_too(hands: Hands, qtbot, quay: Path) -> None:
    window = hands.window
    window.project.back_up(Reason.AUTOMATIC)
    for key in "xxxx":
        QTest.keyClick(window.review.text, key)
    worse = window.session.view.span_counts["rejected"]
    assert worse
    for expected in (0, worse):
        window.actions_by_name["backups"].trigger()
        dialog = window.findChild(BackupsDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda expected=expected: window.session is not None and window.session.view.span_counts["rejected"] == expected)
        qtbot.waitUntil(lambda: window.findChild(BackupsDialog) is None)
        window.review.text.setFocus()
    assert check(quay).problems == ()
    assert facts_of(backups_of(quay)[0].path).documents == 2
