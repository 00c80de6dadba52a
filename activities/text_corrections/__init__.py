"""Corrections of an article's text and borders, after which all evidence stands where it says again."""
