"""From bytes to reports: one file a kind of source."""
