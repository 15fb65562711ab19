"""What a training says, as tables and sentences for its page. Pure: it comes from the events and scores of jobs.training."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.jobs.producers import Verdict, verdict
from annotator.jobs.training import ENOUGH_ARTICLES, is_narrow
from annotator.ui.export_choice import in_words, split_lines
from annotator.ui.findings import Line, Section
from annotator.ui.producer_words import called_producer
from annotator.ui.progress_tables import Cell, Table, share
from annotator.ui.words import decimal, mark, number, tr

Json = Mapping[str, Any]

ENOUGH = 10
"""Spans; of a label with fewer little can be learnt."""

SYSTEMS = {
    "pipeline": mark("Trained"),
    "pipeline alone": mark("Trained, without rules"),
    "current": mark("Used now"),
    "model": mark("Pre-trained"),
    "model alone": mark("Pre-trained, without rules"),
}


def score(value: float) -> str:
    """A score of 1, in per cent with one decimal."""
    return decimal(100 * value)


def with_interval(measure: Json) -> str:
    """An F1 with its 95 % interval; ≈ stands before one that comes from too few articles."""
    low, high = measure["interval"]
    return f"{score(measure['f1'])} ({_about(measure)}{score(low)}–{score(high)})"


def _about(measure: Json) -> str:
    return "≈ " if is_narrow(measure) else ""


def explained(table: Table) -> str:
    """What ≈ says, for a table in which it stands; else ""."""
    if not any("≈" in str(cell) for row in table.rows for cell in row):
        return ""
    return tr("≈ from fewer than {enough} articles: the interval is too narrow.", enough=ENOUGH_ARTICLES)


# before ------------------------------------------------------------------------------------------------------------------


def material(found: Json) -> tuple[str, list[Section]]:
    """What would be trained on and what is left out, from the preview of an export: a headline and sections."""
    articles = found["counts"]["documents"]
    left: list[Line] = [(count, in_words(reason, count)) for reason, count in articles["reported"].items()]
    sections: list[Section] = []
    split = found.get("split")
    if split is not None:
        sections.append((tr("Parts"), split_lines(split)))
        few: list[Line] = [(count, label) for label, count in sorted(_trained_on(split).items()) if count < ENOUGH]
        if few:
            sections.append((tr("Too few spans to be learnt well"), few))
    if left:
        sections.append((tr("Articles left out"), left))
    return tr("{n} finished article(s) of {all}", n=articles["written"], all=number(articles["in"])), sections


def _trained_on(split: Json) -> dict[str, int]:
    parts = split["parts"].get("train", {"labels": {}})
    return {label: one["spans"] for label, one in parts["labels"].items()}


def balance_table(split: Json) -> Table:
    """How the spans of each label are spread over the parts."""
    parts = split["parts"]
    labels = sorted({label for part in parts.values() for label in part["labels"]})
    names = {"train": tr("train"), "dev": tr("dev"), "test": tr("test")}
    headers = (tr("Label"), *(names.get(name, name) for name in parts), tr("Spans"))
    rows = []
    for label in labels:
        of = [part["labels"].get(label, {"spans": 0, "share": 0.0}) for part in parts.values()]
        spread = [f"{number(one['spans'])}  ({share(one['share'])})" for one in of]
        rows.append((label, *spread, sum(one["spans"] for one in of)))
    return Table(tr("Label balance"), headers, tuple(rows))


# while it goes on --------------------------------------------------------------------------------------------------------


def event_words(event: Json) -> str:
    """How far a training is."""
    done, total = number(event["done"]), number(event["total"])
    stage = event["stage"]
    if stage == "read":
        return tr("Reading articles: {done} of {total}", done=done, total=total)
    if stage == "train":
        words = tr("Step {done} of at most {total} · round {epoch}", done=done, total=total, epoch=event.get("epoch", 0))
        best = event.get("best")
        return words if best is None else f"{words} · {tr('best score so far {score}', score=score(best))}"
    if stage == "score":
        return tr("Scoring: {done} of {total}", done=done, total=total)
    return tr("Learning curve: read {done} of {n} article(s)", done=done, n=event["total"])


def history_table(history: Sequence[Json]) -> Table:
    """One row an evaluation on dev, the newest first."""
    headers = (tr("Step"), tr("Round"), tr("Loss"), tr("Score on dev"))
    rows: list[tuple[Cell, ...]] = [
        (one["step"], one["epoch"], decimal(one["loss"]), score(one["score"])) for one in reversed(history) if one.get("score") is not None
    ]
    return Table(tr("Training"), headers, tuple(rows))


# afterwards --------------------------------------------------------------------------------------------------------------


def rival(test: Json) -> str | None:
    """What a trained pipeline is measured against: what is used now, else the pre-trained model."""
    return next((name for name in ("current", "model") if name in test["systems"]), None)


def scores_table(test: Json) -> Table:
    """A row for all labels together and one a label: exact and partial F1 of the trained pipeline beside its rival's."""
    systems, other = test["systems"], rival(test)
    shown = [name for name in ("pipeline", other) if name is not None]
    headers = [tr("Label"), tr("Spans")]
    for name in shown:
        title = tr(SYSTEMS[name])
        headers += [tr("{system}:\nexact", system=title), tr("{system}:\npartial", system=title)]
    rows: list[tuple[Cell, ...]] = []
    first = systems["pipeline"]
    rows.append((tr("All labels"), first["exact"]["gold"], *(with_interval(systems[name][kind]) for name in shown for kind in _KINDS)))
    for label in test["labels"]:
        of = [systems[name]["by_label"].get(label) for name in shown]
        gold = first["by_label"][label]["exact"]["gold"]
        rows.append((label, gold, *("–" if one is None else with_interval(one[kind]) for one in of for kind in _KINDS)))
    return Table(tr("Scores"), tuple(headers), tuple(rows))


_KINDS = ("exact", "partial")


def systems_table(test: Json) -> Table:
    """A row for each system: what it finds and misses, and how much more the trained pipeline finds."""
    gain = tr("{system}: gain", system=tr(SYSTEMS["pipeline"]))
    headers = (tr("What suggests"), tr("Precision"), tr("Recall"), tr("Exact F1"), tr("Partial F1"), gain)
    rows: list[tuple[Cell, ...]] = []
    for name, one in test["systems"].items():
        exact, partial = one["exact"], one["partial"]
        title = f"{tr(SYSTEMS[name])} – {one['name']}" if name in SYSTEMS else one["name"]
        numbers = score(exact["precision"]), score(exact["recall"]), with_interval(exact), with_interval(partial)
        gained = _gain(test, name)
        rows.append((title, *numbers, tr("{gain} ({low} to {high})", **gained) if gained else "–"))
    return Table(tr("All labels"), headers, tuple(rows))


def _gain(test: Json, other: str | None) -> dict[str, str] | None:
    """In points, how much better the trained pipeline is than another system, with the interval; None when that was not measured."""
    found = next((one for one in test["compared"] if (one["system"], one["to"], one["labels"]) == ("pipeline", other, "all")), None)
    if found is None:
        return None
    gain, low, high = (decimal(100 * one, signed=True) for one in (found["gain"], *found["interval"]))
    return {"gain": gain, "low": _about(found) + low, "high": high}


def curve_table(curve: Sequence[Json]) -> Table:
    """One row a number of articles."""
    headers = (tr("Articles to train"), tr("Exact F1, without rules"))
    return Table(tr("Learning curve"), headers, tuple((one["articles"], with_interval(one)) for one in curve))


def confusion_title(one: Json) -> str:
    """What was taken for what, and how often."""
    gold, found = one["gold"] or "", one["found"] or ""
    words = {
        "missed": tr("{gold} missed", gold=gold),
        "spurious": tr("{found} where nothing is", found=found),
        "edges": tr("{gold} with other edges", gold=gold),
        "label": tr("{gold} taken for {found}", gold=gold, found=found),
    }
    kind = one["kind"]
    return f"{number(one['count'])} × {words.get(kind) or tr('{gold} taken for {found}, with other edges', gold=gold, found=found)}"


def headline(scores: Json) -> str:
    """What a training or an evaluation came to, in one line."""
    test = scores.get("test")
    if test is None:
        return tr("{name} is trained. No article was set apart to test it.", name=scores["pipeline"]["name"])
    name, measured, n = scores["pipeline"]["name"], with_interval(test["systems"]["pipeline"]["exact"]), test["on"]["articles"]
    if n < ENOUGH_ARTICLES:
        return tr(
            "{name}: exact F1 {score} on {n} article(s) that it was not trained on, too few for an interval",
            name=name, score=measured, n=n,
        )  # fmt: skip
    return tr("{name}: exact F1 {score} on {n} article(s) that it was not trained on", name=name, score=measured, n=n)


def comparison(scores: Json, used: bool = False) -> str:
    """Whether it is better than what is used now, and by how much; "" when that was not measured. `used`: as in `offered`."""
    test = scores.get("test") or {}
    other = rival(test) if test else None
    gained = _gain(test, other) if test else None
    if gained is None:
        return ""
    now = tr("what was used before") if used else tr("what is used now")
    its = now if other == "current" else tr(SYSTEMS[str(other)]).lower()
    whole = int(re.sub(r"\D.*", "", gained["gain"][1:]))  # French has several points from 2 on, not from 1.1
    return tr("{gain} point(s) against {rival} (95 %: {low} to {high})", n=whole, rival=its, **gained)


_VERDICTS = {
    Verdict.BETTER: mark("It is better than what is used for suggestions now."),
    Verdict.NOT_BETTER: mark("It is not better than what is used for suggestions now, so it is not offered for them."),
    Verdict.UNTESTED: mark("It was not tested, so it is not offered for suggestions. Finish more articles, then train again."),
}


def offered(scores: Json, used: bool = False) -> tuple[bool, str]:
    """Whether it is offered for suggestions, and why or why not. `used`: it makes them already."""
    if used:
        return False, tr("It is used for suggestions.")
    said = verdict(dict(scores))
    if said is Verdict.UNSURE:
        return False, tr(
            "It may be better, but its test of {n} article(s) is not enough to be sure. "
            "Finish more articles, then train again; `annotator train --use anyway` uses it as it is.",
            n=scores["test"]["on"]["articles"],
        )  # fmt: skip
    return said is Verdict.BETTER, tr(_VERDICTS[said])


def acceptance_table(counts: Mapping[str, Mapping[str, int]], producers: Sequence[str]) -> Table:
    """Of each of these producers, what became of its suggestions, and the share that was accepted as it was."""
    headers = (tr("Producer"), tr("Accepted"), tr("Corrected"), tr("Rejected"), tr("Undecided"), tr("Accepted of decided"))
    rows: list[tuple[Cell, ...]] = []
    for name in producers:
        of = counts.get(name, {})
        accepted, corrected, rejected = (of.get(outcome, 0) for outcome in ("accepted", "corrected", "rejected"))
        decided = accepted + corrected + rejected
        rate = share(accepted / decided) if decided else "–"
        rows.append((called_producer(name), accepted, corrected, rejected, of.get("undecided", 0), rate))
    return Table(tr("Acceptance"), headers, tuple(rows))
