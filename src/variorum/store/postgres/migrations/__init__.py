"""The scripts that make the tables of a case file."""
