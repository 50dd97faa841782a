"""EtCO₂ in the program that docs/contributing/add-a-vital.patch makes."""

from __future__ import annotations

from dataclasses import replace

from kitlog.app.demo import cast
from kitlog.app.demo.fill import PRESCRIBER
from kitlog.domain.papers import Paper
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_fields import FIELDS
from kitlog.domain.shapes import Text
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.entry_field import SIDE
from kitlog.ui.chair.parts.entry_row import EntryRow
from kitlog.workflow import charting, discharging, papers, protocols, reading
from kitlog.workflow.papers import Asked
from tests.contributing.room import (
    Found,
    course,
    enter,
    exported,
    in_spanish,
    infused,
    press,
    summary,
    tell,
)
from tests.report.reading_pdf import pages_of
from tests.ui.clipping import clipped
from tests.ui.shots.stage import Stage
from tests.ui.targets import small_targets

SET = ("146", "86", "92", "96", "13", "0", "5", "61")
"""As typed; 61 is above the red limit that is offered, 60."""


def show(stage: Stage) -> Found:
    protocol = asked_for(stage)
    id = course(stage, protocol)
    session = infused(stage, id, "09:30", replace(cast.FOUR, until=19.5))
    stage.at("09:50:10")
    page = stage.show("chair", session)
    assert isinstance(page, ChairPage)
    body = page.centre
    assert isinstance(body, RunningBody)
    typed = type_the_set(stage, body.entry)
    stage.fit(1366, 704)
    failsafe = stage.do(lambda desk: papers.ready(desk, session, Asked(Paper.FAILSAFE, "a4")))
    data, table = exported(stage, id)
    return {
        "cut": [*clipped(stage.window), *small_targets(stage.window)],
        "boxes": [
            (one.x() + SIDE, one.x() + one.width() - SIDE) for one in body.entry.fields.values()
        ],
        "asked": protocol.vitals,
        "asked_before": [one.vitals for one in reading.shipped_protocols()],
        "typed": typed,
        "log": [row.accessibleName() for row in body.log.rows],
        "shapes": [shape.text for shape in body.chart._shapes if isinstance(shape, Text)],
        "spoken": [slot.accessibleName() for slot in body.chart._slots],
        "alerts": [alert.words for alert in page.live.view().alerts],
        "failsafe": "".join(pages_of(failsafe.copy.data)),
        "pasted": stage.do(lambda desk: papers.paste_ready(desk, session)),
        "summary": summary(stage, id),
        "json": [
            entry["fact"]
            for one in data["sessions"]
            for entry in one["entries"]
            if entry["kind"] == "vitals"
        ],
        "codes": data["codes"]["vitals"],
        "csv": table,
        "spanish": in_spanish("End-tidal CO₂", "line blocked"),
        "day_note": day_note(stage, protocol),
    }


def asked_for(stage: Stage) -> Protocol:
    """A copy of KIT-40-Q5 that asks for it with all that is offered, signed by the prescriber."""
    base = next(one for one in reading.shipped_protocols() if one.name == "KIT-40-Q5")
    offered = {field.key: field.usual for field in FIELDS if field.usual}
    clinic = stage.do(lambda desk: protocols.draft(desk, base.sha256, offered))
    copy = next(one.protocol for one in clinic.protocols if one.draft)
    signer = stage.person(PRESCRIBER[0]).person_id
    clinic = stage.do(lambda desk: protocols.sign(desk, copy.sha256, signer, PRESCRIBER[2]))
    stage.station.use_clinic(clinic)
    return copy


def type_the_set(stage: Stage, entry: EntryRow) -> dict[str, str]:
    """By keys alone, from the first field to Save; what stood in the fields before."""
    entry.begin()
    for number, text in enumerate(SET):
        press(stage, text)
        if number < len(SET) - 1 and entry.focused == list(entry.fields)[number]:
            enter(stage)
    texts = dict(entry.texts)
    enter(stage)
    return texts


def day_note(stage: Stage, protocol: Protocol) -> str:
    """Of a second patient, signed: what tonight's emergency department reads."""
    id = course(stage, protocol, 2)
    stage.at("13:00:00")
    session = infused(stage, id, "11:00", replace(cast.FOUR, until=115.0))
    read = Vitals(124, 74, 72, 98, 14, 0, 3, etco2=38)  # type: ignore[call-arg, unused-ignore]
    stage.do(lambda desk: charting.chart_vitals(desk, session, read, ""))
    stage.do(lambda desk: discharging.sign(desk, session))
    ready = stage.do(lambda desk: papers.ready(desk, session, Asked(Paper.DAY_NOTE, "a4")))
    return "".join(pages_of(ready.copy.data))


if __name__ == "__main__":
    tell(show)
