"""The gallery of pages and dialogs, packaging/screenshots.py, for tests."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def _gallery() -> ModuleType:
    """The folder it lies in is no package."""
    place = Path(__file__).parents[2] / "packaging" / "screenshots.py"
    spec = importlib.util.spec_from_file_location("screenshots", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


GALLERY = _gallery()
