"""Fuzzes one reader with libFuzzer's eyes on its branches, as long as is wanted; an extra job, for which atheris must be installed.

    python -m tests.faults.fuzz_atheris FORMAT [-max_total_time=60] [other options of libFuzzer]

It begins with the golden files of the format. Whatever comes out but documents and Trouble ends it, and is left in a file crash-….
"""

import sys
import tempfile
from pathlib import Path

MOST_BYTES = 20_000


def main() -> None:
    try:
        import atheris  # type: ignore[import-not-found]
    except ImportError:
        sys.exit("This needs atheris: pip install atheris")
    with atheris.instrument_imports(include=["annotator"]):
        from annotator.core.errors import Trouble
        from annotator.formats import jsonl
        from annotator.formats.registry import FORMATS, READABLE
        from annotator.jobs.reading import read, read_task
    from tests.formats.small import DATA

    name = sys.argv.pop(1) if len(sys.argv) > 1 else ""
    if name not in READABLE:
        sys.exit(f"Name a format to fuzz: {', '.join(READABLE)}.")
    with atheris.instrument_imports(include=["annotator"]):
        FORMATS[name].load()
    folder = Path(tempfile.mkdtemp(prefix="annotator-fuzz-"))
    corpus = folder / "corpus"
    corpus.mkdir()
    suffix = FORMATS[name].suffixes[0]
    for golden in (DATA / "formats" / name).glob(f"*{suffix}"):
        (corpus / golden.name).write_bytes(golden.read_bytes())
    file = folder / f"fuzzed{suffix}"
    file.with_suffix(".txt").write_text("Le port 😊 de Brest rouvre\n\nZoé Quentel dirige l’Armement.\n" * 3, encoding="utf-8")

    def one(data: bytes) -> None:
        file.write_bytes(data)
        try:
            for answer in read(read_task(file, name, "fr")):
                if "document" in answer:
                    jsonl.from_json(answer["document"], "fr")
        except Trouble:
            pass

    atheris.Setup([*sys.argv, f"-max_len={MOST_BYTES}", "-rss_limit_mb=4096", "-timeout=20", str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
