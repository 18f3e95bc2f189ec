"""From what comparing found to lines with evidence, and the check that re-reads them."""

from variorum.account.check import check_account
from variorum.account.dates_in_words import describe
from variorum.account.write import write_account

__all__ = ["check_account", "describe", "write_account"]
