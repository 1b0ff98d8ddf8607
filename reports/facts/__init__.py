"""What results say once they are put side by side: statements about a trace, about a class; no layout."""
