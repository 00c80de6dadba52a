"""The desk on which editors review articles: the queue, and the page of one article."""
