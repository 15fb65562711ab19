"""Articles to measure with: made up, with names that come back as often as they do in news."""

import random
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from annotator.core.document import Document
from annotator.core.ids import run_id_of
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion, Suggestions
from annotator.jobs.schemas import read_schema
from annotator.language.article import make_document

RUN = Run(run_id_of("bench", "1", "{}"), "bench", "1", "{}", 0)
SCHEMA = read_schema("news")
_WORDS = [
    "la",
    "le",
    "les",
    "une",
    "de",
    "du",
    "des",
    "et",
    "à",
    "en",
    "dans",
    "sur",
    "avec",
    "pour",
    "par",
    "qui",
    "que",
    "selon",
    "après",
    "avant",
    "pendant",
    "depuis",
    "contre",
    "ministre",
    "maire",
    "conseil",
    "accord",
    "annonce",
    "réunion",
    "travaux",
    "projet",
    "enquête",
    "marché",
    "école",
    "hôpital",
    "usine",
    "rivière",
    "quartier",
    "semaine",
    "matin",
    "rapport",
    "budget",
    "loi",
    "vote",
    "grève",
    "a",
    "est",
    "sera",
    "avait",
    "doit",
    "peut",
    "veut",
    "dit",
    "reçoit",
    "ouvre",
    "ferme",
    "demande",
    "propose",
    "refuse",
    "attend",
    "estime",
    "rappelle",
    "indique",
    "confirme",
    "nouveau",
    "grande",
    "publique",
    "locale",
    "nationale",
    "dernière",
    "prochaine",
    "ancienne",
]
_RTL = ["في", "المدينة", "قال", "الوزير", "أمس", "إن", "الاجتماع", "القادم", "سيعقد", "في", "العاصمة", "مع", "المجلس", "المحلي"]
_EMOJI = ["👩‍🚀", "🇫🇷", "👍🏽", "🎉", "e\u0301t\u0302e"]
_DISTANCES = (1, 1, 1, 2, 2, 3, 5, 12, 60)  # between the ends of a relation, in spans
_SYLLABLES = ["bre", "mor", "ker", "lan", "vi", "sa", "to", "ri", "nel", "dou", "mar", "gué", "lec", "van", "pol", "tri", "ada"]


def _names(chance: random.Random, number: int) -> list[str]:
    def word() -> str:
        return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 3))).capitalize()

    return [" ".join(word() for _ in range(chance.choice((1, 1, 2, 2, 3)))) for _ in range(number)]


def article(
    characters: int, spans: int, relations: int = 0, *, newlines: bool = True, mixed: bool = False, seed: int = 1
) -> tuple[Document, Suggestions]:
    """A document with suggestions; `newlines`: in paragraphs of some hundred characters; `mixed`: with right-to-left text and emoji.

    Fewer `relations` where the labels of its spans do not allow so many.
    """
    chance = random.Random(seed)
    names = _names(chance, max(12, spans // 3))
    weights = list(
        accumulate(1 / (nth + 1) ** 0.8 for nth in range(len(names)))
    )  # a few names stand everywhere, most of them once or twice
    every = max(1.0, characters / spans)
    text, length, found = [], 0, []
    next_name, sentence, paragraph = every / 2, 0, 0
    words = _WORDS + _RTL + _EMOJI if mixed else _WORDS
    while length < characters:
        if length >= next_name and len(found) < spans:
            word = names[bisect_right(weights, chance.random() * weights[-1])]
            found.append((length, length + len(word)))
            next_name += every
        else:
            word = chance.choice(words)
        sentence, paragraph = sentence + len(word), paragraph + len(word)
        end = " "
        if sentence > 110:
            sentence, end = 0, ". "
            if newlines and paragraph > 500:
                paragraph, end = 0, ".\n\n"
        text.append(word + end)
        length += len(word) + len(end)
    document = make_document("".join(text).rstrip() + ".", language="fr")
    labels = [label.label_id for label in SCHEMA.span_labels]
    usual = {name: chance.choice(labels) for name in names}
    proposed = []
    for start, end in found:
        label = usual[document.text[start:end]] if chance.random() < 0.95 else chance.choice(labels)  # producers do not always agree
        proposed.append(SpanSuggestion(document.document_id, start, end, label, RUN.run_id, 0.9))
    linked: dict[tuple[str, str, str], RelationSuggestion] = {}
    possible = sum(1 for _ in islice(_possible(proposed), relations))
    while len(linked) < possible:
        head = chance.randrange(len(proposed) - 1)
        tail = min(len(proposed) - 1, head + chance.choice(_DISTANCES))
        claim = _claim(*sorted((proposed[head], proposed[tail]), key=lambda _: chance.random()))
        if claim is not None:
            linked[claim.head_id, claim.tail_id, claim.label_id] = claim
    return document, Suggestions(tuple(proposed), tuple(linked.values()), {RUN.run_id: RUN})


def _claim(head: SpanSuggestion, tail: SpanSuggestion) -> RelationSuggestion | None:
    """The relation that the labels of two spans allow, the first of several."""
    fitting = SCHEMA.relations_between(head.label_id, tail.label_id)
    return RelationSuggestion(head.document_id, head.span_id, tail.span_id, fitting[0].label_id, RUN.run_id, 0.8) if fitting else None


def _possible(spans: Sequence[SpanSuggestion]) -> Iterator[RelationSuggestion]:
    """Every relation that there can be, each once."""
    last = len(spans) - 1
    for head in range(last):
        for tail in sorted({min(last, head + distance) for distance in _DISTANCES}):
            yield from filter(None, (_claim(spans[head], spans[tail]), _claim(spans[tail], spans[head])))
