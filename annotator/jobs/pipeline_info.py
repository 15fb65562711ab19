"""What a pipeline is, read from its meta.json and config.cfg alone: before anything of it is loaded, since loading it runs its code."""

import hashlib
import importlib.util
import json
import re
from configparser import Error as ConfigError
from configparser import RawConfigParser
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from annotator.core.errors import Trouble
from annotator.jobs.protocol import Json

BEST = Path("training", "model-best")
"""Where the pipeline lies in the folder of a training."""


def pipelines_folder(project: Path) -> Path:
    """Where the pipelines that were trained for a project are kept: beside it."""
    return project.with_name(f"{project.name}.pipelines")


_BUILT_IN = frozenset(
    {
        "attribute_ruler", "beam_ner", "beam_parser", "doc_cleaner", "entity_linker", "entity_ruler", "future_entity_ruler", "lemmatizer",
        "merge_entities", "merge_noun_chunks", "merge_subtokens", "morphologizer", "ner", "parser", "sentencizer", "senter", "span_cleaner",
        "span_finder", "span_ruler", "spancat", "spancat_singlelabel", "tagger", "textcat", "textcat_multilabel", "tok2vec",
        "token_splitter", "trainable_lemmatizer",
    }
)  # fmt: skip
"""The components that come with spaCy 3.8, by the name of their factory."""

_OWN_FUNCTION = re.compile(r"spacy[\w-]*\..*|[A-Za-z_0-9]+\.v\d+")  # spaCy's, and thinc's, which have no prefix
_LOADED = ("nlp", "components", "initialize")  # the parts of a configuration that count when a pipeline is loaded


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """`components` are pairs of a name and a factory; `foreign` names what is neither spaCy's nor ours: factories and functions of other
    packages, and Python files in the folder. `sha256` is that of all files together. `trained` is what a training here has noted."""

    source: str
    folder: Path
    name: str
    version: str
    language: str
    spacy_version: str
    labels: tuple[str, ...]
    components: tuple[tuple[str, str], ...]
    foreign: tuple[str, ...]
    sha256: str
    trained: Json | None = None

    @property
    def full_name(self) -> str:
        """As a producer: with the language in front, as packages are called."""
        return f"{self.language}_{self.name}"

    def to_json(self) -> Json:
        return {**asdict(self), "folder": str(self.folder)}

    def sentences(self) -> tuple[str, ...]:
        """What there is to know before it is loaded."""
        components = ", ".join(name if name == factory else f"{name} ({factory})" for name, factory in self.components)
        known = f"{self.full_name} {self.version} for {self.language or 'no language'}, SHA-256 {self.sha256[:16]}, in {self.folder}"
        made = f"components: {components or 'none'}; labels: {', '.join(self.labels) or 'none'}"
        runs = (
            f"Loading it runs code that is not spaCy's: {', '.join(self.foreign)}."
            if self.foreign
            else "Loading it runs spaCy's code only."
        )
        return known, made, *self.notes(), runs

    def notes(self) -> tuple[str, ...]:
        """What may go wrong with it here, in sentences."""
        unfit = version_note(self.full_name, self.spacy_version)
        unnamed = () if self.labels else (f"{self.full_name} names no label, so nothing can be said of what it would suggest.",)
        return (*unfit, *unnamed)


def version_note(name: str, wanted: str) -> tuple[str, ...]:
    """A sentence where a pipeline was made for another spaCy than is installed here; `wanted` is what its meta.json says."""
    from importlib.metadata import PackageNotFoundError, version

    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        here = version("spacy")
        if wanted and SpecifierSet(wanted, prereleases=True).contains(here):
            return ()
    except PackageNotFoundError:
        return ()
    except InvalidSpecifier:
        pass
    made = f"was made for spaCy {wanted}" if wanted else "does not say which spaCy it was made for"
    return (f"{name} {made}, and this is {here}: it may find less, or other things.",)


def notes_of(source: str) -> tuple[str, ...]:
    """As `PipelineInfo.notes` about the version, of a package or folder, by its meta.json alone. Raises Trouble where there is none."""
    try:
        meta = json.loads((_folder(source) / "meta.json").read_bytes())
        return version_note(f"{meta['lang']}_{meta['name']}", str(meta.get("spacy_version", "")))
    except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Trouble(f"{source} is not a spaCy pipeline: its meta.json cannot be read.") from error


def describe(source: str) -> PipelineInfo:
    """An installed pipeline by its package's name, one in a folder, or the best one in the folder of a training. Runs nothing of it.

    Raises Trouble where there is none.
    """
    folder = _folder(source)
    try:
        meta = json.loads((folder / "meta.json").read_bytes())
        name, version, language = str(meta["name"]), str(meta["version"]), str(meta["lang"])
        labels = meta.get("labels") or {}
        learnt = tuple(
            sorted({str(label) for part in ("ner", "spancat", "entity_ruler", "span_ruler") for label in labels.get(part) or ()})
        )
        config = _config(_loaded_from(folder, f"{language}_{name}-{version}") / "config.cfg")
        components = tuple((one, str(config.get(f"components.{one}", {}).get("factory", one))) for one in config["nlp"]["pipeline"])
        trained = meta.get("annotator")
        return PipelineInfo(
            source, folder, name, version, language, str(meta.get("spacy_version", "")), learnt, components,
            tuple(_foreign(folder, config, components)), folder_sha256(folder), trained if isinstance(trained, dict) else None,
        )  # fmt: skip
    except (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError, ConfigError) as error:
        raise Trouble(f"{source} is not a spaCy pipeline: its meta.json or config.cfg cannot be read.") from error


def _folder(source: str) -> Path:
    folder = Path(source)
    if folder.is_dir():
        best = folder / BEST
        return (best if best.is_dir() and not (folder / "meta.json").exists() else folder).absolute()
    try:
        spec = importlib.util.find_spec(source) if source.isidentifier() else None
    except (ImportError, ValueError):
        spec = None
    if spec is None or spec.origin is None:
        raise Trouble(f"There is no spaCy pipeline {source}: it is neither a folder nor an installed package.")
    return Path(spec.origin).parent


def _loaded_from(folder: Path, inner: str) -> Path:
    """The folder that spaCy loads: that of a package has it within, called after it. No other configuration counts."""
    within = folder / inner
    return within if not (folder / "config.cfg").exists() and within.parent == folder else folder


def _config(path: Path) -> dict[str, dict[str, Any]]:
    """Sections with their values; what is no JSON stays text (a reference to another value)."""
    parser = RawConfigParser(delimiters=("=",), comment_prefixes=("#",), strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their case
    parser.read_string(path.read_text(encoding="utf-8"))
    return {section: {key: _value(value) for key, value in parser.items(section)} for section in parser.sections()}


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _foreign(folder: Path, config: dict[str, dict[str, Any]], components: tuple[tuple[str, str], ...]) -> list[str]:
    found = [f"component {factory}" for _, factory in components if factory not in _BUILT_IN]
    found += [f"pipeline {values['source']}" for values in config.values() if "source" in values and "factory" not in values]
    for section, values in config.items():
        if section.split(".")[0] in _LOADED:
            functions = (str(value) for key, value in values.items() if key.startswith("@"))
            found += [f"function {function}" for function in functions if not _OWN_FUNCTION.fullmatch(function)]
    found += [f"file {path.relative_to(folder)}" for path in sorted(folder.rglob("*.py")) if not _is_plain_package(path, folder)]
    return list(dict.fromkeys(found))


_PLAIN = re.compile(rb"\s*from pathlib import Path\s*from spacy\.util import load_model_from_init_py, get_model_meta\s*")


def _is_plain_package(path: Path, folder: Path) -> bool:
    """Whether it is the __init__.py that spaCy writes for every package."""
    return path == folder / "__init__.py" and _PLAIN.match(path.read_bytes()) is not None


def folder_sha256(folder: Path) -> str:
    """Of the names and contents of all files in a folder, compiled Python excepted. Raises OSError."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        whole.update(f"{path.relative_to(folder).as_posix()}\n{digest}\n".encode())
    return whole.hexdigest()
