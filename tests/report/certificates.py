"""Certificates as a clinic gets them, good and bad ones, and a small PDF to seal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from reportlab.pdfgen.canvas import Canvas

PASSWORD = "wind mill"
SINCE, UNTIL = datetime(2025, 6, 1, tzinfo=UTC), datetime(2028, 6, 1, tzinfo=UTC)
SIGNS = x509.KeyUsage(
    digital_signature=True, content_commitment=True, key_encipherment=False,
    data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
    encipher_only=False, decipher_only=False,
)  # fmt: skip
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


@cache
def one_page() -> bytes:
    """A PDF that says "TEST, Ada"."""
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.drawString(72, 700, "TEST, Ada")
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def curve() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@cache
def authority() -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    """Who vouches for the clinic."""
    key = ec.generate_private_key(ec.SECP256R1())
    return key, _certificate("Example Trust CA", key, "Example Trust CA", key, ca=True)


def issued(
    name: str,
    key: Key,
    since: datetime = SINCE,
    until: datetime = UNTIL,
    usage: x509.KeyUsage | None = SIGNS,
) -> x509.Certificate:
    """A certificate by the authority."""
    by, root = authority()
    issuer = str(root.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value)
    return _certificate(name, key, issuer, by, since, until, usage)


def pkcs12_file(
    folder: Path, certificate: x509.Certificate | None, key: Key | None, name: str = "clinic.p12"
) -> Path:
    """With the authority's certificate in it, under PASSWORD."""
    path = folder / name
    data = pkcs12.serialize_key_and_certificates(
        b"clinic", key, certificate, [authority()[1]], BestAvailableEncryption(PASSWORD.encode())
    )
    path.write_bytes(data)
    return path


def clinics_own(folder: Path) -> Path:
    """A good one."""
    return pkcs12_file(folder, issued("Example Pain Clinic Ltd", curve()), curve())


def _certificate(
    name: str,
    key: Key,
    issuer: str,
    by: ec.EllipticCurvePrivateKey,
    since: datetime = SINCE,
    until: datetime = UNTIL + timedelta(days=1),
    usage: x509.KeyUsage | None = None,
    *,
    ca: bool = False,
) -> x509.Certificate:
    whose, whom = (
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (name, issuer)
    )
    builder = (
        x509.CertificateBuilder(whom, whose, key.public_key(), x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )
    if usage is not None:
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(by, hashes.SHA256())
