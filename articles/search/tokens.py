"""What an article is found by, as numbers that both databases keep: its characters, pairs of characters and words.

A number is the checksum of a token with a letter for its kind, so that 会员 as a word and 会员 as a pair of characters
are two. That two tokens share a number is rare and harms nothing: what the index finds is compared with the text.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import jieba

jieba.setLogLevel(logging.WARNING)

ANYWHERE, IN_HEADLINE = "g", "h"  # characters and pairs of them
WORD, WORD_IN_HEADLINE = "w", "W"
SIGN = 1 << 31


def folded(text: str) -> str:
    """The text as it is compared: A as a, everything else as printed, full-width letters and digits too."""
    return "".join(chr(ord(letter) + 32) if "A" <= letter <= "Z" else letter for letter in text)


def article_tokens(headlines: Sequence[str], text: str) -> set[int]:
    """All numbers of an article: of its lines over and under the headline, of the headline and of its text."""
    headlines = [folded(line) for line in headlines]
    lines = [*headlines, *folded(text).split("\n")]
    return {
        *numbers(ANYWHERE, (gram for line in lines for gram in grams(line))),
        *numbers(IN_HEADLINE, (gram for line in headlines for gram in grams(line))),
        *numbers(WORD, (word for line in lines for word in words(line))),
        *numbers(WORD_IN_HEADLINE, (word for line in headlines for word in words(line))),
    }


def term_tokens(kind: str, term: str) -> set[int]:
    """The numbers that an article must have for `term` to stand in it: pairs of characters, or words."""
    if kind in (WORD, WORD_IN_HEADLINE):
        return set(numbers(kind, jieba.cut(folded(term))))
    return set(numbers(kind, pairs(folded(term)) if len(term) > 1 else folded(term)))


def grams(line: str) -> Iterator[str]:
    """The characters and the pairs of characters of a line: 送, 清, 凉, 送清, 清凉."""
    yield from line
    yield from pairs(line)


def pairs(line: str) -> Iterator[str]:
    """Each two characters that stand side by side: 送清, 清凉."""
    return (first + second for first, second in pairwise(line))


def words(line: str) -> Iterable[str]:
    """The words of a line as jieba cuts them, with the shorter words in them: 清凉, 送清凉."""
    return jieba.cut_for_search(line)


def numbers(kind: str, tokens: Iterable[str]) -> Iterator[int]:
    """The number of each token, within 32 bits and signed."""
    for token in tokens:
        yield crc32(f"{kind}{token}".encode("utf-8", "surrogatepass")) - SIGN
