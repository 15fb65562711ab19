import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import SEAM_THRESHOLD, SeamKind, Section, SectionKind
from annotator.language.seams import find_seams


def cut(text: str, language: str = "fr") -> list[str]:
    """The pieces between the seams that cut."""
    seams = [
        seam.offset for seam in find_seams(text, (Section(SectionKind.BODY, 0, len(text)),), language) if seam.confidence >= SEAM_THRESHOLD
    ]
    return [text[start:end] for start, end in zip([0, *seams], [*seams, len(text)], strict=True)]


@pytest.mark.parametrize(
    "marked",
    [
        "Le port de Larmor a rouvert.|Il avait fermé en mai.",
        "La maire a promis « un plan clair ».|À Brest, on attend.",
        'La maire a promis "un plan clair".|À Brest, on attend.',
        'La maire a promis "un plan clair."|Le conseil attend.',
        "Elle a dit : « Nous partons. »|Le conseil attend.",
        "Elle a dit : « Nous partons.»|Le conseil attend.",
        "Qui a gagné ?|Le conseil ne le dit pas.",
        'Il demande : "Qui a gagné ?"|Il ne le sait pas.',
        "On attend...|L'équipe de Nantes aussi.",
        "On attend…|Alma Ruiz aussi.",
        "Les navires étaient partis.|« Tout va bien », dit-elle.",
        'Les navires étaient partis."|Tout va bien", dit-elle.'.replace('."|', '.|"'),
        'Elle défend la "zone libre"|À Brest, on attend.',
        "Le texte est voté (voir plus bas)|Le Sénat attend.",
        "Il est revenu en 2019.|Sa sœur aussi.",
        "Il a rejoint l'OTAN.|Les alliés attendent.",
        "Il en a vendu 40 %.|Le reste suit.",
        "Des navires étaient partis.|15 marins sont revenus.",
    ],
)
def test_a_sentence_glued_to_the_next_is_cut(marked: str) -> None:
    assert cut(marked.replace("|", "")) == marked.split("|")


@pytest.mark.parametrize(
    "marked",
    [
        "Des liens plus forts avec la Russie|Odile Vannier a rencontré hier le maire.",
        "Le port rouvre.|Vers de nouvelles sanctions|Entre-temps la Chambre a voté.",
        "Le port rouvre.|Vers de nouvelles relations|Odile Vannier a rencontré le maire.",
        "Le port rouvre.|Les promesses de l'Union européenne|L'assemblée a voté.",
        "Le port rouvre.|Un bilan de l'année 2021|Le maire a pris la parole.",
        "Le port rouvre.|Un bilan de l'ONU|Le maire a pris la parole.",
        "Le port rouvre.|Une hausse de 10 %|Selon le maire, elle est trop forte.",
        "Odile Kerbal est née ici.|Le retour de Kerbal|Vannier a déclaré hier que Vannier partirait.",
        "Le port rouvre.|Un bain de foule pour la Syldavie|Yanek Milov a salué la place.",
    ],
)
def test_a_heading_glued_to_its_paragraph_is_cut(marked: str) -> None:
    assert cut(marked.replace("|", "")) == marked.split("|")


@pytest.mark.parametrize(
    "name",
    [
        "McDonald",
        "MacArthur",
        "iPhone",
        "YouTube",
        "LaREM",
        "TotalEnergies",
        "PlayStation",
        "eBay",
        "DeLorean",
        "LeMonde",
        "FranceAgriMer",
        "BlogMarket",
        "superG",
        "tiGlouf",
        "VertAir",
        "30kWh",
        "LaShauna",
        "@LeJournal",
        "#JeVote",
        "Amazon.Com",
        "Booking.com",
        "U.S.A.",
        "www.Exemple.Fr",
        "https://exemple.org/a.Le?b=C!D",
        "alma.Ruiz@exemple.org",
        "J.K.",
        "St.Pierre",
        "M.Dupont",
        "A.B.C.",
        "v2.0.X",
        "(S)He",
        "3D",
        "Yahoo!Finance",
    ],
)
@pytest.mark.parametrize(
    "sentence", ["{} a annoncé un accord.", "Le patron de {} Alma Ruiz a parlé à Brest.", "Le port rouvre.Selon {}, tout va."]
)
def test_a_name_with_inner_capitals_or_dots_is_not_cut(name: str, sentence: str) -> None:
    text = sentence.format(name)
    start = text.index(name)
    assert not any(start < len("".join(cut(text)[: nth + 1])) < start + len(name) for nth in range(len(cut(text)) - 1))


@pytest.mark.parametrize(
    "text",
    [
        "Le port a rouvert. Il avait fermé en mai.",
        'La maire a promis "Un plan clair" et "La paix".',
        'L\'ONG "Un arbre" et l\'"Alliance" (Brest) attendent.',
        "Elle a dit : « Nous partons. » Le conseil attend.",
        "Le budget de 1.500 euros et 2,5 % de hausse.",
        "SOMMAIRE\nLe port\n\nIl a rouvert",
    ],
)
def test_clean_text_is_not_cut(text: str) -> None:
    assert cut(text) == [text]


def test_an_ambiguous_place_is_offered_but_does_not_cut() -> None:
    text = "Le discours de M.Dupont est court."
    seams = find_seams(text, (Section(SectionKind.BODY, 0, len(text)),), "fr")
    assert [(seam.offset, seam.confidence < SEAM_THRESHOLD) for seam in seams] == [(17, True)]


def test_a_seam_says_what_was_glued() -> None:
    text = "Le port rouvre.Vers de nouvelles relationsLe maire a parlé."
    seams = find_seams(text, (Section(SectionKind.BODY, 0, len(text)),), "fr")
    assert [(seam.offset, seam.kind) for seam in seams] == [(15, SeamKind.SENTENCE), (42, SeamKind.HEADING)]


def test_a_word_repeated_in_its_glued_form_is_a_name() -> None:
    assert cut("L'usine de la NorvanieAlma tourne. La NorvanieAlma emploie dix personnes.") == [
        "L'usine de la NorvanieAlma tourne. La NorvanieAlma emploie dix personnes."
    ]


def test_only_body_and_lede_have_seams() -> None:
    text = "Un titre.Le même"
    assert not find_seams(text, (Section(SectionKind.TITLE, 0, len(text)),), "fr")
    assert find_seams(text, (Section(SectionKind.LEDE, 0, len(text)),), "fr")


def test_sentences_are_cut_in_a_language_without_data() -> None:
    assert cut("The port reopened.It had closed in May.", "xx") == ["The port reopened.", "It had closed in May."]


@given(st.text(st.one_of(st.characters(), st.sampled_from("aéBÉ.!?…»«\"” ()'’12\n")), max_size=80), st.sampled_from(["fr", "xx"]))
def test_seams_lie_inside_the_text_in_order_with_a_confidence(text: str, language: str) -> None:
    seams = find_seams(text, (Section(SectionKind.BODY, 0, len(text)),) if text else (), language)
    offsets = [seam.offset for seam in seams]
    assert offsets == sorted(set(offsets))
    assert all(0 < seam.offset < len(text) and 0 <= seam.confidence <= 1 for seam in seams)
    assert not any(text[offset - 1].isspace() or text[offset].isspace() for offset in offsets)


def test_a_text_glued_to_a_time_is_parted() -> None:
    assert cut("Publié à 18h30Le maire est là.") == ["Publié à 18h30", "Le maire est là."]
    assert cut("Le train part de 18h30 à 19h.") == ["Le train part de 18h30 à 19h."]
