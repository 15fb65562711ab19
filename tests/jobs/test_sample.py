"""The sample project comes into place whole, and never over something else."""

import threading
from pathlib import Path

from annotator.jobs.protocol import run_here
from annotator.jobs.sample import ensure_sample
from annotator.jobs.schemas import read_schema
from annotator.jobs.suggesting import SuggestJob, handler, hello
from annotator.models.pipeline import all_producers
from annotator.store.project import Project
from annotator.store.reader import Reader


def test_the_sample_is_made_whole_and_left_as_it_is_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "sample.annot"
    assert ensure_sample(path)
    assert {left.name for left in tmp_path.iterdir()} <= {"sample.annot", "sample.annot.lock"}
    before = path.read_bytes()
    assert not ensure_sample(path)
    assert path.read_bytes() == before
    with Reader.open(path) as reader:
        assert reader.document_ids()


def test_the_sample_has_the_labels_of_the_shipped_schema_to_the_letter(tmp_path: Path) -> None:
    ensure_sample(tmp_path / "sample.annot")
    with Reader.open(tmp_path / "sample.annot") as reader:
        assert reader.schema() == read_schema("news")


def test_a_project_that_came_while_the_sample_was_built_stays(tmp_path: Path) -> None:
    path = tmp_path / "sample.annot"
    made: list[bool] = []
    building = threading.Thread(target=lambda: made.append(ensure_sample(path)))
    building.start()
    while building.is_alive() and not any(tmp_path.iterdir()):
        pass
    with Project.create_bare(path) as project:
        project.set_place("mine", "1")
        building.join()
        project.set_place("mine", "2")
    assert made == [False]
    with Reader.open(path) as reader:
        assert reader.place("mine") == "2"
        assert reader.document_ids() == []


def test_the_shipped_suggestions_are_those_of_the_producers_of_today(tmp_path: Path) -> None:
    path = tmp_path / "sample.annot"
    ensure_sample(path)
    with Project.open(path) as project:
        job = SuggestJob(project)
        producers = all_producers()
        run_here(job, hello(producers), handler(producers))
        assert (job.result.articles, job.result.already) == (0, 7)  # the eighth is in English
