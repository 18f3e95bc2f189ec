"""Many reports in, what they share and how they differ out."""
