"""Files that were damaged in any way, read by each reader there is, on the road that an import takes.

Whatever comes of one is a document that fits its text, or a refusal in a sentence: never another exception, and the project stays sound.
"""

import shutil
import zlib
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator.formats.registry import FORMATS, READABLE
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.store.project import Project
from annotator.store.reader import Reader
from tests.faults.cases import ROUNDS
from tests.faults.mutations import Mutator, bytes_anywhere, cells, json_lines, json_values, words, xml_elements
from tests.faults.oracle import assert_listed, assert_sound
from tests.faults.verbs import REFUSED, Run
from tests.formats.small import DATA, SMALL
from tests.formats.torture import ABOUT

EXAMPLES = max(ROUNDS // 4, 5)
"""Of each kind of damage to each format: two dozen of them share the time."""

_PAGE = b"""<!DOCTYPE html><html lang="fr"><head><title>Le bac repart</title><meta charset="utf-8">
<meta property="og:site_name" content="Le Quai">
<link rel="canonical" href="https://quai.example/2021/09/25/bac"></head><body><nav><a href="/">Accueil</a></nav><article>
<h1>Le bac repart</h1><p>Le bac de Lanildut reprend lundi, a dit Ewen Le Goff, son capitaine, devant une trentaine d&rsquo;habitants.</p>
<p>&laquo;&nbsp;Il aura fallu deux hivers&nbsp;&raquo;, a-t-il rappel\xc3\xa9 le 3 mars 2019.</p></article></body></html>"""
_ROWS = """titre;texte;date;source;langue
Le bac repart;"Le bac repart
Le bac de Lanildut reprend lundi, dit ""Ewen"".";2021-09-25;Le Quai;fr
;À Brest, rien de neuf.;hier;;
""".encode()
_TEXT = (
    "date 2021-09 https://quai.example/bac\nLe bac repart\n\nBREST, 25 septembre 2021 — Le bac de Lanildut repart.Ewen sourit.\r\n".encode()
)
_STRUCTURE: dict[str, tuple[str, Mutator]] = {
    "jsonl": ("*.jsonl", json_lines),
    "prodigy": ("*.jsonl", json_lines),
    "doccano": ("*.jsonl", json_lines),
    "label-studio": ("*.json", json_values),
    "cas-json": ("*.json", json_values),
    "cas-xmi": ("*.xmi", xml_elements),
    "brat": ("*.ann", cells("\t")),
    "conll": ("*.conll", cells(" ")),
    "conllu": ("*.conllup", cells("\t")),
    "webanno-tsv": ("*.tsv", cells("\t")),
    "rows-csv": ("rows.csv", cells(";")),
    "text": ("text.txt", words),
    "html": ("page.html", words),
}
_OWN = {"rows.csv": _ROWS, "text.txt": _TEXT, "page.html": _PAGE}


@cache
def _sound(name: str) -> Sequence[tuple[Path, bytes]]:
    pattern, _ = _STRUCTURE[name]
    if pattern in _OWN:
        return [(Path(pattern), _OWN[pattern])]
    return [(path, path.read_bytes()) for path in sorted((DATA / "formats" / name).glob(pattern))]


def test_every_format_that_is_read_is_fuzzed() -> None:
    assert {*_STRUCTURE, "spacy"} == set(READABLE)


@pytest.mark.fault(49, 56, 57, 58)
@pytest.mark.parametrize("how", ["bytes", "structure"])
@pytest.mark.parametrize("name", _STRUCTURE)
def test_a_damaged_file_is_read_or_refused_in_words_that_can_be_understood(name: str, how: str, project: Path) -> None:
    mutate = _STRUCTURE[name][1] if how == "structure" else bytes_anywhere
    folder = project.with_name("damaged")
    folder.mkdir()
    with closing(Project.open(project)) as opened:

        @settings(max_examples=EXAMPLES, database=None)
        @given(data=st.data())
        def fuzz(data: st.DataObject) -> None:
            nth = data.draw(st.integers(0, len(_sound(name)) - 1))
            path, sound = _sound(name)[nth]
            file = folder / path.name
            file.write_bytes(mutate(sound, data.draw))
            if path.with_suffix(".txt").exists():
                shutil.copy(path.with_suffix(".txt"), folder)
            job = ImportJob(opened, [file], ImportOptions("ana", name, "fr", data.draw(st.sampled_from(ImportAs))))
            run_here(job, HELLO, read)
            for refusal in job.result.refused:
                assert_listed(str(refusal), path.name)

        fuzz()
    assert_sound(project)


@pytest.mark.fault(33)
def test_a_file_with_nothing_in_it_is_refused_as_any_format(project: Path, sees: Callable[[str], None]) -> None:
    with closing(Project.open(project)) as opened:
        for name in _STRUCTURE:
            for nothing in (b"", b"\n \n", b"\xef\xbb\xbf"):
                file = project.with_name(f"nothing{FORMATS[name].suffixes[0]}")
                file.write_bytes(nothing)
                file.with_suffix(".txt").write_bytes(nothing)
                job = ImportJob(opened, [file], ImportOptions("ana", name, "fr"))
                run_here(job, HELLO, read)
                assert job.result.added == 0
                assert job.result.refused, name
                for refusal in job.result.refused:
                    sees(assert_listed(str(refusal), file.stem))
    assert_sound(project)


@pytest.mark.fault(51, 66)
def test_a_damaged_spacy_corpus_is_read_or_refused_by_a_worker_that_goes_on(tmp_path: Path, run: Run) -> None:
    """spaCy makes arrays of what stands in the file, in C: by a worker, which a crash would end."""
    project, folder, sound = tmp_path / "p.annot", tmp_path / "corpora", tmp_path / "sound.spacy"
    folder.mkdir()
    with FORMATS["spacy"].load().writer(sound, ABOUT) as add:
        for one in SMALL:
            add(one)
    unpacked = zlib.decompress(sound.read_bytes())
    seen: list[bytes] = []

    @settings(max_examples=EXAMPLES, database=None, phases=[Phase.generate])
    @given(data=st.data())
    def damage(data: st.DataObject) -> None:
        packed = data.draw(st.booleans())
        seen.append(bytes_anywhere(sound.read_bytes(), data.draw) if packed else zlib.compress(bytes_anywhere(unpacked, data.draw)))

    damage()
    for nth, damaged in enumerate(seen):
        (folder / f"{nth:04}.spacy").write_bytes(damaged)
    shutil.copy(sound, folder / "sound.spacy")
    said = run("import", project, folder, "--language", "fr")
    assert said.status in (0, REFUSED)
    assert not [line for line in said.refused if "the worker" in line]
    with Reader.open(project) as reader:
        assert {one.document.document_id for one in SMALL} <= set(reader.document_ids())
    assert_sound(project)
