"""The command line: verbs, options, progress and exit status. What the verbs do stands in jobs and store.

Exit status: 0 all done, 1 done but some items were refused, 2 nothing done, 130 interrupted (what was done is kept).
"""

import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from annotator import __version__
from annotator.cli_options import (
    Json,
    OnlyChoice,
    PartChoice,
    ProjectPath,
    StatusChoice,
    WorkerChoice,
    documents_of,
    format_of,
    labels_of,
    me_of,
    shares_of,
)
from annotator.cli_output import print_json, progress, say, tell_refusals, tell_result, training_progress
from annotator.core.annotated import What
from annotator.core.document import SectionKind
from annotator.core.errors import Trouble, of_one
from annotator.corpus.splits import Split
from annotator.formats.manifest import Report, Tally
from annotator.formats.registry import READABLE, WRITABLE
from annotator.jobs.commands import worker_command
from annotator.jobs.exporting import ExportOptions, check_place, export, preview
from annotator.jobs.importing import AT_ONCE_ALONE, ImportAs, ImportJob, ImportOptions, open_or_create
from annotator.jobs.languages import AUTO
from annotator.jobs.pipeline_info import PipelineInfo, describe
from annotator.jobs.producers import Use, register, worker_options
from annotator.jobs.protocol import Progress, run_here
from annotator.jobs.quality import quality as find_quality
from annotator.jobs.reading import HELLO, count, pick, read
from annotator.jobs.run_worker import run_executor, run_workers
from annotator.jobs.sample import default_path, ensure_sample
from annotator.jobs.serving import clean_streams, serve_reading
from annotator.jobs.statistics import statistics
from annotator.jobs.suggesting import SuggestJob, undecided_documents, whose_progress
from annotator.jobs.training import CURVE, EvaluateJob, EvaluateOptions, TrainJob, TrainOptions
from annotator.jobs.training_words import score_lines, trained_lines, use_line, with_interval
from annotator.store import backup as store_backup
from annotator.store import check as store_check
from annotator.store.backups import Facts, backups_of, facts_of, keep_closed
from annotator.store.project import Project
from annotator.store.reader import Reader
from annotator.store.restoring import restore as put_back

INTERRUPTED = 130
_KEPT = "Interrupted; what was done is kept."

app = typer.Typer(name="annotator", no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


def run(arguments: Sequence[str]) -> int:
    """Run a verb; the exit status. No error of the user's shows a traceback."""
    try:
        result = app(args=list(arguments), prog_name="annotator", standalone_mode=False)
    except typer.Exit as leave:
        return leave.exit_code
    except (KeyboardInterrupt, typer.Abort):
        if "--json" in arguments:
            tell_result(True, _KEPT, {"interrupted": True})
        say(_KEPT)
        return INTERRUPTED
    except Trouble as trouble:
        say(str(trouble))
        return 2
    except OSError as error:
        say(f"{error.filename or 'A file'} cannot be read or written: {error.strerror or error}.")
        return 2
    except Exception as error:  # typer's own click is private: its usage errors are known by what they can do
        if not hasattr(error, "format_message"):
            raise
        say(f"{error.format_message()} Try: annotator --help")
        return 2
    return result if isinstance(result, int) else 0


def _interrupted() -> int:
    say(_KEPT)
    return INTERRUPTED


def _opened(project: Project) -> closing[Project]:
    """The project, to be closed; what is missing in it is told first."""
    if project.lacks:
        say(project.lacks)
    return closing(project)


# verbs -------------------------------------------------------------------------------------------------------------------


@app.callback(invoke_without_command=True)
def _main(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Review suggested spans and relations in scraped news, and export corpora that can be trusted.

    Without a verb, `annotator [PROJECT]` opens the window.
    """
    if version:
        sys.stdout.write(f"annotator {__version__}\n")
        raise typer.Exit(0)


@app.command("import")
def import_(
    project: ProjectPath,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files, and folders, which are read whole.")],
    format: Annotated[str, typer.Option(metavar="NAME", help=f"The format: auto (by name and beginning), {', '.join(READABLE)}.")] = "auto",
    language: Annotated[str, typer.Option(help="The language of articles that do not say it; auto detects it.")] = AUTO,
    schema: Annotated[str, typer.Option(help="The schema of a new project: a shipped one by name, or a .toml file.")] = "news",
    as_: Annotated[ImportAs, typer.Option("--as", help="What becomes of annotation in the input.")] = ImportAs.SUGGESTIONS,
    annotator: Annotated[str | None, typer.Option(metavar="NAME", help="Whose decisions they are (else: the login name).")] = None,
    as_json: Json = False,
) -> int:
    """Add articles to a project, which is made if need be."""
    format_of(format, ("auto", *READABLE))
    if not project.exists():
        files, refused = pick(paths, format)
        if not files:
            tell_refusals(as_json, refused)
            raise Trouble("There is nothing to import; no project was made.")
    me = me_of(annotator)
    interrupted = False
    with _opened(open_or_create(project, schema, me, paths)) as opened:
        job = ImportJob(opened, paths, ImportOptions(me, format, language, as_), AT_ONCE_ALONE)
        try:
            with progress(as_json, "import") as tell:
                tell(job.progress)
                if job.plain:
                    run_here(job, HELLO, read, tell)
                elif job.tasks:
                    run_workers(job, worker_command("read"), tell=tell)
        except KeyboardInterrupt:
            interrupted = True
    result = job.result
    tell_refusals(as_json, result.refused)
    counts = {name: getattr(result, name) for name in ("added", "already", "suggested", "decided", "against", "acts")}
    details = {**counts, "refused": len(result.refused), "ignored": dict(result.ignored), "left_out": dict(result.left_out)}
    if result.refused_file is not None:
        details["refused_file"] = str(result.refused_file)
    tell_result(as_json, result.sentence(), details | ({"interrupted": True} if interrupted else {}))
    if interrupted:
        return _interrupted()
    if result.refused:
        return 1 if result.did_anything else 2
    return 0


@app.command()
def suggest(
    project: ProjectPath,
    producer: Annotated[str | None, typer.Option(metavar="NAME", help="Ask this producer only.")] = None,
    pipeline: Annotated[str | None, typer.Option(metavar="NAME_OR_PATH", help="Ask this spaCy pipeline only.")] = None,
    label_map: Annotated[list[str] | None, typer.Option(metavar="FROM=TO,…", help="Its labels here, PERSON=PER.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many processes work at it.")] = 1,
    cluster: Annotated[str | None, typer.Option(metavar="tcp://HOST:PORT", help="Let a Dask cluster work at it instead.")] = None,
    only: Annotated[OnlyChoice | None, typer.Option(help="Pass over articles that are finished or skipped.")] = None,
    annotator: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Whose progress --only looks at (else: the login name's; if new, everybody's)."),
    ] = None,
    as_json: Json = False,
) -> int:
    """Compute and store suggestions; goes on where it stopped, and done twice adds nothing."""
    options = [*(("--pipeline", pipeline) if pipeline else ()), *(part for one in label_map or () for part in ("--label-map", one))]
    if labels_of(label_map) and pipeline is None:
        raise Trouble("--label-map says what the labels of a --pipeline are called; name the pipeline too.")
    if cluster is not None and pipeline is not None:
        raise Trouble("A cluster works with the pipelines installed on it; leave out --pipeline, or --cluster.")
    if pipeline is not None:
        _show(describe(pipeline), as_json)  # before a worker loads it
    interrupted = False
    with _opened(Project.open(project)) as opened:
        trained = worker_options(opened, producer) if pipeline is None else []
        if cluster is not None and trained:
            raise Trouble("A cluster works with the pipelines installed on it, and this project uses a trained one; leave out --cluster.")
        options += trained
        within = None
        if only:
            whose = [me_of(annotator)] if annotator else whose_progress(opened, me_of(None))
            within = undecided_documents(opened, whose)
        job = SuggestJob(opened, producer, within)
        try:
            with progress(as_json, "suggest") as tell:
                if cluster is None:
                    run_workers(job, worker_command("suggest", *options), workers, tell)
                else:
                    _suggest_on_cluster(job, cluster, tell)
        except KeyboardInterrupt:
            interrupted = True
    result = job.result
    tell_refusals(as_json, result.refused)
    counts = {name: getattr(result, name) for name in ("articles", "already", "spans", "relations", "producers")}
    more = {
        "no_model": dict(result.no_model),
        "unknown_labels": dict(result.unknown_labels),
        "refused": len(result.refused),
        "notes": result.notes,
    }
    tell_result(as_json, result.sentence(), counts | more | ({"interrupted": True} if interrupted else {}))
    if interrupted:
        return _interrupted()
    if result.refused:
        return 1 if result.articles or result.already else 2
    return 0


def _show(info: PipelineInfo, as_json: bool) -> None:
    """What a pipeline of the user's is, which loading it would run."""
    if as_json:
        print_json({"event": "pipeline", **info.to_json()})
    else:
        say("\n".join(info.sentences()))


def _suggest_on_cluster(job: SuggestJob, address: str, tell: Callable[[Progress], None]) -> None:
    """Raises Trouble when the cluster cannot be reached, or has no workers."""
    from annotator.models.worker import suggest_hello, suggest_unit

    try:
        import distributed
    except ImportError as error:
        raise Trouble("A cluster needs the package distributed; install annotator[cluster].") from error
    connect: Any = distributed.Client  # it has no types
    try:
        client = connect(address, timeout=5, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise Trouble(f"The cluster at {address} cannot be reached; is its scheduler running there?") from error
    with client:
        count = len(client.scheduler_info(n_workers=-1)["workers"])
        if not count:
            raise Trouble(f"The cluster at {address} has no workers.")
        run_executor(job, client.get_executor(pure=False), suggest_unit, suggest_hello, count, tell)


@app.command("export")
def export_(
    project: ProjectPath,
    format: Annotated[str, typer.Option(metavar="NAME", help=f"One of {', '.join(WRITABLE)}.")],
    out: Annotated[Path | None, typer.Argument(metavar="OUT", help="A file (jsonl) or a folder (spacy); it is replaced.")] = None,
    what: Annotated[What, typer.Option(help="Which items, by their current state.")] = What.CONFIRMED,
    status: Annotated[StatusChoice | None, typer.Option(help="Which articles [default: finished, or any for suggested and all].")] = None,
    annotator: Annotated[str | None, typer.Option(metavar="NAME", help="Whose decisions; needed when several have decided.")] = None,
    split: Annotated[
        str | None, typer.Option(metavar="N/N[/N]", help="Shares of train, dev and test [default for training: 80/20].")
    ] = None,
    seed: Annotated[int, typer.Option(help="Another seed splits otherwise.")] = 0,
    document: Annotated[list[str] | None, typer.Option("--document", metavar="ID", help="Only this article; may be repeated.")] = None,
    documents: Annotated[
        str | None, typer.Option("--documents", metavar="FILE", help="Only the articles whose ids stand in it, one a line; - is stdin.")
    ] = None,
    preview_: Annotated[bool, typer.Option("--preview", help="Only say what would be written, and what not; OUT may be left out.")] = False,
    as_json: Json = False,
) -> int:
    """Write the corpus with its manifest."""
    format_of(format, WRITABLE)
    only = documents_of(document, documents)
    shares = shares_of(split) if split else None
    options = ExportOptions(format, what, status.value if status else None, annotator, shares, seed, only)
    if preview_:
        if out is not None:
            check_place(project, out, options)
        with progress(as_json, "look") as tell:
            seen = preview(project, options, tell)
        details = {**seen.report.to_json(), **_split(seen.split)}
        tell_result(as_json, _written(seen.report, f"would be written as {format}"), details, _not_written(seen.report, seen.split))
        return 0
    if out is None:
        raise Trouble("Say where to write: annotator export PROJECT OUT. With --preview nothing is written.")
    with progress(as_json, "export") as tell:
        done = export(project, out, options, tell)
    details = {"out": str(done.out), "manifest": str(done.manifest), **done.report.to_json(), **_split(done.split)}
    tell_result(as_json, _written(done.report, f"written to {done.out}"), details, _not_written(done.report, done.split))
    return 0


def _tallies(report: Report) -> tuple[tuple[Tally, str], ...]:
    return (report.documents, "article"), (report.spans, "span"), (report.relations, "relation")


def _written(report: Report, where: str) -> str:
    written = ", ".join(count(tally.written, noun) for tally, noun in _tallies(report))
    left = report.documents.reported.total()
    return f"{written} {where}" + (f"; {count(left, 'article')} left out." if left else ".")


def _split(split: Split | None) -> dict[str, Any]:
    return {"split": split.to_json()} if split else {}


def _not_written(report: Report, split: Split | None) -> list[str]:
    left = [f"left out: {count(number, noun)} ({reason})" for tally, noun in _tallies(report) for reason, number in tally.reported.items()]
    if not report.documents.written and any(reason.startswith("not finished") for reason in report.documents.reported):
        left.append("Only finished articles were wanted: --status any takes the others too.")
    left += [f"{number:,} {of_one(note) if number == 1 else note}" for note, number in report.notes.items()]
    return left + (split.lines() if split else [])


@app.command()
def train(
    project: ProjectPath,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A folder: a complete spaCy project, the pipeline in training/model-best.")],
    status: Annotated[StatusChoice, typer.Option(help="Which articles; any: confirmed spans of those in progress too.")] = (
        StatusChoice.FINISHED
    ),
    annotator: Annotated[str | None, typer.Option(metavar="NAME", help="Whose decisions; needed when several have decided.")] = None,
    split: Annotated[str | None, typer.Option(metavar="N/N/N", help="Shares of train, dev and test [default: by their number].")] = None,
    seed: Annotated[int, typer.Option(help="Another seed splits and trains otherwise.")] = 0,
    leave_out: Annotated[str, typer.Option(metavar="KIND,…", help="Sections not to train on.")] = ",".join(TrainOptions().leave_out),
    base: Annotated[str | None, typer.Option(metavar="NAME_OR_PATH", help="The pipeline to begin with; blank: none.")] = None,
    language: Annotated[str | None, typer.Option(help="Train on articles in this language [default: that of most].")] = None,
    name: Annotated[str | None, typer.Option(help="What the pipeline is called [default: as the project].")] = None,
    epochs: Annotated[int, typer.Option(min=0, help="How often to read the articles at most [default: by their number].")] = 0,
    curve: Annotated[bool, typer.Option("--curve", help="Also score pipelines trained on fewer articles.")] = False,
    use: Annotated[Use, typer.Option(help="Whether to suggest with it from now on.")] = Use.BETTER,
    as_json: Json = False,
) -> int:
    """Train a pipeline on reviewed articles, score it, and use it for suggestions if it is better than what is used now.

    Goes on where it stopped. Interrupted, it keeps the best pipeline so far.
    """
    kinds = tuple(filter(None, (kind.strip() for kind in leave_out.split(","))))
    unknown = sorted(set(kinds) - {kind.value for kind in SectionKind})
    if unknown:
        raise Trouble(f"There is no section {unknown[0]}; choose of {', '.join(kind.value for kind in SectionKind)}.")
    options = TrainOptions(
        status.value, annotator, shares_of(split) if split else (), seed, kinds, base, language, name, epochs, CURVE if curve else ()
    )
    if base is not None and base != "blank":
        _show(describe(base), as_json)
    with training_progress(as_json) as heard:
        job = TrainJob(project, out, options, heard)
        interrupted = _run_gently(job, as_json)
    if job.result is None:
        if not interrupted:
            raise Trouble(job.trouble or "The training has ended without a word.")
        said = job.trouble or _KEPT
        if as_json:
            tell_result(True, said, {"out": str(out), "registered": None, "interrupted": True, "scores": None})
        say(said)
        return INTERRUPTED
    scores = job.result
    registered: dict[str, Any]
    try:
        with _opened(Project.open(project)) as opened:
            producer, said = register(opened, out, use)
        active = producer is not None and producer.active
        registered, line = {"verdict": said.value, "active": active}, use_line(scores, said, use, active)
    except Trouble as trouble:
        registered, line = {"verdict": None, "active": False, "trouble": str(trouble)}, f"It is not registered yet: {trouble}"
    summary = f"{scores['pipeline']['name']} written to {out}. {line}"
    tell_result(
        as_json,
        summary,
        {"out": str(out), "registered": registered, "interrupted": interrupted, "scores": scores},
        [*trained_lines(scores), *score_lines(scores["test"])],
    )
    return _interrupted() if interrupted else 0


@app.command()
def evaluate(
    project: ProjectPath,
    pipeline: Annotated[str, typer.Argument(metavar="PIPELINE", help="The folder of a training or of a pipeline, or a package.")],
    annotator: Annotated[str | None, typer.Option(metavar="NAME", help="Whose decisions; needed when several have decided.")] = None,
    part: Annotated[PartChoice | None, typer.Option(help="What to score on [default: test if the project has it, else all].")] = None,
    seed: Annotated[int, typer.Option(help="Another seed draws other samples for the intervals.")] = 0,
    as_json: Json = False,
) -> int:
    """Score a pipeline on reviewed articles that it was not trained on, against the pre-trained model and what is suggested now."""
    _show(describe(pipeline), as_json)
    with training_progress(as_json) as heard:
        job = EvaluateJob(project, pipeline, EvaluateOptions(annotator, part.value if part else None, seed), heard)
        run_workers(job, worker_command("train"))
    if job.result is None:
        raise Trouble(job.trouble or "The evaluation has ended without a word.")
    test = job.result["test"]
    measure = test["systems"]["pipeline"]["exact"]
    summary = f"{job.result['pipeline']['name']}: exact F1 {with_interval(measure)}."
    tell_result(as_json, summary, job.result, score_lines(test))
    return 0


def _run_gently(job: TrainJob, as_json: bool) -> bool:
    """Run a training; true when it was interrupted: it is asked to stop, and ends with what it has. A second time it is ended."""
    signals: list[int] = []
    told = False

    def stopped() -> bool:
        nonlocal told
        if signals and not (told or as_json):
            say("Stopping: what was learnt so far is scored. Ctrl+C again ends it at once.")
            told = True
        return bool(signals)

    def interrupted(number: int, _: object) -> None:
        signals.append(number)
        if len(signals) > 1:
            raise KeyboardInterrupt

    before = {one: signal.signal(one, interrupted) for one in (signal.SIGINT, signal.SIGTERM)}  # the window ends a verb by the second
    try:
        run_workers(job, worker_command("train"), stopped=stopped)
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    return bool(signals)


@app.command()
def stats(
    project: ProjectPath,
    annotator: Annotated[str | None, typer.Option(metavar="NAME", help="Count as this annotator stands (else: everyone).")] = None,
    as_json: Json = False,
) -> int:
    """Count what stands in a project: by status, label, producer and annotator; acceptance by score; pace and what is left."""
    with progress(as_json, "count") as tell:
        found = statistics(project, annotator, tell)
    tell_result(as_json, count(found.documents, "article"), found.to_json(), found.lines())
    return 0


@app.command()
def quality(
    project: ProjectPath,
    annotator: Annotated[str | None, typer.Option(metavar="NAME", help="Whose decisions; needed when several have decided.")] = None,
    status: Annotated[StatusChoice, typer.Option(help="Which articles.")] = StatusChoice.FINISHED,
    as_json: Json = False,
) -> int:
    """Look for what may be wrong in the annotation before a model is trained on it; each finding with its first places."""
    with progress(as_json, "look") as tell:
        found = find_quality(project, annotator, status.value, tell)
    tell_result(as_json, found.sentence(), found.to_json(), found.lines())
    return 0


@app.command()
def check(
    project: ProjectPath,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make counts, lists and the search index anew from the log.")] = False,
    as_json: Json = False,
) -> int:
    """Check a project's texts, log and counts; says what is wrong and what to do. Exit status 1: damage was found."""
    if rebuild:
        with _opened(Project.open(project)) as opened:
            store_check.rebuild(opened)
    report = store_check.check(project)
    for problem in report.problems:
        if as_json:
            print_json({"event": "problem", "message": problem})
        else:
            say(problem)
    found = count(len(report.problems), "problem") if report.problems else "no problem"
    summary = f"{count(report.documents, 'article')}, {count(report.acts, 'act')}, {count(report.items, 'item')}: {found} found."
    if report.conflicts:
        summary += f" {count(report.conflicts, 'act')} of joined logs set aside as conflicts."
    details = {"documents": report.documents, "acts": report.acts, "items": report.items, "conflicts": report.conflicts}
    tell_result(as_json, summary, {**details, "problems": list(report.problems)})
    return 1 if report.problems else 0


@app.command()
def backup(
    project: ProjectPath,
    out: Annotated[Path | None, typer.Argument(metavar="[OUT]", help="The copy [default: one of the backups].")] = None,
    as_json: Json = False,
) -> int:
    """Make a consistent copy, also while the window has the project open.

    Without OUT it is one of the backups that are kept beside the project and thinned with time; none is made if nothing has changed.
    Exit status 1: damage was found.
    """
    if out is not None:
        store_backup.backup(project, out)
        tell_result(as_json, f"{project} copied to {out}.", {"out": str(out)})
        return 0
    made = keep_closed(project)
    said = f"{project} backed up to {made.backup.path}." if made.is_new else f"Nothing has changed since the backup {made.backup.path}."
    for problem in made.damage:
        say(problem)
    tell_result(as_json, said, {"out": str(made.backup.path), "new": made.is_new, "damage": list(made.damage)})
    return 1 if made.damage else 0


@app.command()
def restore(
    project: ProjectPath,
    backup: Annotated[Path | None, typer.Argument(metavar="[BACKUP]", help="A backup or any copy [default: say which there are].")] = None,
    as_json: Json = False,
) -> int:
    """Put a backup in the place of the project, which is itself kept; without BACKUP, list the backups."""
    if backup is None:
        found = [(one, facts_of(one.path)) for one in backups_of(project)]
        lines = [f"{one.path}  {_facts(facts)}{', damaged' if one.damaged else ''}" for one, facts in found]
        told = [
            {"path": str(one.path), "made_at": one.made_at.isoformat(), "reason": one.reason.value, "damaged": one.damaged}
            | ({"documents": facts.documents, "acts": facts.acts} if facts else {})
            for one, facts in found
        ]
        tell_result(as_json, f"{count(len(found), 'backup')} of {project}.", {"backups": told}, lines)
        return 0
    stood = put_back(project, backup)
    kept = f" What stood there is {stood}." if stood else ""
    tell_result(as_json, f"{backup} is now {project}.{kept}", {"project": str(project), "kept": str(stood) if stood else None})
    return 0


def _facts(facts: Facts | None) -> str:
    return "cannot be read" if facts is None else f"{count(facts.documents, 'article')}, {count(facts.acts, 'act')}"


@app.command()
def sample(
    project: Annotated[Path | None, typer.Argument(metavar="[PROJECT]", help="Where (else: in the user's data folder).")] = None,
    window: Annotated[bool, typer.Option("--window/--no-window", help="Whether to open it.")] = True,
    as_json: Json = False,
) -> int:
    """Make the sample project if it is not there, and open it."""
    path = project or default_path()
    made = ensure_sample(path)
    if window:
        from annotator.display import open_window

        return open_window([str(path)])
    if not made:
        Reader.open(path).close()  # what stands there may be something else
    tell_result(as_json, f"The sample project {'was made' if made else 'is already'} at {path}.", {"project": str(path), "made": made})
    return 0


@app.command(hidden=True)
def worker(
    kind: WorkerChoice,
    pipeline: Annotated[str | None, typer.Option()] = None,
    label_map: Annotated[list[str] | None, typer.Option()] = None,
    trained: Annotated[list[str] | None, typer.Option()] = None,
) -> int:
    """Speak the worker protocol on stdin and stdout."""
    if kind is WorkerChoice.READ:
        return serve_reading()
    with clean_streams() as (lines, write):
        if kind is WorkerChoice.SUGGEST:
            from annotator.models.worker import suggest_worker

            suggest_worker(lines, write, pipeline, labels_of(label_map), trained or ())
        else:
            from annotator.models.worker import train_worker

            stop = threading.Event()
            signal.signal(signal.SIGTERM, lambda *_: stop.set())
            train_worker(lines, write, stop)
    return 0
