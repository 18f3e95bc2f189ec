"""What all reports tell, what most do, and what those that rest on others left out or added."""

from variorum.account.coverage.write import write_coverage

__all__ = ["write_coverage"]
