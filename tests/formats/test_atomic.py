"""What takes the place of a file or a folder does so as a whole, or not at all."""

import errno
import os
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.formats.atomic import MANIFEST, files_in, replaced_folder


def test_every_file_of_a_folder_is_on_the_disk_before_it_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    with replaced_folder(tmp_path / "out") as folder:
        (folder / "train").mkdir()
        for nth in range(20):
            (folder / "train" / f"{nth}.xmi").write_text("a", encoding="utf-8")
        (folder / MANIFEST).write_text("{}", encoding="utf-8")
    assert sorted(synced) == sorted((tmp_path / "out" / name).stat().st_ino for name in files_in(tmp_path / "out"))
    assert len(synced) == 21


def test_a_file_that_the_disk_does_not_take_leaves_the_folder_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match="No space left on device"), replaced_folder(tmp_path / "out") as folder:
        (folder / "a.xmi").write_text("a", encoding="utf-8")
    assert list(tmp_path.iterdir()) == []


def test_the_files_in_a_folder_are_named_by_their_path_in_it_and_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "d.txt").touch()
    (tmp_path / "a.txt").touch()
    (tmp_path / "link").symlink_to(tmp_path / "b", target_is_directory=True)
    assert files_in(tmp_path) == ["a.txt", "b/c/d.txt", "link"]
