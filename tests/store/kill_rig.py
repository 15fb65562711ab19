"""A writer to be killed: a process that reviews the articles of a project for ever and says each act once it is saved.

    python tests/store/kill_rig.py PROJECT SEED

On stdout one act_id a line, written after `append` has returned. From a test, `acts_until_killed` runs one and kills it.
"""

import os
import random
import select
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def acts_until_killed(project: Path, seed: int, moment: float) -> list[str]:
    """Start a writer and kill it `moment` seconds after its first act; the acts that it said were saved.

    Raises RuntimeError when the writer ends by itself.
    """
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).resolve()), str(project), str(seed)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        heard = writer.stdout.readline()
        deadline = time.monotonic() + moment
        while (left := deadline - time.monotonic()) > 0 and select.select([writer.stdout], [], [], left)[0]:
            data = os.read(writer.stdout.fileno(), 65536)
            if not data:
                break
            heard += data
        writer.send_signal(signal.SIGKILL)
        heard += writer.stdout.read()
        if writer.wait() != -signal.SIGKILL:
            raise RuntimeError(f"the writer ended by itself: {writer.stderr.read().decode()}")
    return [line.decode() for line in heard.splitlines(keepends=True) if line.endswith(b"\n") for line in [line.strip()]]


def review(path: str, seed: int) -> Iterator[str]:
    """Decide, put back, undo and redo at random, for ever; each act_id once its act is saved."""
    from annotator.core import decide
    from annotator.core.acts import Act, Change, Verb, inverse
    from annotator.core.history import step_to_undo, undo_to_redo
    from annotator.core.view import view_of
    from annotator.store.project import Project

    chance = random.Random(seed)
    with Project.open(path) as project:
        annotator_id = project.annotator_id("ana")
        schema, documents = project.schema(), project.document_ids()
        while True:
            changes: tuple[Change, ...]
            name, verb, reverts = chance.choice(documents), Verb.ACCEPT, None
            view = view_of(name, schema, project.state(name).layer(annotator_id, name), project.suggestions(name))
            items = [item for item in (*view.spans, *view.relations) if item.item_id in view.sequence]
            deed = chance.randrange(5)
            if deed == 0:
                reverts = step_to_undo(project.heads(annotator_id))
                verb, changes = Verb.UNDO, inverse(project.step(reverts)) if reverts else ()
            elif deed == 1:
                reverts = undo_to_redo(project.heads(annotator_id))
                verb, changes = Verb.REDO, inverse(project.step(reverts)) if reverts else ()
            elif deed == 2:
                changes = decide.put_back(view, chance.choice(items))
            else:
                changes = (decide.accept, decide.reject)[deed - 3](view, chance.choice(items))
            if changes:
                act_id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
                project.append(Act(act_id, project.clock() + 1, verb, annotator_id, time.time_ns() // 1_000_000, changes, reverts))
                yield act_id


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for saved in review(sys.argv[1], int(sys.argv[2])):
        os.write(1, f"{saved}\n".encode())
