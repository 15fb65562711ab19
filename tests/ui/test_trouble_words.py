"""What a lower room tells, in the language of the window."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator import resources, ui
from annotator.core.errors import Trouble
from annotator.formats.registry import FORMATS
from annotator.jobs.importing import ImportAs, ImportJob, ImportOptions
from annotator.jobs.protocol import run_here
from annotator.jobs.reading import HELLO, Refusal, read
from annotator.jobs.schemas import read_schema
from annotator.store.backup import backup
from annotator.store.project import Project
from annotator.ui.import_words import imported, refused
from annotator.ui.trouble import PlainBox, warn
from annotator.ui.trouble_words import understood
from annotator.ui.words import CONTEXT, speak
from tests.ui.conftest import make_project

BROKEN = Path(__file__).resolve().parents[1] / "data" / "broken"
ENGLISH = re.compile(r"\b(?:the|is|are|has|have|no|not|of|to|it|its|cannot|there|which|what|and|left out)\b")


@pytest.fixture
def french(qtbot) -> Iterator[None]:
    speak("fr")
    yield
    speak("en")


def trouble(path: Path) -> str:
    with pytest.raises(Trouble) as caught:
        Project.open(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "est vide"), (b"no project" * 900, "n’est pas un fichier de projet"), (None, "Il n’y a pas de projet")],
)
def test_what_is_no_project_is_said_in_french(french, tmp_path, content, words):
    path = tmp_path / "x.annot"
    if content is not None:
        path.write_bytes(content)
    said = understood(trouble(path))
    assert words in said
    assert str(path) in said


def test_a_project_that_is_open_elsewhere_is_said_in_french_with_who_has_it(french, tmp_path):
    path = make_project(tmp_path / "x.annot")
    with Project.open(path):
        said = understood(trouble(path))
    assert said.startswith(f"{path} est ouvert dans ")
    assert "another" not in said
    assert "(process " not in said


def test_a_project_that_was_moved_is_said_in_french_in_the_window(window, french):
    moved = window.path.parent.with_name("away")
    shutil.move(window.path.parent, moved)
    window.session.accept(window.session.current)
    assert "n’est plus à sa place" in window.review.notice.text()
    assert "n’est plus à sa place" in window.review.status.text()
    shutil.move(moved, window.path.parent)


def test_a_box_says_it_in_french_and_in_english_as_it_was_told(qtbot, window, tmp_path):
    path = make_project(tmp_path / "x.annot")
    with Project.open(path) as project, pytest.raises(Trouble) as caught:
        backup(project, path)
    for language, words in (("en", str(caught.value)), ("fr", f"Il y a déjà quelque chose à {path}.")):
        speak(language)
        warn(window, str(caught.value))
        box = QApplication.activeModalWidget()
        assert isinstance(box, PlainBox)
        assert words in box.text()
        box.close()
    speak("en")


@pytest.mark.parametrize("format_name", sorted(path.name for path in BROKEN.iterdir() if path.name in FORMATS))
def test_what_is_refused_of_a_broken_file_is_said_in_french(french, tmp_path, format_name):
    with Project.open(make_project(tmp_path / "x.annot")) as project:
        job = ImportJob(project, [BROKEN / format_name], ImportOptions("ana", format_name, "fr", ImportAs.DECISIONS))
        run_here(job, HELLO, read)
    assert len(job.result.refused) > 5
    for one in job.result.refused:
        said = refused(one)
        reason = re.sub(r"« .*? »", "", said.replace("\u202f", " ").rpartition(str(BROKEN))[2])
        assert " : " in reason, said
        assert not ENGLISH.search(reason.partition(" : ")[2]), said
    assert not ENGLISH.search(imported(job.result).partition("(")[0])


def test_no_form_hides_another(french):
    for context in ET.parse(resources() / "translations" / "fr.ts").iter("context"):
        for message in context.iter("message") if context.findtext("name") != CONTEXT else ():
            translation = message.find("translation")
            assert translation is not None
            form = list(translation.iter("numerusform"))[-1:] or [translation]
            filling = ["", *("x1" for _ in range(9))]
            assert understood(str(message.findtext("source")).format(*filling)) == str(form[0].text).format(*filling)


def test_a_note_about_one_article_and_one_about_several_have_their_own_words(french):
    note = "articles in Windows-1252, not UTF-8: see that their accents are right"
    assert [understood(note, count).split()[0] for count in (1, 2)] == ["article", "articles"]


def test_several_reasons_after_their_places_are_each_said_in_french(french):
    said = understood("x.ann: span 3: has no label; relation R1: there is no span T9").replace("\u202f", " ")
    assert said == "x.ann : segment 3 : n’a pas d’étiquette ; relation R1 : il n’y a pas de segment T9"


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ('item 3 ("Le (Monde: x; y"): has no text', 'élément 3 ("Le (Monde: x; y") : n’a pas de texte'),
        ('item 3 ("Le \\"Monde\\": x"): line 2: has no text', 'élément 3 ("Le \\"Monde\\": x") : ligne 2 : n’a pas de texte'),
        ('item 3 ("AFP 7 (b)"): has no text', 'élément 3 ("AFP 7 (b)") : n’a pas de texte'),
        (
            "item 12: is no JSON (Unterminated string starting at: line 1 column 9); what follows in the array is lost",
            "élément 12 : n’est pas du JSON (une chaîne sans fin : ligne 1, colonne 9) ; la suite du tableau est perdue",
        ),
    ],
)
def test_the_item_of_a_json_array_is_named_in_french(french, reason, words):
    assert understood(reason).replace("\u202f", " ") == words


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"labels = [", "n’est pas du TOML valide (une valeur non valide, à la fin du fichier)."),
        (b"a = 1\nb c", "n’est pas du TOML valide (un « = » est attendu après une clé, ligne 2, colonne 3)."),
        (b"\xe9 = 1", "(octet 0xe9 qui n’est pas de l’UTF-8, à la position 0 : un octet de suite non valide)."),
    ],
)
def test_what_is_wrong_in_a_schema_is_said_in_french(french, tmp_path, content, words):
    path = tmp_path / "labels.toml"
    path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        read_schema(str(path))
    assert words in understood(str(caught.value)).replace("\u202f", " ")


def test_what_a_text_says_is_quoted_as_it_is(french):
    said = understood("span 2: the text at 0–11 is “has no text”, not “1,204”").replace("\u202f", " ")
    assert said == "segment 2 : le texte à 0–11 est « has no text », et non « 1,204 »"


def test_numbers_in_a_sentence_are_written_as_in_the_language_of_the_window(french):
    assert "12\u202f345\u202foctets" in understood("the line is longer than 12,345 bytes").replace(" ", "\u202f")


def test_what_has_no_such_form_stays(french):
    for words in ("The tail is missing.", "a; b: c. " * 9, "a; b: c. " * 900):
        assert understood(words) == words


def test_what_a_file_says_may_be_as_long_as_a_book(french):
    label = "is no JSON (" * 900 + "“" + ")" * 900
    assert understood(f"its label {label} is no text") == f"son étiquette {label} n’est pas du texte"


def test_the_place_of_what_is_refused_stands_before_the_reason_as_it_is(french):
    one = Refusal("/a/b: c.txt", 7, "/a/b: c.txt:7: the article that begins here has more than 9 characters; split it.")
    assert refused(one).replace("\u202f", " ").startswith("/a/b: c.txt:7 : l’article qui commence ici")


def test_trouble_that_is_caught_in_the_window_is_said_in_its_language():
    untold = []
    for path in Path(ui.__file__).parent.glob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        names = {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and "Trouble" in ast.dump(node)}
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="str"), args=[ast.Name(id=name)]) if name in names:
                    by = above[node]
                    called = ast.unparse(by.func).split(".")[-1] if isinstance(by, ast.Call) else ""
                    if called not in ("understood", "warn", "Notice", "search"):
                        untold.append(f"{path.name}:{node.lineno}")
    assert untold == []


def test_a_long_row_of_numbers_that_a_file_has_is_told_as_it_stands(french):
    numbers = "1 " * 490 + "1"
    assert understood(f"{numbers} is no value") == f"{numbers} n’est pas une valeur"
