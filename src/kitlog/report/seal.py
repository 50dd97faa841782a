"""The clinic's seal in a finished PDF: PAdES baseline B-B, a signature of the author.

It is added behind the file, whose bytes stay as they are; the signature covers every byte but
itself, and forbids any later change (DocMDP 1). Nothing of it is seen on the pages.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.extensions import DeveloperExtension, DevExtensionMultivalued
from pyhanko.pdf_utils.generic import pdf_name as name
from pyhanko.pdf_utils.generic import pdf_string as text
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from kitlog.report.certificate import Seal, named
from kitlog.report.seal_bytes import envelope, to_sign
from kitlog.words import tr

FIELD = "KitLog seal"
OUTSIDE = -9999
"""Where the field lies. PDF/UA asks for a tag on what lies on the page, PDF/A forbids hiding it."""
PRINT_AND_LOCKED = 4 + 128
SPARE = 32
"""Bytes kept free behind the seal: the length of an elliptic curve's signature varies."""
_SPAN = "9999999999"
_PADES = DeveloperExtension(
    name("/ESIC"), name("/1.7"), 1, compare_by_level=True, multivalued=DevExtensionMultivalued.NEVER
)


class _Behind(IncrementalPdfFileWriter):
    """Adds to a file and leaves alone what it says of itself: its maker, its time, its form."""

    def _update_meta(self) -> None:
        """pyHanko would put its own name there, and the time of another clock."""


def sealed(pdf: bytes, seal: Seal, at: datetime, reason: str) -> bytes:
    """The PDF with the seal behind it. `at` is aware; `reason` says what was sealed, and by what.

    The bytes differ from one sealing to the next, at least by a random file id.
    """
    room = len(envelope(bytes(32), seal.der, seal.sign(b""))) + SPARE
    data = bytearray(_with_field(pdf, seal, at, reason, room))
    start = data.rindex(b"/Contents <" + b"00" * room + b">") + len("/Contents ")
    end = start + 2 * room + 2
    _fill_span(data, start, end)
    digest = hashlib.sha256(data[:start] + data[end:]).digest()
    signature = seal.sign(to_sign(digest, seal.der))
    held = envelope(digest, seal.der, signature).ljust(room, b"\0")
    data[start:end] = b"<" + held.hex().encode() + b">"
    return bytes(data)


def _with_field(pdf: bytes, seal: Seal, at: datetime, reason: str, room: int) -> bytes:
    """The file with a field whose seal is still empty."""
    writer: IncrementalPdfFileWriter = _Behind(BytesIO(pdf))
    writer.register_extension(_PADES)
    signature = writer.add_object(_signature(seal, at, reason, room))
    page = writer.find_page_for_modification(0)[0]
    field = writer.add_object(_field(signature, page))
    writer.register_annotation(page, field)
    page.get_object()["/Tabs"] = name("/S")  # PDF/UA: of every page with a field
    form = {name("/Fields"): generic.ArrayObject([field]), name("/SigFlags"): _number(3)}
    writer.root["/AcroForm"] = writer.add_object(generic.DictionaryObject(form))
    writer.root["/Perms"] = generic.DictionaryObject({name("/DocMDP"): signature})
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _signature(seal: Seal, at: datetime, reason: str, room: int) -> generic.DictionaryObject:
    span = [_number(0)] + [_number(int(_SPAN))] * 3
    return generic.DictionaryObject(
        {
            name("/Type"): name("/Sig"),
            name("/Filter"): name("/Adobe.PPKLite"),
            name("/SubFilter"): name("/ETSI.CAdES.detached"),
            name("/ByteRange"): generic.ArrayObject(span),
            name("/Contents"): generic.ByteStringObject(bytes(room)),
            name("/M"): generic.pdf_date(at.astimezone(UTC)),
            name("/Name"): text(named(seal.certificate.subject)),
            name("/Reason"): text(reason),
            name("/Reference"): generic.ArrayObject([_no_changes()]),
        }
    )


def _no_changes() -> generic.DictionaryObject:
    params = {
        name("/Type"): name("/TransformParams"),
        name("/V"): name("/1.2"),
        name("/P"): _number(1),
    }
    return generic.DictionaryObject(
        {
            name("/Type"): name("/SigRef"),
            name("/TransformMethod"): name("/DocMDP"),
            name("/TransformParams"): generic.DictionaryObject(params),
        }
    )


def _field(signature: generic.IndirectObject, page: object) -> generic.DictionaryObject:
    return generic.DictionaryObject(
        {
            name("/Type"): name("/Annot"),
            name("/Subtype"): name("/Widget"),
            name("/FT"): name("/Sig"),
            name("/T"): text(FIELD),
            name("/TU"): text(tr("Seal of the clinic")),
            name("/F"): _number(PRINT_AND_LOCKED),
            name("/Rect"): generic.ArrayObject([_number(OUTSIDE)] * 4),
            name("/P"): page,
            name("/V"): signature,
        }
    )


def _fill_span(data: bytearray, start: int, end: int) -> None:
    """Say which bytes the signature covers, in the room that was kept for it."""
    empty = f"/ByteRange [ 0 {_SPAN} {_SPAN} {_SPAN} ]".encode()
    said = f"/ByteRange [0 {start} {end} {len(data) - end}]".encode()
    place = data.rindex(empty)
    data[place : place + len(empty)] = said.ljust(len(empty))


def _number(value: int) -> generic.NumberObject:
    return generic.NumberObject(value)
