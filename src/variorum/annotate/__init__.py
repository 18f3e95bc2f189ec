"""One report in, its findings with their places out."""
