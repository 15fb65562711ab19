"""The installed wheel, apart from the checkout: what a user gets."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def run(*arguments: str, cwd: Path, **environment: str) -> str:
    """What the command printed on stdout; on failure the test shows its stderr."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout.strip()


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel, and nothing else, was installed."""
    place = tmp_path_factory.mktemp("wheel")
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", str(place / "dist"), str(CHECKOUT), cwd=place)
    (wheel,) = (place / "dist").glob("annotator-*.whl")
    run("-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", str(place / "site"), str(wheel), cwd=place)
    return place / "site"


def test_the_wheel_carries_its_resources(installed: Path, tmp_path: Path) -> None:
    answer = run(
        "-P", "-c", "import annotator; print(annotator.__file__); print(annotator.resources())", cwd=tmp_path, PYTHONPATH=str(installed)
    )
    module, resources = map(Path, answer.splitlines())
    assert module == installed / "annotator" / "__init__.py"
    assert resources == installed / "annotator" / "resources"
    in_checkout = {path.relative_to(CHECKOUT / "resources") for path in (CHECKOUT / "resources").rglob("*") if path.is_file()}
    assert in_checkout == {path.relative_to(resources) for path in resources.rglob("*") if path.is_file()}


def test_the_wheel_makes_a_sound_sample_project(installed: Path, tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(installed), "XDG_DATA_HOME": str(tmp_path / "data")}
    run("-P", "-m", "annotator", "sample", "sample.annot", "--no-window", cwd=tmp_path, **environment)
    assert (tmp_path / "sample.annot").is_file()
    run("-P", "-m", "annotator", "check", "sample.annot", cwd=tmp_path, **environment)
