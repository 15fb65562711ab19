"""A split that no story straddles, the same for the same seed, with sizes and labels as even as groups allow."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.corpus.splits import PARTS, split


@st.composite
def corpora(draw):
    """Groups of documents, and the spans by label of each document."""
    sizes = draw(st.lists(st.integers(1, 5), max_size=25))
    groups = [[f"{nth}-{member}" for member in range(size)] for nth, size in enumerate(sizes)]
    counts = st.dictionaries(st.sampled_from(("PER", "LOC", "DATE")), st.integers(1, 9))
    return groups, {document_id: draw(counts) for group in groups for document_id in group}


SHARES = st.sampled_from([(80, 20), (80, 10, 10), (1, 1), (1, 1, 1), (90, 0, 10), (3, 0), (7, 3)])


@settings(max_examples=40)
@given(corpora(), SHARES, st.integers(0, 3))
def test_each_document_is_in_one_part_with_all_of_its_group(corpus, shares, seed):
    groups, labels = corpus
    found = split(groups, labels, shares, seed)
    assert list(found.part_of) == sorted(document_id for group in groups for document_id in group)
    assert all(len({found.part_of[document_id] for document_id in group}) == 1 for group in groups)
    assert found.leaks == 0


@settings(max_examples=40)
@given(corpora(), SHARES, st.integers(0, 3), st.randoms(use_true_random=False))
def test_the_order_of_groups_and_documents_does_not_matter(corpus, shares, seed, chance):
    groups, labels = corpus
    found = split(groups, labels, shares, seed)
    shuffled = [chance.sample(group, len(group)) for group in chance.sample(groups, len(groups))]
    again = split(shuffled, dict(chance.sample(list(labels.items()), len(labels))), shares, seed)
    assert again.part_of == found.part_of
    assert again.to_json() == found.to_json()


@settings(max_examples=40)
@given(corpora(), SHARES, st.integers(0, 3))
def test_each_part_with_a_share_gets_a_group_when_there_are_enough_and_no_other_gets_any(corpus, shares, seed):
    groups, labels = corpus
    found = split(groups, labels, shares, seed)
    wanted = {part for part, share in zip(PARTS, shares, strict=False) if share}
    got = set(found.part_of.values())
    assert got <= wanted
    assert len(got) == min(len(wanted), len(groups))


@settings(max_examples=40)
@given(corpora(), SHARES, st.integers(0, 3))
def test_no_part_is_larger_than_its_share_by_more_than_the_largest_group(corpus, shares, seed):
    groups, labels = corpus
    found = split(groups, labels, shares, seed)
    documents, largest = len(labels), max(map(len, groups), default=0)
    for share, part in zip([share for share in shares if share], found.parts.values(), strict=True):
        assert part.documents <= max(share / sum(shares) * documents + largest, largest)


@settings(max_examples=40)
@given(corpora(), SHARES, st.integers(0, 3))
def test_the_report_counts_each_document_group_and_span_once(corpus, shares, seed):
    groups, labels = corpus
    report = split(groups, labels, shares, seed).to_json()
    parts = report["parts"].values()
    assert sum(part["documents"] for part in parts) == len(labels)
    assert sum(part["groups"] for part in parts) == len(groups)
    for label, total in sum(map(Counter, labels.values()), Counter()).items():
        assert sum(part["labels"][label]["spans"] for part in parts) == total
        assert sum(part["labels"][label]["share"] for part in parts) == pytest.approx(1, abs=0.001)


def test_documents_that_are_all_alone_are_split_by_the_shares():
    found = split([[f"{nth:03}"] for nth in range(100)], {}, (80, 10, 10), 0)
    assert Counter(found.part_of.values()) == {"train": 80, "dev": 10, "test": 10}
    assert found.prevented == 0


def test_another_seed_splits_otherwise():
    groups = [[f"{nth:03}"] for nth in range(100)]
    assert split(groups, {}, (80, 20), 0).part_of != split(groups, {}, (80, 20), 1).part_of


def test_a_label_of_few_articles_comes_into_each_part():
    chance = random.Random(1)
    labels = {f"{nth:03}": {"PER": chance.randint(5, 30)} | ({"LAW": 2} if nth < 20 else {}) for nth in range(200)}
    for seed in range(5):
        report = split([[document_id] for document_id in labels], labels, (80, 10, 10), seed).to_json()["parts"]
        assert [report[part]["documents"] for part in PARTS] == [160, 20, 20]
        assert [report[part]["labels"]["LAW"]["spans"] for part in PARTS] == [32, 4, 4]
        assert [report[part]["labels"]["PER"]["share"] for part in PARTS] == pytest.approx([0.8, 0.1, 0.1], abs=0.02)


def test_the_leaks_are_told_that_a_split_of_single_documents_would_have_had():
    groups = [[f"{nth:02}-{member}" for member in range(4)] for nth in range(25)]
    found = split(groups, {}, (50, 50), 0)
    assert (found.leaks, found.alike) == (0, 100)
    assert found.prevented == pytest.approx(25 * 6 / 2, abs=20)  # half of the pairs, since each document is dealt by chance


def test_one_group_larger_than_any_share_goes_to_the_part_with_the_most_room():
    found = split([[f"a{nth}" for nth in range(50)], ["b"], ["c"]], {}, (80, 10, 10), 0)
    assert found.part_of["a0"] == "train"
    assert {found.part_of["b"], found.part_of["c"]} == {"dev", "test"}


def test_without_documents_all_parts_are_empty():
    assert split([], {}, (80, 20), 0).to_json()["parts"] == {
        "train": {"documents": 0, "groups": 0, "labels": {}},
        "dev": {"documents": 0, "groups": 0, "labels": {}},
    }
