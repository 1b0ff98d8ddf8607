"""Drawings as plain shapes with coordinates; the template that shows them computes nothing."""
