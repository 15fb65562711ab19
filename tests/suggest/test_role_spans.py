"""Roles next to named people."""

import pytest

from annotator.language.names import Mention
from annotator.suggest.role_spans import role_spans
from tests.suggest.marking import marked


def roles(sentence: str) -> list[str]:
    document, spans = marked(sentence)
    names = [Mention(span.start, span.end, span.label_id) for span in spans]
    found = role_spans(document, names)
    assert all(mention.label == "ROLE" for mention in found)
    return [document.text[mention.start : mention.end] for mention in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La porte-parole de la [ORG Ligue du Vexin] [PER Ana Ruiz] se tait.", ["porte-parole"]),
        ("[PER Luc Ferrant], maire de [LOC Brénac], se tait.", ["maire"]),
        ("[PER Luc Ferrant], ancien directeur général adjoint, se tait.", ["ancien directeur général adjoint"]),
        ("Le général [PER Luc Ferrant] se tait.", ["général"]),
        ("Le Premier ministre bulgare [PER Luc Ferrant] se tait.", ["Premier ministre"]),
        ("Le maire de [LOC Brénac], [PER Luc Ferrant], se tait.", ["maire"]),
        ("Mme [PER Ana Ruiz] se tait.", []),
        ("Le maire se tait devant [PER Ana Ruiz].", []),
        ("On a élu un maire. [PER Ana Ruiz] se tait.", []),
    ],
)
def test_a_role_is_marked_where_it_is_said_of_someone_named(sentence, expected):
    assert roles(sentence) == expected


def test_a_role_said_twice_of_one_person_is_two_spans():
    assert roles("La présidente [PER Ana Ruiz], avocate, se tait.") == ["présidente", "avocate"]
