import tempfile
import uuid
from dataclasses import replace
from functools import partial

import pytest

from annotator.core.acts import Act, Change, Verb
from annotator.core.errors import NotWritten
from annotator.core.values import DocumentValue, Kind, Status
from annotator.formats.jsonl import part_of
from annotator.jobs.act_parts import ActParts


def uuid_of(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def _act(clock: int, *documents: str) -> Act:
    changes = tuple(Change(Kind.DOCUMENT, one, one, None, DocumentValue(Status.FINISHED)) for one in documents)
    return Act(uuid_of(f"act {clock}"), clock, Verb.FINISH, uuid_of("ada"), 0, changes)


def test_acts_come_in_log_order_and_each_is_put_together() -> None:
    late, early = _act(7, "a", "b"), _act(3, "b")
    parts = ActParts()
    parts.add([part_of(late, "a")])
    parts.add([part_of(early, "b"), part_of(late, "b")])
    assert list(parts.acts()) == [(early.act_id, early), (late.act_id, late)]


def test_of_an_act_of_which_a_part_is_missing_it_is_said_why() -> None:
    parts = ActParts()
    parts.add([part_of(_act(7, "a", "b"), "a")])
    ((act_id, why),) = parts.acts()
    assert act_id == uuid_of("act 7")
    assert isinstance(why, str)
    assert "not complete" in why


def test_an_act_of_which_far_more_parts_are_said_than_there_are_takes_no_memory_for_them() -> None:
    parts = ActParts()
    parts.add([replace(part_of(_act(7, "a", "b"), "a"), of=2**62)])
    ((_, why),) = parts.acts()
    assert "not complete" in str(why)


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", partial(open, "/dev/full", "wb"))
    with pytest.raises(NotWritten, match=r"could not be kept in .* \(No space left on device\)"):
        ActParts().add([part_of(_act(1, "a"), "a")])
