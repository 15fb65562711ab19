"""Runs the tests of all faults and prints the table of what came of each."""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import __doc__ as what
from tests.faults import cases
from tests.faults.cases import CASES

_FOLDER = Path(__file__).parent


class Table:
    """Gathers what the tests report."""

    def __init__(self) -> None:
        self.results: dict[int, list[tuple[str, str, list[str]]]] = defaultdict(list)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when != "call" and report.outcome == "passed":
            return
        outcome = report.outcome
        if outcome == "skipped" and isinstance(report.longrepr, tuple):
            outcome = report.longrepr[2]
        sentences = [str(value) for name, value in report.user_properties if name == "sees"]
        counts = [str(value) for name, value in report.user_properties if name == "counted"]
        if counts:
            outcome += f" ({'; '.join(counts)})"
        for name, number in report.user_properties:
            if name == "fault":
                assert isinstance(number, int)
                self.results[number].append((report.nodeid.removeprefix("tests/faults/"), outcome, sentences))

    def lines(self) -> Iterator[str]:
        """The table in Markdown: a row for each test of each case."""
        yield "| case | fault | test | result | what the analyst sees |"
        yield "|---|---|---|---|---|"
        for number, fault in CASES.items():
            for test, outcome, sentences in self.results.get(number, [("no test", "missing", [])]):
                said = " / ".join(dict.fromkeys(sentences)) or "—"
                yield f"| {number} | {fault} | {test} | {outcome} | {said.replace('|', chr(92) + '|')} |"

    def summary(self) -> str:
        fine = {number for number, tests in self.results.items() if all(outcome.startswith("passed") for _, outcome, _ in tests)}
        return f"{len(fine)} of {len(CASES)} cases passed, by {sum(len(tests) for tests in self.results.values())} tests."


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=(what or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=1000, help="how often what is left to chance is done (1000)")
    parser.add_argument("--table", type=Path, help="the table is written there, not printed")
    chosen, rest = parser.parse_known_args()
    os.environ["ANNOTATOR_FAULT_ROUNDS"] = str(chosen.rounds)  # for other processes
    cases.ROUNDS = chosen.rounds
    table = Table()
    paths = rest if any(Path(word.split("::")[0]).exists() for word in rest) else [str(_FOLDER), *rest]
    status = pytest.main(["-q", "--timeout=3600", *paths], plugins=[table])
    text = "\n".join(table.lines()) + "\n"
    if chosen.table:
        chosen.table.write_text(text, encoding="utf-8")
    else:
        print(text)
    print(table.summary())
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
