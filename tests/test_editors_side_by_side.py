"""Two editors at the same moment, each in a process of their own: one is stored, the other is told."""

import pytest

from tests.processes import Command

pytestmark = pytest.mark.django_db  # so that a run on PostgreSQL takes it in

MAKE = """
from tests import factories
metric = factories.MetricFactory()
factories.UserFactory(username="editor")
"""
CORRECT = """
import time
from pathlib import Path
from django.contrib.auth.models import User
from activities.models import Metric
from articles import reviewing
metric, editor = Metric.objects.get(), User.objects.get(username="editor")
print("ready", flush=True)
while not Path({go!r}).exists():
    time.sleep(0.01)
try:
    print("stored", reviewing.correct(metric, {{"value": {value}}}, editor, metric.version))
except reviewing.EditedMeanwhile as meanwhile:
    print("told", meanwhile.record.value.normalize())
"""
LOOK = """
from activities.models import Metric
metric = Metric.objects.get()
print(metric.value.normalize(), metric.history.count())
"""


def test_of_two_editors_at_the_same_moment_one_is_told(databases, tmp_path):
    command = Command(databases.copy())
    command.run("shell", "--verbosity", "0", "--command", MAKE)
    go = tmp_path / "go"
    both = [
        command.start("shell", "--verbosity", "0", "--command", CORRECT.format(go=str(go), value=value))
        for value in (310, 320)
    ]
    assert [process.stdout.readline().strip() for process in both] == ["ready", "ready"]
    go.touch()
    printed = sorted(process.communicate(timeout=120)[0].strip() for process in both)
    value, lines = command.run("shell", "--verbosity", "0", "--command", LOOK).split()
    assert printed[0] == "stored ['value']"
    assert printed[1] == f"told {value}"
    assert lines == "2"
