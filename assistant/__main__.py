"""``python -m assistant``: the command line."""

import sys

from assistant.command_line.main import main

sys.exit(main())
