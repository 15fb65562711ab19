"""Corpora that are not part of the project: the folder that the environment variable ANNOTATOR_CORPORA names."""

import json
import os
from pathlib import Path
from typing import Any

import pytest


def corpus(name: str) -> Path:
    """The file of this name. Skips the test where no folder is named."""
    folder = os.environ.get("ANNOTATOR_CORPORA")
    if not folder:
        pytest.skip(f"ANNOTATOR_CORPORA does not name the folder with {name}")
    return Path(folder, name)


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a file of lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
