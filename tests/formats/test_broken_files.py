"""Files that must each be refused, with the right reason: those of our own lines and of what other tools write as JSON."""

import pytest

from tests.formats.small import broken, refusals

EXPECTED = {
    "jsonl": {
        "altered_text.jsonl": "1: has a text that does not fit its sha256",
        "backwards.jsonl": "1: span 1: the offsets 11–0 do not lie in the text",
        "beyond_the_end.jsonl": "1: span 1: the offsets 0–90 do not lie in the text",
        "dangling_end.jsonl": "1: relation 1: there is no span z",
        "empty_span.jsonl": "1: span 1: the offsets 0–0 do not lie in the text",
        "empty_text.jsonl": "1: has an empty text",
        "half_a_character.jsonl": "1: has a text with half a character",
        "id_twice.jsonl": "1: span 2: the id a is used twice",
        "no_json.jsonl": "2: is no JSON",
        "no_label.jsonl": "1: span 1 is no span (it has no label)",
        "no_object.jsonl": "1: is no JSON object",
        "no_text.jsonl": "1: has no text",
        "not_a_number.jsonl": "1: is no JSON (NaN is no JSON)",
        "not_mended.jsonl": "1: was refused before and is not mended",
        "not_utf8.jsonl": "1: the line is not UTF-8 (byte 12)",
        "offset_is_a_text.jsonl": '1: span 1: the offsets "0"–11 are not whole numbers',
        "other_format.jsonl": '1: has the format "annotator/9"',
        "score_above_one.jsonl": "1: span 1 is no span (the score 95.0 does not lie in 0..1)",
        "seam_beyond_the_end.jsonl": "1: the seam at 90 does not lie in the text",
        "sections_overlap.jsonl": "1: the section at 11–24 begins before the one before it ends",
        "shifted_surfaces.jsonl": "1: span 2: the text at 20–25 is “Brest”, not “Bresse”",
        "spans_are_no_list.jsonl": "1: spans is no list",
        "to_itself.jsonl": "1: relation 1: it joins a span with itself",
        "unknown_state.jsonl": '1: span 1 is no span ("perhaps" is none of suggested, confirmed, rejected)',
        "unknown_status.jsonl": '"lost" is none of new, in progress, finished, skipped',
        "wrong_surface.jsonl": "1: span 1: the text at 0–11 is “Zoé Quentel”, not “Malo Garrec”",
    },
    "prodigy": {
        "beyond_the_end.jsonl": "1: span 1: the offsets 0–90 do not lie in the text",
        "no_json.jsonl": "2: is no JSON",
        "no_label.jsonl": "1: span 1: has no label",
        "no_text.jsonl": "1: has no text",
        "offset_is_a_text.jsonl": '1: span 1: the offsets "0"–11 are not whole numbers',
        "relation_to_a_place_without_a_span.jsonl": "1: relation 1: there is no span at its child",
        "relation_to_a_token_without_a_span.jsonl": "1: relation 1: there is no span at its child",
        "relation_without_a_label.jsonl": "1: relation 1: has no label",
        "spans_are_no_list.jsonl": "1: spans is no list",
        "to_itself.jsonl": "1: relation 1: it joins a span with itself",
        "unknown_answer.jsonl": '1: has the answer "yes"',
        "wrong_surface.jsonl": "1: span 1: the text at 0–11 is “Zoé Quentel”, not “Malo”",
    },
    "doccano": {
        "beyond_the_end.jsonl": "1: span 1: the offsets 0–90 do not lie in the text",
        "dangling_end.jsonl": "1: relation 1: there is no span 7",
        "entity_without_a_label.jsonl": "1: span 1: has no label",
        "entity_without_an_end.jsonl": "1: span 1: the offsets 0–null are not whole numbers",
        "id_twice.jsonl": "1: span 2: the id 0 is used twice",
        "label_is_no_list.jsonl": "1: label is no list",
        "labels_of_the_whole_text.jsonl": "1: span 1: is not start, end and label",
        "no_end.jsonl": "1: relation 1 is no relation",
        "no_json.jsonl": "2: is no JSON",
        "no_text.jsonl": "1: has no text",
        "offset_is_a_text.jsonl": '1: span 1: the offsets "0"–11 are not whole numbers',
        "pairs.jsonl": "1: span 1: is not start, end and label",
        "relation_without_a_type.jsonl": "1: relation 1: has no type",
        "to_itself.jsonl": "1: relation 1: it joins a span with itself",
    },
    "label-studio": {
        "beyond_the_end.json": "2: span 1: the offsets 2–139 do not lie in the text",
        "broken_line.jsonl": "1: is no JSON",
        "cut_off.json": "2: item 2: is no JSON (Unterminated string starting at: line 2 column 50); what follows in the array is lost",
        "dangling_end.json": "2: item 1: result 3: there is no region z",
        "no_comma.json": "2: item 2: is no JSON: there is no comma between two values",
        "no_data.json": "2: item 1: is no task of Label Studio: it has no data",
        "no_json.json": "1: is no JSON (Expecting value: line 1 column 1)",
        "no_text.json": "2: item 1: has no text among its data",
        "not_closed.json": "2: item 2: is no JSON: the array is not closed",
        "not_utf8.json": "not_utf8.json: is not UTF-8",
        "offset_is_a_text.json": '2: span 1: the offsets "x"–13 are not whole numbers',
        "region_without_labels.json": "2: item 1: result 1: has no labels",
        "relation_without_a_label.json": "2: item 1: result 3: a relation without a label",
        "result_is_a_text.json": "2: item 1: result 1: is no region and no relation",
        "results_are_no_list.json": "2: item 1: an annotation without a list of results",
        "to_itself.json": "2: relation 1: it joins a span with itself",
        "wrong_surface.json": "2: span 1: the text at 2–13 is “Zoé Quentel”, not “Malo Garrec”",
    },
}


@pytest.mark.parametrize(("format", "name"), [(format, name) for format, names in EXPECTED.items() for name in names])
def test_a_broken_file_is_refused_with_its_reason(format: str, name: str) -> None:
    said = refusals(broken(format) / name, format)
    assert any(EXPECTED[format][name] in one for one in said), said


@pytest.mark.parametrize("format", EXPECTED)
def test_every_broken_file_is_in_the_table(format: str) -> None:
    assert sorted(path.name for path in broken(format).iterdir()) == sorted(EXPECTED[format])
