"""Runs in the frozen bundle before anything of the program."""

import os
import sys
from pathlib import Path

# The bootloader points the linker at the bundle's libraries and has done with it: a browser started from here must find its own.
if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"  # a worker is this program anew, and finds the bundle's libraries as this one did
    os.environ.setdefault("FONTCONFIG_FILE", str(Path(sys._MEIPASS, "fonts", "fonts.conf")))  # type: ignore[attr-defined]
