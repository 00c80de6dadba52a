"""Bytes to the text of a page: every encoding and line end, what is no page, where each character came from."""

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.decoding import Cleaned, Dirt, PageText, Reason, UndecodablePage, decode

LINES = [
    "2019年5月7日 星期二 02版",
    "东关街道总工会为环卫工人送去防暑药品",
    "",
    "本报讯（记者 秦 朗）昨日，东关街道总工会走进环卫驿站，为120余名环卫工人送去防暑药品和“清凉包”。",
    "　　“天热，但心里是凉快的。”班长老赵说，驿站里冰箱、微波炉、饮水机一应俱全。",
]
PAGE = "\n".join(LINES) + "\n"
TRADITIONAL = "在勞動節前夕，各縣市產業總工會舉辦了職工運動會，共有三百餘名會員參加，由理事長頒發獎盃。\n" * 3

ENCODINGS = {  # how a page is written, and the encoding that it is read by
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8-sig",
    "utf-16": "utf-16",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "utf-32": "utf-32",
    "gbk": "gb18030",
    "gb18030": "gb18030",
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\r\r\n", "\u2028", "\x0b", "\x85"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_and_line_end(encoding, line_end):
    if encoding == "gbk" and line_end in "\u2028\x85":
        line_end = "\x0c"  # GBK has no others
    page = decode(PAGE.replace("\n", line_end).encode(encoding))
    assert page.text == PAGE
    assert page.encoding == ENCODINGS[encoding]
    assert page.warnings == ()


def test_big5_is_read():
    assert decode(TRADITIONAL.encode("big5")).text == TRADITIONAL


def test_short_gbk_is_no_utf_8():
    assert decode("联通".encode("gbk")).text == "联通"  # the word that Notepad used to misread


def test_ascii_alone_is_text():
    assert decode(b"03\n").text == "03\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"\xef\xbb\xbf", Reason.BLANK),
        (b" \r\n\t\n", Reason.BLANK),
        ("　\n\u200b\ufeff\n".encode(), Reason.BLANK),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", Reason.PDF),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), Reason.IMAGE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Reason.IMAGE),
        (b"GIF89a\1\0\1\0", Reason.IMAGE),
        (b"II*\0\x08\0\0\0", Reason.IMAGE),
        (b"RIFF\x24\0\0\0WEBPVP8 ", Reason.IMAGE),
        (b"BM\x36\0\0\0\0\0\0\0\x36\0", Reason.IMAGE),
        (b"PK\x03\x04\x14\0\0\0", Reason.ARCHIVE),
        (b"\x1f\x8b\x08\0\0\0", Reason.ARCHIVE),
        (b"Rar!\x1a\x07\1\0", Reason.ARCHIVE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Reason.DOCUMENT),
        (b"{\\rtf1\\ansi", Reason.DOCUMENT),
        (b"\n<!DOCTYPE html><html>", Reason.DOCUMENT),
        (b"<?xml version='1.0'?>", Reason.DOCUMENT),
        (bytes(100), Reason.BINARY),
        (b"\x7fELF\2\1\1" + bytes(60) + b"\xb0\xc5\xff\x80" * 20, Reason.BINARY),
        (b"\xff\xfe" + b"\x00\xdc" * 40, Reason.BINARY),  # a mark of UTF-16, then halves of characters
        ("café, où êtes-vous passés cet été".encode("latin-1"), Reason.UNKNOWN_ENCODING),
        ("товарищи, профсоюз".encode("cp1251"), Reason.UNKNOWN_ENCODING),
    ],
)
def test_what_is_no_page(data, reason):
    with pytest.raises(UndecodablePage) as raised:
        decode(data)
    assert raised.value.reason is reason
    assert str(raised.value) == raised.value.message


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"%PDF-1.7", "pdftotext"),
        (b"\x89PNG\r\n\x1a\n", "OCR"),
        (b"PK\x03\x04", "unpack"),
        (b"\xd0\xcf\x11\xe0", "plain text"),
        ("товарищи".encode("cp1251"), "UTF-8"),
    ],
)
def test_message_says_what_to_do(data, advice):
    with pytest.raises(UndecodablePage, match=advice):
        decode(data)


def test_limit():
    assert decode(PAGE.encode(), limit=len(PAGE.encode())).text == PAGE
    with pytest.raises(UndecodablePage) as raised:
        decode(PAGE.encode(), limit=100)
    assert raised.value.reason is Reason.TOO_LARGE


def test_text_about_bitmaps_is_no_bitmap():
    assert decode("BM职工之家开放".encode()).text == "BM职工之家开放"


def test_error_survives_the_way_out_of_a_worker():
    error = pickle.loads(pickle.dumps(UndecodablePage(Reason.EMPTY, "is empty")))
    assert (error.reason, error.message) == (Reason.EMPTY, "is empty")


@pytest.mark.parametrize(
    ("printed", "text", "dirt"),
    [
        ("职工\x00之家", "职工之家", Dirt.CONTROL),
        ("职工\x1b之家", "职工之家", Dirt.CONTROL),
        ("职工之家\x1a", "职工之家", Dirt.CONTROL),  # DOS's end of file
        ("职\u200b工", "职工", Dirt.INVISIBLE),
        ("职工\ufeff之家", "职工之家", Dirt.INVISIBLE),
        ("\u202a职工\u202c", "职工", Dirt.INVISIBLE),
        ("家\ufe00", "家", Dirt.INVISIBLE),
        ("\ue004职工之家", " 职工之家", Dirt.PRIVATE_USE),
        ("职工\U000f0001之家", "职工 之家", Dirt.PRIVATE_USE),
        ("\ufffc职工", " 职工", Dirt.PRIVATE_USE),
        ("总⼯会", "总工会", Dirt.RADICAL),
        ("劳\uf92f", "劳勞", Dirt.RADICAL),
    ],
)
def test_cleaning(printed, text, dirt):
    page = decode(printed.encode())
    assert page.text == text
    assert {piece.dirt for piece in page.cleaned} == {dirt}


@pytest.mark.parametrize("kept", ["职 工", "职　工", "职\t工", "职\u00a0工", "１２３５１", "①②③", "〇", "𠮷", "■◆□"])
def test_printed_characters_stay_as_they_are(kept):
    page = decode(kept.encode())
    assert (page.text, page.cleaned) == (kept, ())


def test_cleaned_tells_where_and_how_much():
    page = decode("街道\x00\x01工会\r\n⼯会".encode())
    assert page.text == "街道工会\n工会"
    assert page.cleaned == (Cleaned(Dirt.CONTROL, 2, 2, ""), Cleaned(Dirt.RADICAL, 8, 1, "工"))
    assert page.warnings == ("2 control characters removed",)


def test_origin_counts_in_the_decoded_bytes():
    page = decode("甲\x00乙\r\n丙".encode())
    assert page.text == "甲乙\n丙"
    assert [page.origin(offset) for offset in range(5)] == [0, 2, 3, 5, 6]
    with pytest.raises(IndexError):
        page.origin(5 + 1)


def test_a_broken_byte_in_a_long_page_is_told():
    data = bytearray((PAGE * 5).encode())
    data[200] = 0xFF
    page = decode(bytes(data))
    assert page.encoding == "utf-8"
    assert "\ufffd" in page.text
    assert "broken bytes" in page.warnings[0]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_a_page_cut_within_a_character_is_read(encoding):
    assert decode((PAGE * 5).rstrip().encode(encoding)[:-1]).text.startswith(PAGE)


def assert_every_character_came_from_somewhere(page: PageText, data: bytes) -> None:
    """Each character is the one at its origin, or one that stands in its place."""
    source = data.decode(page.encoding, "replace")
    put = {piece.origin + i: character for piece in page.cleaned for i, character in enumerate(piece.put)}
    for offset, character in enumerate(page.text):
        origin = page.origin(offset)
        before = source[origin]
        assert character in (before, put.get(origin)) or (character == "\n" and before in "\r\n\v\f\x85\u2028\u2029")
    assert all(page.origin(i) < page.origin(i + 1) for i in range(len(page.text)))
    assert all(one.start < other.start for one, other in pairwise(page.origins))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_an_undecodable_one(data):
    try:
        page = decode(data)
    except UndecodablePage as error:
        assert error.message
    else:
        assert_every_character_came_from_somewhere(page, data)


dirty_text = st.text(
    st.one_of(
        st.sampled_from("工会职工街道，。\n\r\v\f\x00\x1b\u200b\ufeff\u2028\x85\ue000⼯\ufffc 　\t"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)


@given(dirty_text, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
def test_offsets_lead_back_to_the_bytes(text, encoding):
    data = text.encode(encoding)
    try:
        page = decode(data)
    except UndecodablePage:
        return
    assert_every_character_came_from_somewhere(page, data)


@given(dirty_text)
def test_cleaned_text_is_clean(text):
    try:
        page = decode(text.encode())
    except UndecodablePage:
        return
    assert not set(page.text) & set("\r\v\f\x00\x1b\u200b\ufeff\u2028\x85\ue000⼯\ufffc")
    assert decode(page.text.encode()).text == page.text
