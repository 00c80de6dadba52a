"""Totals over figures and activities that say what is known and no more: with bounds, each thing counted once."""
