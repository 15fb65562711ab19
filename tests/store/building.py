"""What the store's tests build projects of: a small schema, invented articles and acts on them."""

from pathlib import Path

from annotator.core.acts import Act, Change, Verb
from annotator.core.article_query import Order, read_query
from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind, Source
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.view import View, view_of
from annotator.store.listing import Articles
from annotator.store.project import Project
from annotator.store.reader import DocumentSummary, Reader

SCHEMA = Schema(
    (
        SpanLabel("PER", "PER", (("fr", "Personne"), ("en", "Person")), 250.0, "1"),
        SpanLabel("ORG", "ORG", (("fr", "Organisation"), ("en", "Organisation")), 30.0, "2", contains=("LOC",)),
        SpanLabel("LOC", "LOC", (("fr", "Lieu"), ("en", "Place")), 140.0, "3"),
    ),
    (
        RelationLabel("role_at", "role_at", (("fr", "fonction"),), ("PER",), ("ORG", "LOC")),
        RelationLabel("met_with", "met_with", (("fr", "a rencontré"),), ("PER",), ("PER",), symmetric=True),
    ),
)
TEXT = "La maire de Brest Odile Kervella a rencontré Marc Tessandier, président d’Armor Voiles de Brest, à Quimper."
OTHER = "À Quimper, Odile Kervella a inauguré la gare. Marc Tessandier n’était pas là 🙂."
ANA = annotator_id_of("ana")
BEN = annotator_id_of("ben")
RUN = Run(run_id_of("rules", "1", "{}"), "rules", "1", "{}", 1000)


def find(reader: Reader, typed: str, order: Order = Order.IMPORT, annotator: str = ANA) -> list[DocumentSummary]:
    """What the filter of articles finds."""
    listing = Articles(reader, annotator).listing(read_query(typed), order)
    return listing.summaries(0, len(listing))


def article(text: str = TEXT, **source: str) -> Document:
    return Document.of(
        text,
        "fr",
        Source(**source),
        (Section(SectionKind.TITLE, 0, 8), Section(SectionKind.BODY, 8, len(text))),
        (Seam(17, SeamKind.SENTENCE, 0.4),),
    )


def claim(document: Document, surface: str, label: str, run: Run = RUN, score: float | None = 0.5, why=()) -> SpanSuggestion:
    start = document.text.index(surface)
    return SpanSuggestion(document.document_id, start, start + len(surface), label, run.run_id, score, why)


def claims(document: Document, run: Run = RUN) -> tuple[SpanSuggestion, ...]:
    """The names of an article, as far as it holds them."""
    names = [("Odile Kervella", "PER"), ("Marc Tessandier", "PER"), ("Armor Voiles de Brest", "ORG"), ("Quimper", "LOC"), ("Brest", "LOC")]
    return tuple(claim(document, surface, label, run) for surface, label in names if surface in document.text)


def met(document: Document, run: Run = RUN) -> RelationSuggestion:
    one, other = (claim(document, name, "PER", run).span_id for name in ("Odile Kervella", "Marc Tessandier"))
    return RelationSuggestion(document.document_id, one, other, "met_with", run.run_id, None, ("pattern", "a rencontré"))


def fresh_id(number: int) -> str:
    return f"a0000000-0000-4000-8000-{number:012x}"


def act(clock: int, *changes: Change, annotator: str = ANA, verb: Verb = Verb.ACCEPT, act_id: str | None = None, **fields) -> Act:
    return Act(act_id or fresh_id(clock), clock, verb, annotator, 1_600_000_000_000 + clock, changes, **fields)


def new_project(path: Path) -> Project:
    """A project of ana and ben, without articles; the clock stands at 1."""
    project = Project.create(path, SCHEMA, annotator="ana", act_id=fresh_id(1), made_at=0)
    project.annotator_id("ben")
    project.add_run(RUN)
    return project


def with_article(project: Project, document: Document | None = None) -> Document:
    document = document or article()
    project.add_document(document)
    project.add_suggestions(RUN.run_id, document.document_id, claims(document), [met(document)])
    return document


def view(reader: Reader, document: Document, annotator: str = ANA) -> View:
    layer = reader.state(document.document_id).layer(annotator, document.document_id)
    return view_of(document.document_id, reader.schema(), layer, reader.suggestions(document.document_id))


def named(reader: Reader, document: Document, surface: str, annotator: str = ANA):
    """The item that stands at the first place of the surface."""
    start = document.text.index(surface)
    return next(item for item in view(reader, document, annotator).spans if (item.start, item.end) == (start, start + len(surface)))
