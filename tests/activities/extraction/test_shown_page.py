"""A page with its findings marked, on the command line."""

import pytest

from activities.extraction.__main__ import main

PAGE = """2024年6月31日 星期二

## 石鼓区总工会送清凉

本报讯（记者 郝强）7月3日，石鼓区总工会举办送清凉活动，服务职工300余人。
"""


def test_page_is_shown_with_its_findings(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    main([str(page)])
    shown = capsys.readouterr().out
    assert "石鼓区总工会" in shown
    assert "300 人" in shown


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
