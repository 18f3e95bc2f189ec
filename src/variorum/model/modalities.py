"""Kinds of modality: what binds somebody, what is left to them, what they will or want."""

DUTIES = frozenset(["must", "must not"])
LEAVE = frozenset(["may", "allows", "forbids"])
RULES = DUTIES | LEAVE
"""What a law or an order says, of whoever it is for."""
WILLED = frozenset(["will", "will not", "wants", "opposes", "considers"])
"""What somebody holds by themselves."""
AGAINST = frozenset(["will not", "opposes", "must not", "forbids"])
