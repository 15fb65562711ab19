"""Relations between given spans: ANNOTATOR_CORPORA=… python -m pytest -m benchmark -s tests/benchmarks/test_relations.py

Person–organisation affiliation on information reports with manual spans and clusters: a suggestion of role_at or member_of is right if
the text joins the clusters of its ends by IS_PART_OF or HAS_CONTROL_OVER. Only pairs of clusters that are both named are counted.
"""

import time

import pytest

from annotator.core.spans import Span
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document
from annotator.suggest.patterns import patterns_for, relation_suggestions
from tests.benchmarks.corpora import corpus, lines_of

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

LABELS = ("PER", "ORG", "LOC")


def affiliations(line: dict, names: dict[str, tuple[int, str]]) -> set[frozenset[int]]:
    """The pairs of a person's and an organisation's cluster that the gold joins."""
    kind = dict(names.values())
    joined = [(r["head_cluster"], r["tail_cluster"]) for r in line["relations"] if r["type"] in ("IS_PART_OF", "HAS_CONTROL_OVER")]
    return {frozenset(pair) for pair in joined if {kind.get(cluster) for cluster in pair} == {"PER", "ORG"}}


def test_affiliations_are_found_between_given_spans():
    schema, patterns = read_schema("news"), patterns_for("fr")
    hit = wrong = missed = 0
    taken = []
    for line in lines_of(corpus("popcorn_train.jsonl")):
        entities = [one for one in line["all_entities"] if one["named"] and one["label"] in LABELS]
        spans = [Span(f"{nth}", one["start"], one["end"], one["label"]) for nth, one in enumerate(entities)]
        names = {f"{nth}": (one["cluster"], one["label"]) for nth, one in enumerate(entities)}
        document = make_document(line["text"], language="fr")
        begun = time.thread_time()
        found = relation_suggestions(document, spans, schema, patterns)
        taken.append((time.thread_time() - begun) * 1000)
        shown = {
            frozenset((names[one.head_id][0], names[one.tail_id][0]))
            for one in found
            if one.label_id in ("role_at", "member_of") and {names[end][1] for end in (one.head_id, one.tail_id)} == {"PER", "ORG"}
        }
        wanted = affiliations(line, names)
        hit, wrong, missed = hit + len(shown & wanted), wrong + len(shown - wanted), missed + len(wanted - shown)
    precision, recall = hit / (hit + wrong), hit / (hit + missed)
    taken.sort()
    print(f"\naffiliation: P {precision:.3f}, R {recall:.3f} ({hit} right, {wrong} wrong, {missed} missed)")
    print(f"an article: {taken[len(taken) // 2]:.2f} ms, p99 {taken[-len(taken) // 100]:.2f} ms (CPU)")
    assert precision >= 0.93
    assert recall >= 0.45
