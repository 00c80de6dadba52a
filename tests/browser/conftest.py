"""A server of its own, as in production but for HTTPS, and the system's Chromium."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, StorageState, sync_playwright

from tests.browser.chromium import CHROMIUM, EDITOR, FLAGS, PASSWORD, ROOT, SCREENSHOTS

PATIENCE = 120  # seconds for the server to answer


def pytest_collection_modifyitems(items):
    """Leave the tests of this folder out where there is no browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine (Debian's package: chromium)"))


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The address of a running server with the scene in its database."""
    with running(tmp_path_factory.mktemp("server"), "tests.browser.scene") as address:
        yield address


@pytest.fixture(scope="session")
def desk_server(tmp_path_factory):
    """The address of a running server with articles to review in its database."""
    with running(tmp_path_factory.mktemp("desk-server"), "tests.browser.desk_scene") as address:
        yield address


@contextmanager
def running(folder: Path, scene: str) -> Iterator[str]:
    """The address of a server that runs with that scene in its database."""
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder}/browser.sqlite3",
        "DJANGO_SETTINGS_MODULE": "unionnews.settings",
        "SECRET_KEY": "only-for-tests" * 5,
        "DEBUG": "0",
        "HTTPS": "0",
    }
    for command in (["manage.py", "migrate", "--verbosity", "0"], ["-m", scene]):
        subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True)
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "unionnews.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4"]
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(address: str, process: subprocess.Popen) -> None:
    """Return once the server answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/admin/login/", timeout=20):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.2)
    raise RuntimeError("the server does not answer")


@pytest.fixture(scope="package")
def browser():
    """The system's Chromium, without a window.

    It ends with the last test of this folder: while it runs, so does an event loop, and Django lets no test after it
    near the database.
    """
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


class Desk:
    """An editor's browser: remembers what the console complained of, keeps pictures."""

    def __init__(
        self, browser: Browser, address: str, cookies: StorageState | None = None, language: str = "zh-CN"
    ) -> None:
        self.address = address
        self.context = browser.new_context(
            base_url=address,
            locale=language,
            viewport={"width": 1440, "height": 900},
            color_scheme="light",
            storage_state=cookies,
        )
        self.context.set_default_timeout(10_000)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self.listen)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))

    def listen(self, message) -> None:
        """Keep errors and warnings; a policy that was violated is an error."""
        if message.type in ("error", "warning"):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def log_in(self, name: str = EDITOR) -> None:
        """Come in as the editor, or somebody else."""
        self.page.goto("/admin/")
        self.page.fill("#id_username", name)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("#login-form button[type=submit]")
        self.page.wait_for_selector(".dashboard")

    def picture(self, name: str, whole: bool = False) -> None:
        """Keep what is seen in var/screenshots."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=whole)


@pytest.fixture
def visitor(browser, server):
    """Somebody who has not logged in."""
    desk = Desk(browser, server)
    yield desk
    desk.context.close()


@pytest.fixture(scope="package")
def cookies(browser):
    """The cookies of a user at a server; each logs in once, as that takes as long as a test."""

    @cache
    def of(address: str, name: str = EDITOR) -> StorageState:
        desk = Desk(browser, address)
        desk.log_in(name)
        state = desk.context.storage_state()
        desk.context.close()
        return state

    return of


@pytest.fixture
def editor(browser, server, cookies):
    """The editor, logged in, with a browser that prefers Chinese."""
    desk = Desk(browser, server, cookies(server))
    desk.page.goto("/admin/")
    desk.page.wait_for_selector(".dashboard")
    yield desk
    desk.context.close()
