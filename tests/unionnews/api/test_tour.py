"""The commands of docs/api.md, run one after the other against a server."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from activities.models import Metric
from tests import factories
from tests.unionnews.api.addresses import ROOT, first_of_each
from unionnews.models import ApiToken

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "api.md"
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# What each block of curl is answered, in order
ANSWERS = [
    [200],  # the index
    [200],  # a page of a list
    [200, 200],  # fields, expand
    [200, 200],  # Chinese words
    [400],  # a parameter that does not exist
    [200, 200],  # totals
    [200, 304],  # asked again
    [200, 200],  # exports
    [200, 200],  # annotations, and what they are of
    [200, 201],  # a page read alone, and stored
    [200, 200, 200, 200],  # a correction, a decision, undone
    [200, 200],  # sent twice
]


def blocks(language: str) -> list[str]:
    """The examples of the tour in one language."""
    return [code for kind, code in BLOCK.findall(DOCUMENT.read_text(encoding="utf-8")) if kind == language]


@pytest.fixture
def environment(live_server, tmp_path) -> dict[str, str]:
    """A server with a few records, and the variables that the examples use; curl reports each status."""
    first_of_each(3)
    factories.MetricFactory(category="money", unit="元", organization=factories.UnionOrganizationFactory())
    token = ApiToken.objects.create(user=factories.UserFactory(), name="tour")[1]
    (tmp_path / ".curlrc").write_text('write-out = "%{stderr}%{http_code}\\n"\n')
    return {**os.environ, "API": f"{live_server.url}{ROOT.rstrip('/')}", "TOKEN": token, "CURL_HOME": str(tmp_path)}


def test_addresses_of_the_tour_hold_no_chinese():
    """curl sends it as it is, and gunicorn refuses such a request."""
    addresses = re.findall(r"\$API[^\s\"]*", "".join(blocks("sh")))
    assert len(addresses) > 15
    assert all(address.isascii() for address in addresses)


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl on this machine")
@pytest.mark.django_db(transaction=True)
def test_commands_of_the_tour_are_answered_as_it_says(environment, tmp_path):
    found = []
    for code in blocks("sh"):
        commands = "\n".join(line for line in code.splitlines() if not line.startswith("export "))
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", commands],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        found.append([int(status) for status in re.findall(r"^\d{3}$", done.stderr + done.stdout, re.MULTILINE)])
    assert found == ANSWERS
    metric = Metric.objects.get(pk=1)
    assert (metric.subject, metric.locked_fields) == ("基层工会", ["subject"])
    assert Metric.objects.get(pk=2).review_status == "unreviewed"
    assert Metric.objects.get(pk=3).review_status == "rejected"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("number", "words"), [(0, "count"), (1, "held")])
def test_programs_of_the_tour_run(environment, tmp_path, number, words):
    program = blocks("python")[number]
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert words in done.stdout
