import pytest

from annotator.formats.iso_dates import without_impossible_day


@pytest.mark.parametrize("told", ["2021-02-31", "2021-13-01", "2021-00", "2021-13", "0000-01-01", "2021-02-31T10:00", "2021-02-30 soir"])
def test_a_day_that_cannot_be_is_left_out_of_the_source_and_nothing_else_is(told: str) -> None:
    line = {"text": "Le bac repart.", "source": {"published": told, "outlet": "Le Quai"}, "more": [1]}
    assert without_impossible_day(line) == {"text": "Le bac repart.", "source": {"published": None, "outlet": "Le Quai"}, "more": [1]}
    assert line["source"] == {"published": told, "outlet": "Le Quai"}


@pytest.mark.parametrize("told", ["2020-02-29", "2021-09", "2021", "2021-09-25T10:00:00Z", "25 septembre", "2021-9-5", "", None, 20210231])
def test_all_else_stays_as_the_file_says_it(told: object) -> None:
    line = {"text": "Le bac repart.", "source": {"published": told}}
    assert without_impossible_day(line) is line


@pytest.mark.parametrize("source", [None, "2021-02-31", [], {}])
def test_a_line_without_a_source_stays_as_it_is(source: object) -> None:
    line = {"text": "Le bac repart.", "source": source}
    assert without_impossible_day(line) is line
