"""Tests of the pages that show results."""
