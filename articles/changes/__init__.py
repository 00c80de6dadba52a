"""The log of changes: what was created, changed, rejected, deleted or merged, so that mirrors never drift."""
