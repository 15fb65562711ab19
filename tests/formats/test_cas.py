"""What is a span, a relation or neither among the types of a CAS, whoever wrote it."""

from pathlib import Path

import pytest

from annotator.core.errors import Trouble
from annotator.formats import cas_xmi
from annotator.formats.cas import ANNOTATION, DOCUMENT, NAMED_ENTITY, STRING, Layer, Role, Type, TypeSystem
from annotator.formats.exchange import Read

LEMMA = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma"
PERSON = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.Person"
NAMED = {NAMED_ENTITY: Type(ANNOTATION, {"value": STRING})}
ENDS = {"Governor": NAMED_ENTITY, "Dependent": NAMED_ENTITY}
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"


@pytest.mark.parametrize(
    ("name", "type_", "layer"),
    [
        (NAMED_ENTITY, NAMED[NAMED_ENTITY], Layer(Role.SPAN, "NamedEntity", "value")),
        (PERSON, Type(NAMED_ENTITY), Layer(Role.SPAN, "Person", "value", "Person")),
        ("webanno.custom.Ship", Type(ANNOTATION), Layer(Role.SPAN, "Ship", None, "Ship")),
        ("webanno.custom.Ship", Type(ANNOTATION, {"kind": STRING}), Layer(Role.SPAN, "Ship", "kind")),
        ("custom.Ship", Type(ANNOTATION, {"kind": STRING, "flag": STRING}), Layer(Role.SPAN, "Ship", None, "Ship")),
        ("custom.Ship", Type(ANNOTATION, {"kind": STRING, "label": STRING}), Layer(Role.SPAN, "Ship", "label")),
        ("org.example.Ship", Type(ANNOTATION, {"label": STRING}), Layer(Role.SPAN, "Ship", "label")),
        ("org.example.Page", Type(ANNOTATION, {"number": "uima.cas.Integer"}), Layer(Role.OTHER, "Page")),
        ("custom.Link", Type(ANNOTATION, {"next": "custom.Link", "label": STRING}), Layer(Role.OTHER, "Link")),
        (LEMMA, Type(ANNOTATION, {"value": STRING}), Layer(Role.OTHER, "Lemma")),
        ("custom.Owns", Type(ANNOTATION, ENDS), Layer(Role.RELATION, "Owns", None, "Owns")),
        ("custom.Owns", Type(ANNOTATION, {**ENDS, "kind": STRING}), Layer(Role.RELATION, "Owns", "kind")),
        ("custom.Owns", Type(ANNOTATION, {"Governor": TOKEN, "Dependent": TOKEN}), Layer(Role.OTHER, "Owns")),
        ("org.example.About", Type(DOCUMENT), Layer(Role.METADATA, "About")),
        ("org.example.Fact", Type("uima.cas.TOP", {"value": STRING}), Layer(Role.PASSED, "Fact")),
    ],
)
def test_the_features_of_a_type_tell_what_it_is(name: str, type_: Type, layer: Layer) -> None:
    assert TypeSystem({**NAMED, TOKEN: Type(ANNOTATION), name: type_}).layer(name) == layer


def test_a_feature_whose_values_are_listed_is_a_text_too() -> None:
    types = {"custom.Kind": Type(STRING), "custom.Ship": Type(ANNOTATION, {"label": "custom.Kind"})}
    assert TypeSystem(types).layer("custom.Ship") == Layer(Role.SPAN, "Ship", "label")


@pytest.mark.parametrize("types", [{}, {"custom.Ship": Type("custom.Vehicle")}])
def test_a_type_that_is_not_declared_is_an_error(types: dict[str, Type]) -> None:
    system = TypeSystem(types)
    for _ in ("first file", "second file"):
        with pytest.raises(Trouble, match="is not declared"):
            system.layer("custom.Ship")


# a project as INCEpTION exports it ------------------------------------------------------------------------------------------

TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
    {types}
  </types>
</typeSystemDescription>
"""

XMI = """<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:pos="http:///de/tudarmstadt/ukp/dkpro/core/api/lexmorph/type/pos.ecore" xmlns:tcas="http:///uima/tcas.ecore"
    xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore"
    xmlns:type4="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" xmi:version="2.0">
    <cas:NULL xmi:id="0"/>
    <cas:StringArray xmi:id="90"><elements>Zoé</elements><elements>Brest</elements></cas:StringArray>
    <tcas:DocumentAnnotation xmi:id="2" sofa="1" begin="0" end="26" language="x-unspecified"/>
    <pos:POS xmi:id="3" sofa="1" begin="0" end="3" PosValue="PROPN"/>
    <type4:NamedEntity xmi:id="10" sofa="1" begin="3" end="6" value="PER"/>
    <custom:Ship xmi:id="11" sofa="1" begin="13" end="20" kind="trawler"/>
    <custom:Ship xmi:id="12" sofa="1" begin="0" end="2" kind="forgotten"/>
    <custom:Owns xmi:id="20" sofa="1" begin="13" end="20" Governor="10" Dependent="11"/>
    <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="😊 Zoé possède le Malamok."/>
    <cas:View sofa="1" members="2 3 10 11 20"/>
</xmi:XMI>
"""


def described(name: str, supertype: str, **features: str) -> str:
    told = "".join(
        f"<featureDescription><name>{feature}</name><description/><rangeTypeName>{range_}</rangeTypeName></featureDescription>"
        for feature, range_ in features.items()
    )
    return f"<typeDescription><name>{name}</name><supertypeName>{supertype}</supertypeName><features>{told}</features></typeDescription>"


OTHERS = TYPES.format(
    types="\n    ".join(
        [
            described("de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS", ANNOTATION, PosValue=STRING),
            described(NAMED_ENTITY, ANNOTATION, value=STRING, identifier=STRING),
            described("webanno.custom.Ship", ANNOTATION, kind=STRING),
            described("webanno.custom.Owns", ANNOTATION, Governor=ANNOTATION, Dependent=ANNOTATION),
        ]
    )
)


def read(path: Path) -> Read:
    (one,) = cas_xmi.read(path, "fr")
    return one


@pytest.mark.parametrize("place", [".", ".."])
def test_layers_of_others_are_read_by_the_type_system_beside_the_file_or_above_it(tmp_path: Path, place: str) -> None:
    folder = tmp_path / "annotation"
    folder.mkdir()
    (folder / place / "TypeSystem.xml").write_text(OTHERS, encoding="utf-8")
    (folder / "a.xmi").write_text(XMI.replace('begin="13" end="20"', 'begin="18" end="25"'), encoding="utf-8")
    one = read(folder / "a.xmi")
    assert one.data is not None
    assert one.data["text"] == "😊 Zoé possède le Malamok."
    assert [(span["start"], span["end"], span["label"]) for span in one.data["spans"]] == [(2, 5, "PER"), (17, 24, "trawler")]
    assert [(relation["head"], relation["tail"], relation["label"]) for relation in one.data["relations"]] == [("10", "11", "Owns")]
    assert one.data["language"] == "fr"
    assert one.refused == ()
    assert one.notes == (
        "articles with annotations of the layer POS, which were left out",
        "articles with annotations that are not in their view and were left out",
    )


def test_a_type_system_with_a_doctype_is_refused(tmp_path: Path) -> None:
    (tmp_path / "TypeSystem.xml").write_text(OTHERS.replace("?>", '?><!DOCTYPE t [<!ENTITY a "b">]>', 1), encoding="utf-8")
    (tmp_path / "a.xmi").write_text(XMI, encoding="utf-8")
    with pytest.raises(Trouble, match=r"TypeSystem\.xml: has a DOCTYPE"):
        read(tmp_path / "a.xmi")


def test_entities_that_would_fill_the_memory_are_never_expanded(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{nth} "{f"&e{nth - 1};" * 10}">' for nth in range(1, 12))
    doctype = f'<!DOCTYPE xmi:XMI [<!ENTITY e0 "ha">{entities}]>'
    (tmp_path / "a.xmi").write_text(XMI.replace("?>", f"?>{doctype}", 1).replace("PER", "&e11;"), encoding="utf-8")
    with pytest.raises(Trouble, match="has a DOCTYPE"):
        read(tmp_path / "a.xmi")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.xmi").open("wb") as file:
        file.truncate(cas_xmi.MAX_FILE_BYTES + 1)
    with pytest.raises(Trouble, match="more than the limit"):
        read(tmp_path / "a.xmi")
