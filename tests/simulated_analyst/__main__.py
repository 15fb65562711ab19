"""python -m tests.simulated_analyst PROJECT GOLD.jsonl --keys|--mouse"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QStyleFactory

import tests.simulated_analyst as what
from tests.simulated_analyst.gold import read_gold
from tests.simulated_analyst.keys import KeyAnalyst
from tests.simulated_analyst.mouse import MouseAnalyst
from tests.simulated_analyst.work import review


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulated_analyst", description=(what.__doc__ or "").split("\n")[0])
    parser.add_argument("project", type=Path)
    parser.add_argument("gold", type=Path)
    how = parser.add_mutually_exclusive_group(required=True)
    how.add_argument("--keys", dest="kind", action="store_const", const=KeyAnalyst)
    how.add_argument("--mouse", dest="kind", action="store_const", const=MouseAnalyst)
    chosen = parser.parse_args()
    application = QApplication([])
    application.setStyle(QStyleFactory.create("Fusion"))
    reports = []
    with tempfile.TemporaryDirectory() as folder:
        for report in review(chosen.project, read_gold(chosen.gold), chosen.kind, Path(folder, "settings.ini")):
            reports.append(report)
            print(report)
    spent, items = sum(report.events.total() for report in reports), sum(report.gold.items for report in reports)
    print(f"{len(reports)} articles: {spent} events for {items} gold items, {spent / max(1, items):.3f} an item")
    return int(not all(report.right for report in reports))


if __name__ == "__main__":
    sys.exit(main())
