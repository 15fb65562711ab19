from annotator.core.schema import Schema, SpanLabel
from annotator.jobs.schemas import read_schema
from annotator.language.guideline import SETTINGS, Guideline, faults, guideline_from, guideline_of


def schema(*labels: SpanLabel) -> Schema:
    return Schema(labels)


def label(name: str, contains: tuple[str, ...] = (), **settings: str) -> SpanLabel:
    return SpanLabel(name, name, contains=contains, settings=tuple(settings.items()))


def test_the_news_schema_has_the_default_guideline_and_runs_without_parameters() -> None:
    assert guideline_of(read_schema("news")) == Guideline()
    assert Guideline().parameters() == "{}"


def test_each_setting_stands_in_the_guideline_and_in_the_parameters_of_its_runs() -> None:
    found = guideline_of(
        schema(label("PER", titles="inside"), label("ORG", ("LOC",), determiner="inside"), label("LOC", governments="organisation"))
    )
    assert found == Guideline(True, frozenset({"ORG"}), True, frozenset({("ORG", "LOC")}))
    assert found.parameters() == '{"determiner":["ORG"],"governments":"organisation","nested":[["ORG","LOC"]],"titles":"inside"}'
    assert guideline_from(found.parameters()) == found


def test_names_in_organisations_are_suggested_where_the_schema_nests_them_and_in_other_names_only_when_asked() -> None:
    assert guideline_of(schema(label("ORG", ("LOC",)), label("MISC", ("LOC",)))).nested == {("ORG", "LOC")}
    asked = schema(label("ORG", ("LOC",), nested="by hand"), label("MISC", ("LOC", "DATE"), nested="suggested"))
    assert guideline_of(asked).nested == {("MISC", "LOC")}


def test_the_default_written_out_is_still_the_default() -> None:
    written = schema(*(label(name, **{setting: values[0] for setting, values in known.items()}) for name, known in SETTINGS.items()))
    assert guideline_of(written) == Guideline()
    assert list(faults(written)) == []


def test_unknown_settings_are_faults_and_else_do_nothing() -> None:
    odd = schema(label("PER", titles="maybe"), label("SHIP", size="big"))
    assert guideline_of(odd) == Guideline()
    assert list(faults(odd)) == [
        "The setting titles of PER cannot be 'maybe'; choose outside or inside.",
        "SHIP has no setting size (there is: none).",
    ]
