"""From suggestions to gold by keys alone, and by mouse alone: whatever the gold asks for, the window has an act for it."""

import json
from pathlib import Path

import pytest

from annotator.__main__ import main
from tests.simulated_analyst.analyst import Analyst
from tests.simulated_analyst.gold import Report, read_gold
from tests.simulated_analyst.keys import KeyAnalyst
from tests.simulated_analyst.mouse import MouseAnalyst
from tests.simulated_analyst.work import review

TEXT = (
    " date 2022-05 https://www.gazette-du-perche.example/20220514/le-maire-recoit-les-eleveurs.html\n\n"
    "Le maire de Mortagne reçoit les éleveurs\n\nLe maire de Mortagne reçoit les éleveurs\n\n"
    "Une aide a été promise aux éleveurs par le maire de... 14.05.2022, La Gazette du Perche\n\n"
    "Le maire de Mortagne Élise Garnotel a rencontré vendredi Paul Vasseur, président de la Ligue des éleveurs.Il a salué "
    "« un geste ».Des promesses pour le PercheLa région Normandie versera une somme à la Ligue des éleveurs, a confirmé Ana Ruiz à Alenç"
)
OTHER = "À Saint-Brieuc, Yves Le Goff, directeur de Mer Bretonne, attend Nadia Hamon.La société Mer Bretonne emploie 30 personnes."


def span(text: str, words: str, label: str, nth: int = 0, name: str | None = None) -> dict[str, object]:
    """A span of the JSONL over the nth place of some words."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return {"id": name or f"{label}{at}", "start": at, "end": at + len(words), "text": words, "label": label}


PROPOSED = {
    TEXT: [
        span(TEXT, "Mortagne", "ORG"),  # wrong label
        span(TEXT, "Mortagne", "LOC", 1),
        span(TEXT, "La Gazette du Perche", "ORG"),
        span(TEXT, "Mortagne", "LOC", 2),
        span(TEXT, "Élise", "PER"),  # wrong end
        span(TEXT, "Paul Vasseur", "PER"),
        span(TEXT, "Ligue", "ORG"),  # wrong end
        span(TEXT, "geste", "MISC"),  # nothing
        span(TEXT, "La région Normandie", "LOC"),  # wrong start
        span(TEXT, "Ana Ruiz", "LOC"),  # wrong label
    ],
    OTHER: [span(OTHER, "Saint-Brieuc", "LOC"), span(OTHER, "Yves Le Goff", "PER"), span(OTHER, "Mer Bretonne", "ORG")],
}
GOLD = {
    TEXT: (
        [
            span(TEXT, "Mortagne", "LOC"),
            span(TEXT, "Mortagne", "LOC", 1),
            span(TEXT, "14.05.2022", "DATE"),
            span(TEXT, "La Gazette du Perche", "ORG"),
            span(TEXT, "Mortagne", "LOC", 2, "town"),
            span(TEXT, "Élise Garnotel", "PER", name="mayor"),
            span(TEXT, "vendredi", "DATE"),
            span(TEXT, "Paul Vasseur", "PER", name="head"),
            span(TEXT, "Ligue des éleveurs", "ORG", name="league"),
            span(TEXT, "Perche", "LOC", 1),
            span(TEXT, "Normandie", "LOC", name="region"),
            span(TEXT, "Ligue des éleveurs", "ORG", 1),
            span(TEXT, "Ana Ruiz", "PER", name="she"),
        ],
        [
            {"head": "mayor", "tail": "town", "label": "role_at"},
            {"head": "head", "tail": "league", "label": "role_at"},
            {"head": "mayor", "tail": "head", "label": "met_with"},
            {"head": "she", "tail": "region", "label": "located_in"},
        ],
    ),
    OTHER: (
        [
            span(OTHER, "Saint-Brieuc", "LOC"),
            span(OTHER, "Yves Le Goff", "PER", name="he"),
            span(OTHER, "Mer Bretonne", "ORG", name="firm"),
            span(OTHER, "Nadia Hamon", "PER", name="she"),
            span(OTHER, "Mer Bretonne", "ORG", 1),
        ],
        [{"head": "he", "tail": "firm", "label": "role_at"}, {"head": "he", "tail": "she", "label": "met_with"}],
    ),
}


def lines(articles: list[dict[str, object]]) -> str:
    return "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)


def reports(tmp_path: Path, kind: type[Analyst]) -> list[Report]:
    """What it took to lead a new project with these proposals to the gold."""
    project, proposed, gold = tmp_path / "p.annot", tmp_path / "proposed.jsonl", tmp_path / "gold.jsonl"
    proposed.write_text(lines([{"text": text, "language": "fr", "spans": spans} for text, spans in PROPOSED.items()]), encoding="utf-8")
    gold.write_text(lines([{"text": text, "spans": spans, "relations": rels} for text, (spans, rels) in GOLD.items()]), encoding="utf-8")
    assert main(["import", str(project), str(proposed), "--format", "jsonl"]) == 0
    return list(review(project, read_gold(gold), kind, tmp_path / "settings.ini"))


@pytest.mark.parametrize("kind", [KeyAnalyst, MouseAnalyst])
def test_an_analyst_gets_from_the_suggestions_to_the_gold_with(qapp, tmp_path, kind):
    made = reports(tmp_path, kind)
    assert [str(report) for report in made if not report.right] == []
    assert [report.acts["finish"] for report in made] == [1, 1]


def test_an_item_takes_an_analyst_less_than_three_keys(qapp, tmp_path):
    made = reports(tmp_path, KeyAnalyst)
    assert sum(report.events.total() for report in made) < 3 * sum(report.gold.items for report in made)
