"""Results and their export formats."""
