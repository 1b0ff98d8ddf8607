"""The data of each kind of page, as frozen dataclasses made by plain functions; templates only show it."""
