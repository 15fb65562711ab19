"""Pipelines that were trained for a project, as its producers: how one is registered, when it is used, and what it replaces.

A pipeline that is registered is copied into a folder beside the project, so that the folder of its training can be used again.
It is used for suggestions when it is surely better than what is used now (`verdict`), on the same articles, which neither was trained on.
Only one of a language is in use.
"""

import json
import os
import re
import shutil
import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from annotator.core.errors import Trouble
from annotator.core.spans import Registered
from annotator.core.values import canonical
from annotator.jobs.pipeline_info import BEST, PipelineInfo, describe, folder_sha256, pipelines_folder
from annotator.jobs.protocol import Json
from annotator.jobs.training import SCORES, SCORES_FORMAT, is_narrow
from annotator.store.project import Project
from annotator.store.reader import Reader

SURE = 0.95
"""A gain is sure when one that is as large comes by chance in at most the rest of cases."""

_NO_NAME = r"\W+"
"""What a folder is not called, whatever a pipeline says that its name is."""

__all__ = ["SURE", "Registered", "Use", "Verdict", "folder_of", "register", "registered", "verdict", "worker_options"]


class Use(StrEnum):
    """Whether a trained pipeline comes into use."""

    BETTER = "better"  # when it is better than what is in use
    ANYWAY = "anyway"
    NEVER = "never"


class Verdict(StrEnum):
    """What the scores say of a pipeline against what is in use now."""

    BETTER = "better"
    NOT_BETTER = "not better"
    UNSURE = "unsure"  # its F1 is higher, but too few articles tell
    UNTESTED = "untested"


def verdict(scores: Json) -> Verdict:
    """By the scores of a training; whatever is in use now is what it must beat: `current`, else `model`.

    A gain is sure by a test that so few as 4 articles never pass, and 5 only if they all agree. Scores of before that test say what a
    bootstrap gave, which is believed where its intervals are (`is_narrow`).
    """
    test = scores.get("test")
    compared = {(one["system"], one["to"], one["labels"]): one for one in (test or {}).get("compared", ())}
    found = compared.get(("pipeline", "current", "all")) or compared.get(("pipeline", "model", "all"))
    if found is None:
        return Verdict.UNTESTED
    if not found.get("from_articles", True):
        return Verdict.UNSURE
    if found["gain"] <= 0:
        return Verdict.NOT_BETTER
    sure = found["p"] <= 1 - SURE if "p" in found else found["better"] >= SURE and not is_narrow(found)
    return Verdict.BETTER if sure else Verdict.UNSURE


def registered(reader: Reader) -> tuple[Registered, ...]:
    """The pipelines that were trained for a project, oldest first."""
    return reader.producers()


def register(project: Project, out: Path, use: Use = Use.BETTER, replaces: Sequence[str] = ()) -> tuple[Registered | None, Verdict]:
    """Register the pipeline of a training, and use it from now on if it is better (or anyway).

    None: one of its name is in use already, which it does not beat, and stays. The folder `out` is left alone. Raises Trouble when there
    is no trained pipeline in it.
    """
    info, scores = describe(str(out)), _scores(out)
    if info.trained is None or scores["pipeline"]["sha256"] != info.sha256:
        raise Trouble(f"{out} does not hold the pipeline that its {SCORES} is about; train it again.")
    said = verdict(scores)
    active = use is Use.ANYWAY or (use is Use.BETTER and said is Verdict.BETTER)
    known = {one.name: one for one in project.producers()}
    before = known.get(info.full_name)
    if before is not None and before.sha256 == info.sha256 and (before.active or not active):
        return before, said
    if before is not None and before.active and not active:
        return None, said
    place = _kept(project.path, out / BEST if (out / BEST).is_dir() else out, info)
    summary = canonical({"test": _short(scores.get("test")), "trained": scores.get("trained")})
    made = Registered(
        info.full_name, info.language, info.version, info.sha256, str(place), _replaced(info, replaces), summary, active,
        time.time_ns() // 1_000_000,
    )  # fmt: skip
    project.register(made)
    if before is not None and before.path != made.path and Path(before.path).parent == place.parent:
        shutil.rmtree(before.path, ignore_errors=True)
    return made, said


def _replaced(info: PipelineInfo, names: Sequence[str]) -> tuple[str, ...]:
    """The producers whose place it takes: those of names that were there before, and of the rules for what it has learnt."""
    learnt = set((info.trained or {}).get("labels", {}).values())
    rules = [f"{rule}-{info.language}" for rule, label_id in (("dates", "DATE"), ("roles", "ROLE")) if label_id in learnt]
    base = (info.trained or {}).get("replaces") or ()
    return tuple(dict.fromkeys(one for one in (*names, *base, *rules) if one != info.full_name))


def _scores(out: Path) -> Json:
    try:
        data = json.loads((out / SCORES).read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise Trouble(f"{out} has no {SCORES}, so it is not the folder of a training that came to an end.") from error
    if not isinstance(data, dict) or data.get("format") != SCORES_FORMAT:
        raise Trouble(f"{out / SCORES} is of another kind than this program writes.")
    return data


def _short(test: Mapping[str, Any] | None) -> Json | None:
    """Without the places."""
    return None if test is None else {name: value for name, value in test.items() if name != "confusions"}


def _kept(project: Path, pipeline: Path, info: PipelineInfo) -> Path:
    """A copy beside the project; no links, since spaCy writes into the files that it finds when it trains in that folder."""
    place = pipelines_folder(project) / f"{re.sub(_NO_NAME, '_', info.full_name)}-{info.sha256[:12]}"
    part = place.with_name(f".{place.name}.part")
    try:
        if place.exists():
            if folder_sha256(place) == info.sha256:
                return place
            shutil.rmtree(place)
        shutil.rmtree(part, ignore_errors=True)
        part.parent.mkdir(exist_ok=True)
        shutil.copytree(pipeline, part)
        os.rename(part, place)
    except OSError as error:
        raise Trouble(f"{place}: the pipeline cannot be kept there ({error.strerror or error}).") from error
    return place


def folder_of(producer: Registered, project: Path) -> Path | None:
    """Where the pipeline lies: where it was put, or beside the project when that was moved; None when it is gone, or another by now."""
    for folder in (Path(producer.path), pipelines_folder(project) / Path(producer.path).name):
        if folder.is_dir() and folder_sha256(folder) == producer.sha256:
            return folder
    return None


def worker_options(reader: Reader, producer: str | None = None) -> list[str]:
    """The options of a suggest worker for a project: the trained pipelines that it shall use.

    `producer`: the only one that will be asked. Raises Trouble when a pipeline is gone or has changed, and when one is asked for that is
    not in use since it was not better.
    """
    options: list[str] = []
    for one in registered(reader):
        if producer not in (None, one.name, *(f"{rule}-{one.language}" for rule in ("dates", "roles"))):
            continue
        if not one.active:
            if producer == one.name:
                raise Trouble(
                    f"{one.name} is not in use, since it was not surely better than what is suggested now; train it with --use anyway."
                )
            continue
        folder = folder_of(one, reader.path)
        if folder is None:
            beside = pipelines_folder(reader.path).name
            raise Trouble(f"The pipeline {one.name} is gone from {one.path}, or has changed; put {beside} beside the project, or train it.")
        options += ["--trained", str(folder)]
    return options
