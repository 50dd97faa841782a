"""Texts of the code that are the same in every language, and why."""

from __future__ import annotations

NEVER = (
    "app/backup.py", "app/check.py", "app/cli.py", "app/demo", "app/doctor.py", "app/doorbell.py",
    "app/export.py", "app/hands.py", "app/mistakes.py", "app/rekey.py", "app/restore.py",
    "app/terminal.py", "app/tour.py", "app/verify.py", "report/archive.py", "report/cohort_csv.py",
    "report/course_data.py", "report/glyph_font.py", "report/lettering.py", "report/marking.py",
    "report/metadata.py", "report/outcome_json.py", "report/readings_csv.py",
    "report/script_runs.py", "report/structure_tree.py", "report/trail_csv.py", "store/migrations",
    "store/migrations/versions", "ui/kit/theme.py",
)  # fmt: skip
"""Invented people, a database, typefaces and a style sheet; what a PDF is made of; CSV and JSON,
which programs read; the command line and the tour's own lines (decision 020): nobody translates
them."""
PDF_PARTS = {
    "Document", "Figure", "Table", "Row", "Column", "Header", "Footer", "Span", "Caption", "Lbl",
    "BlockQuote", "Watermark",
}  # fmt: skip
"""Parts of a PDF, by their names in ISO 32000."""
STAYS: dict[str, set[str]] = {
    "app/record_check.py": {  # for a log
        "the record was not looked through: %s", "the pages of the record could not be summed: %s",
    },
    "app/start.py": {"Fusion"},  # a style of Qt's
    "domain/arrival.py": {"not asked"},  # as stored
    "domain/clock.py": {
        "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management",
        "The demo's clock only goes forward.",
    },  # a key of the registry; for whoever writes a script
    "domain/cohort.py": {
        "Tankha 2025, doi 10.1136/rapm-2025-106907", "Last 6 months", "Last 12 months", "All time",
    },  # a source; as stored
    "domain/course_result.py": {
        "no responder", "not recorded", "after re-treatment", "no percentage of a baseline of 0",
    },  # counted by, never shown
    "domain/dose.py": {"0 mL × 0 mg/mL, 0 mL/h × 0 min", "0 → 0 kg, 0 %."},  # figures and units
    "domain/drug_account.py": {"0 0 mL (0 mg)"},  # figures and units
    "domain/measures.py": {
        "PROMIS T", "Global Health v1.2, physical", "Global Health v1.2, mental",
    },  # a scale and forms by name, as stored
    "domain/medicines.py": {"blood pressure"},  # as stored
    "domain/ordered.py": {"racemic ketamine"},  # as stored
    "domain/outcome_follow_up.py": {
        "no answer", "lost to follow-up", "treated again, not asked",
    },  # as stored
    "domain/outcomes.py": {
        "last infusion", "at the clinic", "by phone", "on paper", "by portal",
    },  # as stored
    "domain/panel.py": {"SpO₂"},  # in every language
    "domain/papers.py": {"day note", "failsafe sheet", "advice sheet"},  # as stored
    "domain/people.py": {"charge nurse", "emergency access"},  # as stored
    "domain/signing.py": {"early stop", "prescriber called"},  # as stored
    "domain/texts.py": {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"},  # Unicode's
    "ui/chair/parts/corrected_scores.py": {"effect 0"},  # where a choice stands
    "domain/unforeseen.py": {"0 in 0"},  # for a log
    "domain/view.py": {"entered in error"},  # as stored
    "store/backup_apart.py": {"a backup failed: %s"},  # for a log
    "store/backup_manifest.py": {"kitlog backup"},  # as stored
    "store/holder.py": {"recovery sheet"},  # as stored
    "store/keybook.py": {"kitlog keys"},  # as stored
    "store/keyring_secret.py": {"local machine"},  # Windows's
    "store/looking_apart.py": {"a look through the record failed: %s"},  # for a log
    "store/second_place.py": {"KitLog backups"},  # a folder
    "store/trouble.py": {
        "database or disk is full", "disk I/O error", "database disk image is malformed",
    },  # what SQLCipher says
    "ui/clerk.py": {"nobody was told: %s"},  # for a log
    "ui/cohort/page.py": {"Cohort"},  # where a tab leads
    "ui/cohort/responder_row.py": {" · …"},  # the same in every language
    "ui/course/exporting.py": {"KitLog summaries"},  # a folder's name
    "ui/courses/page.py": {"Courses"},  # a tab's key
    "ui/courses/waiting.py": {"to sign"},  # where a page is
    "ui/demo_bar.py": {"Ctrl 1", "Ctrl 5", "Ctrl 6", "Ctrl N"},  # keys
    "ui/elsewhere.py": {"Alt 0"},  # a key
    "ui/language.py": {
        "KitLog lacks its file {file}. Install it anew; in its source run `make setup`.",
    },  # what would say it in another language is what is missing
    **{f"report/{name}.py": PDF_PARTS for name in (
        "annex", "day_page", "effects_matrix", "failsafe_page", "grid", "outcome_drawing", "page",
        "paint", "parts", "recovery_sheet", "table", "trail_pdf", "vitals_panels", "watermark",
    )},
    "report/day_note.py": {"0 mg, 0 mL × 0 mg/mL", "0 mg, 0", "0 mg, 00"},  # units
    "report/day_record.py": {"0 mg, 0"},  # units
    "report/first_page.py": PDF_PARTS,
    "report/fonts.py": {
        "KitLogInter-Regular", "KitLogInter-Medium", "KitLogInter-MediumPlus",
        "KitLogInter-SemiBold", "KitLogInter-Strong", "KitLogInter-Bold",
        "KitLogInterDisplay-SemiBold", "KitLogInterDisplay-Strong", "no name",
    },  # typefaces; Unicode's name of a character
    "report/paper.py": {"Letter"},  # as stored
    "report/seal.py": {"KitLog seal", "/ByteRange [0 0 0 0]"},  # by which it is found again
    "report/sealed_file.py": {"Subject"},  # where it stands in the file
    "report/terms.py": {"0 mg/kg, 0–0 min"},  # units
    "ui/chair/half_answered.py": {"line 0"},  # where a half-typed answer is kept
    "ui/chair/half_lines.py": {"not ok"},  # the same
    "ui/chair/half_typed.py": {"nobody signed in"},  # the typist of a draft
    "ui/chair/live.py": {"question 0"},  # what is not done twice
    "ui/chair/preparing.py": {"read the past"},  # the same
    "ui/chair/vitals_entry.py": {"vitals 0 0"},  # the same
    "ui/kit/app_bar.py": {"Today", "Courses", "Cohort", "Settings"},  # where a tab leads
    "ui/kit/faces.py": {"KitLog Inter", "KitLog Inter Display"},  # typefaces
    "ui/kit/keymap.py": {"plain letters"},  # a property's name
    "ui/kit/letter_key.py": {
        "Erase", "Shift", "Capitals", "Accent", "Space", "Next field", "Return", "Hide keyboard",
    },  # keys by name
    "ui/kit/letters.py": {"own keys"},  # a property's name
    "ui/new_course/page.py": {"Courses"},  # a tab's key
    "ui/no_sleep.py": {"--why=An infusion is running"},  # for the operating system
    "ui/outcomes/correct_dialog.py": {"typed as", "item 9"},  # where a choice stands
    "ui/outcomes/putting_right.py": {"outcome correction:0"},  # where half-typed words stand
    "ui/printing.py": {
        "no default destination", "scheduler not responding", "scheduler is not running",
        "Connection refused",
    },  # what the print service says, in the language C
    "ui/settings/page.py": {"Ctrl L", "Settings"},  # a key; where a tab leads
    "ui/settings/protocols_section.py": {"copied from"},  # as stored
    "ui/this_workstation.py": {
        "Language · Idioma", "first run", "new course",
    },  # in every language at once; where a page is
    "own_process.py": {
        "import sys; sys.path[:] = 0; from 0 import main; sys.exit(main(0))"
    },  # code
    "ui/today/page.py": {"Today"},  # a tab's key
    "ui/unforeseen.py": {"an act failed: %s"},  # for a log
    "ui/window.py": {"screen keyboard", "Today"},  # as stored; where a tab leads
    "words.py": {"English", "Español"},  # each by its own name
    "workflow/cohort.py": {
        "0, 0 to 0; 0", "from 0", "from the beginning", "all protocols of five or more infusions",
    },  # for a file that programs read, and as stored
    "workflow/infusing.py": {"0 Confirmed as right."},  # as stored
    "workflow/papers.py": {"KitLog 0"},  # which program
    "workflow/second_check.py": {"Second check differs from the order"},  # as stored
    "workflow/self_opening.py": {"opens record 0"},  # a name in the keyring
    "workflow/sealing.py": {"0, KitLog 0"},  # what, by which program
    "workflow/sheets.py": {"sheet 0-0"},  # as stored
    "workflow/summarising.py": {"KitLog 0"},  # which program
    "workflow/trail.py": {
        "All", "Sign-in", "Emergency", "Looked at", "Charting", "Corrections", "Signatures",
        "Patients", "Clinic, people", "Exports",
    },  # values, said by `words`
    "workflow/trail_export.py": {"KitLog 0"},  # which program
}  # fmt: skip
"""By file, texts that are no words of the window or of a paper."""
