"""What all tests share: no window on the developer's screen, no file of theirs touched, no deadline on a shared machine, and a pipeline
that is trained once a run."""

import gc
import os
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.models.reviewed import Training

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in a worker: threads that wait for each other take three times the time
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # some hundred processes are started: each would compile the whole program anew
sys.dont_write_bytecode = False
_MEMORY = "/dev/shm"  # what is kept there is synced in no time; what a power cut leaves is told from the calls, not from the disk
if os.path.isdir(_MEMORY) and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 4e9:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", _MEMORY)
_home = tempfile.mkdtemp(prefix="annotator-tests-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = os.path.join(_home, _name.lower())
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


def pytest_collection_finish() -> None:
    """The tests and what they import last to the end: nobody need look through them for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> "Training":
    """A training of all test processes; nobody writes into its folder (`Training.copied`)."""
    from tests.models.reviewed import shared_training  # takes the training's modules along

    parallel = "PYTEST_XDIST_WORKER" in os.environ
    return shared_training(tmp_path_factory.getbasetemp().parent if parallel else tmp_path_factory.mktemp("trained"))
