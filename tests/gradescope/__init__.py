"""Tests of the autograder zip."""
