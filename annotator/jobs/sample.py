"""The sample project: bundled articles with their suggestions, computed before.

`python -m annotator.jobs.sample` makes resources/sample/sample.jsonl anew from the articles beside it.
"""

import os
import sys
import tempfile
from pathlib import Path

from annotator import resources
from annotator.core.annotated import What
from annotator.core.errors import Trouble
from annotator.jobs.commands import worker_command
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.importing import ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.run_worker import run_workers
from annotator.jobs.suggesting import SuggestJob
from annotator.jobs.viewing import WINDOW_PLACE
from annotator.store.project import Project, publish

MAKER = "annotator"
"""The annotator who made the sample's schema: nobody in particular."""

_LANGUAGES = {"ferry-strike.txt": "en"}  # the others are French


def sample_file() -> Path:
    """The shipped corpus: an export that leaves nothing behind."""
    return resources() / "sample" / "sample.jsonl"


def default_path() -> Path:
    """Where the sample project stands unless another place is given: the user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("annotator", appauthor=False) / "sample.annot"


def ensure_sample(path: Path) -> bool:
    """Make the sample project if there is nothing at the path; whether it was made. Raises Trouble when it cannot be.

    What another program puts there meanwhile stays.
    """
    path = path.resolve()
    if path.exists():
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"{path.parent}: cannot be made ({error.strerror}); name another place for the sample.") from error
    # built under another name: an interrupted one must not be taken for the whole sample
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
        built = Path(folder, path.name)
        project = open_or_create(built, "news", MAKER, [sample_file()])
        try:
            _import(project, [sample_file()], "fr")
            project.set_place(WINDOW_PLACE, '{"arcs": true}')  # a newcomer should see at once that there are relations
        finally:
            project.close()
        return publish(built, path)


def sample_project() -> Path:
    """The sample project in the user's data folder, made if it is not there. Raises Trouble when it cannot be."""
    path = default_path()
    ensure_sample(path)
    return path


def _import(project: Project, paths: list[Path], language: str) -> None:
    job = ImportJob(project, paths, ImportOptions(MAKER, language=language))
    run_here(job, HELLO, read)
    if job.result.refused:
        raise Trouble(f"The sample cannot be read: {job.result.refused[0]}. Install annotator again.")


def build_sample(out: Path) -> None:
    """Write the shipped corpus: read the sample articles, compute suggestions with the installed models, export everything."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "sample.annot")
        here = Path.cwd()
        os.chdir(resources() / "sample")  # so that the corpus names no folder of this machine
        try:
            project = open_or_create(path, "news", MAKER)
            try:
                for article in sorted(Path().glob("*.txt")):
                    _import(project, [article], _LANGUAGES.get(article.name, "fr"))
                job = SuggestJob(project)
                run_workers(job, worker_command("suggest"))
                if job.result.refused:
                    raise Trouble(str(job.result.refused[0]))
            finally:
                project.close()
        finally:
            os.chdir(here)
        export(path, Path(folder, "sample.jsonl"), ExportOptions("jsonl", What.ALL, "any"))
        out.write_bytes(Path(folder, "sample.jsonl").read_bytes())


if __name__ == "__main__":
    build_sample(sample_file())
    sys.stdout.write(f"{sample_file()}\n")
