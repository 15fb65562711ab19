"""Item views whose letters are commands: they never jump to a row that begins with the letter typed."""

from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView


class QuietList(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyboardSearch(self, search: str) -> None:
        pass


class QuietTable(QTableView):
    def keyboardSearch(self, search: str) -> None:
        pass
