from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.core.annotated import AnnotatedDocument
from annotator.formats import conllu
from annotator.formats.escaping import unescaped
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.formats.tokens import OUTER_SPACE
from tests.formats.round_trip import read_back, write
from tests.formats.small import SMALL, annotated, broken, check_golden, refusals
from tests.formats.torture import TORTURE

CONLLU = FORMATS["conllu"]
LEFT_OUT = "; its article is left out"

UD = """# newdoc id = a
# sent_id = 1
# text = Il va au port.
1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tva\taller\tVERB\t_\t_\t0\troot\t_\t_
3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_
3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tport\tport\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No
5.1\tdort\t_\t_\t_\t_\t_\t_\t_\t_
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\tSpacesAfter=\\n\\n

# newdoc id = b
# text = Brest.
1\tBrest\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\t.\t_\t_\t_\t_\t_\t_\t_\t_

# text = Fin
1\tFin\t_\t_\t_\t_\t_\t_\t_\t_
"""


def read(folder: Path, text: str) -> list[Any]:
    (folder / "a.conllup").write_bytes(text.encode())
    return list(conllu.read(folder / "a.conllup", "fr"))


def held(*corpus: AnnotatedDocument) -> list[AnnotatedDocument]:
    return [fit(one, CONLLU, Report()) for one in corpus]


def test_the_small_corpus_looks_like_its_golden_files(tmp_path: Path) -> None:
    check_golden("conllu", tmp_path)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("short_row", "6: columns: 4 instead of 5" + LEFT_OUT),
        ("id_twice", "6: the id 2 does not follow 2" + LEFT_OUT),
        ("id_skipped", "5: the id 3 does not follow 1" + LEFT_OUT),
        ("range_backwards", "5: the id 3-2 does not follow 1" + LEFT_OUT),
        ("range_without_words", "7: the word 4 is missing" + LEFT_OUT),
        ("no_form", "6: has no form" + LEFT_OUT),
        ("other_text", "3: the text is not that of the tokens" + LEFT_OUT),
        ("start_char", "5: StartChar is 6, but what stands before makes it 5" + LEFT_OUT),
        ("end_char", "5: EndChar is 12, but what stands before makes it 11" + LEFT_OUT),
        ("span_not_begun", "6: the span 7 has not begun"),
        ("span_begins_twice", "5: the span 1 begins twice"),
        ("span_discontinuous", "6: the span 1 is discontinuous"),
        ("span_without_label", "6: 2: is no span like 1:PER"),
        ("relation_without_ends", "4: role_at is no relation like role_at:1>4"),
        ("relation_to_nothing", "relation 1: there is no span 9"),
        ("no_columns", "no_columns.conllup:2: is no CoNLL-U"),
        ("prose", "prose.conllup:1: is no CoNLL-U"),
        ("not_utf8", "4: the line is not UTF-8 (byte 4)" + LEFT_OUT),
    ],
)
def test_a_broken_file_is_refused_with_its_reason(name: str, reason: str) -> None:
    (said,) = refusals(broken("conllu") / f"{name}.conllup", "conllu")
    assert reason in said


def test_an_article_with_a_broken_line_does_not_take_others_with_it(tmp_path: Path) -> None:
    good = "# newdoc\n1\tBrest\t_\t1:LOC\t*\n\n"
    refused, one = read(tmp_path, (broken("conllu") / "short_row.conllup").read_text(encoding="utf-8") + good)
    assert (refused.line, one.data["text"], len(one.data["spans"])) == (6, "Brest", 1)


SPOILT = (
    lambda cells: cells[:4],
    lambda cells: ["77", *cells[1:]],
    lambda cells: [cells[0], "", *cells[2:]],
    lambda cells: [cells[0], cells[1] + "x", *cells[2:]],
    lambda cells: ["\udcff", *cells[1:]],
)


@pytest.mark.parametrize("spoil", SPOILT)
def test_one_broken_line_is_told_once_wherever_it_stands(tmp_path: Path, spoil: Callable[[list[str]], list[str]]) -> None:
    name, written = next(iter(write(CONLLU, held(*SMALL), tmp_path).items()))
    lines = written.decode().split("\n")
    for nth in [nth for nth, line in enumerate(lines) if "\t" in line]:
        spoilt = "\n".join([*lines[:nth], "\t".join(spoil(lines[nth].split("\t"))), *lines[nth + 1 :]])
        (tmp_path / name).write_bytes(spoilt.encode("utf-8", "surrogateescape"))
        (told,) = [one for one in conllu.read(tmp_path / name, "fr") if one.refused]
        assert told.line == nth + 1


def test_two_lines_that_are_broken_in_their_own_ways_are_both_told(tmp_path: Path) -> None:
    lines = UD.split("\n")
    lines[4] = "2\tva"
    lines[-2] = "2\tFin\t_\t_\t_\t_\t_\t_\t_\t_"
    lines[11] = "#"
    assert [one.line for one in read(tmp_path, "\n".join(lines)) if one.refused] == [5, 19]


def test_a_treebank_is_read_by_the_surfaces_of_its_tokens(tmp_path: Path) -> None:
    first, second = read(tmp_path, UD)
    assert (first.line, first.data["text"]) == (1, "Il va au port.\n\n")
    assert (second.line, second.data["text"]) == (13, "Brest. Fin")


def test_words_with_one_surface_have_its_place(tmp_path: Path) -> None:
    head = "# global.columns = ID FORM ANNOT:NE\n"
    (one,) = read(tmp_path, head + "1-2\tau\t*\n1\tà\t1:A\n2\tle\t1;2:B\n3\tport\t2\n")
    assert [(one.data["text"][s["start"] : s["end"]], s["label"]) for s in one.data["spans"]] == [("au", "A"), ("au port", "B")]


def test_a_span_with_white_space_at_its_edge_is_reported() -> None:
    report = Report()
    one = annotated("Brest Malo", (("a", "LOC", "Brest "), ("b", "PER", "Malo")))
    assert [span.span_id for span in fit(one, CONLLU, report).spans] == ["b"]
    assert report.spans.reported == {OUTER_SPACE: 1}


def test_the_text_comes_back_with_every_kind_of_white_space(tmp_path: Path) -> None:
    text = " \n\tBrest\r\n\r\nMalo | \\ x\u00a0y\u2028z\x85 \n"
    (one,) = write_and_read(tmp_path, annotated(text))
    assert one.document.text == text


def write_and_read(folder: Path, *corpus: AnnotatedDocument) -> list[AnnotatedDocument]:
    write(CONLLU, held(*corpus), folder)
    return list(read_back(CONLLU, folder / "corpus.conllup"))


def test_the_conllu_library_reads_the_same_spans_and_relations(tmp_path: Path) -> None:
    import conllu as other

    corpus = held(*SMALL, TORTURE)
    write(CONLLU, corpus, tmp_path)
    articles: list[list[Any]] = []
    with (tmp_path / "corpus.conllup").open(encoding="utf-8", newline="\n") as file:
        for sentence in other.parse_incr(file):
            if "newdoc id" in sentence.metadata:
                articles.append([])
            articles[-1] += sentence
    assert len(articles) == len(corpus)
    for tokens, one in zip(articles, corpus, strict=True):
        spans: dict[str, list[Any]] = {}
        relations = []
        for token in tokens:
            start, end = int(token["misc"]["StartChar"]), int(token["misc"]["EndChar"])
            assert one.document.text[start:end] == token["form"]
            for item in token["annot:ne"].split(";") if token["annot:ne"] != "*" else ():
                number, _, label = item.partition(":")
                spans.setdefault(number, [start, end, unescaped(label)])[1] = end
            relations += token["annot:rel"].split(";") if token["annot:rel"] != "*" else ()
        assert sorted(map(tuple, spans.values())) == sorted((span.start, span.end, span.label) for span in one.spans)
        places = {span.span_id: [span.start, span.end, span.label] for span in one.spans}
        found = []
        for relation in relations:
            label, _, ends = relation.rpartition(":")
            head, tail = ends.split(">")
            found.append((unescaped(label), spans[head], spans[tail]))
        assert sorted(found) == sorted((r.label, places[r.head_id], places[r.tail_id]) for r in one.relations)
