"""What stands in a report without being the report: marked, never deleted."""
