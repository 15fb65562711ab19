"""The gallery of pages and dialogs, packaging/gallery.py, for tests."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "packaging"))  # it is no package: it would shadow the one on PyPI

import gallery as GALLERY
import scores as SCORES
import stage as STAGE

__all__ = ["GALLERY", "SCORES", "STAGE"]
