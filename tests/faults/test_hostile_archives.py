"""Archives, of which nothing is unpacked, and folders that came out of one, with links in them."""

import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.jobs.importing import ImportJob
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.oracle import assert_listed
from tests.faults.verbs import NOTHING, REFUSED, Run, assert_unharmed

SECRET = "Le coffre du port s’ouvre avec le nombre 4711, disait Ewen."


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def tarred(name: str, link: str = "") -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = 0 if link else 4
        member.type, member.linkname = (tarfile.SYMTYPE, link) if link else (tarfile.REGTYPE, "")
        archive.addfile(member, io.BytesIO(b"text"))
    return buffer.getvalue()


@pytest.mark.fault(51, 52)
def test_an_archive_is_refused_and_no_member_of_it_is_unpacked(
    project: Path, tmp_path: Path, run: Run, sees: Callable[[str], None]
) -> None:
    folder = tmp_path / "archives"
    folder.mkdir()
    archives = {
        "bomb.zip": zipped({"a.txt": b"\0" * 30_000_000}),
        "bomb.docx": zipped({"word/document.xml": b"<a>" * 5_000_000}),
        "slip.zip": zipped({"../../escaped.txt": b"text", "/tmp/annotator-escaped.txt": b"text"}),
        "slip.tar.gz": tarred("../../escaped.txt"),
        "link.tgz": tarred("link.txt", "/etc/passwd"),
    }
    for name, data in archives.items():
        (folder / name).write_bytes(data)
    before = {path for path in tmp_path.rglob("*") if path.parent != project.parent}
    said = run("import", project, folder)
    assert said.status == NOTHING
    for name in archives:
        sees(assert_listed("".join(said.of(name)), name, "is an archive, and none is unpacked here; unpack it"))
    as_text = run("import", project, folder / "slip.zip", folder / "bomb.docx", "--format", "text")
    assert as_text.status == NOTHING
    assert len(as_text.refused) == 2
    assert {path for path in tmp_path.rglob("*") if path.parent != project.parent} == before
    assert not Path("/tmp/annotator-escaped.txt").exists()
    assert_unharmed(project)


@pytest.mark.fault(51)
def test_a_packed_corpus_that_unpacks_to_very_much_is_refused_before_it_is_unpacked(
    project: Path, tmp_path: Path, sees: Callable[[str], None]
) -> None:
    pack = zlib.compressobj(9)
    file = tmp_path / "bomb.spacy"
    file.write_bytes(b"".join([*(pack.compress(bytes(2**20)) for _ in range(101)), pack.flush()]))
    assert file.stat().st_size < 200_000
    with closing(Project.open(project)) as opened:
        job = ImportJob(opened, [file])
        run_here(job, HELLO, read)
    (refusal,) = job.result.refused
    sees(assert_listed(str(refusal), file, "unpacks to more than"))
    assert_unharmed(project)


@pytest.mark.fault(52)
def test_a_link_that_leads_out_of_a_folder_is_not_followed(project: Path, tmp_path: Path, run: Run, sees: Callable[[str], None]) -> None:
    secret = tmp_path / "secret" / "secret.txt"
    secret.parent.mkdir()
    secret.write_text(SECRET, encoding="utf-8")
    folder = tmp_path / "unpacked"
    (folder / "inside").mkdir(parents=True)
    (folder / "inside" / "real.txt").write_text("Un texte qui est à sa place.", encoding="utf-8")
    (folder / "within.txt").symlink_to(folder / "inside" / "real.txt")
    (folder / "away.txt").symlink_to(secret)
    (folder / "up.txt").symlink_to(Path("../secret/secret.txt"))
    (folder / "pair.ann").write_text("T1\tPER 0 2\tLe\n", encoding="utf-8")
    (folder / "pair.txt").symlink_to(secret)
    (folder / "elsewhere").symlink_to(secret.parent, target_is_directory=True)
    (folder / "nothing.txt").symlink_to(folder / "gone.txt")
    said = run("import", project, folder)
    assert said.status == REFUSED
    for name in ("away.txt", "up.txt", "pair.txt"):
        sees(assert_listed("".join(said.of(name)), folder / name, "is a link that leads out of the folder"))
    with Reader.open(project) as reader:
        assert not any("4711" in reader.document(one).text for one in reader.document_ids())
    assert said.summary.startswith("1 article added; 1 already present")
    assert_unharmed(project)
