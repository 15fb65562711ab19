"""What is written is read back equal."""

import pytest

from annotator.core.acts import Change
from annotator.core.document import SeamKind
from annotator.core.values import Decision, DocumentValue, Kind, Origin, SeamValue, SpanValue, Status
from annotator.store import codec
from tests.store.building import SCHEMA, fresh_id

CONFIRMED = SpanValue(Decision.CONFIRMED, 0, 4, "PER", "2021-09", (Origin("rules", "1", 0.25), Origin("spacy", "3", None)))


@pytest.mark.parametrize("text", ["", "abc", fresh_id(10).upper(), "{" + fresh_id(1) + "}", fresh_id(1) + "0", "ê" * 36])
def test_only_lower_case_uuids_are_ids(text):
    with pytest.raises(ValueError, match="UUID"):
        codec.id_to_bytes(text)


@pytest.mark.parametrize(
    ("kind", "target", "size"),
    [(Kind.SPAN, fresh_id(7), 16), (Kind.SEAM, "70000", 4), (Kind.LABEL, "DATE_été", 10), (Kind.NOTE, fresh_id(8), 16)],
)
def test_targets_come_back(kind, target, size):
    data = codec.target_to_bytes(kind, target)
    assert len(data) == size
    assert codec.target_from_bytes(kind, data) == target


@pytest.mark.parametrize("target", ["-1", "007", "x", "4294967296"])
def test_a_seam_is_known_by_an_offset(target):
    with pytest.raises(ValueError, match=r"offset|invalid literal"):
        codec.target_to_bytes(Kind.SEAM, target)


def test_seams_sort_by_their_offsets():
    targets = [codec.target_to_bytes(Kind.SEAM, str(offset)) for offset in (9, 10, 255, 256, 70000)]
    assert targets == sorted(targets)


@pytest.mark.parametrize("label", [*SCHEMA.span_labels, *SCHEMA.relation_labels], ids=lambda label: label.label_id)
def test_labels_keep_the_order_of_their_languages(label):
    text = codec.value_to_text(label)
    assert codec.value_from_text(Kind.LABEL, text) == label
    assert codec.value_from_text(Kind.LABEL, text).title[0][0] == "fr"


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        (Kind.SPAN, CONFIRMED, True),
        (Kind.SPAN, SpanValue(Decision.CONFIRMED, 0, 4, "PER", origins=(Origin("rules", "1", float("nan")),)), False),
        (Kind.SPAN, DocumentValue(Status.FINISHED), False),
        (Kind.LABEL, "PER", False),
        (Kind.SEAM, SeamValue(True, SeamKind.HEADING), False),
        (Kind.SEAM, SeamValue(False, SeamKind.HEADING), True),
    ],
)
def test_what_would_be_read_back_otherwise_is_noticed(kind, value, kept):
    assert codec.keeps(Change(kind, "", "", None, value)) is kept
