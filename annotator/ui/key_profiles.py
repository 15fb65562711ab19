"""Which keys belong to which command: the defaults of the table, a profile over them, and the user's own file over both.

A profile and the user's file have one form, TOML with a table `[keys]` of command names. What is wrong in a file is told, and the
command that it is about keeps the keys it had.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator import resources
from annotator.core.schema import worded
from annotator.ui.actions import COMMANDS, Command, Keys, Pane
from annotator.ui.words import shown_language, tr

OURS = "annotator"
"""The profile of the defaults."""

_NO_KEYS: tuple[str, ...] = ()
_K = Qt.Key
_PAGING = frozenset((_K.Key_PageUp.value, _K.Key_PageDown.value))
_MOVING = _PAGING | {key.value for key in (_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home, _K.Key_End)}
_TABS = frozenset((_K.Key_Tab.value, _K.Key_Backtab.value))
_TYPING = frozenset((_K.Key_Return.value, _K.Key_Enter.value, _K.Key_Escape.value))
_FIRST_THAT_TYPES_NOTHING = _K.Key_Escape.value
_DIGITS = range(_K.Key_1.value, _K.Key_9.value + 1)
_WITH_DIGITS = (Pane.TEXT, Pane.RELATIONS)


class Clash(NamedTuple):
    """A key that would mean several commands while one pane has the focus."""

    pane: Pane
    key: str
    commands: tuple[str, ...]


class Complaint(NamedTuple):
    """What is wrong in a file of keys, and the line, 0 for the file as a whole."""

    line: int
    sentence: str

    def __str__(self) -> str:
        return tr("Line {line}: {sentence}", line=self.line, sentence=self.sentence) if self.line else self.sentence


class KeyFile(NamedTuple):
    """What a file of keys says: its name and what it is about, the keys it wants, and the line of each."""

    name: str = ""
    title: str = ""
    about: str = ""
    keys: Keys | None = None
    lines: Mapping[str, int] | None = None
    complaints: tuple[Complaint, ...] = ()


def defaults(commands: Iterable[Command] = COMMANDS) -> dict[str, tuple[str, ...]]:
    """The keys of the table."""
    return {command.name: command.keys for command in commands}


def normal(key: str) -> str:
    """A key in the one way of writing it, "" if it is none: « n » is « N », a capital letter is « Shift+N »."""
    read = QKeySequence(key)
    return read.toString(QKeySequence.SequenceFormat.PortableText) if read.count() == 1 and _pressed(read)[0] else ""


def _pressed(read: QKeySequence) -> tuple[int, Qt.KeyboardModifier]:
    """The key itself, 0 if it is none, and what is held with it."""
    pressed: QKeyCombination = read[0]  # type: ignore[index]
    symbol = pressed.key()
    return 0 if symbol == Qt.Key.Key_unknown else symbol.value, pressed.keyboardModifiers()


def clashes(keys: Keys, commands: Iterable[Command] = COMMANDS) -> list[Clash]:
    """The keys that would mean several things in one pane; those of the window act in every pane."""
    held: dict[tuple[Pane, str], list[str]] = {}
    for command in commands:
        for key in dict.fromkeys(map(normal, keys.get(command.name, _NO_KEYS))):
            for pane in Pane if Pane.WINDOW in command.panes else command.panes:
                held.setdefault((pane, key), []).append(command.name)
    return [Clash(pane, key, tuple(names)) for (pane, key), names in held.items() if len(names) > 1]


def why_not(command: Command, key: str) -> str:
    """Why a key cannot be bound to a command whatever the others have, "" if it can."""
    written = normal(key)
    if not written:
        return tr("« {key} » is no key", key=key)
    symbol, held = _pressed(QKeySequence(written))
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    plain = held in (Qt.KeyboardModifier.NoModifier, shift)
    if symbol in _TABS and plain:
        return tr("{key} moves between the controls", key=written)
    in_text = Pane.TEXT in command.panes or Pane.WINDOW in command.panes
    caret = not held if symbol in _PAGING else not held & ~(shift | ctrl)
    if in_text and symbol in _MOVING and caret:
        return tr("{key} moves the caret in the text", key=written)
    if in_text and symbol == _K.Key_C.value and held == ctrl:
        return tr("{key} copies", key=written)
    types = symbol < _FIRST_THAT_TYPES_NOTHING or symbol in _TYPING
    if Pane.WINDOW in command.panes and plain and types:
        return tr("{key} alone would act in every field and list, and this command belongs to the whole window", key=written)
    if plain and symbol in _DIGITS and any(pane in _WITH_DIGITS for pane in command.panes):
        return tr("the digits give labels")
    return ""


def read_keys(text: str, name: str = "") -> KeyFile:
    """Read a file of keys; nothing in it is trusted, and what cannot be read is told."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        sentence = tr("this cannot be read, so none of the keys in this file is used")
        return KeyFile(name, complaints=(Complaint(int(found[1]) if found else len(text.splitlines()), sentence),))
    complaints = [
        Complaint(_line_of(text, other), tr("« {name} » must stand below [keys]", name=other))
        for other in data
        if other not in ("title", "about", "keys")
    ]
    table = data.get("keys", {})
    if not isinstance(table, dict):
        return KeyFile(name, complaints=(Complaint(_line_of(text, "keys"), tr("[keys] must be a table")),))
    keys: dict[str, tuple[str, ...]] = {}
    lines = {each: _line_of(text, each, below="keys") for each in table}
    for command, value in table.items():
        wanted = [value] if isinstance(value, str) else value
        if isinstance(wanted, list) and all(isinstance(key, str) for key in wanted):
            keys[command] = tuple(wanted)
        else:
            complaints.append(Complaint(lines[command], tr("« {name} » must be a key or a list of keys", name=command)))
    title, about = data.get("title", name), data.get("about", {})
    said = worded(tuple((str(code), str(words)) for code, words in about.items()), shown_language()) if isinstance(about, dict) else ""
    return KeyFile(name, title if isinstance(title, str) else name, said, keys, lines, tuple(complaints))


def _line_of(text: str, name: str, below: str = "") -> int:
    """The line on which a name is given a value, or heads a table; with `below` only lines after the head of that table."""
    head, value = (
        re.compile(rf"""^\s*{mark}\s*["']?{re.escape(each)}["']?\s*{end}""")
        for mark, each, end in ((r"\[", below or name, r"[\].]"), ("", name, "[=.]"))
    )
    inside = not below
    for nth, line in enumerate(text.splitlines(), 1):
        if head.match(line):
            if not below:
                return nth
            inside = True
        elif inside and value.match(line):
            return nth
    return 0


def laid_over(base: Keys, file: KeyFile, commands: Iterable[Command] = COMMANDS) -> tuple[Keys, tuple[Complaint, ...]]:
    """The keys of a file over others that do not clash. What cannot be is left out and told; the result never clashes."""
    by_name = {command.name: command for command in commands}
    wanted, lines = dict(file.keys or {}), file.lines or {}
    complaints = list(file.complaints)

    def refuse(name: str, sentence: str) -> None:
        del wanted[name]
        complaints.append(Complaint(lines.get(name, 0), sentence))

    for name, keys in list(wanted.items()):
        if name not in by_name:
            refuse(name, tr("there is no command « {name} »", name=name))
        elif (reason := next((why for key in keys if (why := why_not(by_name[name], key))), "")) != "":
            refuse(name, reason)
    while True:
        result = {**base, **wanted}
        clash = next(iter(clashes(result, by_name.values())), None)
        if clash is None:
            return result, tuple(sorted(complaints, key=lambda complaint: complaint.line))
        guilty = [name for name in clash.commands if name in wanted][-1]
        other = next(name for name in clash.commands if name != guilty)
        refuse(guilty, tr("{key} already means « {title} » there", key=clash.key, title=tr(by_name[other].title)))


def profiles() -> list[KeyFile]:
    """The profiles that come with the program, ours first."""
    found = [_read_profile(path) for path in sorted((resources() / "keys").glob("*.toml"))]
    return sorted(found, key=lambda profile: profile.name != OURS)


def _read_profile(path: Path) -> KeyFile:
    return read_keys(path.read_text(encoding="utf-8"), path.stem)


def keys_in_use(profile: str, own: Path) -> tuple[Keys, tuple[Complaint, ...]]:
    """The keys of a profile (ours if there is no such one) and of the user's file, with what is wrong in that file."""
    keys: Keys = defaults()
    path = resources() / "keys" / f"{profile}.toml"
    if profile != OURS and path.is_file():  # else there is nothing to read: the window starts the faster
        keys, _ = laid_over(keys, _read_profile(path))
    try:
        text = own.read_text(encoding="utf-8")
    except FileNotFoundError:
        return keys, ()
    except (OSError, UnicodeDecodeError):
        return keys, (Complaint(0, tr("{path} cannot be read as text.", path=own)),)
    return laid_over(keys, read_keys(text))


def sample_file() -> str:
    """A file of one's own keys to begin with: all that can be written, as comments."""
    lines = [
        "# " + tr("Your own keys. They go before those of the profile. Take the # away from a line and change the key."),
        "# "
        + tr('A letter is written "n", a capital one "Shift+N"; a command with [] has none. The window reads this when you come back.'),
        "",
        "[keys]",
    ]
    for command in COMMANDS:
        keys = ", ".join(f'"{key}"' for key in command.keys)
        lines.append(f"# {command.name} = [{keys}]  # {tr(command.title)}")
    return "\n".join([*lines, ""])
