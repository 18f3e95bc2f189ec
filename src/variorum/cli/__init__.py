"""The commands of the shell, one a file."""

import os

from variorum.cli.group import main

# The annotator's small products gain nothing from numpy's threads, which spin while they wait
# and take the cores from the encoder. Read when numpy is first imported, which is later.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__all__ = ["main"]
