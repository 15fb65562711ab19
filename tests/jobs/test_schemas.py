import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.errors import Trouble
from annotator.core.labels import is_name
from annotator.core.schema import Label, RelationLabel, Schema, SpanLabel
from annotator.jobs.schemas import read_schema, schema_names, schema_to_toml
from annotator.language.guideline import SETTINGS


@pytest.mark.parametrize("name", schema_names())
def test_every_shipped_schema_is_valid_and_worded_in_two_languages(name: str) -> None:
    schema = read_schema(name)
    labels: tuple[Label, ...] = (*schema.span_labels, *schema.relation_labels)
    for label in labels:
        assert [language for language, _ in label.title] == ["en", "fr"]
        assert all(text for _, text in (*label.title, *label.guideline))
        french = dict(label.guideline)["fr"]
        assert not re.search(r"« | [»;:?!]", french), "a line may be broken there"


def test_french_guidelines_name_no_setting_by_its_name_in_a_file() -> None:
    for label in read_schema("news").span_labels:
        named = re.findall(r"réglage\W+(\w+)", dict(label.guideline)["fr"])
        assert not set(named) & set(SETTINGS.get(label.label_id, {}))


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


@pytest.mark.parametrize("name", ["P\tER", "P\nER", "P\u2028ER", "P\x7fER", "P" * 101])
@pytest.mark.parametrize("kind", ["labels", "relations"])
def test_a_file_with_a_name_that_does_not_fit_on_a_line_is_refused_and_says_which(tmp_path: Path, kind: str, name: str) -> None:
    path = tmp_path / "mine.toml"
    other = "[[labels]]\nname = 'A'\n" if kind == "relations" else ""
    path.write_text(f"{other}[[{kind}]]\nname = {json.dumps(name)}\nheads = ['A']\ntails = ['A']\n", encoding="utf-8")
    with pytest.raises(
        Trouble, match=r"mine\.toml: is not a schema \(the name \"P.*has more than 100 characters, or control characters"
    ) as told:
        read_schema(str(path))
    assert str(told.value).isprintable()


def test_a_name_of_a_hundred_characters_in_any_script_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    names = ["É" * 100, "شخص", "人名 (场所)"]
    path.write_text("".join(f"[[labels]]\nname = '{name}'\n" for name in names), encoding="utf-8")
    assert [label.name for label in read_schema(str(path)).span_labels] == names


NAMES = ("PER", "ORG", "LIEU d'exercice", 'a "quoted" \\ name')
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20).map(str.strip).filter(bool) | st.just("del\x7fete")
wordings = st.dictionaries(st.sampled_from(["en", "fr", "pt-BR"]), texts).map(
    lambda found: tuple(sorted(found.items(), key=lambda pair: (pair[0] != "en", pair[0])))
)
some = st.lists(st.sampled_from(NAMES), unique=True).map(tuple)
span_labels = st.tuples(
    *(
        st.builds(
            SpanLabel, st.just(name), st.just(name), wordings, st.floats(0, 359.5), st.sampled_from(["", "1"]),
            st.none() | st.sampled_from(NAMES), wordings, some,
        )
        for name in NAMES
    )
)  # fmt: skip
label_names = texts.filter(is_name)
relation_labels = st.lists(
    st.builds(RelationLabel, label_names, st.just(""), wordings, some, some, st.booleans(), st.sampled_from(["", "2"]), wordings).map(
        lambda label: replace(label, name=label.label_id)
    ),
    max_size=2,
).map(tuple)


@given(schema=st.builds(Schema, span_labels, relation_labels))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_labels_written_to_a_file_and_read_back_are_the_same(schema, tmp_path):
    path = tmp_path / "written.toml"
    path.write_text(schema_to_toml(schema), encoding="utf-8")
    assert read_schema(str(path)) == schema


def test_the_shipped_schema_survives_being_written(tmp_path):
    path = tmp_path / "written.toml"
    path.write_text(schema_to_toml(read_schema("news")), encoding="utf-8")
    assert read_schema(str(path)) == read_schema("news")
