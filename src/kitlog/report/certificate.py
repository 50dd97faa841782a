"""Certificates to seal papers with: KitLog's own, or the clinic's from a PKCS#12 file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from kitlog.domain.dates import day
from kitlog.domain.errors import Refused
from kitlog.domain.seal import SealChosen
from kitlog.words import tr, unsaid

RSA_BITS, LEAST_RSA, LEAST_EC = 3072, 2048, 256
"""RSA, because ISO 32000-1, which PDF/A-3 stands on, knows no other for new files."""
YEARS = 10
LONGEST_NAME = 64
"""Characters a certificate's name may have (X.520)."""

WRONG = unsaid("The password does not open this file, or it is no PKCS#12 file (.p12, .pfx).")
NO_KEY = unsaid(
    "This file holds no private key with its certificate. Export it again with the key."
)
WRONG_KIND = unsaid("This kind of key can’t seal a PDF. Ask for RSA or an elliptic curve.")
WEAK = unsaid("This key is too weak: RSA needs at least 2048 bits, an elliptic curve 256.")
WEAK_HASH = unsaid(
    "This certificate is signed with MD5 or SHA-1, which can be forged. Ask for another."
)
NOT_FOR_THIS = unsaid("This certificate is not meant for signatures. Ask for one that is.")
EXPIRED = unsaid("This certificate was valid until {day}. Ask for a new one.")
NOT_YET = unsaid("This certificate is valid from {day} on. Choose it then.")

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey


@dataclass(frozen=True, slots=True)
class Seal:
    """A private key and its certificate, which stands first; those behind it vouch for it."""

    key: PrivateKey = field(repr=False)
    certificates: tuple[x509.Certificate, ...]

    @property
    def certificate(self) -> x509.Certificate:
        return self.certificates[0]

    @property
    def der(self) -> tuple[bytes, ...]:
        """The certificates as bytes."""
        return tuple(one.public_bytes(serialization.Encoding.DER) for one in self.certificates)

    def sign(self, data: bytes) -> bytes:
        """With SHA-256; RSA with the padding every reader knows."""
        if isinstance(self.key, rsa.RSAPrivateKey):
            return self.key.sign(data, padding.PKCS1v15(), hashes.SHA256())
        return self.key.sign(data, ec.ECDSA(hashes.SHA256()))

    def pem(self) -> bytes:
        """Key and certificates, not encrypted: for the encrypted record alone."""
        private = self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        pem = serialization.Encoding.PEM
        return private + b"".join(one.public_bytes(pem) for one in self.certificates)

    @classmethod
    def read(cls, pem: bytes) -> Seal:
        """What `pem` wrote. It was tried when it was kept: testing the primes takes 0.3 s."""
        key = serialization.load_pem_private_key(pem, None, unsafe_skip_rsa_key_validation=True)
        assert isinstance(key, PrivateKey)
        return cls(key, tuple(x509.load_pem_x509_certificates(pem)))


def new_key() -> rsa.RSAPrivateKey:
    """0.05 to 1 s."""
    return rsa.generate_private_key(65537, RSA_BITS)


def own(clinic: str, now: datetime) -> Seal:
    """A certificate of KitLog's own making, in the clinic's name, for ten years.

    Valid from the day before, for readers whose clock is late.
    """
    key = new_key()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, clinic[:LONGEST_NAME])])
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365.25 * YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_FOR_SIGNATURES, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    return Seal(key, (builder.sign(key, hashes.SHA256()),))


def from_file(data: bytes, password: str, now: datetime) -> Seal:
    """The key and certificates of a PKCS#12 file. Refused, saying why, when it can't seal."""
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(data, password.encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise Refused(tr(WRONG), "password") from error
    if key is None or certificate is None:
        raise Refused(tr(NO_KEY), "file")
    if not isinstance(key, PrivateKey):
        raise Refused(tr(WRONG_KIND), "file")
    _strong(key, certificate)
    _meant(certificate)
    _in_its_time(certificate, now)
    return Seal(key, (certificate, *others))


def told(seal: Seal, *, own: bool) -> SealChosen:
    """What the record keeps of it."""
    return SealChosen(
        fingerprint(seal.certificate), named(seal.certificate.subject),
        named(seal.certificate.issuer), seal.certificate.not_valid_before_utc,
        seal.certificate.not_valid_after_utc, own,
    )  # fmt: skip


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of its bytes, hexadecimal."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def named(name: x509.Name) -> str:
    """The common name where there is one, else all of it."""
    common = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(common[0].value) if common else name.rfc4514_string()


_FOR_SIGNATURES = x509.KeyUsage(
    digital_signature=True, content_commitment=True, key_encipherment=False,
    data_encipherment=False, key_agreement=False, key_cert_sign=False, crl_sign=False,
    encipher_only=False, decipher_only=False,
)  # fmt: skip


def _strong(key: PrivateKey, certificate: x509.Certificate) -> None:
    least = LEAST_RSA if isinstance(key, rsa.RSAPrivateKey) else LEAST_EC
    if key.key_size < least:
        raise Refused(tr(WEAK), "file")
    if isinstance(certificate.signature_hash_algorithm, (hashes.MD5, hashes.SHA1)):
        raise Refused(tr(WEAK_HASH), "file")


def _meant(certificate: x509.Certificate) -> None:
    """A certificate that names its uses has to name signing."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise Refused(tr(NOT_FOR_THIS), "file")


def _in_its_time(certificate: x509.Certificate, now: datetime) -> None:
    if certificate.not_valid_after_utc <= now:
        raise Refused(tr(EXPIRED, day=day(certificate.not_valid_after_utc.date())), "file")
    if certificate.not_valid_before_utc > now:
        raise Refused(tr(NOT_YET, day=day(certificate.not_valid_before_utc.date())), "file")
