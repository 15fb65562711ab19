"""A child process with no more rights than any user has: the superuser, as whom tests may run, is not held by permissions."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


@contextmanager
def public_folder() -> Iterator[Path]:
    """A folder that any user may enter and write to."""
    with tempfile.TemporaryDirectory(prefix="annotator-public-") as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder


def as_nobody(program: str, *arguments: object, home: Path) -> str:
    """What a Python program prints that is run as nobody, or as who runs the tests if that is not the superuser.

    It may read everything, since Python may be installed where only the superuser looks, and write as nobody may.
    """
    places = {f"XDG_{name}_HOME": str(home) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    environment = os.environ | places | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [*_rights(), sys.executable, "-c", program, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _rights() -> list[str]:
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv (util-linux) is not installed, without which the superuser cannot give up rights")
    reading = "dac_read_search"
    return [
        "setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", f"--inh-caps=-all,+{reading}", f"--ambient-caps=+{reading}",
        f"--bounding-set=-all,+{reading}",
    ]  # fmt: skip
