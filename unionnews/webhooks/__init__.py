"""Webhooks: other programs are told of changes as they are committed, by signed requests that are tried again."""
