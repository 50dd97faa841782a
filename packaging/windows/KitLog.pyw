"""What the entry in the Start menu runs: the window, without a console.

Nothing printed is kept: what Python would write of a mistake can name a patient.
"""

import sys

from kitlog.app.cli import main

sys.exit(main())
