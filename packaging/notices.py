"""What the bundle is made of: the licences of all its parts, and a bill of materials in CycloneDX.

python packaging/notices.py BUNDLE OUT    writes OUT/licences/ and OUT/sbom.cdx.json; run by the Python of the build environment.
"""

import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fonts import FONTS
from libraries import elf_files, owner, system_library
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
COMMON = Path("/usr/share/common-licenses")
STANDARD = {
    "pyside6-essentials": ("LGPL-3", "GPL-3", "GPL-2"),
    "shiboken6": ("LGPL-3", "GPL-3", "GPL-2"),
}
"""Distributions that ship no text of their licence: what of Debian's common licences it is."""

NOT_BUNDLED = ("pip", "setuptools")
"""Distributions that others ask for and the bundle leaves out (annotator.spec)."""

_LICENCE_FILE = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)
_COMMON = re.compile(r"/usr/share/common-licenses/([\w.-]*\w)")
_ONE_FILE = re.compile(r"^([\w.-]+)==\S+ \\\n    --hash=sha256:(\w+)$", re.MULTILINE)
"""A pin with a single hash: it is known which file was installed."""
_LONGEST = 80  # characters of a licence's name; what is longer is a text


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the bundle, and the files that tell its licence."""

    name: str
    version: str
    purl: str
    licence: str
    texts: tuple[Path, ...]
    kind: str = "library"
    sha256: str = ""
    spdx: bool = False  # whether the licence is an expression of SPDX

    def to_json(self) -> dict[str, Any]:
        """As a component of CycloneDX 1.5."""
        licence = {"expression": self.licence} if self.spdx else {"license": {"name": self.licence}}
        hashes = {"hashes": [{"alg": "SHA-256", "content": self.sha256}]} if self.sha256 else {}
        about = {"type": self.kind, "bom-ref": self.purl, "name": self.name, "version": self.version, "purl": self.purl}
        return {**about, "licenses": [licence], **hashes}


def plain_name(name: str) -> str:
    """The name of a distribution as PEP 503 normalises it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required(requirements: Sequence[str]) -> dict[str, importlib.metadata.Distribution]:
    """The installed distributions that these need, and that those need in turn, by normalised name."""
    found: dict[str, importlib.metadata.Distribution] = {}
    seen: set[tuple[str, str]] = set()
    todo = [(Requirement(one), "") for one in requirements]
    while todo:
        requirement, extra = todo.pop()
        name = plain_name(requirement.name)
        if (requirement.marker is not None and not requirement.marker.evaluate({"extra": extra})) or (name, extra) in seen:
            continue
        found.setdefault(name, importlib.metadata.distribution(name))
        for wanted in ("", *requirement.extras):
            if (name, wanted) not in seen:
                seen.add((name, wanted))
                todo += [(Requirement(one), wanted) for one in found[name].requires or ()]
    return dict(sorted(found.items()))


def licence_of(metadata: importlib.metadata.PackageMetadata) -> str:
    """The licence as the metadata of a distribution names it."""
    if named := metadata.get("License-Expression"):
        return named
    stated = (metadata.get("License") or "").strip()
    if stated and len(stated) < _LONGEST and "\n" not in stated:
        return stated
    classified = [one.rpartition(" :: ")[2] for one in metadata.get_all("Classifier") or () if one.startswith("License ::")]
    return " or ".join(classified) or "see the text"


def python_part(name: str, distribution: importlib.metadata.Distribution, pinned: dict[str, str]) -> Part:
    """Raises LookupError for a distribution of which no text of the licence is known."""
    own = [file for file in distribution.files or () if _LICENCE_FILE.search(file.name) and file.suffix not in (".py", ".pyc")]
    texts = tuple(Path(str(file.locate())) for file in own) or tuple(COMMON / one for one in STANDARD.get(name, ()))
    if not texts and licence_of(distribution.metadata) == "see the text":
        raise LookupError(f"{name} says nothing of its licence")
    kind = "machine-learning-model" if "core-news" in name else "library"
    version = distribution.version
    stated = licence_of(distribution.metadata)
    spdx = stated == distribution.metadata.get("License-Expression")
    return Part(name, version, f"pkg:pypi/{name}@{version}", stated, texts, kind, pinned.get(name, ""), spdx)


def debian_part(package: str) -> Part:
    version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], check=True, capture_output=True, text=True).stdout
    text = Path("/usr/share/doc", package, "copyright")
    said = text.read_text(encoding="utf-8", errors="replace")
    names = dict.fromkeys(re.findall(r"^License: *(\S.*)$", said, re.MULTILINE))
    common = tuple(COMMON / name for name in dict.fromkeys(_COMMON.findall(said)) if (COMMON / name).is_file())
    licence = ", ".join(names) or ", ".join(path.name for path in common) or "see the text"
    return Part(package, version, f"pkg:deb/debian/{package}@{version}", licence, (text, *common))


def debian_packages(bundle: Path) -> list[str]:
    """The Debian packages of this system whose libraries and fonts lie in the bundle."""
    inside = bundle / "_internal"
    copied = [system_library(path.name) for path in elf_files(inside) if path.parent == inside and not path.name.startswith("libpython")]
    return sorted({owner(path) for path in (*copied, *FONTS)})


def parts(bundle: Path) -> Iterator[Part]:
    """Everything that others have made."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    alone = {
        plain_name(name): digest
        for name, digest in re.findall(r"^([\w.-]+)==\S+ \\\n    --hash=sha256:(\w+)$(?!\n    --hash)", pins, re.MULTILINE)
    }
    version = ".".join(map(str, sys.version_info[:3]))
    licence = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    yield Part("python", version, f"pkg:generic/python@{version}", "Python-2.0", (licence,) if licence.is_file() else (), spdx=True)
    for name, distribution in required([*project["dependencies"], *project["optional-dependencies"]["fr"]]).items():
        if name not in NOT_BUNDLED:
            yield python_part(name, distribution, alone)
    yield python_part("pyinstaller", importlib.metadata.distribution("pyinstaller"), {})  # its bootloader
    if sys.platform == "linux":
        yield from map(debian_part, debian_packages(bundle))


def write(bundle: Path, out: Path) -> int:
    """Write licences and bill of materials; how many parts there are."""
    found = list(parts(bundle))
    for part in found:
        folder = out / "licences" / f"{part.name}-{part.version.replace(':', '_')}"
        folder.mkdir(parents=True, exist_ok=True)
        for nth, text in enumerate(part.texts):
            taken = folder / text.name
            shutil.copyfile(text, taken if not taken.exists() else folder / f"{text.stem}-{nth}{text.suffix}")
        if not part.texts:
            (folder / "LICENCE").write_text(f"{part.name} {part.version}: {part.licence}\n", encoding="utf-8")
    sys.path.insert(0, str(ROOT))
    from annotator import __version__

    components = [part.to_json() for part in found]
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps([__version__, components]))  # the same parts make the same bill
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "annotator", "name": "annotator", "version": __version__}},
        "components": components,
        "dependencies": [{"ref": "annotator", "dependsOn": [part["bom-ref"] for part in components]}],
    }
    (out / "sbom.cdx.json").write_text(json.dumps(bill, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(found)


if __name__ == "__main__":
    number = write(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write(f"licences and bill of materials of {number} parts\n")
