import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import SEAM_THRESHOLD, Source
from annotator.core.errors import Trouble
from annotator.language.article import make_document, read_article

RECORD = """ date 2022-03 https://www.gazette-exemple.fr/20220312/le-port-de-larvec-rouvre--42.html

Le port de Larvec rouvre

Le port de Larvec  rouvre

Les bateaux peuvent de nouveau accoster, a annoncé la maire du... 12.03.2022, La Gazette

La maire Odile Vannier a parlé vendredi.Elle a promis "un plan clair".À Larvec, on attend.Des liens avec la NorvégeAlma Ruiz a voté.

Un second paragraphe, coup
"""


def parts(text: str) -> list[tuple[str, str]]:
    return [(section.kind.value, text[section.start : section.end]) for section in read_article(text).sections]


def test_a_scraped_record_is_read_into_its_parts() -> None:
    article = read_article(RECORD)
    assert parts(RECORD) == [
        ("header", " date 2022-03 https://www.gazette-exemple.fr/20220312/le-port-de-larvec-rouvre--42.html"),
        ("title", "Le port de Larvec rouvre"),
        ("repeated title", "Le port de Larvec  rouvre"),
        ("lede", "Les bateaux peuvent de nouveau accoster, a annoncé la maire du..."),
        ("dateline", "12.03.2022, La Gazette"),
        (
            "body",
            'La maire Odile Vannier a parlé vendredi.Elle a promis "un plan clair".À Larvec, on attend.'
            "Des liens avec la NorvégeAlma Ruiz a voté.",
        ),
        ("body", "Un second paragraphe, coup"),
    ]
    assert article.url == "https://www.gazette-exemple.fr/20220312/le-port-de-larvec-rouvre--42.html"
    assert (article.published, article.outlet) == ("2022-03-12", "La Gazette")


def test_a_record_with_windows_line_ends_has_the_same_parts() -> None:
    assert parts(RECORD.replace("\n", "\r\n")) == parts(RECORD)


def test_a_record_without_blank_lines_at_the_top_keeps_its_title() -> None:
    text = "date 2022-03\nLe port rouvre\nLe port rouvre\nLa maire a parlé vendredi. Elle a promis un plan."
    assert [kind for kind, _ in parts(text)] == ["header", "title", "repeated title", "body"]


@pytest.mark.parametrize(
    ("header", "url", "published"),
    [
        (" date 2022-03-12 https://exemple.org/a", "https://exemple.org/a", "2022-03-12"),
        ("date 2022-03", None, "2022-03"),
        ("date 2022", None, "2022"),
        ("date https://exemple.org/2022/03/a", "https://exemple.org/2022/03/a", "2022-03"),
        ("https://exemple.org/20220312/a", "https://exemple.org/20220312/a", "2022-03-12"),
        ("2022-03 https://exemple.org/a", "https://exemple.org/a", "2022-03"),
        ("date 2022-13 https://exemple.org/20220231/a", "https://exemple.org/20220231/a", None),
    ],
)
def test_a_header_may_lack_its_date_or_its_url(header: str, url: str | None, published: str | None) -> None:
    article = read_article(f"{header}\n\nLe port rouvre\n\nLa maire a parlé vendredi.")
    assert [section.kind.value for section in article.sections] == ["header", "title", "body"]
    assert (article.url, article.published) == (url, published)


@pytest.mark.parametrize(
    ("dateline", "published", "outlet"),
    [
        ("25.09.2021, La Gazette", "2021-09-25", "La Gazette"),
        ("12/03/2022 – Le Courrier", "2022-03-12", "Le Courrier"),
        ("25 septembre 2021, Outremer 24", "2021-09-25", "Outremer 24"),
        ("Publié le lundi 1er août 2022 à 14h30 | gazette.fr", "2022-08-01", "gazette.fr"),
        ("La Gazette, 25.09.2021", "2021-09-25", "La Gazette"),
    ],
)
def test_a_dateline_on_its_own_line_gives_day_and_outlet(dateline: str, published: str, outlet: str) -> None:
    text = f"date 2020-01\n\nLe port rouvre\n\nLes bateaux peuvent accoster, dit la...\n\n{dateline}\n\nLa maire a parlé."
    assert [kind for kind, _ in parts(text)] == ["header", "title", "lede", "dateline", "body"]
    article = read_article(text)
    assert (article.published, article.outlet) == (published, outlet)


def test_a_day_in_the_url_is_taken_over_an_impossible_dateline() -> None:
    text = "https://exemple.org/20210301/a\n\nLe port rouvre\n\nLes bateaux accostent... 31.02.2021, La Gazette\n\nLa maire a parlé."
    assert read_article(text).published == "2021-03-01"


def test_the_outlet_of_a_record_without_dateline_is_its_host() -> None:
    assert read_article("https://www.Exemple.org/a\n\nLe port\n\nIl rouvre.").outlet == "exemple.org"


@pytest.mark.parametrize("repeated", ["LE PORT DE LARVEC ROUVRE", "Le port de Larvec...", "Le port de Lar…"])
def test_a_title_is_repeated_in_another_case_or_cut_off(repeated: str) -> None:
    text = f"Le port de Larvec rouvre\n\n{repeated}\n\nLa maire a parlé."
    assert [kind for kind, _ in parts(text)] == ["title", "repeated title", "body"]


def test_a_plain_text_has_a_title_only_if_its_first_line_looks_like_one() -> None:
    assert [kind for kind, _ in parts("Le port rouvre\n\nLa maire a parlé.")] == ["title", "body"]
    assert [kind for kind, _ in parts("Le port rouvre.\n\nLa maire a parlé.")] == ["body", "body"]
    assert [kind for kind, _ in parts("Le port rouvre\nLa maire a parlé.")] == ["body"]
    assert [kind for kind, _ in parts("Le port rouvre")] == ["body"]


def test_a_birth_date_in_a_sentence_is_no_dateline() -> None:
    text = "date 2022-03\n\nLe port rouvre\n\nLa maire est née le 25 septembre 1960, Larvec\n\nElle a parlé..."
    assert "dateline" not in [kind for kind, _ in parts(text)]


def test_a_document_has_sections_seams_and_source() -> None:
    document = make_document(RECORD, language="fr", path="a.txt", encoding="utf-8")
    assert document.text == RECORD
    assert document.source == Source(
        "a.txt", "https://www.gazette-exemple.fr/20220312/le-port-de-larvec-rouvre--42.html", "2022-03-12", "La Gazette", "utf-8"
    )
    assert [RECORD[seam.offset :].split()[0] for seam in document.seams if seam.confidence >= SEAM_THRESHOLD] == [
        "Elle",
        "À",
        "Des",
        "Alma",
    ]


def test_what_an_import_knows_of_the_source_goes_before_what_the_text_says() -> None:
    document = make_document(RECORD, language="fr", source=Source(outlet="Le Courrier"))
    assert document.source.outlet == "Le Courrier"
    assert document.source.published == "2022-03-12"


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(Trouble, match="surrogate"):
        make_document("a\ud83d", language="fr")


LINES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [" date 2021-09 https://exemple.org/20210925/a", "https://[", "Le port", "LE PORT", "Le port...", "25.09.2021, La Gazette", ""]
    ),
)


@given(st.lists(LINES, max_size=8), st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\r"]))
def test_any_text_becomes_disjoint_ordered_sections_that_hold_all_of_it(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines)
    document = make_document(text, language="fr")
    assert document.text == text
    covered = 0
    for section in document.sections:
        assert covered <= section.start < section.end
        assert not text[covered : section.start].strip()
        assert not text[section.end - 1].isspace()
        covered = section.end
    assert not text[covered:].strip()
    inside = [seam for seam in document.seams if any(section.start < seam.offset < section.end for section in document.sections)]
    assert inside == list(document.seams)
