"""Where the work on each report runs."""
