from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.core.schema import Label
from annotator.jobs.schemas import read_schema, schema_names


@pytest.mark.parametrize("name", schema_names())
def test_every_shipped_schema_is_valid_and_worded_in_two_languages(name: str) -> None:
    schema = read_schema(name)
    labels: tuple[Label, ...] = (*schema.span_labels, *schema.relation_labels)
    for label in labels:
        assert [language for language, _ in label.title] == ["en", "fr"]
        assert all(text for _, text in (*label.title, *label.guideline))


def test_the_news_schema_says_what_its_relations_may_join() -> None:
    schema = read_schema("news")
    assert [label.name for label in schema.span_labels] == ["PER", "ORG", "LOC", "MISC", "DATE", "ROLE"]
    assert schema.allows("role_at", "PER", "ORG")
    assert not schema.allows("role_at", "ORG", "PER")
    assert schema.relation_label("met_with").symmetric


def test_an_unknown_schema_is_refused_with_those_there_are() -> None:
    with pytest.raises(Trouble, match="news"):
        read_schema("sports")


def test_a_label_has_settings_that_the_suggestions_heed(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[[labels]]\nname = 'PER'\n[labels.settings]\ntitles = 'inside'\n[[labels]]\nname = 'LOC'\n", encoding="utf-8")
    assert [label.settings for label in read_schema(str(path)).span_labels] == [(("titles", "inside"),), ()]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("title = 'inside'", "PER has no setting title .there is: titles, determiner"),
        ("titles = 'both'", "The setting titles of PER cannot be 'both'; choose outside or inside"),
        ("titles = true", "The setting titles of PER cannot be True"),
    ],
)
def test_an_unknown_setting_or_value_is_refused_with_those_there_are(tmp_path: Path, settings: str, said: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(f"[[labels]]\nname = 'PER'\n[labels.settings]\n{settings}\n", encoding="utf-8")
    with pytest.raises(Trouble, match=rf"mine\.toml: {said}"):
        read_schema(str(path))


@pytest.mark.parametrize(
    "text",
    [
        "labels = 3",
        "not toml",
        "[[labels]]\ntitle.en = 'x'",
        "[[labels]]\nname = 'A'\n[[labels]]\nname = 'A'",
        "[[labels]]\nname = 'A'\n[[relations]]\nname = 'r'\nheads = ['A']\ntails = ['B']",
    ],
)
def test_a_file_that_is_no_schema_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Trouble, match=r"mine\.toml"):
        read_schema(str(path))
