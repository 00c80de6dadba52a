"""What is known of a page beside its text, and whose word counts."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activities.importing.facts import BadFact, Claims, PageFacts, PublishedFrom, Statement, parse_day
from activities.importing.file_names import BadPattern, NamePattern, read_name
from activities.importing.manifest import BadManifest, Manifest
from activities.importing.sources import File
from activities.importing.witnesses import Witnesses

DAY, OTHER_DAY, THIRD_DAY = date(2023, 11, 22), date(2023, 11, 23), date(2023, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-06-18", date(2024, 6, 18)),
        (" 2024-6-8 ", date(2024, 6, 8)),
        ("2024/6/18", date(2024, 6, 18)),
        ("2024.06.18", date(2024, 6, 18)),
        ("2024年6月18日", date(2024, 6, 18)),
        ("20240618", date(2024, 6, 18)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_parse_day(text, day):
    assert parse_day(text) == day


@pytest.mark.parametrize(
    "text", ["", "2023-02-29", "2024-13-01", "24-06-18", "18/06/2024", "0001-01-01", "9999-01-01", "x"]
)
def test_what_is_no_day(text):
    with pytest.raises(BadFact):
        parse_day(text)


@pytest.mark.parametrize(
    ("name", "day", "page"),
    [
        ("20231122_03.txt", DAY, "03"),
        ("2023-11-22-03.txt", DAY, "03"),
        ("2023-11-22.txt", DAY, ""),
        ("20231122.txt", DAY, ""),
        ("20231122-A03.txt", DAY, "A03"),
        ("2023_11_22_3.txt", DAY, "3"),
        ("2023.11.22 第03版.txt", DAY, "03"),
        ("2023年11月22日第3版.txt", DAY, "3"),
        ("午报_20231122_03版.txt", DAY, "03"),
        ("午报20231122.txt", DAY, ""),
        ("20231122_03_工会新闻.txt", DAY, "03"),
        ("20231122_page3.txt", DAY, "3"),
        ("20231322_03.txt", None, ""),  # no such month
        ("20230229_03.txt", None, ""),
        ("sample1.txt", None, ""),
        ("000_45ea8ac486a25c31.txt", None, ""),
        ("a20231122b.txt", None, ""),
        ("120231122.txt", None, ""),
        ("12351_03.txt", None, ""),
        ("18991122_03.txt", None, ""),
        ("stdin.txt", None, ""),
        ("", None, ""),
    ],
)
def test_file_name_tells_day_and_page(name, day, page):
    assert read_name(name) == Statement("", day, page if day else "")


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("{date}_{page}.txt", "20231122_03.txt", Statement("", DAY, "03")),
        ("{date}_{page}.txt", "pages/2023-11-22_03.txt", Statement("", DAY, "03")),
        ("{date}_{page}", "20231122_03.txt", Statement("", DAY, "03")),
        ("{date:%Y%m%d}_{page}.txt", "20231122_03.txt", Statement("", DAY, "03")),
        ("{date:%d.%m.%Y} {page}.txt", "22.11.2023 4.txt", Statement("", DAY, "4")),
        ("{newspaper}-{date}-{page}.txt", "工人报-20231122-B02.txt", Statement("工人报", DAY, "B02")),
        (
            "{newspaper}/{date:%Y-%m}/{date:%d}/{page}.txt",
            "/a/工人报/2023-11/22/01.txt",
            Statement("工人报", DAY, "01"),
        ),
        ("*_{page}_*.txt", "nbs_07_1.txt", Statement("", None, "07")),
        ("p?{page}.txt", "px12.txt", Statement("", None, "12")),
        ("{date}(1).txt", "20231122(1).txt", Statement("", DAY)),
        ("{date}_{page}.txt", "sample1.txt", None),
        ("{date}_{page}.txt", "20231322_03.txt", None),
        ("{date}.txt", "20231122_03.txt", None),
        ("{newspaper}/{date}.txt", "20231122.txt", None),
    ],
)
def test_pattern(pattern, path, expected):
    assert NamePattern.parse(pattern).read(path) == expected


@pytest.mark.parametrize(
    ("pattern", "complaint"),
    [
        ("", "neither"),
        ("*.txt", "neither"),
        ("{day}.txt", "{day} is no field"),
        ("{date", "belongs to no field"),
        ("date}", "belongs to no field"),
        ("{date}{date}", "twice"),
        ("{page}_{page}", "twice"),
        ("{date:%Y%m}", "year, month and day"),
        ("{date:%H%M}", "%H"),
        ("{date:%Y-%m-%}", "%"),
        ("{page:%d}", "only {date}"),
        ("*{page}*_*_*_*", "too much open"),
    ],
)
def test_pattern_that_means_nothing(pattern, complaint):
    with pytest.raises(BadPattern, match=complaint.replace("{", r"\{")):
        NamePattern.parse(pattern)


@given(st.text(max_size=30), st.text(max_size=60))
def test_any_pattern_reads_any_name(pattern, name):
    with suppress(BadPattern):
        NamePattern.parse(pattern).read(name)
    read_name(name)


MANIFEST = "file,newspaper,published,page_number\n01.txt,工人报,2023-11-22,03\na/02.txt,,2023/11/23,\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_manifest_as_spreadsheets_write_it(encoding, line_end, delimiter):
    manifest = Manifest.parse(MANIFEST.replace("\n", line_end).replace(",", delimiter).encode(encoding))
    assert manifest.statements == {
        "01.txt": Statement("工人报", DAY, "03"),
        "a/02.txt": Statement("", OTHER_DAY, ""),
    }


@pytest.mark.parametrize(
    "header",
    [
        "File,Newspaper,Published,Page number",
        "file name,paper,date,page",
        "文件名,报纸,日期,版次",
        "file,newspaper,published,page_number,notes",
    ],
)
def test_manifest_columns_by_other_names(header):
    assert Manifest.parse(f"{header}\n01.txt,工人报,2023-11-22,03".encode()).of("01.txt") == Statement(
        "工人报", DAY, "03"
    )


@pytest.mark.parametrize(
    ("row", "path", "is_meant"),
    [
        ("01.txt", "01.txt", True),
        ("01.txt", "/pages/a/01.txt", True),
        ("01", "pages/01.txt", True),
        ("a/01.txt", "/pages/a/01.txt", True),
        ("./a/01.txt", "a/01.txt", True),
        ("a\\01.txt", "pages.zip/a/01.txt", True),
        ("/pages/a/01.txt", "/pages/a/01.txt", True),
        ("a/01.txt", "b/01.txt", False),
        ("1.txt", "01.txt", False),
        ("02.txt", "01.txt", False),
    ],
)
def test_manifest_names_a_file(row, path, is_meant):
    manifest = Manifest.parse(f"file,newspaper\n{row},工人报".encode())
    assert bool(manifest.of(path)) is is_meant


def test_the_longer_name_in_a_manifest_is_meant():
    manifest = Manifest.parse(b"file,page\n01.txt,1\nb/01.txt,2")
    assert [manifest.of(path).page_number for path in ("a/01.txt", "b/01.txt")] == ["1", "2"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "is empty"),
        (b"\n\n", "blanks"),
        (b"%PDF-1.4", "PDF"),
        ("товарищи".encode("cp1251"), "unknown encoding"),
        (b"newspaper,published\nA,2023-11-22", "no column 'file'"),
        (b"01.txt,A,2023-11-22", "no column 'file'"),
        (b"file\n01.txt", "none of the columns"),
        (b"file,published,date\n01.txt,2023-11-22,2023-11-22", "two columns for published"),
        (b"file,published\n", "names no file"),
        (b"file,published\n01.txt,2023-11-22\n02.txt,2023-13-01", "line 3: '2023-13-01' is no day"),
        (b"file,published\n01.txt,yesterday", "line 2: 'yesterday' is no date"),
        (b"file,published\n,2023-11-22", "line 2: names no file"),
        (b"file,published\n01.txt,2023-11-22\n01.txt,2023-11-23", "line 3: 01.txt stands in the table twice"),
        (b"file,page\n01.txt,12345678901", "longer than 10"),
        (b'file,newspaper\n01.txt,"A', "no sound CSV"),
    ],
)
def test_manifest_that_cannot_be_used(data, complaint):
    with pytest.raises(BadManifest, match=complaint):
        Manifest.parse(data)


def test_a_row_may_stand_twice_if_it_says_the_same():
    assert len(Manifest.parse(b"file,page\n01.txt,1\n01.txt,1\n").statements) == 1


@given(st.binary(max_size=200))
def test_any_bytes_are_a_manifest_or_a_bad_one(data):
    try:
        Manifest.parse(b"file,page\n" + data)
    except BadManifest as error:
        assert str(error)


GIVEN, LISTED, PRINTED, NAMED = (
    Statement("甲报", date(2001, 1, 1), "1"),
    Statement("乙报", date(2002, 2, 2), "2"),
    Statement("丙报", date(2003, 3, 3), "3"),
    Statement("丁报", date(2004, 4, 4), "4"),
)
NOBODY = Statement()


@pytest.mark.parametrize(
    ("given", "manifest", "printed", "file_name", "expected", "published_from"),
    [
        (GIVEN, LISTED, PRINTED, NAMED, GIVEN, "given"),
        (NOBODY, LISTED, PRINTED, NAMED, LISTED, "manifest"),
        (NOBODY, NOBODY, PRINTED, NAMED, PRINTED, "printed"),
        (NOBODY, NOBODY, NOBODY, NAMED, NAMED, "file_name"),
        (NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, "unknown"),
        (Statement("甲报"), NOBODY, PRINTED, NOBODY, Statement("甲报", PRINTED.published, "3"), "printed"),
        (NOBODY, Statement("", None, "9"), NOBODY, NAMED, Statement("丁报", NAMED.published, "9"), "file_name"),
    ],
)
def test_whose_word_counts(given, manifest, printed, file_name, expected, published_from):
    facts = Claims(given, manifest, file_name).settle(printed)
    assert facts == PageFacts(
        expected.newspaper, expected.published, PublishedFrom(published_from), expected.page_number
    )


STORED = PageFacts("甲报", DAY, PublishedFrom.PRINTED, "03")


@pytest.mark.parametrize(
    ("claims", "stored", "agree"),
    [
        (Claims(), STORED, True),
        (Claims(), PageFacts(), True),
        (Claims(file_name=Statement("", OTHER_DAY, "04")), STORED, True),  # print counts for more
        (Claims(given=Statement("甲报", DAY)), STORED, False),  # the same day, but now it is sure
        (Claims(given=Statement("乙报")), STORED, False),
        (Claims(given=Statement("甲报")), STORED, True),
        (Claims(manifest=Statement("", OTHER_DAY)), STORED, False),
        (Claims(), PageFacts("甲报", DAY, PublishedFrom.GIVEN), True),  # what was given stays given
        (Claims(file_name=Statement("", OTHER_DAY)), PageFacts("", DAY, PublishedFrom.GIVEN), True),
        (Claims(given=Statement("", OTHER_DAY)), PageFacts("", DAY, PublishedFrom.GIVEN), False),
        (Claims(manifest=Statement("", OTHER_DAY)), PageFacts("", DAY, PublishedFrom.GIVEN), False),
        (Claims(), PageFacts("", DAY, PublishedFrom.MANIFEST), True),
        (Claims(file_name=Statement("", DAY)), PageFacts("", DAY, PublishedFrom.FILE_NAME), True),
        (
            Claims(file_name=Statement("", OTHER_DAY)),
            PageFacts("", DAY, PublishedFrom.FILE_NAME),
            True,
        ),  # a second name
        (Claims(file_name=Statement("", DAY)), PageFacts(), False),
        (Claims(file_name=Statement("", None, "03")), PageFacts(), False),
    ],
)
def test_whether_a_stored_page_would_stay_as_it_is(claims, stored, agree):
    assert claims.agree_with(stored) is agree


statements = st.builds(
    Statement,
    st.sampled_from(["", "甲报", "乙报"]),
    st.sampled_from([None, DAY, OTHER_DAY]),
    st.sampled_from(["", "03"]),
)


@given(
    st.builds(Claims, statements, statements, statements),
    statements,
    st.builds(Claims, statements, statements, statements),
)
def test_importing_the_same_twice_settles_it(first, printed, second):
    stored = first.settle(printed)
    again = second.remembering(stored).settle(printed)
    assert second.remembering(again).settle(printed) == again


def test_doubts_name_who_says_otherwise():
    claims = Claims(given=Statement("", DAY), file_name=Statement("", OTHER_DAY))
    assert claims.doubts(Statement("", DAY)) == ("the page prints 2023-11-22, its file name says 2023-11-23",)
    assert claims.doubts(Statement()) == ()


@pytest.mark.parametrize("fact", [{"newspaper": "报" * 101}, {"page_number": "12345678901"}])
def test_facts_longer_than_the_database_keeps(fact):
    with pytest.raises(BadFact):
        Statement(**fact)


def test_witnesses_of_a_file():
    witnesses = Witnesses(
        Statement("甲报"), Manifest({"01.txt": Statement("", DAY), "02.txt": Statement("", OTHER_DAY)})
    )
    claims = witnesses.claims(File("pages/01.txt"))
    assert (claims.given, claims.manifest, claims.file_name) == (Statement("甲报"), Statement("", DAY), Statement())
    assert witnesses.unused == ["02.txt"]


def test_witnesses_go_by_the_pattern_alone_where_there_is_one():
    witnesses = Witnesses(pattern=NamePattern.parse("p{page}_{date}.txt"))
    assert witnesses.claims(File("a/p03_20231122.txt")).file_name == Statement("", DAY, "03")
    claims = witnesses.claims(File("a/20231122_03.txt"))
    assert claims.file_name == Statement()
    assert claims.doubts(Statement()) == ("its name is not of the form p{page}_{date}.txt",)
