"""The `suggest` worker: the producers behind the worker protocol."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from annotator.jobs import suggesting
from annotator.jobs.protocol import Handler, answer_lines, hello_line, serve
from annotator.jobs.suggesting import Producer
from annotator.models.pipeline import LABELS, SpacyProducer, all_producers, pipeline_at


def suggest_worker(
    lines: Iterable[str], write: Callable[[str], object], pipeline: str | None = None, labels: Mapping[str, str] | None = None
) -> None:
    """Answer task lines until there are no more; `write` gets whole lines and must flush. Says hello before any model is loaded.

    `pipeline`, a package's name or a folder, is the only producer when it is given; `labels` says what its labels are called
    here. Raises Trouble when there is no such pipeline.
    """
    producers: tuple[Producer, ...] = all_producers()
    if pipeline is not None:
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
