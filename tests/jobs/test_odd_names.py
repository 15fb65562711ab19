"""Projects made before names of labels were looked at hold any: they open, and go out in every format."""

import uuid
from pathlib import Path

import pytest

from annotator.core.annotated import What
from annotator.core.ids import run_id_of
from annotator.core.labels import is_name
from annotator.core.schema import RelationLabel, Schema, SpanLabel
from annotator.core.spans import RelationSuggestion, Run, SpanSuggestion
from annotator.formats.registry import FORMATS, WRITABLE
from annotator.jobs.exporting import ExportOptions, export
from annotator.language.article import make_document
from annotator.store.project import Project

NAMES = ("PER\tSON", "OR\nG", "P" * 300, "F\x01G", "LOC\u2028", "\x7f\x85")
TIES = ("a\tpart\nof", "b\x02")
TEXT = "Zoé Quentel dirige le port de Brest."


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("odd") / "odd.annot"
    relations = tuple(RelationLabel(name, name, (), NAMES, NAMES) for name in TIES)
    schema = Schema(tuple(SpanLabel(name, name) for name in NAMES), relations)
    document = make_document(TEXT, language="fr")
    with Project.create(path, schema, annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        run = Run(run_id_of("hand", "1", "{}"), "hand", "1", "{}", 0)
        project.add_run(run)
        project.add_document(document)
        spans = tuple(
            SpanSuggestion(document.document_id, TEXT.index(word), TEXT.index(word) + len(word), name, run.run_id)
            for word, name in zip(TEXT[:-1].split(), NAMES, strict=False)
        )
        ends = tuple(span.span_id for span in spans)
        ties = tuple(RelationSuggestion(document.document_id, ends[nth], ends[nth + 1], name, run.run_id) for nth, name in enumerate(TIES))
        project.add_suggestions(run.run_id, document.document_id, spans, ties)
    return path


@pytest.mark.parametrize("name", WRITABLE)
def test_what_bears_a_name_that_is_none_by_now_is_written_or_reported(odd: Path, tmp_path: Path, name: str) -> None:
    assert not any(map(is_name, (*NAMES, *TIES)))
    report = export(odd, tmp_path / "out", ExportOptions(name, What.ALL, "any")).report
    for items, there in ((report.documents, 1), (report.spans, len(NAMES)), (report.relations, len(TIES))):
        assert items.written + sum(items.reported.values()) == there
    if FORMATS[name].holds.rejected:  # the formats that hold all
        assert (report.spans.written, report.relations.written) == (len(NAMES), len(TIES))
