"""Articles for the tests of the text view, with their views made by core."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.document import Document, Seam, SeamKind, Section, SectionKind
from annotator.core.fold import Layer
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion, Suggestions
from annotator.core.values import Decision, NoteValue, RelationValue, SpanValue
from annotator.core.view import View, view_of

LABELS = ("PER", "ORG", "LOC", "ROLE")
SCHEMA = Schema(
    tuple(SpanLabel(name, name, hue=90.0 * nth, contains=LABELS if name == "ROLE" else ()) for nth, name in enumerate(LABELS)),
    (
        RelationLabel("role_at", "role at", head_labels=LABELS, tail_labels=LABELS),
        RelationLabel("met_with", "met with", head_labels=LABELS, tail_labels=LABELS, symmetric=True),
    ),
)
HEADER = "date 2023-05 https://example.org/le-chantier-naval"
TITLE = "Le chantier naval de Brest recrute"
FIRST = "La directrice du chantier Odile Kermarec a reçu Jean Morvan, ministre de la Mer."
GLUED = "Elle compte embaucher à Brest.Jean Morvan a promis une aide à Kermarec."
TEXT = f"{HEADER}\n\n{TITLE}\n\n{FIRST}\n\n{GLUED}\n"


@dataclass
class Article:
    """A document with proposals, addressed by their text; `confirm` and `reject` decide them."""

    document: Document
    spans: tuple[SpanSuggestion, ...]
    relations: tuple[RelationSuggestion, ...] = ()

    def id_of(self, surface: str, nth: int = 0) -> str:
        return [span.span_id for span in self.spans if self.document.text[span.start : span.end] == surface][nth]

    def relation_id(self, nth: int = 0) -> str:
        relation = self.relations[nth]
        return relation.relation_id(SCHEMA.relation_label(relation.label_id).symmetric)

    def view(self, confirmed: tuple[str, ...] = (), rejected: tuple[str, ...] = (), aside: tuple[str, ...] = ()) -> View:
        decided = {}
        for span in self.spans:
            if span.span_id in confirmed or span.span_id in rejected:
                state = Decision.CONFIRMED if span.span_id in confirmed else Decision.REJECTED
                decided[span.span_id] = SpanValue(state, span.start, span.end, span.label_id)
        relations = {
            relation.relation_id(False): RelationValue(Decision.CONFIRMED, relation.head_id, relation.tail_id, relation.label_id)
            for relation in self.relations
            if relation.relation_id(False) in confirmed
        }
        notes = {item_id: NoteValue(set_aside=True) for item_id in aside}
        suggestions = Suggestions(self.spans, self.relations, {"run": Run("run", "made by hand", "1", "{}", 0)})
        return view_of(self.document.document_id, SCHEMA, Layer(decided, relations, notes), suggestions)


def proposed(document: Document, surfaces: list[tuple[str, str]], relations: Sequence[tuple[int, int, str]] = ()) -> Article:
    """Proposals for (surface, label) pairs in text order, and for relations between them by number."""
    spans, at = [], 0
    for surface, label in surfaces:
        start = document.text.index(surface, at)
        at = start + 1
        spans.append(SpanSuggestion(document.document_id, start, start + len(surface), label, "run", 0.9))
    linked = [
        RelationSuggestion(document.document_id, spans[head].span_id, spans[tail].span_id, label, "run", 0.8)
        for head, tail, label in relations
    ]
    return Article(document, tuple(spans), tuple(linked))


def shipyard() -> Article:
    """An article with a header, a title, a paragraph, and one glued of two sentences."""
    sections = []
    for kind, part in zip((SectionKind.HEADER, SectionKind.TITLE, SectionKind.BODY), (HEADER, TITLE, FIRST), strict=True):
        start = TEXT.index(part)
        sections.append(Section(kind, start, len(TEXT) if kind is SectionKind.BODY else start + len(part)))
    seam = Seam(TEXT.index("Jean Morvan a promis"), SeamKind.SENTENCE, 0.9)
    document = Document.of(TEXT, "fr", sections=tuple(sections), seams=(seam,))
    surfaces = [
        ("Brest", "LOC"), ("La directrice du chantier", "ROLE"), ("chantier", "ORG"), ("Odile Kermarec", "PER"), ("Jean Morvan", "PER"),
        ("Brest", "LOC"), ("Jean Morvan", "PER"), ("Kermarec", "PER"),
    ]  # fmt: skip
    return proposed(document, surfaces, [(3, 2, "role_at"), (3, 4, "met_with"), (3, 6, "met_with")])


def long_article(paragraphs: int = 60) -> Article:
    """An article that needs scrolling, with one span a paragraph and a relation from the first to the last."""
    lines = [
        f"Au jour {nth}, la capitaine Maëlle Le Goff a longé la côte sans croiser personne, puis elle a noté le vent, la houle "
        f"et la couleur du ciel dans le carnet qu'elle tient depuis son départ."
        for nth in range(paragraphs)
    ]
    document = Document.of("\n\n".join(lines), "fr")
    return proposed(document, [("Maëlle Le Goff", "PER")] * paragraphs, [(0, paragraphs - 1, "role_at")])
