"""How far long work is, in words."""

from annotator.ui.words import decimal, duration, tr

_SETTLED = 1.0  # seconds after the first answer: before, what the pace says of the time left is wild


class WorkWords:
    """Counts the pace from the first answer on: loading a model takes seconds, and says nothing of the articles."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._first: tuple[float, int] | None = None
        self.last = ""
        """What was said last."""

    def said(self, done: int, total: int, now: float) -> str:
        """How far the work is at a time in seconds, and how long it will take when that is known."""
        began, before = self._first = self._first or (now, done)
        words = {"work": self._title, "done": done, "all": total}
        if done == before or now - began < _SETTLED:
            self.last = tr("{work} {done} of {all}", **words)
        else:
            pace = (done - before) / (now - began)
            left = duration((total - done) / pace)
            self.last = tr("{work} {done} of {all} · {pace} a second · {time} left", **words, pace=decimal(pace), time=left)
        return self.last
