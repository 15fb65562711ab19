"""The project: one SQLite file with one writer; dataclasses in, dataclasses out."""
