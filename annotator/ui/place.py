"""Where the analyst was in a project: remembered while he works, so that it survives a crash, and gone back to.

Article, item, caret, selection, scroll and zoom of the text; filter and order of the list; the layout of the window.
"""

import json
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from annotator.core.article_query import Order
from annotator.core.errors import Trouble
from annotator.jobs.viewing import WINDOW_PLACE
from annotator.ui.review_page import ReviewPage
from annotator.ui.session import ReviewSession
from annotator.ui.trouble_words import understood

_LATER = 1500  # ms: what a crash may forget of the place, never of the work
_Kind = TypeVar("_Kind")


class PlaceKeeper(QObject):
    """Keeps the place of the window in the project that is open."""

    def __init__(self, window: QMainWindow, page: ReviewPage) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._session: ReviewSession | None = None
        self._sizes: list[int] = []  # of the panes when all were shown
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self.save)
        text, articles = page.text, page.articles
        moved = (text.scrolled, text.selection_changed, text.caret_moved, text.zoom_changed, page.splitter.splitterMoved)
        page.splitter.splitterMoved.connect(self._widths_changed)
        for signal in (*moved, page.tabs.currentChanged, page.splitter.folded, page.sorted, articles.finder.changed):
            signal.connect(self._save_soon)

    def _widths_changed(self) -> None:
        if all(self._page.splitter.sizes()):  # a folded pane has none
            self._sizes = self._page.splitter.sizes()

    def _save_soon(self, *_: object) -> None:
        if not self._later.isActive():
            self._later.start()

    def open(self, session: ReviewSession) -> None:
        """Show the project where it was left; the first article that is to be reviewed if that is not known."""
        place = self._stored(session)
        order = place.get("order")
        self._page.set_session(session, _of(place, "filter", str), Order(order) if order in list(Order) else Order.IMPORT)
        self._restore_window(place)
        document_id = place.get("document")
        if not isinstance(document_id, str) or not session.is_listed(document_id):
            everything = session.articles.listing()
            first = everything.document_id(0) if len(everything) else None
            document_id = everything.next_to_do(-1) or first
        session.open_document(document_id)
        text = {key: value for key, value in _of(place, "text", dict).items() if type(value) in (int, float)}
        if place.get("document") == document_id:
            current = _of(place, "current", str)
            if current in session.view:
                session.make_current(current)
            self._page.text.restore_place(text)
        elif "zoom" in text:
            self._page.text.restore_place({"zoom": text["zoom"]})
        self._session = session
        for signal in (session.document_opened, session.current_changed, session.act_saved):
            signal.connect(self._save_soon)
        self._later.stop()

    def _stored(self, session: ReviewSession) -> dict[str, Any]:
        try:
            place = json.loads(session.project.place(WINDOW_PLACE) or "{}")
        except ValueError:
            return {}
        return place if isinstance(place, dict) else {}

    def _restore_window(self, place: dict[str, Any]) -> None:
        page = self._page
        self._window.restoreGeometry(QByteArray.fromBase64(_of(place, "geometry", str).encode("ascii", "replace")))
        sizes = _of(place, "panes", list)
        if len(sizes) == page.splitter.count() and all(type(size) is int and size > 0 for size in sizes):
            self._sizes = sizes
            page.splitter.set_widths(sizes)
        for name in ("articles", "side"):
            if name in _of(place, "folded", list):
                page.splitter.fold(name, True)
        page.tabs.setCurrentIndex(_of(place, "tab", int))
        page.text.set_show_all_arcs(_of(place, "arcs", bool))
        page.text.set_show_rejected(_of(place, "rejected", bool))

    def save(self) -> None:
        """Remember the place now."""
        self._later.stop()
        session, page = self._session, self._page
        if session is None:
            return
        place = {
            "document": session.document.document_id if session.document else None,
            "current": session.current,
            "text": page.text.place(),
            "filter": page.articles.filter.text(),
            "order": page.order.value,
            "panes": self._sizes,
            "folded": page.splitter.folded_by_hand(),
            "tab": page.tabs.currentIndex(),
            "arcs": page.text.show_all_arcs(),
            "rejected": page.text.show_rejected(),
            "geometry": bytes(self._window.saveGeometry().toBase64().data()).decode("ascii"),
        }
        try:
            session.project.set_place(WINDOW_PLACE, json.dumps(place))
        except Trouble as trouble:
            page.status.tell(understood(str(trouble)))

    def close(self) -> None:
        """Remember the place for the last time before the project is closed."""
        self.save()
        self._session = None


def _of(place: dict[str, Any], key: str, kind: type[_Kind]) -> _Kind:
    """What is stored under the key, if it is of the kind that is wanted, else an empty one."""
    value = place.get(key)
    return value if isinstance(value, kind) else kind()
