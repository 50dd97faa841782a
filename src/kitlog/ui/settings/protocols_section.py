"""The protocols: which version is in use, a copy to change, and the prescriber's signature."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError
from kitlog.domain.protocol_text import changed, values
from kitlog.domain.protocol_versions import Version, differences, standing
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.page import Page
from kitlog.ui.settings.protocol_form import ProtocolForm
from kitlog.ui.settings.section import Section
from kitlog.ui.settings.sign_dialog import SignDialog
from kitlog.ui.settings.version_list import VersionList
from kitlog.ui.settings.version_words import prescribers, state, summary
from kitlog.words import tr, unsaid
from kitlog.workflow import protocols
from kitlog.workflow.desk import Desk
from kitlog.workflow.protocols import Wrong

ABOUT = unsaid(
    "A change is made on a copy, signed by the prescriber before use. Running courses keep theirs."
)
BASE = "copied from"
"""Where the draft of the page keeps which version its values were copied from."""


class ProtocolsSection(Section):
    """The list and one version beside it; the form in their place while a copy is changed."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, "protocol", tr("Protocols"), tr(ABOUT), tr("Keep draft"))
        self.stack = QStackedWidget()
        self.list, self.form = VersionList(), ProtocolForm()
        self.title, self.state = Label("", "h2", wraps=True), Label("", "body", "ink2", wraps=True)
        self.lines = Label("", "body", wraps=True)
        self.copy = KitButton(tr("Copy to edit"))
        self.sign = KitButton(tr("Ask for signature…"), icon="sign", kind="primary")
        self.back = KitButton(tr("Throw copy away"), kind="danger")
        self.back.setFixedHeight(self.act.height())
        self.foot.insertWidget(1, self.back)
        self.dialog: SignDialog | None = None
        self._clinic: Clinic | None = None
        self._base: Version | None = None
        self.stack.addWidget(self._versions())
        self.stack.addWidget(self.form)
        self.body.addWidget(self.stack, 1)
        self.list.chosen.connect(self._show_version)
        self.copy.clicked.connect(self._copy)
        self.sign.clicked.connect(self._ask_signature)
        self.back.clicked.connect(self._throw_away)
        self.form.edited.connect(self._typed)
        for button in (self.copy, self.sign):
            button.refused.connect(lambda reason: self.say(reason, "highText"))
        self._edit(on=False)

    def _versions(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.list)
        beside = QVBoxLayout()
        beside.setSpacing(10)
        for words in (self.title, self.state, self.lines):
            beside.addWidget(words)
        acts = QHBoxLayout()
        acts.addWidget(self.copy)
        acts.addWidget(self.sign)
        acts.addStretch(1)
        beside.addLayout(acts)
        beside.addStretch(1)
        row.addLayout(beside, 1)
        return holder

    def focus_first(self) -> None:
        if self.editing:
            self.form.parts.options[self.form.parts.index].setFocus()
        else:
            self.list.focus_first()

    @property
    def editing(self) -> bool:
        """Whether a copy is being changed."""
        return self.stack.currentWidget() is self.form

    def show_clinic(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self.list.draw(clinic.protocols)
        self._show_version(self.list.index)
        found = dict(self.half.found())
        base = next((v for v in clinic.protocols if v.protocol.sha256 == found.get(BASE)), None)
        if base is not None:
            self._begin(base, found)
            self.say_whose()
        else:
            self._edit(on=False)

    def allow(self) -> None:
        super().allow()
        self.copy.refuse(self.act.reason)

    # -- one version ------------------------------------------------------------------

    @property
    def version(self) -> Version | None:
        """The one chosen in the list."""
        versions = self._clinic.protocols if self._clinic else ()
        return versions[self.list.index] if 0 <= self.list.index < len(versions) else None

    def _show_version(self, _: int) -> None:
        version, clinic = self.version, self._clinic
        if version is None or clinic is None:
            return
        protocol = version.protocol
        self.title.say(
            tr("{name}, version {version}", name=protocol.name, version=protocol.version)
        )
        stands = version in standing(clinic.protocols)
        self.state.say("\n".join(state(version, clinic, stands=stands)))
        self.lines.say("\n".join(self._differences(version)))
        self.copy.setText(tr("Change the draft") if version.draft else tr("Copy to edit"))
        self.copy.setVisible(stands or version.draft)
        self.sign.setVisible(version.signed is None and (stands or version.draft))

    def _differences(self, version: Version) -> tuple[str, ...]:
        """From the version it was copied from, a line each."""
        versions = self._clinic.protocols if self._clinic else ()
        base = next((v for v in versions if v.protocol.sha256 == version.of), None)
        return differences(base.protocol.text, version.protocol.text) if base else ()

    # -- changing a copy --------------------------------------------------------------

    def _copy(self) -> None:
        version, clinic = self.version, self._clinic
        if version is None or clinic is None:
            return
        name = version.protocol.name
        base = next(v for v in standing(clinic.protocols) if v.protocol.name == name)
        self._begin(base, values(version.protocol.text))
        self.say("")
        self.focus_first()

    def _begin(self, base: Version, typed: dict[str, str]) -> None:
        self._base = base
        self.form.fill(typed)
        self.form.show_before(values(base.protocol.text), {})
        self._edit(on=True)

    def _edit(self, *, on: bool) -> None:
        self.stack.setCurrentIndex(1 if on else 0)
        self.act.setVisible(on)
        self.back.setVisible(on)
        name = self._base.protocol.name if self._base else ""
        after = self._base.protocol.version + 1 if self._base else 0
        self.about.say(
            tr("{name}, draft of version {after}", name=name, after=after) if on else tr(ABOUT)
        )

    def _typed(self) -> None:
        base = self._base
        if base is None:
            return
        typed = self.form.texts()
        self.half.keep({**typed, BASE: base.protocol.sha256})
        text, wrong = changed(base.protocol.text, typed, base.protocol.version)
        lines = differences(base.protocol.text, text)
        self.form.show_before(values(base.protocol.text), wrong)
        self.say(summary(lines, len(wrong)), "medText" if wrong else "ink2")

    def _throw_away(self) -> None:
        """Back to the list; for ten seconds the copy can still be had again."""
        base, typed = self._base, self.form.texts()
        self.half.keep({})
        self.half.write()
        self._edit(on=False)
        self.say("")
        self.focus_first()

        def again() -> None:
            if base is not None:
                self._begin(base, typed)
                self._typed()

        self.page.toast.offer(tr("The copy is thrown away."), again)

    def save(self) -> None:
        base = self._base
        if base is None:
            return
        typed, sha256 = self.form.texts(), base.protocol.sha256
        self.form.refuse({})

        def act(desk: Desk) -> Clinic:
            return protocols.draft(desk, sha256, typed)

        self.keep(act, tr("The draft is kept. It counts once the prescriber has signed it."))

    def refused(self, error: KitLogError) -> None:
        if isinstance(error, Wrong):
            self.form.refuse(error.sentences)
            self.say(tr("Some fields need another look."), "highText")
        else:
            super().refused(error)

    # -- the signature ----------------------------------------------------------------

    def _ask_signature(self) -> None:
        version, clinic = self.version, self._clinic
        if version is None or clinic is None:
            return
        sha256 = version.protocol.sha256

        def said(prescriber: str, pin: str) -> None:
            self.page.answer(
                dialog,
                lambda desk: protocols.sign(desk, sha256, prescriber, pin),
                signed,
                dialog.not_signed,
            )

        def signed(clinic: Clinic) -> None:
            self.say(tr("Signed. It counts for new courses from now on."), "ok")
            self.changed.emit(clinic)

        dialog = self.dialog = SignDialog(
            self.page.window(), version.protocol, self._differences(version),
            prescribers(clinic), said,
        )  # fmt: skip
        self.page.destroyed.connect(dialog.deleteLater)
