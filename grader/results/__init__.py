"""What a grading says: the one result schema, its reader and its writer."""
