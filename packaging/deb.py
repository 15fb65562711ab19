"""The bundle as a Debian package that needs nothing but the C library and the clients of X and Wayland."""

import gzip
import os
import shutil
import subprocess
import time
from pathlib import Path

from libraries import from_system, needs, owner, system_library

HERE = Path(__file__).resolve().parent
ICONS = HERE.parent / "resources" / "icons"
SVG = {"annotator.svg": "apps/annotator.svg", "project.svg": "mimetypes/application-x-annotator-project.svg"}


def dependencies(bundle: Path) -> list[str]:
    """The packages that hold what the bundle needs from outside, with the version of the C library.

    Raises LookupError when it needs anything else.
    """
    outside, (major, minor) = needs(bundle)
    strangers = {name: files for name, files in outside.items() if not from_system(name)}
    if strangers:
        told = "; ".join(f"{name} for {', '.join(files[:3])}" for name, files in sorted(strangers.items()))
        raise LookupError(f"these libraries are neither in the bundle nor of the C library or the display: {told}")
    packages = {owner(system_library(name)) for name in outside}
    return sorted(f"{name} (>= {major}.{minor})" if name == "libc6" else name for name in packages)


def lay_out(bundle: Path, notices: Path, pictures: Path, version: str, moment: int, root: Path) -> None:
    """Everything where the package has it, below this root. `moment`: of the release, in seconds since 1970."""
    day = time.strftime("%Y-%m-%d", time.gmtime(moment))
    share = root / "usr/share"
    shutil.copytree(bundle, root / "usr/lib/annotator", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/annotator").symlink_to("../lib/annotator/annotator")
    for name, place in {
        "annotator.desktop": "applications/annotator.desktop",
        "annotator.xml": "mime/packages/annotator.xml",
        "annotator.metainfo.xml": "metainfo/internal.annotator.annotator.metainfo.xml",
    }.items():
        text = (HERE / "linux" / name).read_text(encoding="utf-8").replace("@VERSION@", version).replace("@DATE@", day)
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        (share / place).write_text(text, encoding="utf-8")
    for name, place in SVG.items():
        target = share / "icons/hicolor/scalable" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ICONS / name, target)
    shutil.copytree(pictures, share / "icons/hicolor", dirs_exist_ok=True)
    manual = (HERE / "linux/annotator.1").read_text(encoding="utf-8").replace("@VERSION@", version)
    _pressed(manual, share / "man/man1/annotator.1.gz")
    documents = share / "doc/annotator"
    shutil.copytree(notices, documents)
    _pressed((HERE.parent / "CHANGELOG.md").read_text(encoding="utf-8"), documents / "changelog.gz")
    own = (HERE.parent / "LICENSE").read_text(encoding="utf-8")
    (documents / "copyright").write_text(
        f"{own}\nThe licences of what the program is built with stand in the folder licences.\n", encoding="utf-8"
    )


def _pressed(text: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def control(root: Path, version: str, depends: list[str]) -> None:
    architecture = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True).stdout.strip()
    kilobytes = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    fields = {
        "Package": "annotator",
        "Version": version,
        "Section": "science",
        "Priority": "optional",
        "Architecture": architecture,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(depends),
        "Maintainer": "The annotator authors <authors@annotator.internal>",
        "Description": "review suggested spans and relations in scraped news\n"
        " Machines propose spans and the relations between them; an analyst judges each\n"
        " proposal in one keystroke or click; confirmed work is exported in the formats\n"
        " that other tools read. Python, Qt, spaCy and a French model are within.",
    }
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), encoding="utf-8")
    listed = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts)
    sums = subprocess.run(["md5sum", *(str(path.relative_to(root)) for path in listed)], cwd=root, check=True, capture_output=True).stdout
    (root / "DEBIAN/md5sums").write_bytes(sums)


def make(bundle: Path, notices: Path, pictures: Path, version: str, moment: int, out: Path) -> Path:
    """Build the package into a folder. Raises LookupError as `dependencies`, CalledProcessError when a tool fails."""
    depends = dependencies(bundle)
    root = out / "deb"
    shutil.rmtree(root, ignore_errors=True)
    lay_out(bundle, notices, pictures, version, moment, root)
    control(root, version, depends)
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    subprocess.run(["desktop-file-validate", str(root / "usr/share/applications/annotator.desktop")], check=True)
    (metainfo,) = (root / "usr/share/metainfo").iterdir()
    subprocess.run(["appstreamcli", "validate", "--no-net", str(metainfo)], check=True)
    done = subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(out)],
        check=True, capture_output=True, text=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment)},
    )  # fmt: skip
    return Path(done.stdout.rpartition("in '")[2].split("'")[0])
