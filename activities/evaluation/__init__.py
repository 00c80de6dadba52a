"""How well pages are read: readings compared with hand-made ones, or with what editors decided, field by field."""
