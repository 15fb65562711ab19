"""Long work as the same code for window and command line, and the worker protocol."""
