"""What the filter left, written into a file: how far it is, and where it lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from kitlog.ui.course.exporting import summaries_folder
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.printing import sheet_here
from kitlog.ui.station import Station
from kitlog.ui.trail.long_act import Do, LongAct
from kitlog.workflow import trail_export
from kitlog.workflow.trail import Filter
from kitlog.workflow.trail_export import Exported, Format

HINT = "All lines of this filter. The export is recorded."


class ExportCard(LongAct):
    def __init__(self, do: Do, station: Station, wanted: Callable[[], Filter]) -> None:
        super().__init__(do, "Export", HINT)
        self._station, self._wanted = station, wanted
        self.by_format: dict[Format, KitButton] = {}
        for one in Format:
            button = KitButton(one.value, icon="file", parent=self)
            button.clicked.connect(partial(self._export, one))
            self.starts(button)
            self.by_format[one] = button
        self.buttons.addWidget(self.cancel, 1)

    def _export(self, format: Format) -> None:
        wanted, folder = self._wanted(), summaries_folder(self._station)
        paper = sheet_here()
        self.run(
            lambda desk: trail_export.begin(desk, wanted, folder, format, paper),
            trail_export.step,
            self._show,
            trail_export.cancel,
        )

    def _show(self, done: Exported) -> None:
        many = "1 line" if done.looked_at == 1 else f"{done.looked_at:,} lines"
        assert done.path is not None
        self.say(f"{many} in {done.path.name}, folder {done.path.parent.name}.", "ok")
        self.sentence.setToolTip(str(done.path))
