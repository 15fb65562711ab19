"""What the window loads before its first paint."""

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
SLOW = ("spacy", "thinc", "numpy", "pyqtgraph", "typer", "rich", "sqlite_utils", "pydantic", "annotator.models", "annotator.cli")

UNTIL_FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.objectName() == "mainWindow":
            sys.stdout.write("\\n".join(sys.modules))
            sys.stdout.flush()
            import os
            os._exit(0)
        return False

application, watch = QApplication([]), Watch()
application.installEventFilter(watch)
from annotator.__main__ import main
sys.exit(main(sys.argv[1:]) or 3)
"""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("start") / "sample.annot"
    assert main(["sample", str(path), "--no-window"]) == 0
    return path


@pytest.mark.parametrize("with_project", [True, False])
def test_the_window_paints_before_any_slow_library_is_imported(sample: Path, with_project: bool) -> None:
    arguments = [str(sample)] if with_project else []
    run = [sys.executable, "-X", "importtime", "-c", UNTIL_FIRST_PAINT, *arguments]
    done = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True, cwd=ROOT)
    loaded = set(done.stdout.split("\n"))
    assert "annotator.ui.main_window" in loaded
    assert [name for name in SLOW if name in loaded] == []
    timed = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "annotator.ui.main_window" in timed
    assert [name for name in SLOW if name in timed] == []


def test_the_command_line_never_imports_qt(sample: Path) -> None:
    code = f"import sys; from annotator.__main__ import main; main(['stats', {str(sample)!r}]); sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, cwd=ROOT, timeout=60).returncode == 0
