import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan, What
from annotator.core.document import Source
from annotator.core.values import Decision, Status
from annotator.formats import report
from annotator.formats.report_text import levels_of
from annotator.jobs.exporting import ExportOptions, export
from annotator.jobs.sample import ensure_sample
from annotator.language.article import make_document
from annotator.store.reader import Reader
from tests.formats.small import SMALL, annotated, check_golden
from tests.formats.torture import ABOUT, TORTURE, documents, sample

VOID = {"meta", "path", "circle", "rect", "link", "img", "br"}


class Page(HTMLParser):
    """A page taken apart strictly: every element is closed in its place."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.classes: Counter[str] = Counter()
        self.loaded: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), "an attribute twice"
        self.tags[tag] += 1
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        self.classes.update((given.get("class") or "").split())
        self.loaded += [name for name in given if name in ("src", "srcset", "data", "action") or name.startswith("on")]
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        assert tag in VOID

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def write(corpus: Sequence[AnnotatedDocument], folder: Path) -> str:
    out = folder / "report.html"
    with report.writer(out, ABOUT) as add:
        for one in corpus:
            add(one)
    return out.read_bytes().decode("utf-8")


def back(folder: Path) -> list[AnnotatedDocument]:
    return list(report.read_back(folder / "report.html"))


def said(one: AnnotatedDocument) -> tuple[object, ...]:
    places = {span.span_id: (span.start, span.end, span.label, span.state) for span in one.spans}
    relations = [(places[r.head_id], places[r.tail_id], r.label, r.state) for r in one.relations]
    return one.document.text, one.document.language, one.status, sorted(places.values()), sorted(relations)


def test_the_small_corpus_is_written_as_before(tmp_path: Path) -> None:
    check_golden("report", tmp_path)


@pytest.mark.parametrize("corpus", [[TORTURE], list(SMALL), sample()], ids=["torture", "small", "sample"])
def test_what_a_report_shows_is_what_was_written(corpus: list[AnnotatedDocument], tmp_path: Path) -> None:
    Page(write(corpus, tmp_path))
    assert [said(one) for one in back(tmp_path)] == [said(one) for one in corpus]


@settings(max_examples=50)
@given(corpus=st.lists(documents(), min_size=1, max_size=3))
def test_any_document_is_shown_whole(corpus: list[AnnotatedDocument]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Page(write(corpus, Path(folder)))
        assert [said(one) for one in back(Path(folder))] == [said(one) for one in corpus]


def test_characters_that_html_cannot_have_are_shown_in_a_way_of_their_own(tmp_path: Path) -> None:
    one = annotated("Un \x01 bip\x7f, \ufffe et \U0001ffff,\rretour.")
    page = write([one], tmp_path)
    assert not re.search("[\x01\x7f\ufffe\U0001ffff\r]", page)
    assert back(tmp_path)[0].document.text == one.document.text


def test_a_page_is_whole_in_itself_and_every_link_in_it_leads_somewhere(tmp_path: Path) -> None:
    text = write(sample(), tmp_path)
    page = Page(text)
    assert page.loaded == []
    assert not page.tags.keys() & {"script", "link", "iframe", "img", "object"}
    assert not re.search(r"url\(|@import", text)
    assert len(page.ids) == len(set(page.ids))
    within = {link[1:] for link in page.links if link.startswith("#")}
    assert within
    assert within <= set(page.ids)


def test_the_text_is_never_markup(tmp_path: Path) -> None:
    text = "<b>Brest</b>\n\n<script>alert('x')</script> & <img src=x onerror=y> dit « non » à Brest."
    document = make_document(text, language='fr" onload="x', source=Source(url="javascript:x", outlet="<i>Quai</i>", published='"2021'))
    label = '"><script>'
    one = AnnotatedDocument(document, Status.NEW, (AnnotatedSpan("s", 3, 8, label, Decision.CONFIRMED, "<u>", value="<s>"),))
    page = Page(write([one], tmp_path))
    assert not page.tags.keys() & {"script", "b", "img", "i", "u", "s"}
    assert page.loaded == []
    assert "javascript:x" not in page.links
    assert back(tmp_path)[0].spans[0].label == label


def test_spans_over_one_another_have_lines_of_their_own_the_inner_ones_nearest() -> None:
    places = ((0, 30), (0, 12), (8, 20), (9, 11), (40, 44), (9, 11))
    spans = [AnnotatedSpan(str(nth), *place, "PER", Decision.CONFIRMED) for nth, place in enumerate(places)]
    outer, left, crossing, inner, apart, same = levels_of(spans)
    assert inner == apart == 0
    assert same == 1
    assert 1 < min(left, crossing) < max(left, crossing) < outer


def test_each_state_is_told_by_a_form(tmp_path: Path) -> None:
    document = make_document("Zoé, Malo et Ida sont à Brest.", language="fr")
    spans = tuple(
        AnnotatedSpan(state.value, start, end, "PER", state)
        for state, start, end in ((Decision.CONFIRMED, 0, 3), (Decision.SUGGESTED, 5, 9), (Decision.REJECTED, 13, 16))
    )
    relation = AnnotatedRelation("r", "confirmed", "suggested", "role_at", Decision.SUGGESTED)
    text = write([AnnotatedDocument(document, Status.IN_PROGRESS, spans, (relation,))], tmp_path)
    article = text[text.index("<article") :]
    for state in Decision:
        assert f'class="s l0 n0 {state.value}"' in article
    assert "in progress; 3 spans (1 confirmed, 1 undecided, 1 rejected); 1 relation (1 undecided)" in article
    css = text[: text.index("</style>")]
    assert re.search(r"\.s \{[^}]*border-bottom: 2px solid", css)
    assert re.search(r"\.s\.suggested \{[^}]*dashed", css)
    assert re.search(r"\.s\.rejected \{[^}]*dotted", css)


def test_relations_are_arcs_and_rows_and_marks_at_their_ends(tmp_path: Path) -> None:
    page = Page(write([TORTURE], tmp_path))
    number = len(TORTURE.relations)
    assert page.classes["arc"] == page.classes["point"] == number
    assert [name for name in page.ids if name.startswith("d1r")] == [f"d1r{nth}" for nth in range(1, number + 1)]
    assert Counter(link for link in page.links if link.startswith("#d1r")) == {f"#d1r{nth}": 2 for nth in range(1, number + 1)}


def test_a_value_stands_beside_its_label(tmp_path: Path) -> None:
    document = make_document("C’était le 3 mars 2019.", language="fr")
    span = AnnotatedSpan("s", 11, 22, "DATE", Decision.CONFIRMED, value="2019-03-03")
    assert 'data-label="DATE 2019-03-03"' in write([AnnotatedDocument(document, Status.FINISHED, (span,))], tmp_path)


def test_seams_and_paragraphs_are_shown_as_in_the_window(tmp_path: Path) -> None:
    text = write([annotated("Titre du jour\n\nLa Russie et l’Ukraine négocient.Malo Garrec dort encore.")], tmp_path)
    assert re.findall(r'<p class="([a-z ]+)" data-number="([\d.]+)"', text) == [("title", "1"), ("body", "2.1"), ("body seam", "2.2")]


def test_several_articles_have_a_list_of_contents_and_one_has_none(tmp_path: Path) -> None:
    assert "<nav" not in write(SMALL[:1], tmp_path)
    several = write(SMALL, tmp_path)
    assert "<h1>3 annotated articles</h1>" in several
    assert several.index("<nav") < several.index("<article")
    assert several.count("<li><a href=") == 3
    assert "<h1>0 annotated articles</h1>" in write([], tmp_path)


def test_a_report_of_chosen_articles_is_exported(tmp_path: Path) -> None:
    project = tmp_path / "sample.annot"
    ensure_sample(project)
    with Reader.open(project) as reader:
        first, *_, last = reader.document_ids()
    done = export(project, tmp_path / "two.html", ExportOptions("report", What.ALL, "any", documents=frozenset({first, last})))
    assert done.report.documents.written == 2
    assert [one.document.document_id for one in report.read_back(done.out)] == [first, last]
