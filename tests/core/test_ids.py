"""Derived identifiers."""

import uuid

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.ids import span_id_of

NAMESPACE = uuid.UUID("6d2f5b52-4f0e-5d0b-9a53-6b6f7e2d1c11")


@given(st.text(), st.integers(0), st.integers(0), st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_the_id_of_a_span_is_the_uuid5_of_what_it_names(document_id, start, end, label_id):
    if not document_id.isprintable():
        document_id = "0"
    named = "\x1f".join(("span", document_id, str(start), str(end), label_id))
    assert span_id_of(document_id, start, end, label_id) == str(uuid.uuid5(NAMESPACE, named))
