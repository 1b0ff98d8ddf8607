"""Class runs."""
