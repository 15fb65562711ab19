"""An article with all that has ever broken a corpus format, and documents that hypothesis makes of the same stuff.

Sections and seams are found as any import finds them, so that what is read back is cut like what was written.
"""

import json

from hypothesis import strategies as st

from annotator import resources
from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.document import Document
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.values import Decision, Status
from annotator.formats import jsonl
from annotator.formats.exchange import About
from annotator.language.article import make_document

EVENT = "Évènement sportif"  # a label with a space and an accent

SCHEMA = Schema(
    tuple(SpanLabel(name, name) for name in ("PER", "LOC", "ORG", "DATE", EVENT)),
    tuple(
        RelationLabel(name, name, head_labels=("PER", "ORG", EVENT), tail_labels=("PER", "ORG", "LOC", EVENT))
        for name in ("role_at", "a gagné à")
    ),
)
ABOUT = About(SCHEMA)

TEXT = (
    "Le 😊 port de Saint-Malo salue l’e\u0301le\u0300ve Zoé Quentel 👩‍🚀\n"
    "\n"
    "BREST, 3 mai 2021 — À 14\u202fh\u00a030, l’Armement Quentel & Fils («\u00a0AQF\u00a0») a payé 1\u202f200\u00a0€ à Malo Garrec.\r\n"
    "La Russie et l’Ukraine négocient.Malo Garrec <dort> encore ; Jean *Étoile* [Crochet] a_b|c->d ]]> fin.\r\n"
    "Une tabulation\tsépare Zoé\tQuentel ; une barre \\ aussi, et # un croisillon.\n"
    "\n"
    "En hébreu, שלום est un mot ; en arabe, القاهرة est une ville.\u2028Ligne d’après\x85et encore. T1\tPER 0 3\tfaux\n"
    + "Le relais du 🚴 Tour de Cornouaille passe par Brest, puis par Quimper, sans que personne s’arrête ni ne se retourne, " * 60
    + "enfin 😊"
)

_SPANS: tuple[tuple[str, str, str], ...] = (
    # id, label, surface; the place is that of its first occurrence
    ("smile", EVENT, "😊"),
    ("port", "LOC", "port de Saint-Malo"),
    ("malo", "LOC", "Saint-Malo"),
    ("combined", "PER", "e\u0301le\u0300ve Zoé Quentel"),
    ("zoe", "PER", "Zoé Quentel"),
    ("astronaut", EVENT, "👩‍🚀"),
    ("day", "DATE", "3 mai 2021"),
    ("hour", "DATE", "14\u202fh\u00a030"),
    ("firm", "ORG", "Armement Quentel & Fils («\u00a0AQF\u00a0»)"),
    ("firm-again", "LOC", "Armement Quentel & Fils («\u00a0AQF\u00a0»)"),  # one place, two labels
    ("across-left", "ORG", "Quentel & Fils («\u00a0AQF"),
    ("across-right", "ORG", "AQF\u00a0») a payé"),  # overlaps the last
    ("over-the-seam", "PER", "Ukraine négocient.Malo Garrec"),
    ("ukraine", "LOC", "Ukraine"),
    ("over-the-line", "ORG", "Malo Garrec.\r\nLa Russie"),
    ("russia", "LOC", "Russie"),
    ("tagged", "PER", "<dort>"),
    ("star", "PER", "Jean *Étoile* [Crochet]"),
    ("marks", "ORG", "a_b|c->d ]]> fin"),
    ("tabbed", "PER", "Zoé\tQuentel"),
    ("backslash", "ORG", "\\"),
    ("hash", "ORG", "# un croisillon"),
    ("hebrew", "PER", "שלום"),
    ("arabic", "LOC", "القاهرة"),
    ("separator", "ORG", "ville.\u2028Ligne d’après\x85et"),
    ("tour", EVENT, "🚴 Tour de Cornouaille"),
)

_RELATIONS = (
    ("zoe", "firm", "role_at"),  # across sentences and lines
    ("zoe", "firm", "a gagné à"),  # two labels on one pair
    ("firm", "zoe", "role_at"),  # and back again
    ("star", "zoe", "a gagné à"),  # from right to left
    ("tour", "last", "a gagné à"),  # to the very end
    ("firm-again", "firm", "role_at"),  # one place, two labels
    ("hebrew", "arabic", "role_at"),
)


def _torture() -> AnnotatedDocument:
    document = make_document(TEXT, language="fr")
    spans = [AnnotatedSpan(name, TEXT.index(at), TEXT.index(at) + len(at), label, Decision.CONFIRMED) for name, label, at in _SPANS]
    spans.append(AnnotatedSpan("last", len(TEXT) - 1, len(TEXT), EVENT, Decision.CONFIRMED))
    spans.sort(key=lambda span: (span.start, -span.end, span.label))
    relations = tuple(AnnotatedRelation(f"r{nth}", *one, Decision.CONFIRMED) for nth, one in enumerate(_RELATIONS))
    return AnnotatedDocument(document, Status.FINISHED, tuple(spans), relations)


TORTURE: AnnotatedDocument = _torture()


def sample() -> list[AnnotatedDocument]:
    """The bundled articles with their suggestions: each span and relation that the sample corpus has."""
    lines = (resources() / "sample" / "sample.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [jsonl.from_json(json.loads(line), "fr") for line in lines]
    return [entry.annotated for entry in entries if isinstance(entry, jsonl.Entry)]


_PIECES = (
    *"aéZ 9.-'\n\r\t_|*[]\\#<&>\"",
    *("\u00a0", "\u202f", "\u0301", "\u200d", "\ufeff", "\u2028", "\x85", "😊", "👩‍🚀", "ש", "->", "]]>", "\r\n", "\n\n", "  "),
    *("Brest", "Zoé Quentel", " salue ", " le ", ". La ", "négocient.Malo", "1-2\tMot\t", "T1\tPER 0 1\tx\n", "#Text=", "-DOCSTART-"),
)

LABELS = (
    "PER",
    "LOC",
    EVENT,
    "a|b",
    "c->d",
    "x_y",
    "B-PER",
    "*",
    "1[2]",
    "é\\é",
    "<&>",
    'say "x"',
    "-",
    "O",
    "a/b:c",
    "%25",
    "😊",
    "a,b;c",
)


@st.composite
def documents(draw: st.DrawFn, labels: tuple[str, ...] = LABELS) -> AnnotatedDocument:
    """A document with up to five spans anywhere and up to three relations between them. No two items say the same."""
    text = "".join(draw(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=12)))
    if not text.strip().strip("\ufeff"):
        text += "x"
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)), st.sampled_from(labels))
    drawn = draw(st.lists(places, max_size=5, unique=True))
    found = sorted((start, end, label) for start, end, label in drawn if start < end)
    spans = tuple(AnnotatedSpan(f"s{nth}", *place, Decision.CONFIRMED) for nth, place in enumerate(found))
    pairs: list[tuple[str, str, str]] = []
    if len(spans) > 1:
        ids = st.sampled_from([span.span_id for span in spans])
        pairs = draw(st.lists(st.tuples(ids, ids, st.sampled_from(labels)), max_size=3, unique=True))
    relations = [AnnotatedRelation(f"r{nth}", *pair, Decision.CONFIRMED) for nth, pair in enumerate(pairs) if pair[0] != pair[1]]
    document: Document = make_document(text, language="fr")
    return AnnotatedDocument(document, Status.FINISHED, spans, tuple(relations))
