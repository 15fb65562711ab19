"""The `suggest` worker: the producers behind the worker protocol."""

from collections.abc import Callable, Iterable

from annotator.jobs import suggesting
from annotator.jobs.protocol import serve
from annotator.models.pipeline import all_producers


def suggest_worker(lines: Iterable[str], write: Callable[[str], object]) -> None:
    """Answer task lines until there are no more; `write` gets whole lines and must flush. Says hello before any model is loaded."""
    producers = all_producers()
    serve(lines, write, suggesting.hello(producers), suggesting.handler(producers))
