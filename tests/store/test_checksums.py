import hashlib
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.store.checksums import digest_of

values = st.none() | st.text(st.characters(exclude_categories=["Cs"])) | st.floats(0, 1) | st.integers(-(2**63), 2**63 - 1) | st.binary()


@example([1e-4, 6.103515625e-05, 1e-5, 1e-6])
@given(st.lists(values))
def test_a_checksum_is_that_of_compact_json_with_bytes_in_hex(row: list[object]) -> None:
    written = json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=bytes.hex)
    assert digest_of(row) == hashlib.sha256(written.encode()).digest()


def test_half_a_character_has_no_checksum() -> None:
    with pytest.raises(UnicodeEncodeError):
        digest_of(["\ud800"])
