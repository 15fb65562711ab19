"""What is kept in memory of precedents is what the file would say."""

import json
import random
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core import decide
from annotator.core.acts import Act, Change, Verb
from annotator.core.document import Document, Seam, SeamKind
from annotator.core.precedents import MOST
from annotator.core.spans import Suggestions
from annotator.core.values import Decision, Kind, SpanValue
from annotator.core.view import View
from annotator.jobs import recalling
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, read
from annotator.jobs.recalling import Recollection
from annotator.jobs.viewing import ArticleViewer
from annotator.store.mentions import together
from annotator.store.project import Project
from annotator.suggest.precedents import Surfaces, precedent_suggestions

NAMES = ["Brénac", "Ana Ruiz", "Ruiz", "Port Brénac", "port", "2021"]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = open_or_create(tmp_path / "p.annot", "news", "ada")
    yield opened
    opened.close()


def decided(chance: random.Random, document: Document) -> list[Change]:
    changes = []
    for name in NAMES:
        start = document.text.find(name)
        if start >= 0 and chance.random() < 0.8:
            state = Decision.CONFIRMED if chance.random() < 0.6 else Decision.REJECTED
            label = chance.choice(["PER", "LOC", "LOC", "LOC"])
            target = str(uuid.UUID(int=chance.getrandbits(128), version=4))
            changes.append(Change(Kind.SPAN, document.document_id, target, None, SpanValue(state, start, start + len(name), label)))
    return changes


def asked(project: Project, document: Document, annotator_id: str) -> Suggestions:
    surfaces = Surfaces.of(document)
    known = project.precedents(document.document_id, annotator_id, surfaces.places.keys(), ())
    return precedent_suggestions(document, surfaces, known, Suggestions(), reasons=False)


def append(project: Project, changes: list[Change], annotator_id: str) -> None:
    project.append(Act(str(uuid.uuid4()), project.clock() + 1, Verb.IMPORT, annotator_id, 0, tuple(changes)))


@pytest.mark.parametrize(("seed", "most"), [(0, 50_000), (1, 50_000), (2, 2), (3, 4)])
def test_what_is_recalled_of_one_article_after_the_other_is_what_the_file_says(
    project: Project, monkeypatch: pytest.MonkeyPatch, seed: int, most: int
) -> None:
    monkeypatch.setattr(recalling, "_MOST", most)
    chance, annotator_id = random.Random(seed), project.annotator_id("ada")
    recollection: Recollection | None = None
    proposed = 0
    for nth in range(60):
        text = f"Article {nth}. " + " et ".join(chance.sample(NAMES, 4)) + " en mars."
        document = Document.of(text, "fr")
        project.add_document(document)
        if nth == 20:  # begun in a project that has precedents
            recollection = Recollection(project, annotator_id)
        if recollection is not None:
            found = recollection.recalled(document, Suggestions(), new=True)
            assert found == asked(project, document, annotator_id)
            proposed += len(found.spans)
        changes = decided(chance, document)
        if changes:
            append(project, changes, annotator_id)
            if recollection is not None:
                recollection.decided(document, changes, new=True)
    assert proposed


def test_a_decision_in_an_article_that_was_decided_before_is_read_from_the_file_anew(project: Project) -> None:
    annotator_id = project.annotator_id("ada")
    first, second = (Document.of(f"{nth} Brénac vote.", "fr") for nth in ("Un", "Deux"))
    project.add_document(first)
    project.add_document(second)
    recollection = Recollection(project, annotator_id)
    target = str(uuid.uuid4())
    confirmed, rejected = (SpanValue(state, 3, 9, "LOC") for state in (Decision.CONFIRMED, Decision.REJECTED))
    changes = [Change(Kind.SPAN, first.document_id, target, None, confirmed)]
    append(project, changes, annotator_id)
    recollection.decided(first, changes, new=True)
    assert [(one.start, one.label_id) for one in recollection.recalled(second, Suggestions(), new=True).spans] == [(5, "LOC")]
    changes = [Change(Kind.SPAN, first.document_id, target, confirmed, rejected)]
    append(project, changes, annotator_id)
    recollection.decided(first, changes, new=False)
    assert recollection.recalled(second, Suggestions(), new=True) == asked(project, second, annotator_id)
    assert recollection.recalled(second, Suggestions(), new=True).spans == ()


@pytest.mark.parametrize(
    ("text", "settled", "left"),
    [
        ("Ana Ruiz quitte Port Brénac.", "Ana Ruiz", ["Port Brénac"]),
        ("Ruiz-Brénac et Brénac.", "Ruiz", ["Brénac"]),  # the other half of the word is no name by itself
        ("L'Brénac de Ruiz.Ana Ruiz vote.", "Brénac", ["Ruiz", "Ana Ruiz"]),
        ("Ruiz", "Ruiz", []),
    ],
)
def test_nothing_is_recalled_where_something_is_settled(project: Project, text: str, settled: str, left: list[str]) -> None:
    annotator_id = project.annotator_id("ada")
    known = Document.of("; ".join(NAMES), "fr")
    project.add_document(known)
    places = [(known.text.index(name), len(name)) for name in ("Brénac", "Ana Ruiz", "Ruiz", "Port Brénac")]
    changes = [
        Change(Kind.SPAN, known.document_id, str(uuid.uuid4()), None, SpanValue(Decision.CONFIRMED, start, start + length, "LOC"))
        for start, length in places
    ]
    append(project, changes, annotator_id)
    document = Document.of(text, "fr", seams=(Seam(text.find(".Ana") + 1, SeamKind.SENTENCE, 0.9),) if ".Ana" in text else ())
    project.add_document(document)
    start = text.index(settled)
    found = Recollection(project, annotator_id).recalled(document, Suggestions(), True, [(start, start + len(settled))])
    assert [text[one.start : one.end] for one in sorted(found.spans, key=lambda one: one.start)] == left


def test_no_more_is_kept_in_memory_than_a_certain_number_of_precedents(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recalling, "_MOST", 5)
    annotator_id = project.annotator_id("ada")
    recollection = Recollection(project, annotator_id)
    for nth in range(8):
        document = Document.of(f"{nth} Brénac{nth} et Ruiz{nth}.", "fr")
        project.add_document(document)
        assert recollection.recalled(document, Suggestions(), new=True) == asked(project, document, annotator_id)
        places = [(2, 9), (13, 18)]
        changes = [
            Change(Kind.SPAN, document.document_id, str(uuid.uuid4()), None, SpanValue(Decision.CONFIRMED, *place, "LOC"))
            for place in places
        ]
        append(project, changes, annotator_id)
        recollection.decided(document, changes, new=True)
        assert len(recollection._precedents) <= 5
    last = Document.of("Brénac0, Ruiz1 et Brénac7.", "fr")
    project.add_document(last)
    assert len(recollection.recalled(last, Suggestions(), new=True).spans) == 3


def test_of_many_decisions_about_one_surface_the_newest_are_kept(project: Project) -> None:
    annotator_id = project.annotator_id("ada")
    recollection = Recollection(project, annotator_id)
    for nth in range(10, 14 + MOST):
        document = Document.of(f"{nth} Brénac.", "fr")
        project.add_document(document)
        value = SpanValue(Decision.CONFIRMED, 3, 9, "LOC" if nth < 14 else "PER")
        changes = [Change(Kind.SPAN, document.document_id, str(uuid.uuid4()), None, value)]
        append(project, changes, annotator_id)
        recollection.decided(document, changes, new=True)
    last = Document.of("Brénac vote.", "fr")
    project.add_document(last)
    found = recollection.recalled(last, Suggestions(), new=True)
    assert found == asked(project, last, annotator_id)
    assert [one.label_id for one in found.spans] == ["PER"]


BRENAC = {"start": 0, "end": 6, "label": "LOC"}


def take(project: Project, *lines: dict[str, object]) -> None:
    path = project.path.with_name("gold.jsonl")
    path.write_text("".join(f"{json.dumps({'language': 'fr', **line})}\n" for line in lines), encoding="utf-8")
    run_here(ImportJob(project, [path], ImportOptions("ada", as_=ImportAs.DECISIONS)), HELLO, read)


def judged(project: Project) -> tuple[dict[tuple[str, bool], int], int, tuple[str, ...]]:
    """What is told of Brénac: what was decided, how often it was rejected in all articles, and why it is proposed or not."""
    ada = project.annotator_id("ada")
    later = Document.of("Brénac encore.", "fr")
    project.add_document(later)
    precedent = project.precedents(later.document_id, ada, ["brénac"], []).surfaces["brénac"]
    return project.decided_counts("brénac", ada), together(project.mention_counts("brénac", ada))["LOC"].rejected, precedent.why()


def test_what_an_import_rejects_because_the_file_does_not_have_it_counts_as_nobodys_judgement(project: Project) -> None:
    take(project, {"text": "Brénac vote.", "spans": [BRENAC]}, {"text": "Brénac dort.", "status": "finished"})
    assert [item.state.value for item in shown(project, 1).spans] == ["rejected"]
    assert judged(project) == ({("LOC", True): 1}, 0, ("imported", "1 LOC", "0", "1"))


@pytest.mark.parametrize("producers", [[], ["model"], ["precedents"], ["precedents", "model"]])
def test_what_a_file_itself_rejects_counts_as_a_judgement(project: Project, producers: list[str]) -> None:
    rejected = BRENAC | {"state": "rejected", "annotator": "bo", "producers": producers}
    take(project, {"text": "Brénac vote.", "spans": [BRENAC]}, {"text": "Brénac dort.", "spans": [rejected]})
    assert judged(project) == ({("LOC", True): 1, ("LOC", False): 1}, 1, ("precedent", "1 LOC", "1"))


def test_what_the_analyst_rejects_of_what_precedents_propose_counts_as_a_judgement_also_once_an_undo_brought_it_back(
    project: Project,
) -> None:
    ada, told = project.annotator_id("ada"), ({("LOC", True): 1, ("LOC", False): 1}, 1, ("precedent", "1 LOC", "1"))
    take(project, {"text": "Brénac vote.", "spans": [BRENAC]}, {"text": "Brénac dort.", "status": "in progress"})

    def act(verb: Verb, changes: tuple[Change, ...]) -> None:
        project.append(Act(str(uuid.uuid4()), project.clock() + 1, verb, ada, 0, changes))

    view = shown(project, 1)
    act(Verb.REJECT, decide.reject(view, view.spans[0]))
    assert judged(project) == told
    view = shown(project, 1)
    back = decide.put_back(view, view.spans[0])
    act(Verb.CORRECT, back)
    assert judged(project) == ({("LOC", True): 1}, 0, ("precedent", "1 LOC", "0"))
    act(Verb.UNDO, (back[0]._replace(before=back[0].after, after=back[0].before),))
    assert judged(project) == told


def shown(project: Project, nth: int) -> View:
    document, ada = project.document(project.document_ids()[nth]), project.annotator_id("ada")
    viewer = ArticleViewer(project, document, project.schema(), ada, project.suggestions(document.document_id))
    return viewer.view(project.layer(ada, document.document_id))
