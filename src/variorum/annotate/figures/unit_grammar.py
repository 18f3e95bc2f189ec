"""Units put together of parts: "millisieverts", "kPa", "cubic metres", "km²"."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from variorum.annotate.figures.tokens import Token, adjacent, value_table, word_at

POWERS = {"square": "2", "sq": "2", "cubic": "3", "cu": "3"}
SIGNS = {"²": "2", "³": "3", "squared": "2", "cubed": "3"}
LENGTHS = frozenset(["mi", "ft", "in", "yd"])
SPREADING = "m"
"""The symbol behind which a touching 2 or 3 is a power: "km2"."""
PREFIXES_OF_SYMBOLS = {
    "kMGT": ("W", "Wh", "B", "b", "Hz", "J", "Pa", "N", "Bq", "eV", "bps"),
    "kmM": ("V",),
    "mµμnp": ("m", "g", "s", "A", "Sv", "Gy", "mol", "L", "l", "W", "F"),
    "kmc": ("m", "g", "A", "Ah", "mol", "bar", "cal", "l", "L"),
    "MG": ("t",),
    "d": ("B",),
}
NO_UNITS = frozenset(["pm", "ps", "pl", "pg", "pA", "pF", "ks"])
"""Combinations that are more often other words ("2 pm", "4 pg")."""


def read_unit(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """A unit put together of parts that begins at a token, and where it ends."""
    power = POWERS.get(word_at(tokens, at), "")
    first = at + 1 if power else at
    if power and word_at(tokens, first) == ".":
        first += 1
    if first >= len(tokens):
        return None
    name = _name(tokens[first])
    if not name or (power and not (name.endswith("m") or name in LENGTHS)):
        return None
    last = first + 1
    if not power and word_at(tokens, last) in SIGNS:
        power, last = SIGNS[word_at(tokens, last)], last + 1
    elif not power and _is_touching_power(tokens, last):
        power, last = tokens[last].text, last + 1
    return name + power, last


def _is_touching_power(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1].text
    return adjacent(tokens, at - 1) and before.endswith(SPREADING) and tokens[at].text in ("2", "3")


def _name(token: Token) -> str:
    """The sign of a unit with its prefix; a power written small stays where it is."""
    if token.kind != "word":
        return ""
    text, power = token.text, ""
    if text[-1] in SIGNS:
        text, power = text[:-1], SIGNS[text[-1]]
    found = _spelled().get(text.lower()) if len(text) > 3 else None
    found = found or _listed(text) or _symbols().get(text)
    return found + power if found else ""


def _listed(text: str) -> str | None:
    """A listed unit of one word; short signs are taken as printed ("g", never "G")."""
    return value_table("units").get(text.lower() if len(text) > 3 else text)


@cache
def _spelled() -> Mapping[str, str]:
    """Unit names with every prefix, in the singular and the plural: "kilopascals"."""
    prefixes, bases = value_table("unit_prefixes"), value_table("unit_bases")
    names: dict[str, str] = {}
    for (prefix, letter), (base, sign) in product(prefixes.items(), bases.items()):
        for name in (base, base + "s"):
            names[prefix + name] = names[f"{prefix}-{name}"] = letter + sign
    return names


@cache
def _symbols() -> Mapping[str, str]:
    """Signs of units with a prefix: "kPa", "mSv"."""
    return {
        prefix + sign: prefix.replace("μ", "µ") + sign.replace("L", "l")
        for prefixes, signs in PREFIXES_OF_SYMBOLS.items()
        for prefix, sign in product(prefixes, signs)
        if prefix + sign not in NO_UNITS
    }
