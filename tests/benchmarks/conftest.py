"""The table of benchmarks: a fixture to put rows in, printed when the run ends."""

from collections.abc import Iterator

import pytest

from tests.benchmarks.table import RUN, Table


@pytest.fixture
def table() -> Iterator[Table]:
    """Rows of this test; at its end it fails if one of them is out of its bound."""
    own = Table()
    yield own
    RUN.rows += own.rows
    if own.broken():
        pytest.fail("out of bounds: " + "; ".join(own.broken()), pytrace=False)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if RUN.rows:
        terminalreporter.section("benchmarks")
        for line in RUN.lines():
            terminalreporter.write_line(line)
