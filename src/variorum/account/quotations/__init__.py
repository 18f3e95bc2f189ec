"""The quotations: every speaker, every utterance, every wording of it, with its verdict."""

from variorum.account.quotations.write import write_quotations

__all__ = ["write_quotations"]
