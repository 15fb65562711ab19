"""A project to be harmed, and the words for the table of faults."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from annotator.__main__ import main
from annotator.ui.main_window import MainWindow
from annotator.ui.words import speak
from tests.faults.cases import CASES
from tests.faults.rig import Rig
from tests.faults.taking_in import Importer
from tests.faults.verbs import Run, running


@pytest.fixture(autouse=True)
def _named_faults(request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> None:
    """Which faults a test stands for goes with its report, also from another process."""
    for mark in request.node.iter_markers("fault"):
        for number in mark.args:
            assert number in CASES, f"there is no fault {number}"
            record_property("fault", number)


@pytest.fixture
def sees(record_property: Callable[[str, object], None], tmp_path: Path) -> Callable[[str], None]:
    """Note for the table what the analyst sees: `sees("…")` with the sentence as it was really shown."""
    return lambda sentence: record_property("sees", sentence.replace(str(tmp_path), "…"))


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Callable[..., None]:
    """Note for the table how often something was done and what came of it: `counted(kills=40, lost=0)`."""
    return lambda **numbers: record_property(
        "counted", ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in numbers.items())
    )


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """A verb of the program with these words, through its main."""
    return running(capfd)


@pytest.fixture(scope="module")
def rig() -> Iterator[Rig]:
    """Deeds in processes of their own."""
    with Rig() as rig:
        yield rig


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.annot"
    assert main(["sample", str(path), "--no-window"]) == 0
    return path


@pytest.fixture
def project(_sample: Path, tmp_path: Path) -> Path:
    """The file of the sample project, closed: real articles with suggestions of the model, nothing decided."""
    folder = tmp_path / "project"
    folder.mkdir()
    return Path(shutil.copy(_sample, folder / "sample.annot"))


@pytest.fixture
def settings(qapp, tmp_path: Path) -> QSettings:
    """Those of a window, in English and in a file of the test's."""
    speak("en")
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def importing(capsys: pytest.CaptureFixture[str]) -> Importer:
    """Imports files by the real command."""
    return Importer(capsys)


@pytest.fixture
def shown(qtbot, settings: QSettings) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens a real window on a project; it is closed afterwards."""
    windows = []

    def show(path: Path) -> MainWindow:
        window = MainWindow("ana", settings)
        windows.append(window)
        window.open_project(path)
        window.resize(1200, 800)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.review.text.setFocus()
        return window

    yield show
    for window in windows:
        window.close()
        window.deleteLater()
