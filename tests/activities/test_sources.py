"""The pages that paths name: files, folders, globs, zip archives and standard input, and what can be wrong there."""

import io
import os
import stat
import zipfile

import pytest

from activities.importing.finding import NoSuchPath, Skipped, Unreadable, expand, find_sources
from activities.importing.sources import File, Member, StandardInput, UnreadableSource

LIMIT = 1000


def write(folder, names):
    """Files of these names in a folder, each holding its own name."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name, encoding="utf-8")


def pack(path, members, **options):
    """A zip archive of these members."""
    with zipfile.ZipFile(path, "w", **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def find(*paths, stdin=b""):
    return list(find_sources([str(path) for path in paths], io.BytesIO(stdin)))


def names(found):
    return [one.file_name for one in found if isinstance(one, File | Member | StandardInput)]


def complaints(found):
    return [(os.path.basename(one.name), one.message) for one in found if isinstance(one, Unreadable)]


def skips(found):
    return [os.path.basename(one.name) for one in found if isinstance(one, Skipped)]


def test_folder_is_read_whole_in_order_of_names(tmp_path):
    write(tmp_path, ["b/20240102_01.txt", "a/02.TXT", "a/01.text", "a/deep/er/03.txt", "z.txt"])
    found = find(tmp_path)
    assert names(found) == ["01.text", "02.TXT", "03.txt", "20240102_01.txt", "z.txt"]
    assert found == find(tmp_path)


@pytest.mark.parametrize(
    "beside",
    [".DS_Store", ".hidden.txt", "01.gold.json", "01.json", "manifest.csv", "README.md", "Thumbs.db", "~$01.docx"]
    + ["__MACOSX/._01.txt", ".git/01.txt"],
)
def test_what_stands_beside_pages_is_passed_over(tmp_path, beside):
    write(tmp_path, ["01.txt", beside])
    found = find(tmp_path)
    assert names(found) == ["01.txt"]
    assert len(found) == 1


@pytest.mark.parametrize("other", ["notes", "page.dat", "01.txt.bak", "01.txt~"])
def test_what_may_be_a_page_is_skipped_with_a_word(tmp_path, other):
    write(tmp_path, ["01.txt", other])
    found = find(tmp_path)
    assert (names(found), skips(found)) == (["01.txt"], [other])


def test_pdf_counts_as_a_page_unless_its_text_stands_beside_it(tmp_path):
    write(tmp_path, ["01.pdf", "01.txt", "02.pdf", "03.png"])
    assert names(find(tmp_path)) == ["01.txt", "02.pdf", "03.png"]


@pytest.mark.parametrize("beside", [[], [".DS_Store"], ["01.json"], ["notes"], ["empty/.keep"]])
def test_folder_without_pages(tmp_path, beside):
    write(tmp_path, beside)
    ((name, message),) = complaints(find(tmp_path))
    assert name == tmp_path.name
    assert "no .txt file" in message


def test_file_given_by_name_is_read_whatever_it_is_called(tmp_path):
    write(tmp_path, ["notes", "page.dat", ".hidden", "README.md"])
    paths = [tmp_path / name for name in ("notes", "page.dat", ".hidden", "README.md")]
    assert names(find(*paths)) == ["notes", "page.dat", ".hidden", "README.md"]


def test_links_that_lead_in_a_circle_are_followed_once(tmp_path):
    write(tmp_path, ["a/01.txt"])
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    found = find(tmp_path)
    assert (names(found), skips(found)) == (["01.txt"], ["again"])


@pytest.mark.parametrize("target", ["nowhere.txt", "loop.txt"])
def test_link_that_leads_nowhere_is_told(tmp_path, target):
    (tmp_path / "loop.txt").symlink_to(tmp_path / target)
    (source,) = find(tmp_path)
    with pytest.raises(UnreadableSource, match="cannot be read"):
        source.read(LIMIT)


def test_pipe_in_a_folder_is_not_waited_for(tmp_path):
    write(tmp_path, ["01.txt"])
    os.mkfifo(tmp_path / "pipe.txt")
    found = find(tmp_path)
    assert (names(found), skips(found)) == (["01.txt"], ["pipe.txt"])


def refusing(*args, **kwargs):
    raise PermissionError(13, "Permission denied")


def test_file_that_may_not_be_read(tmp_path, monkeypatch):
    write(tmp_path, ["01.txt"])
    (source,) = find(tmp_path)
    monkeypatch.setattr("builtins.open", refusing)  # whoever runs the tests may be allowed everything
    with pytest.raises(UnreadableSource, match="cannot be read: Permission denied"):
        source.read(LIMIT)


def test_folder_that_may_not_be_read(tmp_path, monkeypatch):
    write(tmp_path, ["shut/01.txt"])
    monkeypatch.setattr("os.listdir", refusing)
    assert complaints(find(tmp_path / "shut")) == [("shut", "cannot be read: Permission denied")]


def test_file_over_the_limit_is_not_even_read(tmp_path):
    path = tmp_path / "01.txt"
    path.write_bytes(b"x" * LIMIT)
    (source,) = find(path)
    assert len(source.read(LIMIT)) == LIMIT
    with pytest.raises(UnreadableSource, match="larger than 999 bytes"):
        source.read(LIMIT - 1)


def test_name_in_gbk_is_legible(tmp_path):
    path = os.fsencode(tmp_path) + b"/" + "二版.txt".encode("gbk")
    with open(path, "wb") as stream:
        stream.write(b"page")
    (source,) = find(tmp_path)
    assert source.file_name == "二版.txt"
    assert source.read(LIMIT) == b"page"


def test_name_cannot_move_the_cursor(tmp_path):
    write(tmp_path, ["a\x1b[2J\n.txt"])
    assert names(find(tmp_path)) == ["a\ufffd[2J\ufffd.txt"]


def test_zip_with_folders(tmp_path):
    archive = pack(
        tmp_path / "pages.zip",
        {
            "2024/b/02.txt": "二",
            "2024/a/01.txt": "一",
            "2024/": "",
            "__MACOSX/._01.txt": "x",
            "2024/01.gold.json": "{}",
        },
        compression=zipfile.ZIP_DEFLATED,
    )
    found = []
    for source in find_sources([str(archive)], io.BytesIO()):
        found.append((source.name.removeprefix(str(tmp_path)), source.read(LIMIT).decode()))
    assert found == [("/pages.zip/2024/a/01.txt", "一"), ("/pages.zip/2024/b/02.txt", "二")]


def test_zip_in_a_folder_is_opened(tmp_path):
    pack(tmp_path / "pages.zip", {"01.txt": "一"})
    write(tmp_path, ["02.txt"])
    assert names(find(tmp_path)) == ["02.txt", "01.txt"]


class InGbk(zipfile.ZipInfo):
    """A member whose name stands in the archive in GBK, as Windows writes it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits


class UnmarkedUtf8(zipfile.ZipInfo):
    """A member whose name stands in the archive in UTF-8, without the mark that says so."""

    def _encodeFilenameFlags(self):
        return self.filename.encode(), self.flag_bits


@pytest.mark.parametrize("kind", [InGbk, UnmarkedUtf8, zipfile.ZipInfo])
def test_names_in_a_zip(tmp_path, kind):
    path = tmp_path / "pages.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(kind("工人报/二版.txt"), "二")
    assert [one.name for one in find(path)] == [f"{path}/工人报/二版.txt"]


def test_zip_without_pages(tmp_path):
    assert "no .txt file" in complaints(find(pack(tmp_path / "pages.zip", {"a.json": "{}"})))[0][1]


def test_zip_that_is_none(tmp_path):
    path = tmp_path / "pages.zip"
    path.write_text("PK, but no archive")
    assert "no sound zip archive" in complaints(find(path))[0][1]


def test_zip_within_a_zip(tmp_path):
    inner = pack(tmp_path / "inner.zip", {"01.txt": "一"}).read_bytes()
    outer = pack(tmp_path / "outer.zip", {"inner.zip": inner, "02.txt": "二"})
    found = find(outer)
    assert names(found) == ["02.txt"]
    assert complaints(found) == [("inner.zip", "is an archive within an archive: unpack it first")]


def read_only_member(path):
    """What comes of reading the one page of an archive."""
    (message,) = [read_or_complaint(source) for source in find_sources([str(path)], io.BytesIO())]
    return message


def read_or_complaint(source):
    try:
        return source.read(LIMIT)
    except UnreadableSource as error:
        return str(error)


def test_zip_bomb_is_stopped(tmp_path):
    path = pack(tmp_path / "bomb.zip", {"01.txt": b"\0" * 10_000_000}, compression=zipfile.ZIP_DEFLATED)
    assert "larger than 1,000 bytes" in read_only_member(path)


def test_zip_bomb_that_lies_about_its_size_is_stopped(tmp_path):
    path = pack(tmp_path / "bomb.zip", {"01.txt": b"\0" * 10_000_000}, compression=zipfile.ZIP_DEFLATED)
    true_size, small = (10_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(true_size, small))
    result = read_only_member(path)
    assert isinstance(result, str) or len(result) <= LIMIT


def test_broken_member_of_a_zip(tmp_path):
    path = pack(tmp_path / "pages.zip", {"01.txt": b"page of a newspaper"})
    path.write_bytes(path.read_bytes().replace(b"page of a newspaper", b"page of a newspapeR"))
    assert "cannot be unpacked" in read_only_member(path)


def test_member_under_a_password(tmp_path):
    path = pack(tmp_path / "pages.zip", {"01.txt": b"page"})
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    path.write_bytes(data)
    assert "password" in read_only_member(path)


def test_standard_input():
    (source,) = find("-", stdin="工会".encode())
    assert source.file_name == "stdin.txt"
    assert source.read(LIMIT).decode() == "工会"
    (source,) = find("-", stdin=b"x" * (LIMIT + 1))
    with pytest.raises(UnreadableSource, match="larger"):
        source.read(LIMIT)


def test_standard_input_that_is_closed():
    with pytest.raises(UnreadableSource, match="is closed"):
        StandardInput(None).read(LIMIT)


def test_expand_spells_out_globs_in_order(tmp_path):
    write(tmp_path, ["2.txt", "1.txt", "a/3.txt", "[1].txt"])
    root = str(tmp_path)
    assert expand([f"{root}/?.txt", "-", f"{root}/**/3.txt", "-"]) == [
        f"{root}/1.txt",
        f"{root}/2.txt",
        "-",
        f"{root}/a/3.txt",
    ]
    assert expand([f"{root}/[1].txt"]) == [f"{root}/[1].txt"]  # a file of that very name


@pytest.mark.parametrize("argument", ["nowhere", "nowhere/*.txt", "", "*.nothing-like-that"])
def test_path_that_names_nothing(tmp_path, monkeypatch, argument):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoSuchPath):
        expand([argument])


def test_unusual_files_given_by_name_are_read_within_the_limit(tmp_path):
    assert stat.S_ISCHR(os.stat("/dev/zero").st_mode)
    (source,) = find("/dev/zero")
    with pytest.raises(UnreadableSource, match="larger"):
        source.read(LIMIT)
