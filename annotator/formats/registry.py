"""The formats by name: which can be read, which written, as what, and what each can hold.

The module of a format is imported when it is used. One that is read has
    read(path: Path, language: str) -> Iterator[Read]                       (formats.exchange)
one that is written has
    writer(out: Path, about: About) -> AbstractContextManager[Add]          (formats.exchange)
and perhaps
    fit(annotated, report) -> AnnotatedDocument    what it cannot hold beyond what `Holds` says, reported; None for a document that it
                                                   cannot hold at all (formats.fitting)
    companions(about) -> dict[str, str]            small files that belong to the whole corpus: text by name
    read_back(out) -> Iterator[AnnotatedDocument]  what stands in a file that was written, where `read` is not there to tell
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType


class Layout(StrEnum):
    """What `OUT` is, and what a writer is given to write."""

    FILE = "file"  # the corpus in one file
    FILES = "files"  # a folder with one file a part of the corpus (train, dev, test)
    FOLDER = "folder"  # a folder with files for each document, in a folder a part


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format can keep; what it cannot is reported (formats.fitting).

    `text`: the text, character by character. `overlaps`: spans that lie in or across others; `same_place`: several labels on one
    place. `over_cuts`: spans across seams and sections. `undecided`: which items nobody has confirmed yet. `rejected`: what was
    rejected. `values`: dates' values. `source`: where the article comes from.
    """

    text: bool = True
    overlaps: bool = True
    same_place: bool = True
    over_cuts: bool = True
    relations: bool = True
    undecided: bool = False
    rejected: bool = False
    values: bool = False
    source: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """`title` is its name for people. `training`: by default only finished articles are written, and a corpus is split.

    `suffixes` are those of its files: the first is that of what is written; in a folder, files with one of them are read.
    `beside` are files of a folder that are not read by themselves: names, also as endings ("manifest.json" of "a.manifest.json"), and
    suffixes of files that stand beside one of the format with the same stem. `part` is where a part goes in the folder.
    `packages` are those whose version matters; what is not `verified` is not read back after writing.
    """

    name: str
    title: str
    module: str
    reads: bool = False
    writes: bool = False
    layout: Layout = Layout.FILE
    training: bool = False
    suffixes: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    part: str = "{part}{suffix}"
    holds: Holds = field(default_factory=Holds)
    packages: tuple[str, ...] = ()
    verified: bool = True

    @property
    def folder(self) -> bool:
        return self.layout is not Layout.FILE

    def load(self) -> ModuleType:
        return import_module(f"annotator.formats.{self.module}")

    def place(self, out: Path, part: str) -> Path:
        """Where a part of the corpus is written within the folder `out`; `part` is "" for a corpus that is not split."""
        if self.layout is Layout.FOLDER:
            return out / part
        return out / self.part.format(part=part or "corpus", suffix=self.suffixes[0])


_LOSSLESS = Holds(undecided=True, rejected=True, values=True, source=True)

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format(
                "jsonl",
                "Annotator JSONL (lossless)",
                "jsonl",
                True,
                True,
                suffixes=(".jsonl", ".json", ".ndjson"),
                beside=("manifest.json",),
                holds=_LOSSLESS,
                verified=False,
            ),
            Format(
                "spacy",
                "spaCy training data",
                "spacy_docbin",
                reads=True,
                writes=True,
                layout=Layout.FILES,
                training=True,
                suffixes=(".spacy",),
                holds=Holds(values=True),
                packages=("spacy",),
            ),
            Format(
                "label-studio",
                "Label Studio JSON",
                "label_studio",
                reads=True,
                writes=True,
                suffixes=(".json", ".jsonl"),
                beside=("config.xml",),
                holds=Holds(undecided=True, source=True),
            ),
            Format(
                "prodigy",
                "Prodigy JSONL",
                "prodigy",
                reads=True,
                writes=True,
                suffixes=(".jsonl", ".json"),
                holds=Holds(values=True, source=True),
            ),
            Format("doccano", "doccano JSONL", "doccano", reads=True, writes=True, suffixes=(".jsonl", ".json")),
            Format(
                "brat",
                "brat standoff",
                "brat",
                reads=True,
                writes=True,
                layout=Layout.FOLDER,
                suffixes=(".ann",),
                beside=("annotation.conf", "visual.conf", ".txt"),
            ),
            Format(
                "cas-xmi",
                "UIMA CAS XMI (INCEpTION)",
                "cas_xmi",
                reads=True,
                writes=True,
                layout=Layout.FOLDER,
                suffixes=(".xmi",),
                beside=("TypeSystem.xml",),
                holds=Holds(values=True, source=True),
            ),
            Format(
                "cas-json",
                "UIMA CAS JSON (INCEpTION)",
                "cas_json",
                reads=True,
                writes=True,
                layout=Layout.FOLDER,
                suffixes=(".json",),
                beside=("TypeSystem.xml", "manifest.json"),
            ),
            Format(
                "parquet",
                "Parquet (Hugging Face data set)",
                "parquet",
                writes=True,
                layout=Layout.FILES,
                suffixes=(".parquet",),
                part="data/{part}{suffix}",
                holds=_LOSSLESS,
                packages=("pyarrow",),
            ),
            Format("csv", "CSV (for programs)", "items_csv", writes=True, suffixes=(".csv",), holds=_LOSSLESS),
            Format("csv-excel", "CSV (for spreadsheets)", "items_csv_excel", writes=True, suffixes=(".csv",), holds=_LOSSLESS),
            Format("rows-csv", "Rows of CSV (a column of texts)", "rows_csv", reads=True, suffixes=(".csv", ".tsv")),
            Format(
                "conll",
                "CoNLL-2003 columns",
                "conll",
                reads=True,
                writes=True,
                layout=Layout.FILES,
                suffixes=(".conll", ".conll2002", ".conll2003", ".iob", ".iob2", ".bio"),
                holds=Holds(text=False, overlaps=False, same_place=False, relations=False),
            ),
            Format(
                "conllu",
                "CoNLL-U Plus",
                "conllu",
                reads=True,
                writes=True,
                layout=Layout.FILES,
                suffixes=(".conllup", ".conllu"),
            ),
            Format(
                "webanno-tsv",
                "WebAnno TSV 3.3 (INCEpTION)",
                "webanno_tsv",
                reads=True,
                writes=True,
                layout=Layout.FOLDER,
                suffixes=(".tsv",),
            ),
            Format("text", "Plain text", "text", reads=True, suffixes=(".txt", ".text", "")),
            Format("html", "Web page", "html", reads=True, suffixes=(".html", ".htm", ".xhtml"), packages=("trafilatura",)),
            Format(
                "report", "Report to read and print (HTML)", "report", writes=True, suffixes=(".html",), holds=_LOSSLESS, packages=("lxml",)
            ),
        )
    }
)

READABLE = tuple(name for name, one in FORMATS.items() if one.reads)
WRITABLE = tuple(name for name, one in FORMATS.items() if one.writes)
