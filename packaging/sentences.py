"""The sentences that the rooms below the window tell, read from their source: trouble, refusals, reasons, notes.

They are written as strings in English, which the command line speaks, and reach the window as they are, from worker processes too.
What the window says instead stands in its translation file, in a context for each source file (annotator/ui/trouble_words.py).
"""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

ROOMS = ("core", "language", "suggest", "corpus", "formats", "store", "jobs", "models")
SILENT = {
    "core/article_query.py": "words of a query",
    "core/reversal.py": "how acts name what they are for",
    "corpus/quality.py": "the window has words of its own (ui/quality_words.py)",
    "corpus/splits.py": "lines of the command line",
    "formats/registry.py": "titles, which the window has words for (ui/export_choice.py)",
    "formats/report.py": "the page for reading",
    "formats/report_relations.py": "the page for reading",
    "jobs/commands.py": "a command",
    "jobs/fault_reports.py": "the report of a mistake",
    "jobs/quality.py": "lines of the command line",
    "jobs/statistics.py": "lines of the command line",
    "jobs/training_words.py": "lines of the command line",
    "store/migrations.py": "SQL",
}
"""Files with words that no message holds, and what they are."""
SUMMARIES = frozenset({"sentence", "sentences"})
"""Functions that sum up for the command line; the window makes its own summary from the numbers."""
OTHER_WORDS = frozenset(
    {
        "by hand", "read back by", "repeated title", "rules only", "in progress", "no more gain", "all steps",
        "google drive", "my drive", "icloud drive", "pcloud drive", "decode to UTF-8", "syntax error",
        "http://www.omg.org/XMI id", "from datasets import load_dataset", "(written by annotator).",
        "What was chosen, and what was left out and why, stands in `manifest.json`.",
        "Spans in news articles, trained on reviewed articles with annotator",
    }
)  # fmt: skip
"""Names and values, what other programs say, and what a written file says of itself."""
WORDS = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
"""What is no sentence, nor a piece of one, has no two words one after the other."""
CODE = re.compile(r"[<\\\n]|^[*#-]|^(?:AND|PRAGMA|CREATE|ALTER|DROP|SELECT|INSERT|DELETE|UPDATE)\b|\b(?:FROM|WHERE|ORDER BY|AND kind)\b")
PLACE = re.compile(r"^(?:(?:span|relation|result|line|act) )?\{1\}(?::\{2\}|:1)?: ")
"""What is told of a place in a file, or of an item in it, is known without the place."""


def sentences(root: Path) -> dict[str, str]:
    """The sentences, each with the first file that tells it ("formats/text.py"); what differs in them is {1}, {2} …

    What patterns of relations are called is told too, as the reason for what they suggest.
    """
    languages = root.parent / "resources" / "languages"
    rooms = [path for room in ROOMS for path in sorted((root / room).glob("*.py"))]
    trees = {path.relative_to(root).as_posix(): ast.parse(path.read_text("utf-8")) for path in rooms}
    constants = {name: _constants(tree) for name, tree in trees.items()}
    told = {pattern: path.relative_to(languages).as_posix() for path in languages.glob("*/relations.toml") for pattern in _patterns(path)}
    for name, tree in trees.items():
        if name not in SILENT:
            known = constants[name] | _imported(tree, constants)
            for node in _strings(tree):
                words = _sentence(_written(node, known))
                if WORDS.search(words) and not CODE.search(words) and words not in OTHER_WORDS:
                    told.setdefault(words, name)
    return told


def _patterns(path: Path) -> list[str]:
    return [pattern["id"] for pattern in tomllib.loads(path.read_text("utf-8"))["patterns"]]


def _strings(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The strings that are written out in a tree, in order, but for docstrings and the values of enums."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Expr(value=ast.Constant()):
                continue
            case ast.FunctionDef(name=name) if name in SUMMARIES:
                continue
            case ast.Assign(value=ast.Constant()) if isinstance(node, ast.ClassDef):
                continue
            case ast.Constant(value=str()) if not isinstance(node, ast.JoinedStr):
                yield child
            case ast.JoinedStr():
                yield child
        yield from _strings(child)


def _written(node: ast.Constant | ast.JoinedStr, constants: Mapping[str, str]) -> str:
    """The words of a string, with those of the constants that are filled in."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    found, number = "", count(1)
    for part in node.values:
        if isinstance(part, ast.Constant):
            found += str(part.value)
        elif isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name) and part.value.id in constants:
            found += constants[part.value.id]
        else:
            found += f"{{{next(number)}}}"
    return found


def _sentence(words: str) -> str:
    """Without the place that it is about; what is filled in is counted anew, two things side by side as one."""
    number = count(1)
    return re.sub(r"(?:\{\d+\})+", lambda _: f"{{{next(number)}}}", PLACE.sub("", words.strip(" ;,")))


def _constants(tree: ast.Module) -> dict[str, str]:
    """The strings that have names in a file."""
    found = {}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(words))):
                found[name] = words
    return found


def _imported(tree: ast.Module, constants: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Those of other files that a file imports."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            theirs = constants.get(node.module.removeprefix("annotator.").replace(".", "/") + ".py", {})
            found.update({one.name: theirs[one.name] for one in node.names if one.name in theirs})
    return found
