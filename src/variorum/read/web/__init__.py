"""Links: pages and files fetched politely, and from public addresses alone."""

from variorum.read.web.fetch import Fetched, Fetcher, NotFetched

__all__ = ["Fetched", "Fetcher", "NotFetched"]
