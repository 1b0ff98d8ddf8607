"""The project's own tests; the tree mirrors the code's."""
