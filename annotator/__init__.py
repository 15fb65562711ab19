"""annotator: review suggested spans and relations in scraped news, and export corpora that can be trusted."""

from pathlib import Path

__version__ = "0.1.0"


def resources() -> Path:
    """The folder of data shipped with the program: inside the installed package, else beside it in a checkout."""
    installed = Path(__file__).resolve().parent / "resources"
    return installed if installed.is_dir() else Path(__file__).resolve().parents[1] / "resources"
