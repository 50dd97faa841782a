"""The controlled-drug account: what was drawn is given or wasted, to 0.01 mL, and witnessed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import numbers, texts
from kitlog.domain.charted import Charted
from kitlog.domain.errors import Refused
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.session import Session
from kitlog.words import tr, unsaid

_KETAMINE = unsaid("ketamine")
KETAMINE = _KETAMINE.text


_VOLUMES = (unsaid("drawn"), unsaid("given"), unsaid("wasted"))


@dataclass(frozen=True, slots=True)
class DrugAccounted:
    """mL of a drug with `strength` mg/mL. `of` is the entry of the medicine, "" for the bag.

    `giver` drew and gave it, `witness` saw the rest destroyed: never the same person (FACTS
    section 4).
    """

    drug: str
    strength: Decimal
    drawn_ml: Decimal
    given_ml: Decimal
    wasted_ml: Decimal
    giver: str
    witness: str
    lot: str = ""
    of: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.drug, "drug", needed=tr("Choose the drug."))
        texts.one_line(self.lot, "lot")
        if self.strength <= 0 or self.drawn_ml <= 0:
            raise Refused(tr("More than 0 only."), "drawn_ml" if self.strength > 0 else "strength")
        if min(self.given_ml, self.wasted_ml) < 0:
            raise Refused(tr("It can't be less than 0."), "given_ml")
        if any(ml != numbers.rounded(ml, 2) for ml in self._volumes):
            raise Refused(tr("Count to 0.01 mL."), "drawn_ml")
        if self.drawn_ml != self.given_ml + self.wasted_ml:
            d = numbers.dose
            total = d(self.given_ml + self.wasted_ml)
            sum_ = f"{d(self.given_ml)} + {d(self.wasted_ml)} = {total}"
            text = unsaid("Given and wasted: {sum} mL, not {drawn} mL drawn.")
            raise Refused(tr(text, sum=sum_, drawn=d(self.drawn_ml)), "wasted_ml")
        if self.witness == self.giver:
            raise Refused(tr("The witness is somebody else than the giver."), "witness")

    @property
    def _volumes(self) -> tuple[Decimal, ...]:
        return self.drawn_ml, self.given_ml, self.wasted_ml

    def mg(self, ml: Decimal) -> Decimal:
        """mg in so many mL of this drug."""
        return ml * self.strength

    @property
    def words(self) -> str:
        """drawn 0.82 mL (41 mg), given 0.7 mL (35 mg), wasted 0.12 mL (6 mg)"""
        names = zip(_VOLUMES, self._volumes, strict=True)
        d = numbers.dose
        return ", ".join(f"{name} {d(ml)} mL ({d(self.mg(ml))} mg)" for name, ml in names)


@dataclass(frozen=True, slots=True)
class NotAccounted:
    """Why the account is not closed before the day is signed; `of` as in DrugAccounted.

    The rest may be destroyed at the evening count only: the account can follow the signature.
    """

    drug: str
    why: str
    of: str = ""

    def __post_init__(self) -> None:
        texts.one_line(self.drug, "drug", needed=tr("Choose the drug."))
        texts.one_line(self.why, "why", needed=tr("Say why it is not accounted for yet."))


def givers(session: Session, of: str = "") -> tuple[str, ...]:
    """Who gave the medicine of this entry, or drew up and started the bag; the giver first.

    Nobody of them may witness its account (FACTS section 4).
    """
    if of:
        given = next((c for c in session.happenings if c.id == of), None)
        return (given.author,) if given else ()
    hands = (*session.standing(InfusionStarted), *session.standing(DrugPrepared))
    return tuple(dict.fromkeys(said.author for said in hands))


def not_accounted(session: Session, of: str = "") -> NotAccounted | None:
    """Why the account of this medicine, or of the bag, is left open, as last said."""
    said = [c.as_(NotAccounted) for c in session.standing(NotAccounted)]
    return next((one for one in reversed(said) if one.of == of), None)


def late_accounts(session: Session) -> tuple[Charted, ...]:
    """Accounts that were closed after the day was signed."""
    signed = session.signed
    if signed is None:
        return ()
    kept = session.standing(DrugAccounted)
    return tuple(c for c in kept if c.first.id > signed.first.id)


def account_of(session: Session, given: str = "") -> Charted | None:
    """The account of the medicine of this entry, or of the bag, as last kept."""
    kept = session.standing(DrugAccounted)
    return next((c for c in reversed(kept) if c.as_(DrugAccounted).of == given), None)


def given_by_pump_ml(session: Session) -> Decimal | None:
    """mL of the drawn drug that were infused by the pump's own volume; None before the end."""
    if session.end is None or session.prepared is None or session.run is None:
        return None
    part = session.end.pump_ml / session.run.volume_ml
    return numbers.rounded(session.prepared.drawn_ml * part, 2)
