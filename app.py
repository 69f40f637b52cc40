"""Starts the web app: the same as ``python -m assistant serve``."""

import sys

from assistant.command_line.main import main

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))
