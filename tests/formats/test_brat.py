from pathlib import Path

import pytest

from annotator.core.annotated import AnnotatedDocument
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.formats import brat
from annotator.formats.exchange import About
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.jobs.reading import pick
from tests.formats.round_trip import read_back, write
from tests.formats.small import SMALL, annotated, broken, check_golden, refusals
from tests.formats.torture import TORTURE

BRAT = FORMATS["brat"]


def read(folder: Path, text: str, ann: str) -> AnnotatedDocument:
    (folder / "a.txt").write_bytes(text.encode())
    (folder / "a.ann").write_bytes(ann.encode())
    (one,) = read_back(BRAT, folder)
    return one


def test_the_small_corpus_looks_like_its_golden_files(tmp_path: Path) -> None:
    check_golden("brat", tmp_path)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("wrong_surface", "span 1: the text at 0–11 is “Zoé Quentel”, not “Malo Quentel”"),
        ("beyond_the_end", "span 1: the offsets 0–111 do not lie in the text of 44 characters"),
        ("empty_span", "1: T1: its fragments are empty or out of order (4 4)"),
        ("backwards", "1: T1: its fragments are empty or out of order (11 0)"),
        ("no_numbers", "1: is no span"),
        ("spaces_for_tabs", "1: is no span"),
        ("discontinuous", "1: T1: is discontinuous (0 3;12 15)"),
        ("fragments_out_of_order", "1: T1: its fragments are empty or out of order"),
        ("id_twice", "span 2: the id T1 is used twice"),
        ("dangling_end", "relation 1: there is no span T9"),
        ("relation_with_one_end", "2: is no relation"),
        ("to_itself", "relation 1: it joins a span with itself"),
        ("unknown_line", "2: is no line of a .ann file"),
        ("no_text", "no_text.ann: the text that belongs to it, no_text.txt, is not beside it"),
        ("not_utf8", "not_utf8.ann: is not UTF-8 (byte 14)"),
    ],
)
def test_a_broken_file_is_refused_with_its_reason(name: str, reason: str) -> None:
    (said,) = refusals(broken("brat") / f"{name}.ann", "brat")
    assert reason in said


def test_what_brat_has_besides_spans_and_relations_is_named_with_its_lines() -> None:
    assert refusals(broken("brat") / "events_and_notes.ann", "brat") == [
        "events are left out (their triggers are read as spans): line 3",
        "attributes are left out: line 4",
        "notes are left out: lines 5, 7",
        "equivalences are left out: line 6",
    ]


def test_fragments_with_only_white_space_between_them_are_one_span(tmp_path: Path) -> None:
    one = read(tmp_path, "Malo\r\n  Garrec vit.", "T1\tPER 0 4;8 14\tMalo Garrec\r\n")
    assert [(span.start, span.end, span.label) for span in one.spans] == [(0, 14, "PER")]


def test_a_line_break_in_one_fragment_may_be_shown_as_a_space(tmp_path: Path) -> None:
    one = read(tmp_path, "Malo\nGarrec vit.", "T1\tPER 0 11\tMalo Garrec\n")
    assert [(span.start, span.end) for span in one.spans] == [(0, 11)]


def test_the_roles_say_which_end_is_the_head_and_other_roles_stand_in_order(tmp_path: Path) -> None:
    spans = "T1\tPER 0 4\tMalo\nT2\tLOC 9 14\tBrest\n"
    one = read(tmp_path, "Malo vit à Brest."[:8] + " Brest.", spans + "R1\tat Arg2:T1 Arg1:T2\nR2\tat Who:T1 Where:T2\n")
    assert [(relation.head_id, relation.tail_id) for relation in one.relations] == [("T2", "T1"), ("T1", "T2")]


def test_a_span_with_a_line_break_at_its_edge_is_reported_with_its_relations() -> None:
    one = annotated("Brest\nvit. Malo", (("a", "LOC", "Brest\n"), ("b", "PER", "Malo")), (("a", "b", "role_at"),))
    report = Report()
    assert [span.span_id for span in fit(one, BRAT, report).spans] == ["b"]
    assert report.spans.reported == {brat.BREAK_AT_EDGE: 1}
    assert report.relations.came_in == 1


def test_the_configuration_has_the_labels_beneath_their_parents_and_what_relations_may_join() -> None:
    schema = Schema(
        (
            SpanLabel("loc", "LOC", (("en", "Place | or so"),)),
            SpanLabel("city", "Ville d’eau", parent="loc"),
            SpanLabel("per", "PER"),
            SpanLabel("a", "a", parent="b"),
            SpanLabel("b", "b", parent="a"),
        ),
        (
            RelationLabel("at", "role_at", head_labels=("per",), tail_labels=("loc", "city")),
            RelationLabel("met", "met", head_labels=("per",), tail_labels=("per",), symmetric=True),
        ),
    )
    files = brat.companions(About(schema))
    entities, relations = files["annotation.conf"].split("\n\n")[:2]
    assert entities.splitlines() == ["[entities]", "LOC", "\tVille_x20_d_x2019_eau", "PER"]
    assert relations.splitlines()[1:3] == [
        "role_at\tArg1:PER, Arg2:LOC|Ville_x20_d_x2019_eau",
        "met\tArg1:PER, Arg2:PER, <REL-TYPE>:symmetric",
    ]
    assert "LOC | Place / or so\nVille_x20_d_x2019_eau | Ville d’eau\n" in files["visual.conf"]


def test_a_folder_is_read_by_its_ann_files(tmp_path: Path) -> None:
    write(BRAT, [SMALL[0]], tmp_path)
    (tmp_path / "alone.txt").write_text("Un texte sans annotation.")
    assert [file.path.suffix for file in pick([tmp_path], "brat")[0]] == [".ann"]
    files, refused = pick([tmp_path])
    assert ([file.path.suffix for file in files], refused) == ([".txt", ".ann"], [])
    assert files[0].path.name == "alone.txt"


def test_bioc_reads_the_same_spans_and_relations(tmp_path: Path) -> None:
    from bioc import brat as other

    corpus = [fit(one, BRAT, Report()) for one in (*SMALL, TORTURE)]
    write(BRAT, corpus, tmp_path)
    read = {}
    for ann in tmp_path.glob("*.ann"):
        with ann.with_suffix(".txt").open(encoding="utf-8", newline="") as text, ann.open(encoding="utf-8") as annotation:
            document = other.load(text, annotation)
        read[document.text] = document
    assert len(read) == len(corpus)
    for one in corpus:
        document = read[one.document.text]
        places = {span.id: (*span.total_span, span.type) for span in document.entities}
        assert sorted(places.values()) == sorted((s.start, s.end, brat.escaped(s.label, r"[^A-Za-z0-9_-]")) for s in one.spans)
        for span in document.entities:
            fragments = sorted((piece.begin, piece.end) for piece in span.locations)
            assert " ".join(one.document.text[start:end] for start, end in fragments) == span.text
        meant = {span.span_id: (span.start, span.end, brat.escaped(span.label, r"[^A-Za-z0-9_-]")) for span in one.spans}
        assert sorted((r.type, places[r.arguments["Arg1"]], places[r.arguments["Arg2"]]) for r in document.relations) == sorted(
            (brat.escaped(r.label, r"[^A-Za-z0-9_-]"), meant[r.head_id], meant[r.tail_id]) for r in one.relations
        )
