"""The guide as a web site to read without the program: python packaging/guide.py OUT

Made by plain mkdocs from the Markdown of resources/guide, in the order of its first page; a link that leads nowhere is an error.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from annotator.ui.guide_text import folder, pages


def make_site(out: Path) -> None:
    """Write the site into the folder `out`, in place of what stands there. Raises mkdocs' Abort when a page or a link is wrong."""
    with tempfile.TemporaryDirectory() as scratch:
        config_file = Path(scratch) / "mkdocs.yml"
        config_file.write_text("site_name: annotator\n", encoding="utf-8")
        config = load_config(
            str(config_file), docs_dir=str(folder()), site_dir=str(out.absolute()), strict=True, use_directory_urls=False, plugins=[],
            theme={"name": "mkdocs", "color_mode": "auto", "highlightjs": False}, nav=[{page.title: page.name} for page in pages()],
        )  # fmt: skip
        build(config)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("out", type=Path, help="the folder of the site")
    make_site(parser.parse_args().out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
