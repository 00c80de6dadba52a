"""Full-text search: every literal occurrence is found, and jieba's words rank. See docs/decisions on search."""
