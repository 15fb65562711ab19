"""The scores of a training as lines of text, for the command line."""

from collections.abc import Iterable, Sequence
from typing import Any

from annotator.jobs.producers import Use, Verdict
from annotator.jobs.protocol import Json
from annotator.jobs.reading import articles, count
from annotator.jobs.training import ENOUGH_ARTICLES, is_narrow

_NAMES = {
    "pipeline": "trained, as it suggests",
    "pipeline alone": "trained, without rules",
    "model": "pre-trained, as it suggests",
    "model alone": "pre-trained, without rules",
    "current": "used now",
}
_CONFUSIONS = 8  # lines of them


_NARROW = f"≈ intervals from fewer than {ENOUGH_ARTICLES} articles, which are too narrow"


def with_interval(measure: Json) -> str:
    """Like 0.853 [0.840, 0.866]; ≈ stands before the interval when it comes from too few articles."""
    low, high = measure["interval"]
    return f"{measure['f1']:.3f} {_about(measure)}[{low:.3f}, {high:.3f}]"


def _about(measure: Json) -> str:
    return "≈" if is_narrow(measure) else ""


def trained_lines(scores: Json) -> list[str]:
    """What it was trained on, and what has to be known of it."""
    trained = scores["trained"]
    parts = ", ".join(f"{number} {part}" for part, number in trained["articles"].items())
    lines = [f"decisions of {trained['annotator']}"]
    lines += [f"articles: {parts}; {trained['ended']} after {count(trained['steps'], 'step')}, best at {trained['best_step']}"]
    lines += [f"left out: {articles(number)} ({reason})" for reason, number in trained["left_out"].items()]
    alike, prevented = trained["split"]["near_duplicates"], trained["split"]["leaks_prevented"]
    if alike:
        lines.append(f"near-duplicates: {articles(alike)}, all of a story in one part; {count(prevented, 'pair')} would have been in two")
    if trained["few"]:
        few = ", ".join(f"{label} ({trained['labels'][label]})" for label in trained["few"])
        lines.append(f"too few to be learnt well: {few}")
    rules = scores["pipeline"]["rules"]
    lines.append(f"rules that go with it: {', '.join(name for name, wanted in rules.items() if wanted) or 'none'}")
    return lines + _explained([curve_line(one) for one in scores["curve"]])


def use_line(scores: Json, said: Verdict, use: Use, active: bool) -> str:
    """Whether a pipeline is used for suggestions (`active`), and why or why not."""
    if use is Use.NEVER:
        return "It was used for suggestions before, and still is." if active else "It is not used for suggestions."
    if use is Use.ANYWAY:
        return "It is used for suggestions from now on, as was asked."
    if said is Verdict.BETTER:
        return "It is better than what was used for suggestions, and is used from now on."
    if said is Verdict.NOT_BETTER:
        return "It is no better than what is used for suggestions, which stays."
    if said is Verdict.UNTESTED:
        return "There are no test articles to compare it on, so it is not used for suggestions; --use anyway uses it."
    tested = articles(scores["test"]["on"]["articles"])
    return (
        f"It may be better than what is used for suggestions, which stays, but its test of {tested} is not enough to be sure: "
        "finish more articles and train again, or train with --use anyway."
    )


def curve_line(point: Json) -> str:
    """A point of the learning curve."""
    return f"curve: {articles(point['articles'])}: exact F1 without rules {with_interval(point)}"


def score_lines(test: Json | None) -> list[str]:
    """An EVALUATION of jobs.training."""
    if test is None:
        return ["not scored: no article was set apart for it"]
    on = test["on"]
    which = "the articles set apart for its test" if on["part"] == "test" else "all finished articles that it was not trained on"
    tested = f"{articles(on['articles'])}, {count(on['spans'], 'span')}, decisions of {on['annotator']}"
    lines = [f"scored on {on['project']}, {which}: {tested}; intervals of 95 %"]
    lines += [f"left out: {articles(number)} ({reason})" for reason, number in on["left_out"].items()]
    systems = test["systems"]
    rows = [["", "exact F1", "P", "R", "partial F1", "labels of the model"]]
    for name, one in systems.items():
        exact, partial = one["exact"], one["partial"]
        rows.append(
            [
                f"{_NAMES[name]} ({one['name']})", with_interval(exact), f"{exact['precision']:.3f}",
                f"{exact['recall']:.3f}", f"{partial['f1']:.3f}", with_interval(one["shared"]),
            ]
        )  # fmt: skip
    lines += _explained([*_table(rows), *_table(_gain_rows(test["compared"])), *_table(_label_rows(test))])
    for one in test["confusions"][:_CONFUSIONS]:
        what = {"missed": f"{one['gold']} missed", "spurious": f"{one['found']} where nothing is"}.get(
            one["kind"], f"{one['gold']} taken for {one['found']}" if one["gold"] != one["found"] else f"edges of {one['gold']}"
        )
        lines.append(f"{count(one['count'], 'time')} {what}")
    return lines


def _explained(lines: list[str]) -> list[str]:
    """With what ≈ says, where it stands."""
    return [*lines, _NARROW] if any("≈" in line for line in lines) else lines


def _gain_rows(compared: Sequence[Json]) -> list[list[str]]:
    """Points of F1 with their interval, and how likely so many are if neither is better: over all labels, and over those that the
    pre-trained model knows."""
    gains = {(one["system"], one["to"], one["labels"]): one for one in compared}
    pairs = dict.fromkeys((one["system"], one["to"]) for one in compared)
    rows = [["gain in points of exact F1", "all labels", "labels of the model"]] if pairs else []
    for system, to in pairs:
        rows.append([f"{_NAMES[system]}, against {_NAMES[to]}", *(_points(gains[system, to, which]) for which in ("all", "shared"))])
    return rows


def _points(one: Json) -> str:
    low, high = one["interval"]
    return f"{100 * one['gain']:+.1f} {_about(one)}[{100 * low:+.1f}, {100 * high:+.1f}], p = {one['p']:.4f}"


def _label_rows(test: Json) -> list[list[str]]:
    rows = [["label", "spans", "trained exact", "partial", "pre-trained exact", "partial"]]
    systems = test["systems"]
    for label in test["labels"]:
        row = [label, f"{systems['pipeline']['by_label'][label]['exact']['gold']:,}"]
        for name in ("pipeline", "model"):
            exact, partial = (systems[name]["by_label"][label][kind] for kind in ("exact", "partial"))
            row += [with_interval(exact), f"{partial['f1']:.3f}"]
        rows.append(row)
    return rows


def _table(rows: Sequence[Sequence[Any]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
