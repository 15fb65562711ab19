"""The suggest worker, line by line."""

import json
import subprocess
import sys

from annotator.core.annotated import AnnotatedDocument
from annotator.core.values import Status
from annotator.formats import jsonl
from annotator.language.article import make_document
from annotator.models.worker import suggest_worker


def talk(*tasks):
    said = []
    suggest_worker([json.dumps(task) + "\n" for task in tasks], said.append)
    return [json.loads(line) for line in said]


def task(text, producers, language="fr"):
    document = make_document(text, language=language)
    return {"id": document.document_id, "document": jsonl.document_to_json(AnnotatedDocument(document, Status.NEW)), "producers": producers}


def test_the_worker_says_hello_with_its_producers():
    (hello,) = talk()
    assert hello["event"] == "hello"
    assert [one["producer"] for one in hello["producers"]] == ["fr_core_news_md", "dates-fr", "roles-fr"]
    assert all(one["languages"] == ["fr"] for one in hello["producers"])


def test_a_document_is_answered_by_each_producer_that_was_asked():
    text = "Le maire de Toulouse, Marc Valtier, a parlé vendredi."
    _, answer = talk(task(text, ["fr_core_news_md", "dates-fr", "roles-fr"]))
    assert answer["event"] == "done"
    found = {
        one["producer"]: [(text[span["start"] : span["end"]], span["label"]) for span in one["spans"]] for one in answer["suggestions"]
    }
    assert found["fr_core_news_md"] == [("Toulouse", "LOC"), ("Marc Valtier", "PER")]
    assert found["dates-fr"] == [("vendredi", "DATE")]
    assert found["roles-fr"] == [("maire", "ROLE")]


def test_saying_hello_does_not_load_spacy():
    code = "import sys; from annotator.models.worker import suggest_worker as work; work([], print); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
