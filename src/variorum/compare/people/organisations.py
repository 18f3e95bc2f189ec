"""Organisations across the reports of a story: full names, shorter ones, and initials."""
