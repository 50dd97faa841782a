"""The figures of the right column as words and numbers."""

from __future__ import annotations

from kitlog.domain.cohort import OTHER, Cohort, Returned, Safety
from kitlog.domain.outcomes import Point
from kitlog.ui.cohort.figures_card import Figure
from kitlog.words import plural, tr

MOST_REASONS = 4


def closed_early(cohort: Cohort) -> tuple[Figure, ...]:
    """The commonest reasons; what has no line of its own is in the last one."""
    known = [one for one in cohort.closed_early if one[0] != OTHER]
    rest = [one for one in cohort.closed_early if one[0] == OTHER]
    if len(known) + len(rest) > MOST_REASONS:
        known, rest = known[: MOST_REASONS - 1], known[MOST_REASONS - 1 :] + rest
    lines = [(tr(why), "", f"{many:,}") for why, many in known]
    if rest:
        many = sum(one for _, one in rest)
        lines.append((tr("Other reasons") if many > 1 else tr(OTHER), "", f"{many:,}"))
    return tuple(lines) or ((tr("None"), "", ""),)


def safety(said: Safety) -> tuple[Figure, ...]:
    """Adverse events never without how many infusions, nor without interventions beside."""
    infusions = said.infusions
    words = plural("Adverse events, {n} infusion", "Adverse events, {n} infusions", infusions.of)
    lines: list[Figure] = [(words, "", f"{said.adverse:,}")]
    if not infusions.few and not infusions.count:
        up = infusions.bounds()[1]
        lines.append((tr("true rate could be up to"), "", f"{up} %"))
    elif infusions.count:
        lines.append((tr("infusions with one"), *_rate(said)))
    return (
        *lines,
        (tr("Interventions"), "", f"{said.interventions:,}"),
        (tr("Stopped early"), "", f"{said.stopped_early:,}"),
        (tr("Came, not infused"), "", f"{said.not_infused:,}"),
    )


def _rate(said: Safety) -> tuple[str, str]:
    """Their number, with share and interval where there are not too few."""
    infusions = said.infusions
    if infusions.few:
        return "", f"{infusions.count:,}"
    between = "–".join(infusions.bounds())
    return f"{infusions.pct_words()} % ({between})", f"{infusions.count:,}"


def returned(told: tuple[Returned, ...]) -> tuple[Figure, ...]:
    return tuple((capital(one.point), one.share.words, _percent(one)) for one in told)


def not_returned(told: tuple[Returned, ...], courses: int) -> str:
    """Why the rest did not: not due yet, or never to be asked again."""
    said = []
    for one in told:
        waiting = courses - one.share.of
        why = [f"{many} {tr(word)}" for word, many in one.ended]
        if waiting:
            why.append(plural("{n} not due yet", "{n} not due yet", waiting))
        if why:
            said.append(f"{capital(one.point)}: {', '.join(why)}.")
    return "\n".join(said)


def _percent(one: Returned) -> str:
    return "–" if one.share.few else f"{one.share.pct_words(0)} %"


def capital(point: Point) -> str:
    return point.words.capitalize()
