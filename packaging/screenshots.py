"""Makes the screenshots of the README from the real window on the sample project: python packaging/screenshots.py"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp()

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleFactory

from annotator.jobs.sample import sample_project
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import DARK, LIGHT

OUT = Path(__file__).resolve().parents[1] / "resources" / "guide" / "images"
ARTICLE = "Laiteries"


def review_a_little(window: MainWindow) -> None:
    """Judge some items with the keyboard, so that every state is in the picture."""
    session, text = window.session, window.review.text
    assert session is not None
    chosen = next(summary for summary in session.summaries() if ARTICLE in summary.title)
    window.review.open_article(chosen.document_id)
    text.setFocus()
    for key in ("aaaaaaaaaa", Qt.Key.Key_Space, "aaaaaa"):
        for pressed in key if isinstance(key, str) else [key]:
            QTest.keyClick(text, pressed)
    linked = [item for item in session.view.spans if len(session.view.relations_of(item.item_id)) > 1]
    session.make_current((linked or list(session.view.spans))[0].item_id)
    window.review.tabs.setCurrentIndex(1)


def main() -> int:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle(QStyleFactory.create("Fusion"))
    OUT.mkdir(parents=True, exist_ok=True)
    window = make_window([str(sample_project())])
    window.resize(1320, 900)
    window.show()
    QTest.qWaitForWindowExposed(window)
    review_a_little(window)
    for name, palette in (("light", LIGHT), ("dark", DARK)):
        window.set_palette(palette)
        for _ in range(5):
            application.processEvents()
        window.grab().save(str(OUT / f"review_{name}.png"))
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
