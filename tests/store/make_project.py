"""Writes tests/data/project_vN.annot with the version of the day, N. Run once a file version:

python -m tests.store.make_project
"""

from pathlib import Path

from annotator.core import decide
from annotator.core.acts import Verb
from annotator.core.values import NoteValue
from annotator.store.migrations import VERSION
from tests.store.building import act, article, named, new_project, view, with_article

PROJECT = Path(__file__).resolve().parents[1] / "data" / f"project_v{VERSION}.annot"


def main() -> None:
    PROJECT.unlink(missing_ok=True)
    with new_project(PROJECT) as project:
        document = with_article(project, article(path="port/1.txt", published="2021-09-25", outlet="Le Quai"))
        project.append(act(2, *decide.accept(view(project, document), view(project, document).relations[0])))
        project.append(act(3, *decide.reject(view(project, document), named(project, document, "Quimper")), verb=Verb.REJECT))
        item = named(project, document, "Armor Voiles de Brest")
        project.append(act(4, *decide.annotate(view(project, document), item.item_id, item.note, NoteValue(flag=True)), verb=Verb.FLAG))
        project.set_place("document", document.document_id)
    Path(f"{PROJECT}.lock").unlink()


if __name__ == "__main__":
    main()
