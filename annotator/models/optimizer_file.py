"""What an optimizer has gathered, kept in a file: a training that goes on with it ends where one that was never stopped ends.

thinc's `Optimizer` cannot be written, and knows parameters by ids of this process; in the file they go by their place in the pipeline.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Optimizer

_GATHERED = ("mom1", "mom2", "averages", "nr_update")
"""By parameter: Adam's two moments, the average of the weights, and how often they were updated."""


def write_optimizer(optimizer: "Optimizer", nlp: "Language", path: Path) -> None:
    """Keep what was gathered for the parameters of this pipeline, in a new file."""
    import numpy as np

    kept: dict[str, Any] = {}
    for place, key in _places(nlp):
        for name in _GATHERED:
            gathered = getattr(optimizer, name)
            if key in gathered:
                kept[f"{place} {name}"] = gathered[key]
    with path.open("wb") as file:
        np.savez(file, **kept)


def read_optimizer(optimizer: "Optimizer", nlp: "Language", path: Path) -> None:
    """Give a new optimizer what was gathered for the parameters of this pipeline, which is as it was when that was written."""
    import numpy as np

    with np.load(path) as kept:
        for place, key in _places(nlp):
            for name in _GATHERED:
                if f"{place} {name}" in kept:
                    found = kept[f"{place} {name}"]
                    getattr(optimizer, name)[key] = int(found) if name == "nr_update" else found


def _places(nlp: "Language") -> Iterator[tuple[str, tuple[int, str]]]:
    """Each parameter once: what it is called in the file, and the key that the optimizer knows it by."""
    seen = set()
    for part, pipe in nlp.pipeline:
        for nth, node in enumerate(pipe.model.walk() if hasattr(pipe, "model") else ()):
            for name in node.param_names:
                if (node.id, name) not in seen:
                    seen.add((node.id, name))
                    yield f"{part} {nth} {name}", (node.id, name)
