import pytest

from annotator.language.dates import date_in_url, read_day


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("25.09.2021", "2021-09-25"),
        ("5/9/2021", "2021-09-05"),
        ("2021-09-25", "2021-09-25"),
        ("1er août 2022", "2022-08-01"),
        ("3 déc. 2019", "2019-12-03"),
        ("31.02.2021", None),
        ("12 brumaire 2021", None),
        ("12.03.1021", None),
    ],
)
def test_a_written_day_is_read(written: str, expected: str | None) -> None:
    assert read_day(written, "fr") == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://exemple.org/20210925/titre--1051855319.html", "2021-09-25"),
        ("https://exemple.org/2021/09/25/titre", "2021-09-25"),
        ("https://exemple.org/titre-2021-09-25.html", "2021-09-25"),
        ("https://exemple.org/2021/09/titre", "2021-09"),
        ("https://exemple.org/20210231/titre", None),
        ("https://exemple.org/10518553190", None),
    ],
)
def test_the_date_in_a_url_is_read(url: str, expected: str | None) -> None:
    assert date_in_url(url) == expected
