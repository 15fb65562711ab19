"""Windows to be killed: for each line on stdin, a process with the real window on a project that reviews at random for ever.

    python tests/e2e/window_to_kill.py PROJECT

Each line of stdin is a seed. On stdout: `window PID`, then `saved ACT_ID` after each act is on disk, then `ended STATUS`.
The processes are forked from one that has everything imported, so that a window is there in a fraction of a second.
"""

import os
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def review(project: str, seed: int) -> int:
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
        window.session.act_saved.connect(lambda saved: say(f"saved {saved.act.act_id}"))
        while True:
            QTest.keyClick(window.review.text, *chance.choice(keys))

    application = QApplication([])  # main() takes the one there is
    QTimer.singleShot(0, play)
    status = main([project])
    del application
    return status


def serve(project: str) -> None:
    import annotator.ui.app  # noqa: F401  # imported once, here, for all the processes to come

    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            os._exit(review(project, int(line)))
        say(f"window {pid}")
        say(f"ended {os.waitpid(pid, 0)[1]}")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    serve(sys.argv[1])
