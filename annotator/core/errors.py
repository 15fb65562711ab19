"""Two kinds of error: trouble that the user can act on, and everything else, which is our bug."""


class Trouble(Exception):
    """Something the user can understand and mend. The message is one or two sentences: what, where, what to do."""


class RefusedAct(Trouble):
    """An act that the current state does not allow; nothing was changed."""


class DamagedData(Trouble):
    """Stored data that fails its checksum."""


class NotWritten(Trouble):
    """A project that takes nothing more, whatever it is: its disk is full or fails, or another program writes. Nothing was changed."""


class ReadOnly(NotWritten):
    """A project that may be read but not written: a copy of it elsewhere can be."""
