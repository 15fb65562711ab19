"""Whether the files of an installed distribution are those that its wheel recorded."""

import base64
import hashlib
import importlib.metadata
import sys
from pathlib import Path


def differing(distribution: str) -> tuple[int, list[str]]:
    """How many files the RECORD of an installed distribution gives a SHA-256 for, and which of them are not there or differ.

    Raises importlib.metadata.PackageNotFoundError.
    """
    checked, wrong = 0, []
    for file in importlib.metadata.files(distribution) or ():
        if file.hash is None:
            continue  # RECORD itself, and what was compiled here
        checked += 1
        path = Path(str(file.locate()))
        digest = hashlib.new(file.hash.mode, path.read_bytes()).digest() if path.is_file() else b""
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != file.hash.value:
            wrong.append(str(file))
    return checked, wrong


if __name__ == "__main__":
    checked, wrong = differing(sys.argv[1])
    sys.stdout.write("".join(f"{name} is not as it was recorded\n" for name in wrong) or f"{sys.argv[1]}: {checked} files as recorded\n")
    sys.exit(bool(wrong) or not checked)
