"""`python -m kitlog.app` is the command `kitlog`."""

import sys

from kitlog.app.cli import main

sys.exit(main())
