"""Letters with their accents, one after the other, for a keyboard with a single accent key."""

from __future__ import annotations

_FAMILIES = (
    "aáàâäãåąæ", "cçćč", "dďđð", "eéèêëęě", "gğ", "iíìîïı", "lł", "nñńň", "oóòôöõøőœ", "rř",
    "sšśşß", "tťţþ", "uúùûüůű", "yýÿ", "zžźż", "'`´", "$€£",
)  # fmt: skip


def accented(letter: str) -> str:
    """The next of the letter's family, in its case: e, é, è, …, and e again; "" for none."""
    family = next((f for f in _FAMILIES if letter and letter.lower() in f), "")
    if not family:
        return ""
    if letter.isupper():
        # ß and ı have no capital of their own.
        family = "".join(dict.fromkeys(c.upper() for c in family if len(c.upper()) == 1))
    return family[(family.index(letter) + 1) % len(family)]
