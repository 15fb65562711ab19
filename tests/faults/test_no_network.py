"""Nothing opens a network connection: neither where there is no network, nor where one is offered and articles ask for it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import main_road
from tests.faults.cases import ROUNDS
from tests.faults.oracle import assert_sound, assert_usable

ROOT = Path(__file__).resolve().parents[2]
HOOK = """
import os, sys

def note(event, arguments):
    if event == "socket.connect" and arguments[0].family == 1:  # a socket of this machine's own files
        return
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"):
        with open(os.environ["ANNOTATOR_TEST_CONNECTIONS"], "a", encoding="utf-8") as file:
            file.write(f"{os.getpid()} {event} {arguments[1:]!r}\\n")

sys.addaudithook(note)
"""
ATTEMPTS = """
import socket, sys, urllib.request
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QTcpSocket
from tests.faults.main_road import without_road
before = without_road()
application = QCoreApplication([])
tries = [lambda: urllib.request.urlopen(sys.argv[1], timeout=5), lambda: socket.create_connection(("127.0.0.1", 9), 1)]
for attempt in tries:
    try:
        attempt()
    except OSError:
        pass
native = QTcpSocket()
native.connectToHost("10.9.8.7", 80)
native.waitForConnected(1000)
print(without_road() - before)
"""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """In it, each process of Python's writes down what it does with sockets, whoever started it."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    (tmp_path / "connections").touch()
    homes = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    paths = os.pathsep.join(filter(None, (str(tmp_path / "hook"), os.environ.get("PYTHONPATH"))))
    mine = {"PYTHONPATH": paths, "ANNOTATOR_TEST_CONNECTIONS": str(tmp_path / "connections"), "QT_QPA_PLATFORM": "offscreen"}
    return dict(os.environ) | homes | mine


@pytest.fixture
def no_network() -> list[str]:
    """The beginning of a command that runs in a network namespace without interfaces."""
    command = ["unshare", "--map-root-user", "--net", "--"]
    if shutil.which("unshare") is None:
        pytest.skip("there is no unshare (util-linux) here")
    tried = subprocess.run([*command, "true"], capture_output=True, text=True, check=False)
    if tried.returncode != 0:
        pytest.skip(f"namespaces are forbidden here: {tried.stderr.strip()}")
    return command


class Probe:
    """A server on this machine that counts who comes."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._server.getsockname()[1]}"
        self.came = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            self.came += 1
            connection.close()

    def close(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()


@pytest.fixture
def probe() -> Iterator[Probe]:
    made = Probe()
    yield made
    made.close()


def run(environment: dict[str, str], *command: str) -> str:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=400, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def take_the_road(environment: dict[str, str], tmp_path: Path, server: str, length: str, *before: str) -> int:
    """All of it was done, and the project is sound; how many packets had nowhere to go."""
    road = (sys.executable, "-m", main_road.__name__, str(tmp_path / "road"), server, "whole" if ROUNDS >= 1000 else length)
    told = json.loads(run(environment, *before, *road).split("\n")[-2])
    refused = told["done"].pop("import")
    assert refused == 1  # the page of entities
    assert set(told["done"].values()) == {0}, told["done"]
    assert (tmp_path / "connections").read_text(encoding="utf-8") == ""
    project = tmp_path / "road" / "road.annot"
    assert_sound(project)
    assert_usable(project)
    return int(told["without road"])


@pytest.mark.fault(61)
@pytest.mark.timeout(500)
def test_the_whole_work_is_done_where_there_is_no_network(environment: dict[str, str], no_network: list[str], tmp_path: Path) -> None:
    attempts = int(run(environment, *no_network, sys.executable, "-c", ATTEMPTS, "http://10.9.8.7/").split("\n")[-2])
    assert attempts >= 3  # the rig does bite, for Qt's own sockets too
    written = (tmp_path / "connections").read_text(encoding="utf-8")
    assert "urllib.Request" in written
    assert "socket.connect" in written
    (tmp_path / "connections").write_text("", encoding="utf-8")
    assert take_the_road(environment, tmp_path, "http://10.9.8.7", "", *no_network) == 0


@pytest.mark.fault(61)
@pytest.mark.timeout(500)
def test_nobody_comes_to_a_server_that_articles_name_and_the_system_has_for_its_proxy(
    environment: dict[str, str], probe: Probe, tmp_path: Path
) -> None:
    environment |= {name: probe.address for way in ("http", "https", "ftp", "all") for name in (f"{way}_proxy", f"{way}_proxy".upper())}
    run(environment, sys.executable, "-c", ATTEMPTS, "http://exemple.invalid/")
    assert probe.came >= 1  # the rig does bite
    probe.came = 0
    (tmp_path / "connections").write_text("", encoding="utf-8")
    take_the_road(environment, tmp_path, probe.address, "brief")
    assert probe.came == 0
