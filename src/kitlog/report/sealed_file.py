"""Whether a PDF is as it was sealed; from its bytes alone, and stricter than PDF readers are.

A reader forgives digits of another case, bytes behind the seal, parts no signature covers. Here
the file has to be, byte for byte, what `seal` writes.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime

import pypdfium2
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from kitlog.report.certificate import fingerprint, named
from kitlog.report.seal import FIELD
from kitlog.report.seal_bytes import envelope, parts, to_sign
from kitlog.words import tr, unsaid

NOT_PDF = unsaid("This is not a PDF file.")
NO_SEAL = unsaid("It carries no seal of KitLog, or the end of the file is gone.")
BEHIND = unsaid("Something was added, or cut off, after it was sealed.")
CHANGED = unsaid("What stands in it was changed after it was sealed.")
SEAL_CHANGED = unsaid("The seal itself was changed.")

_SPAN = re.compile(rb"/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10})\] *[\r\n]")
_TIME = re.compile(rb"/M \(D(?::|\\072)(\d{14})Z\)")


@dataclass(frozen=True, slots=True)
class Judged:
    """What the file says of itself. `fault` is "" where nothing was changed since it was sealed.

    What follows is said only then. Whether the certificate is the clinic's, the file can't say.

    sha256       of the file
    subject      whose certificate it is; `issuer` who vouches for that
    fingerprint  SHA-256 of the certificate, hexadecimal
    at           when it was sealed, by the clock of that computer, aware UTC
    journal      where the journal's chains ended then, in short, "" where it does not say
    """

    fault: str
    sha256: str
    subject: str = ""
    issuer: str = ""
    fingerprint: str = ""
    at: datetime | None = None
    journal: str = ""


class _Spoilt(Exception):
    """Its sentence says what is not as it was sealed."""


def judge(pdf: bytes) -> Judged:
    """Look at the bytes of a file, which may be any."""
    sha256 = hashlib.sha256(pdf).hexdigest()
    try:
        certificate = _certificate(pdf)
    except _Spoilt as spoilt:
        return Judged(str(spoilt), sha256)
    return Judged(
        "", sha256, named(certificate.subject), named(certificate.issuer),
        fingerprint(certificate), _time(pdf), _journal(pdf),
    )  # fmt: skip


def _certificate(pdf: bytes) -> x509.Certificate:
    """The signer's, once nothing was found that is not as it was sealed."""
    start, end = _gap(pdf)
    digest = hashlib.sha256(pdf[:start] + pdf[end:]).digest()
    try:
        der = _der(pdf[start:end])
        said, certificates, signature = parts(der)
        if said != digest:
            raise _Spoilt(tr(CHANGED))
        if envelope(digest, certificates, signature) != der:
            raise _Spoilt(tr(SEAL_CHANGED))
        certificate = x509.load_der_x509_certificate(certificates[0])
        _verify(certificate, signature, to_sign(digest, certificates))
    except _Spoilt:
        raise
    except Exception as error:  # spoilt bytes break what reads them in any way they like
        raise _Spoilt(tr(SEAL_CHANGED)) from error
    return certificate


def _gap(pdf: bytes) -> tuple[int, int]:
    """Where the seal stands: all of the file but that is covered, and there is one seal."""
    if not pdf.startswith(b"%PDF-"):
        raise _Spoilt(tr(NOT_PDF))
    spans = [*_SPAN.finditer(pdf)]
    if not spans or f"/T ({FIELD})".encode() not in pdf:
        raise _Spoilt(tr(NO_SEAL))
    start, end, rest = map(int, spans[-1].groups())
    whole = end + rest == len(pdf) and pdf.endswith(b"%%EOF\n")
    if len(spans) > 1 or not whole:
        raise _Spoilt(tr(BEHIND))
    if not 0 < start < end or not pdf[:start].endswith(b"/Contents "):
        raise _Spoilt(tr(CHANGED))
    return start, end


def _der(gap: bytes) -> bytes:
    """The seal without the zeros behind it: small hexadecimal digits, and nothing else."""
    raw = bytes.fromhex(gap[1:-1].decode("ascii"))
    if b"<" + raw.hex().encode() + b">" != gap:
        raise _Spoilt(tr(SEAL_CHANGED))
    der = raw.rstrip(b"\0")
    # A signature may end in zeros of its own; its length says where it ends.
    ends = 4 + int.from_bytes(raw[2:4], "big") if raw[:2] == b"\x30\x82" else len(der)
    if len(der) > ends:
        raise _Spoilt(tr(SEAL_CHANGED))
    return raw[:ends]


def _verify(certificate: x509.Certificate, signature: bytes, signed: bytes) -> None:
    key = certificate.public_key()
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, signed, ec.ECDSA(hashes.SHA256()))
        else:
            raise _Spoilt(tr(SEAL_CHANGED))
    except InvalidSignature as error:
        raise _Spoilt(tr(SEAL_CHANGED)) from error


def _journal(pdf: bytes) -> str:
    """As it stands under the pages, and in what the file says of itself."""
    with pypdfium2.PdfDocument(pdf) as document:
        subject = str(document.get_metadata_value("Subject"))
    return subject.partition(", journal ")[2]


def _time(pdf: bytes) -> datetime | None:
    """As the seal says it; the last one in the file is its own."""
    found = _TIME.findall(pdf)
    if not found:
        return None
    return datetime.strptime(found[-1].decode(), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
