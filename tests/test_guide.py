"""The guide holds together: every page is led to, every link and picture is there, mkdocs makes a site of it."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from annotator.jobs.schemas import read_schema
from annotator.ui.actions import COMMANDS, Pane
from annotator.ui.guide_text import anchor, folder, links_of, pages, read_page

_SCRIPT = Path(__file__).resolve().parents[1] / "packaging" / "guide.py"
_LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]*))?\)")
PAGES = sorted(path.relative_to(folder()).as_posix() for path in folder().rglob("*.md"))


@pytest.fixture(scope="module")
def guide() -> ModuleType:
    spec = importlib.util.spec_from_file_location("guide", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_first_page_leads_to_every_page() -> None:
    assert sorted(page.name for page in pages()) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_leads_somewhere(name: str) -> None:
    page = folder() / name
    for target, heading in _LINK.findall(page.read_text("utf-8")):
        there = page.parent / target if target else page
        assert there.exists(), target
        if heading:
            headings = [anchor(line.lstrip("# ")) for line in there.read_text("utf-8").split("\n") if line.startswith("#")]
            assert heading in headings, f"{target}#{heading}"


@pytest.mark.parametrize("name", PAGES)
def test_a_menu_that_a_page_names_is_there(name: str) -> None:
    menus = {(command.menu.split("/")[0], command.title) for command in COMMANDS if command.menu}
    submenus = {tuple(command.menu.split("/")) for command in COMMANDS if "/" in command.menu}
    for menu, title in re.findall(r"\*(File|Edit|Go|Item|Article|View|Help) → ([^*]+)\*", read_page(name).text.replace("\n", " ")):
        assert (menu, title) in menus | submenus, f"{menu} → {title}"


def listed() -> list[tuple[str, list[str]]]:
    """The names between commas in the commands of a page of which one at least is a label of the shipped schema, with the page."""
    schema = read_schema("news")
    labels = {label.name for label in (*schema.span_labels, *schema.relation_labels)}
    blocks = [(name, block) for name in PAGES for block in re.findall(r"```sh\n(.*?)```", (folder() / name).read_text("utf-8"), re.DOTALL)]
    lists = [(name, found.split(",")) for name, block in blocks for found in re.findall(r"[\w=]+(?:,[\w=]+)+", block)]
    return [(name, names) for name, names in lists if labels & {part.rpartition("=")[2] for part in names}]


@pytest.mark.parametrize(("name", "names"), [(name, names) for name, names in listed() if "=" not in names[0]])
def test_a_command_that_lists_labels_has_all_of_the_schema_in_their_order(name: str, names: list[str]) -> None:
    schema = read_schema("news")
    assert names in ([label.name for label in schema.span_labels], [label.name for label in schema.relation_labels])


def test_the_labels_that_others_are_mapped_to_are_those_of_the_schema() -> None:
    mapped = {part.rpartition("=")[2] for _, names in listed() for part in names if "=" in part}
    assert mapped
    assert mapped <= {label.name for label in read_schema("news").span_labels}


def test_the_road_to_prodigy_lists_spans_and_relations() -> None:
    assert sum(name == "roads/prodigy.md" and "=" not in names[0] for name, names in listed()) == 2


def test_mkdocs_makes_a_site_that_fetches_nothing(guide: ModuleType, tmp_path: Path) -> None:
    guide.make_site(tmp_path / "site")
    made = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")}
    assert {name.removesuffix(".md") + ".html" for name in PAGES} <= made
    for page in (tmp_path / "site").rglob("*.html"):
        assert not re.search(r"""<(?:script|img|link)[^>]*(?:src|href)=["'](?:https?:)?//""", page.read_text("utf-8")), page


def test_a_comment_is_no_part_of_a_page() -> None:
    assert all("<!--" not in page.text for page in pages())


def test_a_page_is_found_by_its_words_whatever_their_case_and_accents() -> None:
    first = read_page("first_review.md")
    assert first.holds("TINTED chïp")
    assert not first.holds("tinted zeppelin")


def test_links_are_listed_once_in_their_order() -> None:
    assert links_of("[b](b.md) and [a](roads/a.md#x), [again](b.md), [far](https://example.org/c.md), ![p](p.png)") == [
        "b.md",
        "roads/a.md",
    ]


def test_the_page_of_keys_has_every_key_of_the_default_profile() -> None:
    written = {line for line in read_page("keys.md").text.split("\n") if line.startswith("| `") and line.count("|") == 4}
    assert written == set(rows_of_keys())


def rows_of_keys() -> list[str]:
    """A row for each command that has keys: its keys, its title, and where the focus must be."""
    rows = []
    for command in COMMANDS:
        keys = dict.fromkeys(key.replace("Return", "Enter") for key in command.keys if key != "Backspace")  # what Macs call Delete
        if keys:
            where = ", ".join("anywhere" if pane is Pane.WINDOW else pane.value for pane in command.panes)
            rows.append(f"| {' '.join(f'`{key}`' for key in keys)} | {command.title} | {where} |")
    return rows
