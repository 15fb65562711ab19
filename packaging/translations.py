"""Keeps the translation files true to the source: python packaging/translations.py

Collects every text that goes through `tr`, stands in a table as `mark`ed text or is the title of a command, and every sentence that
the rooms below the window tell (sentences.py); puts what is new into resources/translations/*.ts (to be translated there), takes out
what is gone, and compiles the .qm files that the window loads. The English file holds only the plurals written "(s)", and is filled
in here; where more than an s differs, it is worded there. `--check` changes nothing and fails if anything is missing, unfinished or not
compiled.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import PySide6
from sentences import sentences

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "annotator"
LANGUAGES = ("en", "fr")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the source. `context`: of the window, or the file that tells it.

    A sentence that is told is a plural if its translation is.
    """

    words: str
    context: str = CONTEXT

    @property
    def plural(self) -> bool:
        """Whether the window shows it with a number `n`: the text itself tells, wherever it stands, as in annotator/ui/words.py."""
        return self.context == CONTEXT and ("{n}" in self.words or "(s)" in self.words)


def texts_of(source: str) -> list[Text]:
    """The texts of one Python file, in their order. Raises ValueError for a `tr` whose text is not written out, or lacks its number."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        nth = {"tr": 0, "mark": 0, "Command": 1}.get(node.func.id)
        if nth is None:
            continue
        text = node.args[nth]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            found.append((text.lineno, text.col_offset, Text(text.value)))
            if nth == 0 and node.func.id == "tr" and found[-1][-1].plural and not {"n", None} & {one.arg for one in node.keywords}:
                raise ValueError(f"line {text.lineno}: the text needs its number n")
        elif isinstance(text, ast.JoinedStr | ast.BinOp):
            raise ValueError(f"line {text.lineno}: the text of {node.func.id} must be one literal")
    return [text for *_, text in sorted(found, key=lambda each: each[:2])]


@cache
def texts() -> list[Text]:
    """Those of the whole window, each once. Those that the rooms below tell follow."""
    files = sorted((ROOT / "annotator" / "ui").glob("*.py"))
    shown = dict.fromkeys(text for path in files for text in texts_of(path.read_text(encoding="utf-8")) if text.words)
    return [*shown, *(Text(words, context) for words, context in sentences(ROOT / "annotator").items())]


Translations = dict[str, tuple[str, ...]]  # one form, or singular and plural; () is unfinished


def read(path: Path) -> Translations:
    """The translations of a .ts file."""
    if not path.exists():
        return {}
    found: Translations = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") == "unfinished":
            forms: tuple[str, ...] = ()
        elif message.get("numerus") == "yes":
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        else:
            forms = (translation.text or "",)
        found[message.findtext("source") or ""] = forms
    return found


def write(path: Path, language: str, wanted: list[Text], known: Translations) -> None:
    """Write a .ts file with these texts and what is known of their translations."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for text in sorted(wanted, key=lambda text: (text.context != CONTEXT, text.context, text.words)):
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        forms = [spaced(form, language) for form in known.get(text.words, ())]
        plural = text.plural or (text.context != CONTEXT and len(forms) > 1)
        message = ET.SubElement(contexts[text.context], "message", {"numerus": "yes"} if plural else {})
        ET.SubElement(message, "source").text = text.words
        translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
        if plural:
            for nth in range(2):
                ET.SubElement(translation, "numerusform").text = forms[min(nth, len(forms) - 1)] if forms else ""
        elif forms:
            translation.text = forms[0]
    ET.indent(root)
    path.write_text(f"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding='unicode')}\n", encoding="utf-8")


def spaced(form: str, language: str) -> str:
    """A translation with the spaces that may not break a line: French has narrow ones before : ; ? ! % and within « »."""
    return re.sub(r"(?<=\S) (?=[:;?!%»])|(?<=«) ", "\u202f", form) if language == "fr" else form


def compiled(source: Path) -> bytes:
    """The .qm file of a .ts file."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.qm"
        tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
        subprocess.run([tool, "-silent", str(source), "-qm", str(target)], check=True)
        return target.read_bytes()


def wanted_in(language: str) -> list[Text]:
    """The texts that a language's file must hold."""
    return [text for text in texts() if language != "en" or (text.plural and "(s)" in text.words)]


def problems() -> list[str]:
    """What keeps the files from being complete and true, a sentence each."""
    found = []
    for language in LANGUAGES:
        path = FOLDER / f"{language}.ts"
        known, wanted = read(path), {text.words for text in wanted_in(language)}
        found += [f"{path.name} lacks {words!r}" for words in sorted(wanted - known.keys())]
        found += [f"{path.name} has {words!r}, which is nowhere shown" for words in sorted(known.keys() - wanted)]
        found += [f"{path.name}: {words!r} is not translated" for words, forms in known.items() if not forms or not all(forms)]
        if not found and compiled(path) != path.with_suffix(".qm").read_bytes():
            found.append(f"{path.stem}.qm is not compiled from {path.name}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    if not parser.parse_args().check:
        FOLDER.mkdir(exist_ok=True)
        for language in LANGUAGES:
            path = FOLDER / f"{language}.ts"
            known = read(path)
            if language == "en":
                regular = {text.words: (text.words.replace("(s)", ""), text.words.replace("(s)", "s")) for text in wanted_in("en")}
                known = regular | {words: forms for words, forms in known.items() if forms}
            write(path, language, wanted_in(language), known)
            path.with_suffix(".qm").write_bytes(compiled(path))
    for problem in problems():
        print(problem)
    return bool(problems())


if __name__ == "__main__":
    sys.exit(main())
