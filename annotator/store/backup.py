"""A consistent copy of a project, taken while it is read and written."""

import os
from pathlib import Path

from annotator.core.errors import Trouble
from annotator.store.connection import troubles
from annotator.store.copying import clear, part_of, sync_folder, write_copy
from annotator.store.reader import Reader


def backup(source: str | Path | Reader, out: str | Path) -> None:
    """Write a copy of a project to `out`; give the open Project in the process that writes to it, else its path.

    The copy is made beside `out`, checked, and only then given its name, so what bears the name is whole. Raises Trouble
    when there is something at `out` already, when the copy cannot be written, and when it is not like the project.
    """
    out = Path(out).absolute()
    if not isinstance(source, Reader):
        with Reader.open(source) as reader:
            backup(reader, out)
        return
    if out.exists():
        raise Trouble(f"There is already something at {out}. Choose another name for the copy.")
    if not out.parent.is_dir():
        raise Trouble(f"There is no folder {out.parent} to put the copy in.")
    part = part_of(out)
    try:
        with troubles(out):
            write_copy(source.connection, part)
        os.replace(part, out)
        sync_folder(out.parent)
    except OSError as error:
        raise Trouble(f"The copy {out} cannot be written: {error.strerror or error}.") from error
    finally:
        clear(part)
