"""When an article was published, as files say it: ISO 8601, as precise as is known (core.document.Source)."""

import re
from datetime import date

from annotator.formats.exchange import Json

_DATE = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:[T ]\d{2}:\d{2}.*)?")
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?!\d)", re.ASCII)

NO_SUCH_DAY = "dates that no calendar has (2021-02-31), left out"


def iso_date(published: str) -> str | None:
    """A year, month or day that there is, without the time of day; None for anything else."""
    written = _DATE.fullmatch(published)
    if written and len(written[1]) == len("2021-09-25"):
        try:
            date.fromisoformat(written[1])
        except ValueError:  # 30 February
            return None
    return written[1] if written else None


def without_impossible_day(data: Json) -> Json:
    """A document's line without a day or month of its source that there is not; the same line where there is nothing to leave out."""
    source = data.get("source")
    if not isinstance(source, dict):
        return data
    published = source.get("published")
    day = _DAY.match(published) if isinstance(published, str) else None
    if day is None or iso_date(day[0]) is not None:
        return data
    return data | {"source": source | {"published": None}}
