"""Power cuts: what a process wrote, as strace saw it, replayed up to any moment.

At the cut, what was synced is there. Of what was written since the last sync of its file, any part may be missing: each write is there,
or not, or some of its sectors are, in any order. Of the names that were made, changed and removed since the last sync of the folder, the
first few are.
"""

import json
import random
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.faults.rig import COMMAND, ROOT, order

SECTOR = 512
_TRACED = (
    "openat,write,pwrite64,lseek,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,link,linkat,close,"
    "writev,pwritev,truncate,fallocate,sendfile,copy_file_range"
)
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_FD = re.compile(r"^(\d+|AT_FDCWD)<([^>]*)>$")


class Step(NamedTuple):
    """A call that changes the folder, or something said. `data` is a size for truncate, another name for rename and link."""

    what: str
    name: str
    data: Any = None
    offset: int = 0


@dataclass
class Recording:
    """What was there before, and what happened then."""

    before: dict[str, bytes]
    steps: list[Step]

    @property
    def said(self) -> list[str]:
        return [step.data for step in self.steps if step.what == "saved"]


def record(folder: Path, deed: str, *arguments: object, **trouble: Any) -> Recording:
    """Do a deed and note what it writes in the folder. Skips the test where processes may not be traced."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed (apt-get install strace)")
    log = folder.parent / "strace.log"
    trace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "4000000", "-e", f"trace={_TRACED}", "-o", str(log)]
    before = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    done = subprocess.run([*trace, *COMMAND, order(deed, *arguments, **trouble)], cwd=ROOT, capture_output=True, text=True, check=False)
    if "PTRACE" in done.stderr or "Operation not permitted" in done.stderr:
        pytest.skip(f"processes may not be traced here: {done.stderr.splitlines()[0]}")
    assert done.returncode == 0, done.stderr
    return Recording(before, list(_steps(log, folder)))


def _steps(log: Path, folder: Path) -> Iterator[Step]:
    """Raises ValueError for a way of writing that is not understood."""
    places: dict[str, int] = {}
    with log.open(encoding="ascii") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or int(found[3]) < 0:
                continue
            call, words, result = found[1], found[2].split(", "), int(found[3])
            number, path = _file(words[0]) if call != "openat" else ("", "")
            inside = Path(path).parent == folder
            if call == "write" and number == "1":
                what, _, rest = _bytes(words[1]).decode().rstrip().partition(" ")
                if what == "saved":
                    yield Step(what, "", json.loads(rest))
            elif call == "openat":
                opened = Path(_bytes(words[1]).decode())
                places[str(result)] = 0
                if opened.parent == folder and "O_CREAT" in words[2]:
                    yield Step("create", opened.name)
                    if "O_TRUNC" in words[2]:
                        yield Step("truncate", opened.name, 0)
            elif call in ("fsync", "fdatasync") and (inside or Path(path) == folder):
                yield Step("sync", Path(path).name if inside else "")
            elif call in ("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat"):
                names = [Path(_bytes(word).decode()) for word in words if word.startswith('"')]
                if names[0].parent == folder:
                    yield Step(call[:6].rstrip("at"), names[0].name, names[1].name if len(names) > 1 else None)
            elif inside and call == "lseek":
                places[number] = result
            elif inside and call == "write":
                yield Step("write", Path(path).name, _bytes(words[1]), places[number])
                places[number] += result
            elif inside and call == "pwrite64":
                yield Step("write", Path(path).name, _bytes(words[1]), int(words[3]))
            elif inside and call == "ftruncate":
                yield Step("truncate", Path(path).name, int(words[1]))
            elif inside and call != "close":
                raise ValueError(f"{call} is not replayed: {line[:200]}")


def _file(word: str) -> tuple[str, str]:
    found = _FD.match(word)
    return (found[1], _bytes(found[2]).decode("utf-8", "replace")) if found else ("", "")


def _bytes(word: str) -> bytes:
    return bytes.fromhex(word.strip('"').replace("\\x", "")) if "\\x" in word else word.encode()


@dataclass
class _File:
    synced: bytes = b""
    since: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        self.synced = _written(self.synced, self.since)
        self.since.clear()

    def cut(self, chance: random.Random, kept: float) -> bytes:
        """What is left of it: each step since the sync is done with the likelihood `kept`, in any order."""
        left = [torn for step in self.since if chance.random() < kept for torn in _torn(step, chance)]
        chance.shuffle(left)
        return _written(self.synced, left)


def _torn(step: Step, chance: random.Random) -> list[Step]:
    """The step as it is, or some of the sectors that it writes."""
    if step.what != "write" or chance.random() < 0.7:
        return [step]
    starts = range(0, len(step.data), SECTOR)
    return [step._replace(data=step.data[at : at + SECTOR], offset=step.offset + at) for at in starts if chance.random() < 0.5]


def _written(data: bytes, steps: list[Step]) -> bytes:
    if not steps:
        return data
    content = bytearray(data)
    for step in steps:
        size = step.data if step.what == "truncate" else step.offset
        if size > len(content):
            content.extend(bytes(size - len(content)))
        if step.what == "truncate":
            del content[step.data :]
        else:
            content[step.offset : step.offset + len(step.data)] = step.data
    return bytes(content)


class Cut(NamedTuple):
    """What is found after a cut of the power, and what had been said to be saved by then."""

    files: dict[str, bytes]
    said: list[str]

    def put(self, folder: Path) -> None:
        """Make the folder as it was found."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, data in self.files.items():
            (folder / name).write_bytes(data)


def cuts(recording: Recording, count: int, chance: random.Random) -> Iterator[Cut]:
    """So many cuts, at random moments, and some of them when all is done."""
    last = len(recording.steps)
    moments = Counter([last] * (1 + count // 20) + [chance.randint(1, last) for _ in range(count - 1 - count // 20)])
    names = {name: _File(data) for name, data in recording.before.items()}
    synced = dict(names)  # the folder as it is on the disk
    since: list[Step | tuple[str, _File]] = []  # what happened to names after that
    said: list[str] = []
    for nth, step in enumerate(recording.steps, 1):
        if step.what == "saved":
            said.append(step.data)
        elif step.what in ("write", "truncate"):
            names[step.name].since.append(step)
        elif step.what == "sync" and step.name:
            names[step.name].sync()
        elif step.what == "sync":
            synced, since = dict(names), []
        elif step.what != "create":
            _rename(names, step)
            since.append(step)
        elif step.name not in names:
            names[step.name] = _File()
            since.append((step.name, names[step.name]))
        for _ in range(moments[nth]):
            there = dict(synced)
            for happened in since[: chance.randint(0, len(since))]:
                _rename(there, happened)
            kept = chance.choice((0.0, 1.0, chance.random()))
            yield Cut({name: _cut(name, file, chance, kept) for name, file in there.items()}, list(said))


def _rename(names: dict[str, _File], happened: Step | tuple[str, _File]) -> None:
    if not isinstance(happened, Step):
        names[happened[0]] = happened[1]
    elif happened.what == "unlink":
        names.pop(happened.name, None)
    else:
        names[happened.data] = names[happened.name]
        if happened.what == "rename":
            del names[happened.name]


def _cut(name: str, file: _File, chance: random.Random, kept: float) -> bytes:
    """What is memory of processes, mapped and never synced, is left with anything in it."""
    return chance.randbytes(32768) if name.endswith("-shm") else file.cut(chance, kept)
