"""A small corpus to be read by people, and what it looks like in each format: the files in tests/data/formats.

After a change that is meant, `REWRITE_GOLDEN=1 pytest tests/formats` writes them anew; look at the difference before it is kept.
"""

import os
from pathlib import Path

from annotator.core.annotated import AnnotatedDocument, AnnotatedRelation, AnnotatedSpan
from annotator.core.errors import Trouble
from annotator.core.values import Decision, Status
from annotator.formats import jsonl
from annotator.formats.fitting import fit
from annotator.formats.manifest import Report
from annotator.formats.registry import FORMATS
from annotator.jobs.reading import read, read_task
from annotator.language.article import make_document
from tests.formats.round_trip import write
from tests.formats.torture import EVENT

DATA = Path(__file__).parent.parent / "data"

Place = tuple[str, str, str]
"""The id of a span, its label and its surface; it lies where that is first found."""


def annotated(text: str, spans: tuple[Place, ...] = (), relations: tuple[tuple[str, str, str], ...] = ()) -> AnnotatedDocument:
    """A finished article with spans by their surface, and relations by the ids of head and tail, and label."""
    made = [AnnotatedSpan(name, text.index(at), text.index(at) + len(at), label, Decision.CONFIRMED) for name, label, at in spans]
    related = [AnnotatedRelation(f"r{nth}", *one, Decision.CONFIRMED) for nth, one in enumerate(relations)]
    ordered = sorted(made, key=lambda span: (span.start, -span.end, span.label))
    return AnnotatedDocument(make_document(text, language="fr"), Status.FINISHED, tuple(ordered), tuple(related))


SMALL = (
    annotated(
        "Le port 😊 de Brest rouvre\n\nZoé Quentel dirige l’Armement Quentel & Fils depuis lundi.Malo Garrec la salue à Brest.\n",
        (
            ("smile", EVENT, "😊"),
            ("brest", "LOC", "Brest"),
            ("zoe", "PER", "Zoé Quentel"),
            ("firm", "ORG", "Armement Quentel & Fils"),
            ("family", "PER", "Quentel & Fils"),
            ("place", "LOC", "Armement Quentel & Fils"),
            ("malo", "PER", "Malo Garrec"),
        ),
        (("zoe", "firm", "role_at"), ("malo", "zoe", "a gagné à"), ("firm", "brest", "a gagné à")),
    ),
    annotated(
        "Dépêche\r\n\r\nÀ 14\u202fh, «\u00a0rien\u00a0» de_neuf |\tà l’Ouest -> [fin] ;\r\nla suite\\demain*.",
        (("hour", "DATE", "14\u202fh"), ("tab", "ORG", "|\tà"), ("line", "LOC", "[fin] ;\r\nla suite"), ("star", "PER", "suite\\demain*")),
        (("line", "star", "role_at"),),
    ),
    annotated("Rien à signaler."),
)


def check_golden(format_name: str, tmp_path: Path) -> None:
    """The small corpus, as far as the format can hold it, is written as the golden files have it."""
    golden, format, report = DATA / "formats" / format_name, FORMATS[format_name], Report()
    written = write(format, [fit(one, format, report) for one in SMALL], tmp_path / "out")
    if os.environ.get("REWRITE_GOLDEN"):
        for name, data in written.items():
            (golden / name).parent.mkdir(parents=True, exist_ok=True)
            (golden / name).write_bytes(data)
    expected = {path.relative_to(golden).as_posix(): path for path in golden.rglob("*") if path.is_file()}
    assert sorted(written) == sorted(expected)
    for name, data in written.items():
        assert data.decode() == expected[name].read_bytes().decode(), name


def refusals(path: Path, format_name: str) -> list[str]:
    """What an import says of a file that is broken: each with the line that it is about, if it is about one."""
    found = []
    try:
        for body in read(read_task(path, format_name, "fr")):
            line = f"{body['line']}: " if body.get("line") else ""
            reasons = list(body.get("refused") or ())
            if "document" in body:
                entry = jsonl.from_json(body["document"], "fr")
                reasons += entry.refused if isinstance(entry, jsonl.Entry) else ()
            found += [f"{line}{reason}" for reason in reasons]
    except Trouble as trouble:
        found.append(str(trouble))
    return found


def broken(format_name: str) -> Path:
    """The folder with broken files of a format."""
    return DATA / "broken" / format_name
