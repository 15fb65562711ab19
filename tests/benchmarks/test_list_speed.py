"""The list of 100,000 articles: python -m pytest -m benchmark -s -q -p no:xdist tests/benchmarks -k list_speed

Thread CPU time, medians: opening the list in a window that is shown, filters and orders up to the painted list, and scrolling.
"""

import time
from collections.abc import Callable, Iterator
from statistics import median

import pytest
from PySide6.QtWidgets import QApplication

from annotator.core.article_query import Order, Query, read_query
from annotator.core.ids import annotator_id_of
from annotator.store.listing import Articles
from annotator.store.project import Project
from annotator.ui.article_list import ArticleList
from tests.benchmarks.large_project import build
from tests.benchmarks.table import Table

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ARTICLES = 100_000
ANA = annotator_id_of("ana")
OPEN, FILTER, FRAME = 30, 50, 10  # ms
TYPICAL = (
    "soizic", "bal12", "port réunion", "status:new", "status:finished", "undecided:yes", 'undecided:"soizic kermarec"', "undecided:mar12",
    "confirmed:yes", "label:ORG", 'outlet:"Le Courrier 3"', "since:2021-09 until:2022", "flag:yes", "status:new label:PER bal12",
    "-label:ORG -status:finished",
)  # fmt: skip
HEAVY = ("undecided:kervella", "kervella label:ORG status:new since:2021")
"""Half of the articles are found, through sixty thousand suggestions."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with Project.open(build(tmp_path_factory.mktemp("large") / "large.annot", ARTICLES)) as opened:
        yield opened


def cpu(deed: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        begun = time.thread_time()
        deed()
        taken.append((time.thread_time() - begun) * 1000)
    return median(taken)


@pytest.fixture
def shown(qtbot) -> ArticleList:
    pane = ArticleList()
    qtbot.addWidget(pane)
    pane.resize(270, 860)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def test_the_list_of_a_hundred_thousand_articles(shown: ArticleList, project: Project, table: Table) -> None:
    articles = Articles(project, ANA)

    def listed(query: Query, order: Order = Order.IMPORT) -> None:
        shown.show_listing(articles.listing(query, order))
        shown.table.viewport().repaint()
        QApplication.processEvents()

    last = articles.listing().document_id(ARTICLES // 2)

    def opened() -> None:
        shown.show_listing(None)
        shown.show_listing(Articles(project, ANA).listing())
        shown.set_current(last)
        shown.table.viewport().repaint()
        QApplication.processEvents()

    name = f"list of {ARTICLES:,} articles"
    table.row(f"{name}, open", cpu(opened, 9), "ms", most=OPEN)
    for typed in (*TYPICAL, *HEAVY):
        query = read_query(typed)
        taken = cpu(lambda query=query: listed(query), 5)
        note = f"{shown.model.rowCount():,} found"
        table.row(f"{name}, filter {typed}", taken, "ms", most=FILTER if typed in TYPICAL else None, note=note)
    for order in Order:
        articles = Articles(project, ANA)  # that remembers no order
        table.row(f"{name}, order {order}", cpu(lambda order=order: listed(Query(), order), 1), "ms")
    listed(Query())
    bar = shown.table.verticalScrollBar()

    def scroll(by: int) -> None:
        bar.setValue((bar.value() + by) % bar.maximum())
        shown.table.viewport().repaint()
        QApplication.processEvents()

    near, far = cpu(lambda: scroll(90), 200), cpu(lambda: scroll(1_000_003), 100)
    table.row(f"{name}, scroll frame", near, "ms", most=FRAME)
    table.row(f"{name}, scroll frame to anywhere", far, "ms", most=FRAME)
