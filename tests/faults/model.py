"""What a log must come to, kept as a plain dictionary, and undo as a stack of whole dictionaries: nothing of the fold or of inverses."""

from copy import deepcopy
from pathlib import Path
from typing import TypeAlias

from annotator.core.acts import Act, Key, Verb
from annotator.core.values import Value, standing
from annotator.store.reader import Reader

Values: TypeAlias = dict[Key, Value]


class Model:
    """One annotator's values and those of the project, and what undo and redo go back to."""

    def __init__(self) -> None:
        self.values: Values = {}
        self.steps: list[tuple[str, Values]] = []  # the steps that undo takes back, each with what there was before it
        self.undone: list[tuple[str, Values, str]] = []  # undos, what there was before them, and the steps that they took back
        self.acts: list[str] = []

    def copy(self) -> "Model":
        return deepcopy(self)

    def took(self, act: Act) -> None:
        """An act was saved; it must be about what is there, and an undo or redo must lead to what there was."""
        before = dict(self.values)
        for change in act.changes:
            key = change.key(act.annotator_id)
            assert standing(change.before) == self.values.get(key), f"{act.verb} of something else than what is there"
            after = standing(change.after)
            self.values.pop(key, None)
            if after is not None:
                self.values[key] = after
        self.acts.append(act.act_id)
        if act.verb is Verb.UNDO:
            step, was = self.steps.pop()
            assert act.reverts == step, "another step was undone than the last"
            assert self.values == was, "undo leads to what there was before"
            self.undone.append((act.act_id, before, step))
        elif act.verb is Verb.REDO:
            undo, was, step = self.undone.pop()
            assert act.reverts == undo, "another step was done again than the one undone last"
            assert self.values == was, "redo leads to what there was before the undo"
            self.steps.append((step, before))
        else:
            self.undone.clear()
            if act.continues is None:
                self.steps.append((act.act_id, before))
            else:
                assert self.steps[-1][0] == act.continues, "an act goes on with another step than the last"


def stored(reader: Reader, annotator_id: str) -> Values:
    """The values in a project file, by its own account: those of the annotator and of the project, but for labels."""
    found: Values = {}
    for document_id in reader.document_ids():
        for key, value in reader.state(document_id):
            if key.layer in ("", annotator_id):
                found[key] = value
    return found


def carry_off(path: Path, to: Path) -> None:
    """Copy a project that is open as a kill would leave it: the file, and its write-ahead log. In a process of its own, since a copy made
    here would let go of SQLite's locks."""
    import subprocess

    subprocess.run(["cp", str(path), str(to)], check=True)
    if Path(f"{path}-wal").exists():
        subprocess.run(["cp", f"{path}-wal", f"{to}-wal"], check=True)
