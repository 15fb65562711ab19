"""The page of messages has a row for each sentence of trouble that the program can say, and no row for a sentence that is gone.

A row gives the words of a sentence with « … » for what differs; it stands for every sentence in which these words follow one another.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import annotator
from annotator.formats.text import AS_1252
from annotator.jobs.reading import MISREAD
from annotator.ui.guide_text import read_page

ROOT = Path(annotator.__file__).parent
PAGE = "messages.md"
GAP = "…"
SAID = {"Violation": 1, "Refusal": 2, "WrongValue": 0, "tr": 0, "mark": 0}
"""What else is told, and which argument is the sentence; of `tr` and `mark` only in the files that tell of trouble."""
TOLD_BY_WORDS = {"ui/notices.py", "ui/faults.py", "ui/automatic_backup.py"}
YIELDED = {"store/project.py", "store/soundness.py", "store/check.py", "store/open_mark.py", "store/surroundings.py"}
"""Files whose sentences are yielded, returned or gathered: those that end with what to do."""
NOTED = {"jobs/importing.py", "jobs/pipeline_info.py", "jobs/run_worker.py"}
"""Files whose long f-strings are notes and reasons."""
FEWEST = 4  # letters that a row has besides gaps
LONGEST_BUTTON = 24  # letters


@cache
def nodes() -> list[tuple[str, ast.ClassDef | ast.Call | ast.JoinedStr]]:
    """All that may say a sentence, with its file."""
    trees = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text("utf-8")) for path in ROOT.rglob("*.py")}
    wanted = ast.ClassDef | ast.Call | ast.JoinedStr
    return [(name, node) for name, tree in sorted(trees.items()) for node in ast.walk(tree) if isinstance(node, wanted)]


def troubles() -> set[str]:
    """The names of Trouble and of all that is made of it."""
    classes = [node for _, node in nodes() if isinstance(node, ast.ClassDef)]
    found, before = {"Trouble"}, 0
    while len(found) > before:
        before = len(found)
        found |= {node.name for node in classes if found & {base.id for base in node.bases if isinstance(base, ast.Name)}}
    return found


def templates(node: ast.expr | None) -> Iterator[str]:
    """The sentences that an expression writes out, with gaps for what it does not."""
    match node:
        case ast.Constant(value=str(words)):
            yield words
        case ast.JoinedStr(values=parts):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else GAP for part in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from templates(one)
            yield from templates(other)
        case ast.BoolOp(values=several):
            for one in several:
                yield from templates(one)
        case ast.BinOp(left=left, right=right):
            yield from (one + other for one in templates(left) or [GAP] for other in templates(right) or [GAP])


@cache
def sentences() -> dict[str, str]:
    """Every sentence, and the file that says it."""
    found: dict[str, str] = {MISREAD: "jobs/reading.py", AS_1252: "formats/text.py"}
    wanted = dict.fromkeys(troubles(), 0) | SAID
    for name, node in nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in wanted:
            nth, by_words = wanted[node.func.id], node.func.id in ("tr", "mark")
            said = list(templates(node.args[nth])) if len(node.args) > nth and (not by_words or name in TOLD_BY_WORDS) else []
            said = [one for one in said if not by_words or (len(one) > LONGEST_BUTTON and not one[0].islower())]
        elif isinstance(node, ast.JoinedStr) and name in YIELDED:
            said = [one for one in templates(node) if one.endswith((".", f". {GAP}")) and " WHERE " not in one]
        elif isinstance(node, ast.JoinedStr) and name in NOTED:
            said = [one for one in templates(node) if len(one) > LONGEST_BUTTON and "SHA-256" not in one]
        else:
            continue
        found |= {re.sub(r"\{\w+\}", GAP, one): name for one in said if re.search(r"[A-Za-z]{3}", one)}
    return found


def rows() -> list[str]:
    """The words of each row of the page."""
    return [line.split("|")[1].strip() for line in read_page(PAGE).text.split("\n") if line.startswith("| ") and "| message |" not in line]


@cache
def pattern(row: str) -> re.Pattern[str]:
    pieces = [piece.strip() for piece in row.split(GAP)]
    return re.compile(".*".join(re.escape(piece) for piece in pieces if piece))


def matches(row: str, sentence: str) -> bool:
    return pattern(row).search(sentence) is not None


def test_every_sentence_of_trouble_has_a_row() -> None:
    table = rows()
    without = {sentence: name for sentence, name in sentences().items() if not any(matches(row, sentence) for row in table)}
    assert not without, "\n".join(f"{name}: {sentence}" for sentence, name in without.items())


def test_every_row_is_about_a_sentence_that_is_said() -> None:
    assert min(len(re.sub(r"\W", "", row)) for row in rows()) >= FEWEST
    assert not [row for row in rows() if not any(matches(row, sentence) for sentence in sentences())]


def test_a_sentence_that_is_new_has_no_row_by_chance() -> None:
    said = "The moon over … is of green cheese. Eat it, then try again."
    assert not any(matches(row, said) for row in rows())
