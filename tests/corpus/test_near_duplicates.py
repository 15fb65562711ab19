"""Copies and updates of one story are found, whatever was done to them; other articles are left apart."""

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import Document
from annotator.corpus.near_duplicates import Sketch, near_duplicates, shingles
from annotator.language.article import make_document

_WORDS = """
le la les un une des du de en sur sous avec sans pour par maire ministre port navire grève accord budget vote rivière pont école
hôpital usine marché loi enquête tribunal quartier village hiver été matin soir route train gare billet prix hausse baisse emploi
salaire usager client voisin habitant élu candidat parti scrutin siège bureau conseil région ville pays frontière douane
annonce refuse accepte demande propose attend estime rappelle ouvre ferme vend achète construit répare visite quitte rejoint
"""
WORDS = _WORDS.split()


def paragraph(chance: random.Random, words: int = 45) -> str:
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


def story(seed: int, paragraphs: int = 10) -> list[str]:
    chance = random.Random(seed)
    return [paragraph(chance) for _ in range(paragraphs)]


def article(paragraphs: list[str], glue: str = "\n\n") -> Document:
    return make_document(glue.join(paragraphs), language="fr")


def together(*documents: Document) -> bool:
    return len(near_duplicates(documents)) == 1


def test_articles_of_their_own_are_alone():
    assert all(len(group) == 1 for group in near_duplicates(article(story(seed)) for seed in range(30)))


@given(seed=st.integers(0, 10_000), edited=st.integers(0, 9))
@settings(max_examples=20)
def test_a_document_edited_in_one_paragraph_of_ten_is_in_the_same_group(seed, edited):
    before = story(seed)
    after = [*before]
    after[edited] = paragraph(random.Random(-1 - seed))
    assert together(article(before), article(after))


@given(seed=st.integers(0, 10_000), order=st.randoms(use_true_random=False))
@settings(max_examples=20)
def test_an_update_that_keeps_half_of_its_paragraphs_is_the_same_story(seed, order):
    before = story(seed)
    kept = order.sample(before, 5)
    assert together(article(before), article([*kept, *story(-1 - seed, 5)]))


def test_a_short_note_that_a_long_article_holds_is_the_same_story():
    long = story(1, 12)
    assert together(article(long[3:6]), article(long))


def test_a_copy_glued_otherwise_is_the_same_story():
    paragraphs = story(3)
    glued = article(paragraphs, "")
    assert glued.seams
    assert shingles(glued) == shingles(article(paragraphs)) == shingles(article(paragraphs, "  "))


def test_case_typography_and_what_is_not_seen_make_no_difference():
    assert shingles(article(["L'accord « de Brest » a été signé à l'aube, enfin\xa0!"])) == shingles(
        article(["L’ACCORD “de Brest” a e\u0301té si\u00adgné à l’aube ; enfin"])
    )


def test_the_header_and_the_title_that_is_repeated_are_not_the_story():
    header = "date 2024-05-03 https://www.exemple.fr/articles/2024/05/03/le-pont-de-la-riviere-rouvre-apres-des-travaux"
    title = "Le pont de la rivière rouvre après deux ans de travaux"
    body = "\n\n".join(story(4, 3))
    assert shingles(make_document(f"{header}\n{title}\n{title}\n\n{body}", language="fr")) == shingles(
        make_document(f"{title}\n\n{body}", language="fr")
    )


def test_briefs_with_a_footer_longer_than_they_are_do_not_count_as_copies():
    footer = story(5, 2)
    briefs = [article([*story(seed, 1), *footer]) for seed in range(1000, 1040)]
    assert all(len(group) == 1 for group in near_duplicates(briefs))


def test_copies_are_found_under_a_footer_that_all_have():
    footer = story(5, 2)
    briefs = [article([*story(seed, 2), *footer]) for seed in range(1000, 1040)]
    copy = article([*story(1000, 2), paragraph(random.Random(1)), *footer])
    (pair,) = [group for group in near_duplicates([*briefs, copy]) if len(group) > 1]
    assert set(pair) == {briefs[0].document_id, copy.document_id}


def test_a_story_that_forty_outlets_print_is_no_boilerplate():
    wire = story(6)
    copies = [article([*wire, *story(seed, 1)]) for seed in range(2000, 2040)]
    assert together(*copies)


def test_articles_without_words_or_with_few_are_alone_unless_they_say_the_same():
    few = [Document.of(text, "fr") for text in ("", "...", "\n\n", "Grève levée.", "Grève\nlevée !", "Grève reconduite.")]
    groups = near_duplicates(few)
    assert sorted(map(len, groups)) == [1, 1, 1, 1, 2]
    assert tuple(sorted((few[3].document_id, few[4].document_id))) in groups


def test_a_language_without_spaces_is_compared_by_its_characters():
    text = "市長は月曜日に新しい橋の建設計画を発表し、来年の春に工事を始めると述べた。住民からは歓迎の声が上がっている。"
    assert together(Document.of(text, "ja"), Document.of(text + "費用は十億円に上る見込みだ。", "ja"))


@st.composite
def corpora(draw):
    pool = story(7, 14)
    return [Document.of("\n".join(draw(st.lists(st.sampled_from(pool), max_size=6))), "fr") for _ in range(draw(st.integers(0, 12)))]


@settings(max_examples=40)
@given(corpora(), st.randoms(use_true_random=False))
def test_each_document_is_in_one_group_and_the_order_they_come_in_does_not_matter(documents, chance):
    groups = near_duplicates(documents)
    assert sorted(document_id for group in groups for document_id in group) == sorted({one.document_id for one in documents})
    assert list(groups) == sorted(groups)
    assert all(list(group) == sorted(group) for group in groups)
    chance.shuffle(documents)
    assert near_duplicates(documents) == groups


@settings(max_examples=40)
@given(corpora())
def test_two_documents_are_as_alike_as_the_other_way_round(documents):
    sketches = [Sketch(shingles(document)) for document in documents]
    for one, other in pairwise(sketches):
        assert 0 <= one.shared(other) == other.shared(one) <= 1


def test_hashes_are_those_of_every_machine():
    assert shingles(Document.of("Le pont de la rivière rouvre après deux ans", "fr")) == {
        881858962,
        1047914287,
        1757753328,
        2031419080,
        2895271671,
    }
