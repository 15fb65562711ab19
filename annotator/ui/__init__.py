"""The window. Only this room knows Qt.

Qt for Python puts its own `import` in the place of Python's: it reads the source of every module that is imported after it, in search of
features of Qt that are to be switched on there. We use none of them, and the window shows sooner with Python's.
"""

import builtins

_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _import
