"""The seal's own bytes (CMS, in DER): from what it says there is exactly one way to write them.

So whoever checks a seal writes it again, and compares. A bit that no signature covers, in a
version or in the name of an algorithm, can't be turned unseen.
"""

from __future__ import annotations

import hashlib

from asn1crypto import algos, cms, tsp, x509

Certificates = tuple[bytes, ...]
"""In DER, the signer's first; those behind it vouch for it."""
SHA256 = algos.DigestAlgorithm({"algorithm": "sha256"})


def to_sign(digest: bytes, certificates: Certificates) -> bytes:
    """What the private key signs: the document's digest, and every certificate that goes along.

    PAdES wants the signer's certificate named so; naming the others, too, binds them.
    """
    return bytes(_attributes(digest, certificates).dump())


def envelope(digest: bytes, certificates: Certificates, signature: bytes) -> bytes:
    """The whole seal. No time in it: PAdES has it in the file, where the digest covers it."""
    signer = x509.Certificate.load(certificates[0])
    by_rsa = signer.public_key.algorithm == "rsa"
    whose = {"issuer": signer.issuer, "serial_number": signer.serial_number}
    info = {
        "version": "v1",
        "sid": cms.SignerIdentifier({"issuer_and_serial_number": whose}),
        "digest_algorithm": SHA256,
        "signed_attrs": _attributes(digest, certificates),
        "signature_algorithm": {"algorithm": "sha256_rsa" if by_rsa else "sha256_ecdsa"},
        "signature": signature,
    }
    signed = {
        "version": "v1",
        "digest_algorithms": [SHA256],
        "encap_content_info": {"content_type": "data"},
        "certificates": [x509.Certificate.load(one) for one in certificates],
        "signer_infos": [info],
    }
    content = cms.SignedData(signed)
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": content}).dump())


def parts(der: bytes) -> tuple[bytes, Certificates, bytes]:
    """Digest, certificates and signature, as `envelope` takes them; any error for anything else."""
    signed = cms.ContentInfo.load(der)["content"]
    (signer,) = signed["signer_infos"]
    serial = signer["sid"].chosen["serial_number"].native
    held = sorted(
        (one.chosen for one in signed["certificates"]),
        key=lambda one: (one.serial_number != serial, one.dump()),
    )
    said = {one["type"].native: one["values"] for one in signer["signed_attrs"]}
    digest = bytes(said["message_digest"][0].native)
    return digest, tuple(one.dump() for one in held), bytes(signer["signature"].native)


def _attributes(digest: bytes, certificates: Certificates) -> cms.CMSAttributes:
    named = [
        tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(one).digest()})
        for one in (certificates[0], *sorted(certificates[1:]))
    ]
    said = (
        ("content_type", "data"),
        ("message_digest", digest),
        ("signing_certificate_v2", tsp.SigningCertificateV2({"certs": named})),
    )
    return cms.CMSAttributes([cms.CMSAttribute({"type": n, "values": [v]}) for n, v in said])
