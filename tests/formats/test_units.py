import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.offsets import OffsetMap
from annotator.formats import units
from annotator.jobs.reading import read, read_task

TEXT = "Le 😊 salue Zoé 👩‍🚀 à Brest."
SURFACES = ["Le", "Zoé", "👩‍🚀", "Brest"]


def utf16(offset: int) -> int:
    return OffsetMap(TEXT).to_utf16(offset)


def utf8(offset: int) -> int:
    return len(TEXT[:offset].encode())


def data(count: Any = int, **more: object) -> dict[str, Any]:
    """The document with its offsets counted in some unit."""
    places = [(TEXT.index(surface), surface) for surface in SURFACES]
    spans = [{"start": count(at), "end": count(at + len(surface)), "text": surface, "label": "X"} for at, surface in places]
    return {"text": TEXT, "spans": spans, **more}


@pytest.mark.parametrize(("count", "note"), [(utf16, units.UTF16), (utf8, units.UTF8), (int, None)])
def test_the_unit_is_told_by_the_surfaces(count: Any, note: str | None) -> None:
    assert units.in_points(data(count)) == (data(), note)


def test_sections_and_seams_are_in_the_same_unit() -> None:
    more = {"sections": [{"kind": "body", "start": 0, "end": utf16(len(TEXT))}], "seams": [{"offset": utf16(12)}]}
    found, _ = units.in_points(data(utf16, **more))
    assert found["sections"] == [{"kind": "body", "start": 0, "end": len(TEXT)}]
    assert found["seams"] == [{"offset": 12}]


def test_nothing_is_converted_when_only_some_fit() -> None:
    given_ = data(utf16)
    given_["spans"][3]["text"] = "Bresse"
    assert units.in_points(given_) == (given_, None)


@pytest.mark.parametrize("spans", [None, "x", [None], [{"start": "0", "end": 2, "text": "Le"}], [{"start": -3, "end": 2, "text": "Le"}]])
def test_what_is_no_span_is_left_to_who_refuses_it(spans: object) -> None:
    given_ = {"text": TEXT, "spans": spans}
    assert units.in_points(given_) == (given_, None)


@given(st.text(st.sampled_from("aé😊\u0301\n "), min_size=1, max_size=20), st.data())
def test_whatever_lies_where_the_surface_is_comes_back(text: str, drawn: st.DataObject) -> None:
    start = drawn.draw(st.integers(0, len(text) - 1))
    end = drawn.draw(st.integers(start + 1, len(text)))
    unit = OffsetMap(text)
    span = {"start": unit.to_utf16(start), "end": unit.to_utf16(end), "text": text[start:end]}
    (found,) = units.in_points({"text": text, "spans": [span]})[0]["spans"]
    assert text[found["start"] : found["end"]] == text[start:end]


def test_an_import_says_how_many_articles_were_converted(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(data(utf16)) + "\n", encoding="utf-8")
    (body,) = [body for body in read(read_task(path, "jsonl", "fr")) if "document" in body]
    assert body["notes"] == [units.UTF16]
    assert [span["text"] for span in body["document"]["spans"]] == SURFACES
    assert body["refused"] == []
