import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import Document, Source
from annotator.formats.naming import MAX_LENGTH, Names

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{nth}" for port in ("com", "lpt") for nth in range(10))}


def named(text: str, path: str | None = None, document_id: str = "12345678-9abc-5def-8123-456789abcdef") -> Document:
    return Document(document_id, text, "", "fr", Source(path=path))


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (named("Le port d’Étel, « cœur » de la rade\nSuite."), "le-port-d-etel-coeur-de-la-rade-12345678"),
        (named("\u202f", "dépêches/Été 2021.txt"), "ete-2021-12345678"),
        (named(" ", r"C:\articles\..\brest.txt"), "brest-12345678"),
        (named("東京", None), "article-12345678"),
        (named("CON"), "con-12345678"),
        (named("../../etc/passwd"), "etc-passwd-12345678"),
    ],
)
def test_a_name_says_the_title_or_the_file_and_a_piece_of_the_id(document: Document, name: str) -> None:
    assert Names().of(document) == name


@given(st.text(max_size=120), st.text(max_size=40) | st.none(), st.uuids())
def test_every_name_is_safe_on_every_system(text: str, path: str | None, document_id: object) -> None:
    name = Names().of(named(text, path, str(document_id)))
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= MAX_LENGTH
    assert name not in RESERVED


def test_two_documents_never_have_one_name_and_one_has_the_same_twice() -> None:
    names = Names()
    first, second = named("Brest"), named("brest", document_id="12345678-0000-5def-8123-456789abcdef")
    assert [names.of(first), names.of(second), names.of(first)] == [
        "brest-12345678",
        "brest-1234567800005def8123456789abcdef",
        "brest-12345678",
    ]


def test_a_long_title_leaves_room_for_the_whole_id() -> None:
    names = Names()
    long = "a" * 300
    names.of(named(long))
    assert len(names.of(named(long, document_id="12345678-0000-5def-8123-456789abcdef"))) == MAX_LENGTH
