"""The view of an open article, which follows the acts, is the view that is made of what is stored."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.acts import Act, Verb, inverse
from annotator.core.errors import Trouble
from annotator.core.ids import annotator_id_of, run_id_of
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.core.values import Status
from annotator.jobs.schemas import read_schema
from annotator.jobs.viewing import ArticleViewer
from annotator.language.article import make_document
from annotator.language.tokens import tokens
from annotator.store.project import Project
from annotator.suggest.confidence import Calibration
from tests.core.test_live import draw_changes

SCHEMA = read_schema("news")
ANA = annotator_id_of("ana")
RUN = Run(run_id_of("model", "1", "{}"), "model", "1", "{}", 0)
TEXT = (
    "Le maire de Brénac Luc Ferrant a reçu Ana Ruiz. Ana Ruiz, présidente de la Ligue du Vexin, est là depuis lundi.\n\n"
    "M. Ferrant part. Le maire de Brénac, Luc Ferrant, dirige la Ligue du Vexin. Le 3 mai, la Ligue du Nord a rencontré Zoé Ferrant! "
    "Brénac et Vexin.Le port de Brénac, dit Mme Ruiz, directrice\n\ngénérale de Clairval. Brénac."
)
OTHER = "Luc Ferrant est à Brénac avec la Ligue du Nord et Zoé Ruiz."
NAMES = (
    "Brénac",
    "Luc Ferrant",
    "Ferrant",
    "Ana Ruiz",
    "Ligue du Vexin",
    "Ligue",
    "Vexin",
    "lundi",
    "3 mai",
    "Ligue du Nord",
    "Zoé Ferrant",
    "Ruiz",
)


def places_of(text):
    """The places of names, and runs of a few tokens."""
    found = [(at, at + len(name)) for name in NAMES for at in range(len(text)) if text.startswith(name, at)]
    words = tokens(text, (), "fr")
    return found + [(words[nth][0], words[min(nth + size, len(words) - 1)][1]) for nth in range(0, len(words), 3) for size in (0, 1, 2)]


class Desk:
    """Two articles of a project; what is decided in them is known of later."""

    def __init__(self, project, spans, pairs):
        self.project, self.acts = project, []
        self.documents = [make_document(text, language="fr") for text in (TEXT, OTHER)]
        for document in self.documents:
            project.add_document(document)
            fitting = [one for one in spans if one[1] <= len(document.text)]
            found = [SpanSuggestion(document.document_id, *one, RUN.run_id, score) for *one, score in fitting]
            relations = {
                (found[head].span_id, found[tail].span_id): label
                for head, tail, label in pairs
                if max(head, tail) < len(found) and found[head].span_id != found[tail].span_id
            }
            linked = [RelationSuggestion(document.document_id, *ends, label, RUN.run_id) for ends, label in relations.items()]
            project.add_found(document.document_id, [(RUN, found, linked)])

    def viewer(self, document, calibration):
        return ArticleViewer(self.project, document, SCHEMA, ANA, self.project.suggestions(document.document_id), calibration)

    def layer(self, document):
        return self.project.state(document.document_id).layer(ANA, document.document_id)

    def do(self, changes):
        """Whether the act was done."""
        clock = self.project.clock() + 1
        act = Act(f"a0000000-0000-4000-8000-{clock:012d}", clock, Verb.ACCEPT, ANA, 0, tuple(changes))
        with suppress(Trouble):
            if changes:
                self.project.append(act)
                self.acts.append(act)
                return True
        return False


spans = st.tuples(
    st.sampled_from(places_of(TEXT)), st.sampled_from(["PER", "ORG", "LOC", "DATE", "ROLE"]), st.sampled_from([None, 0.2, 0.9])
).map(lambda one: (*one[0], one[1], one[2]))
pairs = st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(["role_at", "met_with", "located_in"]))
CALIBRATION = Calibration.of([("PER", 0.9, True)] * 80 + [("LOC", 0.2, False)] * 60)


@given(st.lists(spans, max_size=14, unique_by=lambda one: one[:3]), st.lists(pairs, max_size=4), st.data())
@settings(max_examples=60, deadline=None)
def test_the_view_that_follows_the_acts_is_the_view_of_what_is_stored(spans, pairs, data):
    with TemporaryDirectory() as folder:
        path = Path(folder, "p.annot")
        with Project.create(path, SCHEMA, annotator="ana", act_id="a0000000-0000-4000-8000-000000000000", made_at=0) as project:
            follow(Desk(project, spans, pairs), data)


def follow(desk, data):
    document, other = desk.documents
    calibration = data.draw(st.sampled_from([Calibration(), CALIBRATION]))
    for number in range(data.draw(st.integers(0, 2))):  # what is decided elsewhere is known here
        view = desk.viewer(other, calibration).view(desk.layer(other))
        desk.do(draw_changes(data, view, number, SCHEMA))
    desk.acts.clear()
    viewer, layer = desk.viewer(document, calibration), desk.layer(document)
    view = viewer.open(layer)
    assert view == desk.viewer(document, calibration).view(layer)
    for number in range(10, data.draw(st.integers(11, 16))):
        if desk.acts and data.draw(st.integers(0, 3)) == 0:
            changes = inverse([data.draw(st.sampled_from(desk.acts))])
        else:
            changes = draw_changes(data, view, number, SCHEMA, places_of(TEXT), (None, None, Status.SKIPPED, Status.FINISHED))
        if desk.do(changes):
            layer = layer.after(changes)
            view = viewer.follow(layer, changes)
        assert view == desk.viewer(document, calibration).view(desk.layer(document))
