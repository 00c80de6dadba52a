"""What the admin shows of the importer's runs and files."""

import pytest

from activities.models import ImportedFile
from tests import factories
from tests.unionnews.desk import change_url

pytestmark = pytest.mark.django_db


def test_state_of_a_run_is_a_word(admin_client):
    run = factories.ImportRunFactory()
    content = admin_client.get(change_url(run)).content.decode()
    assert f">{run.get_state_display()}<" in content
    assert "(&#x27;" not in content


def test_outcome_of_a_file_is_a_word(admin_client):
    file = factories.ImportedFileFactory(outcome=ImportedFile.Outcome.UNCHANGED)
    content = admin_client.get(change_url(file)).content.decode()
    assert f">{file.get_outcome_display()}<" in content
    assert "(&#x27;" not in content
