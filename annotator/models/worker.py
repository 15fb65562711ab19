"""The `suggest` and `train` workers: what is behind the worker protocol."""

import queue
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from annotator.jobs import suggesting
from annotator.jobs.protocol import Handler, Json, answer_lines, hello_line, part_line, serve
from annotator.jobs.training import TRAIN_HELLO, EvaluateOptions, TrainOptions
from annotator.models.pipeline import LABELS, SpacyProducer, all_producers, pipeline_at


def suggest_worker(
    lines: Iterable[str],
    write: Callable[[str], object],
    pipeline: str | None = None,
    labels: Mapping[str, str] | None = None,
    trained: Collection[str] = (),
) -> None:
    """Answer task lines until there are no more; `write` gets whole lines and must flush. Says hello before any model is loaded.

    `pipeline`, a package's name or a folder, is the only producer when it is given; `labels` says what its labels are called
    here. `trained` are the folders of pipelines to use in place of the installed ones. Raises Trouble when there is no such pipeline.
    """
    if pipeline is None:
        producers = all_producers(trained)
    else:
        producers = (SpacyProducer(pipeline_at(pipeline), LABELS | dict(labels or {})),)
    serve(lines, write, suggesting.hello(producers), suggesting.handler(producers))


def suggest_hello() -> str:
    """The first line of such a worker: for executors."""
    return hello_line(suggesting.hello(all_producers()))


def suggest_unit(line: str) -> list[str]:
    """The answer of such a worker to one task line. The models stay loaded in the process for the next."""
    return answer_lines(line, _handler())


@cache
def _handler() -> Handler:
    return suggesting.handler(all_producers())


def train_worker(lines: Iterable[str], write: Callable[[str], object], stop: threading.Event) -> None:
    """Answer tasks as `suggest_worker` does. When `lines` end, or `stop` is set, what is at work ends early and is answered."""
    tasks: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def listen() -> None:
        for line in lines:
            tasks.put(line)
        stop.set()
        tasks.put(None)

    threading.Thread(target=listen, daemon=True).start()

    def answer(task: Json) -> Iterator[Json]:
        from annotator.models.material import read_material  # brings spaCy along
        from annotator.models.scoring import evaluate
        from annotator.models.training import train

        def tell(event: Json) -> None:
            write(part_line(task["id"], event))

        if task["do"] == "train":
            yield {"result": train(task["project"], task["out"], TrainOptions.from_json(task["options"]), tell, stop.is_set)}
            return
        options = EvaluateOptions.from_json(task["options"])
        language = pipeline_at(task["pipeline"]).language
        material = read_material(Path(task["project"]), options.annotator, "finished", language)
        yield {"result": evaluate(task["project"], task["pipeline"], options, tell, material)}

    serve(iter(tasks.get, None), write, TRAIN_HELLO, answer)
