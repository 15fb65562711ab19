"""A project of as many articles as wanted, made fast: the rows that the store would write, in one transaction."""

import random
import uuid
from pathlib import Path

from annotator.core.document import Document, Section, SectionKind, Source
from annotator.core.ids import run_id_of
from annotator.jobs.schemas import read_schema
from annotator.language.folding import fold
from annotator.store import codec
from annotator.store.checksums import DOCUMENT_COLUMNS, write_checksums
from annotator.store.migrations import LABELS
from annotator.store.project import Project
from annotator.store.search import words_of

NAMES = ["Le Guen", "Kermarec", "Abgrall", "Morvan", "Tessandier", "Kervella", "Cadiou", "Quéméneur", "Riou", "Tanguy", "Guivarc’h"]
FIRST = ["Soizic", "Odile", "Jean", "Nina", "Marc", "Anne", "Yann", "Maël", "Gwenaëlle", "Erwan", "Loïc", "Rozenn"]
PLACES = ["Brest", "Vannes", "Quimper", "Lorient", "Rennes", "Roscoff", "Morlaix", "Concarneau", "Redon", "Fougères"]
SENTENCE = "la présidente du conseil annonce vendredi une réunion avec le maire pour un port qui attend des travaux depuis deux ans"
WORDS = SENTENCE.split()
RARE = [f"{first}{last}" for first in ("bal", "cor", "dun", "fer", "gal", "hol", "jar", "kel", "lom", "mar") for last in range(200)]
OUTLETS = [f"Le Courrier {nth}" for nth in range(40)]
SPANS = 10  # an article


def build(path: Path, articles: int) -> Path:
    """A closed project; every tenth article is finished by `ana`, every seventh of the others begun."""
    chance = random.Random(1)
    with Project.create(path, read_schema("news"), annotator="ana", act_id=str(uuid.uuid4()), made_at=0) as project:
        run = project.connection.execute
        ana = project.annotator_no(project.annotator_id("ana"))
        labels = [label.label_id for label in project.schema().span_labels]
        run_id = codec.id_to_bytes(run_id_of("bench", "1", "{}"))
        run("BEGIN IMMEDIATE")
        run("INSERT INTO run(run_no, run_id, producer, version, parameters, made_at) VALUES (1, ?, 'bench', '1', '{}', 0)", (run_id,))
        numbers = {}
        for label_id in labels:
            run("INSERT OR IGNORE INTO label(label_id) VALUES (?)", (label_id,))
            numbers[label_id] = run("SELECT label_no FROM label WHERE label_id = ?", (label_id,)).fetchone()[0]
        surfaces: dict[str, int] = {}
        documents, texts, spans, progress = [], [], [], []
        for number in range(1, articles + 1):
            words = [chance.choice(WORDS) if chance.random() < 0.9 else chance.choice(RARE) for _ in range(60)]
            found = []
            for nth in range(0, 60, 60 // SPANS):
                rare = f"{chance.choice(NAMES)} {chance.choice(RARE)}"
                words[nth] = f"{chance.choice(FIRST)} {chance.choice(NAMES)}" if chance.random() < 0.6 else rare
            text = ""
            for nth, word in enumerate(words):
                if nth % (60 // SPANS) == 0:
                    found.append((len(text), len(text) + len(word), fold(word)))
                text += f"{word} "
            text = text.rstrip()
            published = f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
            source = Source(f"bench/{number}.txt", published=published, outlet=chance.choice(OUTLETS))
            document = Document.of(text, "fr", source, (Section(SectionKind.TITLE, 0, 40), Section(SectionKind.BODY, 40, len(text))))
            documents.append((number, *codec.document_to_columns(document)))
            texts.append((number, bytes.fromhex(document.sha256), text))
            for start, end, folded in found:
                surface = surfaces.setdefault(folded, len(surfaces) + 1)
                spans.append((number, start, end, numbers[chance.choice(labels)], 1, surface, round(chance.random(), 2)))
            progress.append((0, number, "new", SPANS, None, 0, 0, 0, round(chance.random(), 4)))
            if number % 10 == 0:
                progress.append((ana, number, "finished", 0, None, 6, 4, number % 100 == 0, None))
            elif number % 7 == 0:
                progress.append((ana, number, "in progress", 7, None, 2, 1, 0, round(chance.random(), 4)))
        many = project.connection.executemany
        marks = ", ".join("?" * (1 + len(DOCUMENT_COLUMNS)))
        many(f"INSERT INTO document(document_no, {', '.join(DOCUMENT_COLUMNS)}) VALUES ({marks})", documents)
        many("INSERT INTO document_text VALUES (?, ?, ?)", texts)
        many("INSERT INTO document_search(rowid, text) VALUES (?, ?)", ((number, text) for number, _, text in texts))
        many("INSERT INTO run_document(document_no, run_no) VALUES (?, 1)", ((number,) for number in range(1, articles + 1)))
        many("INSERT INTO surface VALUES (?, ?, ?)", ((number, folded, words_of(folded)) for folded, number in surfaces.items()))
        many("INSERT INTO span_suggestion VALUES (?, ?, ?, ?, ?, ?, ?, NULL)", spans)
        many(f"INSERT INTO progress VALUES ({', '.join('?' * 9)})", progress)
        run(f"INSERT OR IGNORE INTO label_document {LABELS}")
        write_checksums(project.connection)
        run("COMMIT")
    return path
