"""Links: pages and files fetched politely, and from public addresses alone."""

from variorum.read.web.fetch import Fetched, Fetcher
from variorum.read.web.refusals import NotFetched

__all__ = ["Fetched", "Fetcher", "NotFetched"]
