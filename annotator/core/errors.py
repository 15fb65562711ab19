"""Two kinds of error: trouble that the user can act on, and everything else, which is our bug."""


class Trouble(Exception):
    """Something the user can understand and mend. The message is one or two sentences: what, where, what to do."""


class RefusedAct(Trouble):
    """An act that the current state does not allow; nothing was changed."""


class DamagedData(Trouble):
    """Stored data that fails its checksum."""


class ReadOnly(Trouble):
    """A project that may be read but not written: a copy of it elsewhere can be."""


class InUse(Trouble):
    """A project that another program has open: it can be read meanwhile, or copied."""


class Moved(Trouble):
    """An open project whose file is no longer where it was: what is open can be saved as a copy elsewhere."""
