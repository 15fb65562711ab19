"""Where the frozen bundle starts."""

import sys

from annotator.__main__ import main

sys.exit(main())
