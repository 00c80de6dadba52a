"""What the lines of a page are, told on the command line."""

import pytest

from articles.segmentation.__main__ import explain, main

PAGE = "## 石鼓区总工会送清凉\n\n本报讯（记者 郝强）7月3日，石鼓区总工会举办送清凉活动。\n"


def test_each_line_is_told_with_its_part():
    assert [line.split()[0] for line in explain(PAGE)] == ["HEADLINE", "OPENING"]


def test_command_prints_the_page(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="gb18030")
    main([str(page)])
    assert "石鼓区总工会送清凉" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "cannot be read"), (b"", "is empty"), (b"%PDF-1.7", "is a PDF")]
)
def test_what_is_no_page_is_told_in_words(tmp_path, capsys, content, reason):
    page = tmp_path / "page.txt"
    if content is not None:
        page.write_bytes(content)
    with pytest.raises(SystemExit, match="2"):
        main([str(page)])
    assert reason in capsys.readouterr().err
