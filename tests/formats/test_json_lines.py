import json
from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.formats import json_lines
from annotator.formats.exchange import Read


def test_lines_are_counted_with_the_blank_ones_and_bad_bytes_are_told(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\n\n\xff\xfe\n{"text": "b\xe2\x80\xa8c"}')
    assert next(json_lines.lines(path)) == (1, b'{"text": "a"}\n')
    found = list(json_lines.read(path))
    assert [one.line for one in found] == [1, 3, 4]
    assert found[1] == Read(3, None, ("the line is not UTF-8 (byte 0)",))
    assert found[2].data == {"text": "b\u2028c"}


def test_json_of_many_levels_is_refused_and_brackets_in_a_text_are_no_levels() -> None:
    brackets = json.dumps({"text": "[" * 1000 + "{]" * 1000})
    assert json_lines.loads(brackets)["text"].startswith("[[[")
    for opening, closing in (("[", "]"), ('{"a":', "}")):
        with pytest.raises(Trouble, match="nested too deeply"):
            json_lines.loads(f'{{"text": "]", "x": {opening * 500}1{closing * 500}}}')
