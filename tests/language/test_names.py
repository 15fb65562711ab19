"""Names as a model finds them, cleaned. "[LABEL …]" is what the model marked, and what should be left of it."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.names import Mention, any_of, clean, names, spelled_out

_MARK = re.compile(r"\[(PER|ORG|LOC|MISC) ([^\]]+)\]")


def read(sentence: str) -> tuple[str, list[Mention]]:
    text, mentions, at = "", [], 0
    for match in _MARK.finditer(sentence):
        text += sentence[at : match.start()]
        mentions.append(Mention(len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return text + sentence[at:], mentions


def cleaned(sentence: str) -> str:
    """The sentence with the brackets where they are after cleaning."""
    text, mentions = read(sentence)
    for mention in reversed(clean(text, mentions, "fr")):
        text = f"{text[: mention.start]}[{mention.label} {text[mention.start : mention.end]}]{text[mention.end :]}"
    return text


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Avec [LOC la Norvège] hier.", "Avec la [LOC Norvège] hier."),
        ("Avec [LOC l’Espagne] hier.", "Avec l’[LOC Espagne] hier."),
        ("Avec [ORG « Clairval »] hier.", "Avec « [ORG Clairval] » hier."),
        ('Il a lu "[MISC Les Ponts]", hier.', 'Il a lu "[MISC Les Ponts]", hier.'),
        ("À Brénac ([LOC Haute-Vaure)]", "À Brénac ([LOC Haute-Vaure])"),
        ("Selon [ORG Clairval,] rien.", "Selon [ORG Clairval], rien."),
        ("La [MISC Vega (12)] roule.", "La [MISC Vega (12)] roule."),
        ("[LOC La Norvège] a voté.", "La [LOC Norvège] a voté."),
        ("[LOC La Rochelle] a voté.", "[LOC La Rochelle] a voté."),
        ("Près de [LOC La Vaure], il neige.", "Près de [LOC La Vaure], il neige."),
        ("Hier [PER Le Garrec] a voté.", "Hier [PER Le Garrec] a voté."),
        ("On achète chez [ORG Yahoo!] aussi.", "On achète chez [ORG Yahoo!] aussi."),
    ],
)
def test_determiners_quotes_and_punctuation_stay_outside(found, expected):
    assert cleaned(found) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Le [PER général Luc Ferrant] part.", "Le général [PER Luc Ferrant] part."),
        ("Le [PER général de Ferrandine] part.", "Le général de [PER Ferrandine] part."),
        ("[PER M. Ferrant] part.", "M. [PER Ferrant] part."),
        ("[PER Mme Ana Ruiz] part.", "Mme [PER Ana Ruiz] part."),
        ("Le [PER président Luc Ferrant] part.", "Le président [PER Luc Ferrant] part."),
        ("Le [PER Premier ministre bulgare Luc Ferrant] part.", "Le Premier ministre bulgare [PER Luc Ferrant] part."),
        ("L'[PER Espagnole Ana Ruiz] gagne.", "L'Espagnole [PER Ana Ruiz] gagne."),
        ("La [LOC Thaïlandaise Ana Ruiz] gagne.", "La Thaïlandaise [PER Ana Ruiz] gagne."),
        ("Le porte-avions [MISC Amiral Ferrant] part.", "Le porte-avions [MISC Amiral Ferrant] part."),
    ],
)
def test_titles_and_roles_stay_outside(found, expected):
    assert cleaned(found) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Le [PER Président de la Norvège] part.", "Le Président de la [LOC Norvège] part."),
        ("Le [PER directeur de Clairval] part.", "Le directeur de [ORG Clairval] part."),
        ("Le [PER ministre des Finances] part.", "Le ministre des Finances part."),
        ("La [ORG présidente de l'Agence des eaux Marie Blin] part.", "La présidente de l'[ORG Agence des eaux] [PER Marie Blin] part."),
        ("La présidente de l'[ORG Agence des eaux Zita Blin] part.", "La présidente de l'[ORG Agence des eaux] [PER Zita Blin] part."),
        ("La patronne de la chaîne [ORG RVX Zita Blin] part.", "La patronne de la chaîne [ORG RVX] [PER Zita Blin] part."),
        ("On a visité l'[ORG Institut Marie Blin] hier.", "On a visité l'[ORG Institut Marie Blin] hier."),
    ],
)
def test_an_office_and_its_holder_are_two_names(found, expected):
    assert cleaned(found) == expected


@pytest.mark.parametrize(
    "found",
    [
        "Les [LOC Lyonnais] gagnent.",
        "Une [MISC Norvégienne] gagne.",
        "Deux [LOC Kényanes] gagnent.",
        "Le groupe [LOC C] joue.",
        "Il a [MISC 12 345] voix.",
        "C'est [MISC important].",
        "Voir [MISC www.clairval.example].",
        "Le [PER Premier ministre] part.",
        "[MISC Sport] : un match.",
        "Ce [LOC Lundi] noir.",
        "Elle est [PER Mme].",
    ],
)
def test_what_is_no_name_is_dropped(found):
    assert _MARK.search(cleaned(found)) is None


@pytest.mark.parametrize(
    "found", ["La [LOC Suisse] vote.", "[PER Romain] vote.", "La planète [LOC Mars] brille.", "[ORG Booking.com] recrute."]
)
def test_names_that_look_like_other_words_are_kept(found):
    assert cleaned(found) == found


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Le [LOC Pentagone] se tait.", "Le [ORG Pentagone] se tait."),
        ("L'[LOC Élysée] se tait.", "L'[ORG Élysée] se tait."),
        ("Le [LOC Quai d’Orsay] se tait.", "Le [ORG Quai d’Orsay] se tait."),
        ("La [LOC Cour d'appel de Brénac] juge.", "La [ORG Cour d'appel de Brénac] juge."),
        ("Le [ORG Sénat] bulgare vote.", "Le [ORG Sénat bulgare] vote."),
        ("Le [ORG Sénat] entier vote.", "Le [ORG Sénat] entier vote."),
        ("La [ORG Commission des eaux du Sénat] vote.", "La [ORG Commission des eaux] du [ORG Sénat] vote."),
        ("Dans le [LOC quartier de Vaure] hier.", "Dans le quartier de [LOC Vaure] hier."),
        ("Entre [LOC Brénac et Vaure] hier.", "Entre [LOC Brénac] et [LOC Vaure] hier."),
        ("[MISC Coupe des ponts : Marie Blin] gagne.", "[MISC Coupe des ponts] : [PER Marie Blin] gagne."),
    ],
)
def test_lists_of_institutions_and_general_words_mend_labels_and_edges(found, expected):
    assert cleaned(found) == expected


def test_a_change_says_why():
    text, mentions = read("Le [PER général Luc Ferrant] et le [LOC Kremlin].")
    assert [mention.why for mention in clean(text, mentions, "fr")] == [("title", "général"), ("lexicon", "Kremlin")]


def test_a_language_without_lists_only_gets_its_edges_trimmed():
    text = 'The "Ana Ruiz" of Norway'
    assert clean(text, [Mention(4, 14, "PER"), Mention(18, 24, "LOC")], "en")[0][:3] == (5, 13, "PER")


def test_forms_are_spelled_out_from_the_lists():
    assert spelled_out("élu(e)(s)") == ["élu", "élus", "élue", "élues"]


def test_an_expression_matches_the_longest_form_and_either_apostrophe():
    pattern = re.compile(any_of(["chef", "chef de l'État"]))
    assert pattern.match("chef de l’État").group() == "chef de l’État"
    assert pattern.match("cheffe") is None


def test_the_forms_of_inhabitants_follow_their_spelling():
    assert {"lyonnaise", "lyonnais", "italienne", "bretonnes", "russes"} <= names("fr").demonyms


_PARTS = ["le", "La", "président", "de", "Vexin", "Marie", "Blin", "«", "»", ",", "et", ":", "\n", "12", "Sénat", "bulgare", "M."]


@given(st.lists(st.sampled_from(_PARTS), min_size=1), st.data())
def test_what_is_left_is_disjoint_ordered_trimmed_and_of_real_names(parts, data):
    text = " ".join(parts)
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    labels = st.sampled_from(["PER", "ORG", "LOC", "MISC"])
    mentions = [Mention(start, end, data.draw(labels)) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    result = clean(text, mentions, "fr")
    assert all(0 <= mention.start < mention.end <= len(text) for mention in result)
    assert all(one.end <= other.start for one, other in pairwise(result))
    for mention in result:
        surface = text[mention.start : mention.end]
        assert surface == surface.strip()
        assert any(letter.isupper() for letter in surface)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Hier, De [PER Brakel] a gagné.", "Hier, [PER De Brakel] a gagné."),
        ("Le cycliste Van der [PER Brakel] a gagné.", "Le cycliste [PER Van der Brakel] a gagné."),
        ("De [PER Brakel], on ne sait rien.", "De [PER Brakel], on ne sait rien."),
        ("Le gazoduc Nord [MISC Fjord 2] ferme.", "Le gazoduc [MISC Nord Fjord 2] ferme."),
        ("Selon Les [ORG Républicains], non.", "Selon [ORG Les Républicains], non."),
        ("Selon les [ORG Clairvallois], non.", "Selon les [ORG Clairvallois], non."),
    ],
)
def test_a_name_grows_over_what_belongs_to_it(found, expected):
    assert cleaned(found) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Le [MISC navire Vega] part.", "Le navire [MISC Vega] part."),
        ("Le [MISC télescope spatial Vega] part.", "Le télescope spatial [MISC Vega] part."),
        ("Après l'[MISC attentat de Brénac], rien.", "Après l'attentat de [LOC Brénac], rien."),
        ("Il a lu [MISC Navire].", "Il a lu [MISC Navire]."),
    ],
)
def test_a_common_noun_before_a_name_stays_outside(found, expected):
    assert cleaned(found) == expected


@pytest.mark.parametrize(
    "found", ["[MISC Ça] va.", "Dans le [ORG Groupe B], rien.", "La [LOC Bermudienne] gagne.", "La [MISC 4e] part.", "[ORG Courriel] reçu."]
)
def test_sentence_openers_groups_numbers_and_common_nouns_are_no_names(found):
    assert "[" not in cleaned(found)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Selon la [LOC FBRV], rien.", "Selon la [ORG FBRV], rien."),
        ("Il vit aux [LOC USA].", "Il vit aux [LOC USA]."),
        ("Il vit au [MISC Maroc].", "Il vit au [LOC Maroc]."),
        ("Hier [LOC Paul Brénac] part.", "Hier [PER Paul Brénac] part."),
        ("Le [MISC G20] se réunit.", "Le [ORG G20] se réunit."),
    ],
)
def test_what_the_lists_know_and_the_form_of_a_name_decide_its_label(found, expected):
    assert cleaned(found) == expected


def test_a_word_that_the_article_also_writes_small_is_no_other_name():
    assert cleaned("[MISC Tempo] change. Le tempo est lent.") == "Tempo change. Le tempo est lent."
    assert cleaned("[MISC Tempo] change. Le rythme est lent.") == "[MISC Tempo] change. Le rythme est lent."
