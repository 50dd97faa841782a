"""The seal in a PDF: readers accept it, and whatever is changed in the file afterwards is found.

Readers forgive some changes inside the seal itself. That the stricter rules find those, too, is
held against pyHanko's own validation here.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest
from asn1crypto import x509 as asn1
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from kitlog.report import certificate
from kitlog.report.certificate import Seal
from kitlog.report.pdf import pdf_bytes
from kitlog.report.seal import SPARE, sealed
from kitlog.report.seal_bytes import envelope, parts
from kitlog.report.sealed_file import BEHIND, CHANGED, NO_SEAL, NOT_PDF, SEAL_CHANGED, judge
from tests.report.certificates import PASSWORD, clinics_own, curve, issued
from tests.report.example import example

NOW = datetime(2026, 1, 16, 10, 49, tzinfo=UTC)
FLIPS = 150


@pytest.fixture(scope="module")
def own() -> Seal:
    return certificate.own("Łódź Test Clinic", NOW)


@pytest.fixture(scope="module")
def paper() -> bytes:
    return pdf_bytes(example(), "a4")


@pytest.fixture(scope="module")
def pdf(paper: bytes, own: Seal) -> bytes:
    return sealed(paper, own, NOW, "Course summary, KitLog")


def by_reader(pdf: bytes, root: Seal) -> PdfSignatureStatus:
    """What pyHanko says, trusting this certificate alone."""
    context = ValidationContext(
        trust_roots=[asn1.Certificate.load(root.der[-1])], allow_fetching=False, moment=NOW
    )
    (signature,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    return validate_pdf_signature(signature, context)


def reader_forgives(pdf: bytes, root: Seal) -> bool:
    """Whether pyHanko alone would call it unchanged."""
    with suppress(Exception):
        said = by_reader(pdf, root)
        return bool(said.bottom_line and said.coverage is SignatureCoverageLevel.ENTIRE_FILE)
    return False


def flipped(pdf: bytes, place: int, bit: int) -> bytes:
    data = bytearray(pdf)
    data[place] ^= 1 << bit
    return bytes(data)


def contents(pdf: bytes) -> tuple[int, int]:
    """Where the seal's digits stand, and where they end."""
    start = pdf.rindex(b"/Contents <") + len("/Contents <")
    return start, pdf.index(b">", start)


def missed(pdf: bytes, flips: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [one for one in flips if not judge(flipped(pdf, *one)).fault]


def test_a_file_left_alone_is_as_it_was_sealed(pdf: bytes, own: Seal) -> None:
    said = judge(pdf)
    assert (said.fault, said.subject, said.issuer, said.at) == (
        "", "Łódź Test Clinic", "Łódź Test Clinic", NOW,
    )  # fmt: skip
    assert said.fingerprint == certificate.fingerprint(own.certificate)


def test_a_reader_accepts_it_as_its_authors_seal_over_the_whole_file(pdf: bytes, own: Seal) -> None:
    said = by_reader(pdf, own)
    assert said.intact
    assert said.valid
    assert said.trusted
    assert said.coverage is SignatureCoverageLevel.ENTIRE_FILE
    (signature,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
    assert signature.docmdp_level is MDPPerm.NO_CHANGES
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.self_reported_timestamp == NOW


def test_nothing_of_the_paper_is_changed_by_sealing_it(paper: bytes, pdf: bytes) -> None:
    """Its bytes stand before the seal, and what it says of itself is not written anew."""
    assert pdf.startswith(paper)
    behind = pdf[len(paper) :]
    for word in (b"/ModDate", b"/Producer", b"/Info <<", b"/Metadata <<", b"pyHanko"):
        assert word not in behind
    with pikepdf.open(BytesIO(paper)) as before, pikepdf.open(BytesIO(pdf)) as after:
        assert len(before.pages) == len(after.pages)
        for one, other in zip(before.pages, after.pages, strict=True):
            assert one.Contents.read_bytes() == other.Contents.read_bytes()


def test_150_flips_anywhere_are_all_found(pdf: bytes) -> None:
    chance = random.Random(4)
    flips = [(chance.randrange(len(pdf)), chance.randrange(8)) for _ in range(FLIPS)]
    assert missed(pdf, flips) == []


def test_flips_in_every_part_of_the_seal_are_found(pdf: bytes) -> None:
    start, end = contents(pdf)
    chance = random.Random(5)
    all_over = [(place, chance.randrange(8)) for place in range(start - 1, end + 1, 17)]
    padding = [(place, chance.randrange(8)) for place in range(end - 2 * SPARE, end + 1)]
    assert missed(pdf, [*all_over, *padding]) == []


def test_a_reader_alone_forgives_some_of_them(pdf: bytes, own: Seal) -> None:
    """The control: what is found here is found by the stricter rules.

    Of flips by chance about 7 in 150; most make a capital of a digit, as the last one here does.
    """
    start, end = contents(pdf)
    chance = random.Random(6)
    flips = [(chance.randrange(start, end), chance.randrange(8)) for _ in range(FLIPS)]
    flips.append((next(place for place in range(start, end) if pdf[place] in b"abcdef"), 5))
    forgiven = [one for one in flips if reader_forgives(flipped(pdf, *one), own)]
    assert 1 <= len(forgiven) < FLIPS // 2
    assert missed(pdf, forgiven) == []


def capital_digits(pdf: bytes) -> bytes:
    start, end = contents(pdf)
    return pdf[:start] + pdf[start:end].upper() + pdf[end:]


def in_the_padding(pdf: bytes) -> bytes:
    end = contents(pdf)[1]
    return pdf[: end - 2] + b"01" + pdf[end:]


def a_new_revision(pdf: bytes) -> bytes:
    """As a reader saves a remark: the sealed bytes stay, and the seal is still valid."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    writer.root["/Note"] = generic.pdf_string("added")
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def two_pages_swapped(pdf: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        file.pages.reverse()
        file.save(out)
    return out.getvalue()


def another_name(pdf: bytes) -> bytes:
    return pdf.replace(b"(KitLog seal)", b"(KitLog SEAL)")


TAMPERED: dict[str, tuple[Callable[[bytes], bytes], tuple[str, ...]]] = {
    "capital digits": (capital_digits, (str(SEAL_CHANGED),)),
    "one in the padding": (in_the_padding, (str(SEAL_CHANGED),)),
    "a revision appended": (a_new_revision, (str(BEHIND),)),
    "a line appended": (lambda pdf: pdf + b"\n", (str(BEHIND),)),
    "sealed again": (
        lambda pdf: sealed(pdf, certificate.own("Somebody", NOW), NOW, "again"), (str(BEHIND),),
    ),
    "the last byte cut off": (lambda pdf: pdf[:-1], (str(BEHIND),)),
    "the seal cut off": (lambda pdf: pdf[: contents(pdf)[0] - 2000], (str(NO_SEAL),)),
    "two pages swapped": (two_pages_swapped, (str(BEHIND), str(NO_SEAL), str(CHANGED))),
    "its field renamed": (another_name, (str(NO_SEAL),)),
    "one byte more within": (lambda pdf: pdf[:50] + b" " + pdf[50:], (str(BEHIND), str(CHANGED))),
    "nothing left": (lambda pdf: b"", (str(NOT_PDF),)),
}  # fmt: skip


@pytest.mark.parametrize("how", TAMPERED)
def test_what_is_changed_cut_or_added_is_said(pdf: bytes, how: str) -> None:
    change, sentences = TAMPERED[how]
    assert judge(change(pdf)).fault in sentences


@pytest.mark.parametrize("how", ["capital digits", "one in the padding"])
def test_a_reader_forgives_what_is_not_canonical(pdf: bytes, own: Seal, how: str) -> None:
    """The control of two of those above."""
    assert reader_forgives(TAMPERED[how][0](pdf), own)


def test_cutting_off_is_found_wherever_it_is(pdf: bytes) -> None:
    assert [cut for cut in range(0, len(pdf), 9973) if not judge(pdf[:cut]).fault] == []


def test_sealed_anew_by_another_it_is_another_certificates(paper: bytes, own: Seal) -> None:
    """The file can't tell; whoever knows the clinic's certificate can."""
    stranger = Seal(curve(), (issued("Łódź Test Clinic", curve()),))
    forged = sealed(paper, stranger, NOW, "Course summary")
    said = judge(forged)
    assert (said.fault, said.subject) == ("", "Łódź Test Clinic")
    assert said.fingerprint != certificate.fingerprint(own.certificate)


@pytest.fixture(scope="module")
def clinics(tmp_path_factory: pytest.TempPathFactory) -> Seal:
    """By an elliptic curve, with its authority's certificate."""
    path = clinics_own(tmp_path_factory.mktemp("own"))
    return certificate.from_file(path.read_bytes(), PASSWORD, NOW)


def test_the_clinics_own_certificate_seals_as_well(paper: bytes, clinics: Seal) -> None:
    pdf = sealed(paper, Seal.read(clinics.pem()), NOW, "Course summary")
    said = judge(pdf)
    assert (said.fault, said.subject, said.issuer) == (
        "", "Example Pain Clinic Ltd", "Example Trust CA",
    )  # fmt: skip
    assert by_reader(pdf, clinics).bottom_line
    start, end = contents(pdf)
    assert missed(pdf, [(place, place % 8) for place in range(start, end, 11)]) == []


def test_the_certificate_that_vouches_for_it_cant_be_exchanged(paper: bytes, clinics: Seal) -> None:
    pdf = sealed(paper, clinics, NOW, "Course summary")
    start, end = contents(pdf)
    digest, held, signature = parts(bytes.fromhex(pdf[start:end].decode()))
    assert held == clinics.der
    other = Seal(curve(), (issued("Example Trust CA", curve()),)).der[0]
    digits = envelope(digest, (held[0], other), signature).hex().encode()
    assert len(digits) <= end - start, "it fits"
    forged = pdf[:start] + digits.ljust(end - start, b"0") + pdf[end:]
    assert judge(forged).fault == str(SEAL_CHANGED)


OFFLINE = """
import sys
from datetime import UTC, datetime
if sys.argv[1] == "open":
    import socket

def told(event, args):
    if event.startswith("socket."):
        print(event, flush=True)
        sys.exit(9)

from kitlog.report import certificate, seal, sealed_file
sys.addaudithook(told)
now = datetime(2026, 1, 16, tzinfo=UTC)
pdf = sys.stdin.buffer.read()
done = seal.sealed(pdf, certificate.own("Test clinic", now), now, "Course summary")
if sys.argv[1] == "open":
    socket.socket()
assert not sealed_file.judge(done).fault
print("aiohttp" in sys.modules, "requests" in sys.modules)
"""


def test_sealing_and_verifying_open_no_socket(paper: bytes) -> None:
    assert _offline(paper, "shut") == (0, "False False\n")


def test_a_socket_would_be_seen(paper: bytes) -> None:
    assert _offline(paper, "open") == (9, "socket.__new__\n")


def _offline(paper: bytes, how: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, how], input=paper, capture_output=True, check=False,
        timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout.decode()
