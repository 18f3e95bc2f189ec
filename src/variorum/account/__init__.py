"""From what comparing found to lines with evidence, and the check that re-reads them."""
