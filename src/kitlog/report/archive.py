"""Makes a painted file one for the archive and for everybody: PDF/A-3a and PDF/UA-1 in one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Pdf, String
from PIL import ImageCms

from kitlog.report.attachment import Attachment
from kitlog.report.marking import Marking
from kitlog.report.metadata import About, xmp
from kitlog.report.pen import PT
from kitlog.report.structure_tree import StructureTree
from kitlog.words import language

_DATED = slice(24, 36)
"""Where a colour profile says when it was made (ICC.1:2010, 7.2.8)."""


def archived(
    painted: bytes, marking: Marking, about: About, attached: Sequence[Attachment] = ()
) -> bytes:
    """The file with its tree of parts, bookmarks, colours, attachments and what it is."""
    with Pdf.open(BytesIO(painted)) as pdf:
        StructureTree(pdf, marking)
        _bookmarks(pdf, marking)
        _colours(pdf)
        _attachments(pdf, about, attached)
        _about(pdf, about)
        out = BytesIO()
        pdf.save(
            out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate,
            min_version="1.7", fix_metadata_version=False,  # which ours does not name
        )  # fmt: skip
    return out.getvalue()


def _bookmarks(pdf: Pdf, marking: Marking) -> None:
    """One for each heading, under the one it stands under."""
    top = float(pdf.pages[0].mediabox[3])
    with pdf.open_outline() as outline:
        above = [outline.root]
        for heading in marking.headings:
            height = top - heading.box[1] * PT if heading.box else top
            item = OutlineItem(
                heading.part.words, heading.page, "XYZ", left=0, top=round(height, 2)
            )
            del above[heading.part.level :]
            above[-1].append(item)
            above.append(item.children)


def _colours(pdf: Pdf) -> None:
    profile = pdf.make_stream(_srgb(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFA1, DestOutputProfile=profile,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
    )  # fmt: skip
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    """Without the time it was made at: the same paper gives the same bytes."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[_DATED] = bytes(_DATED.stop - _DATED.start)
    return bytes(made)


def _attachments(pdf: Pdf, about: About, attached: Sequence[Attachment]) -> None:
    if not attached:
        return
    files = {one.name: pdf.make_indirect(_file(pdf, about, one)) for one in attached}
    pdf.Root.AF = Array(files.values())
    names = [part for name in sorted(files) for part in (String(name), files[name])]
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))


def _file(pdf: Pdf, about: About, one: Attachment) -> Dictionary:
    facts = Dictionary(Size=len(one.data))
    if about.made is not None:
        facts.ModDate = String(about.made.strftime("D:%Y%m%d%H%M%S"))
    data = pdf.make_stream(
        one.data, Type=Name.EmbeddedFile, Subtype=Name("/" + one.mime), Params=facts
    )
    return Dictionary(
        Type=Name.Filespec, F=String(one.name), UF=String(one.name), Desc=String(one.description),
        AFRelationship=Name.Data, EF=Dictionary(F=data, UF=data),
    )  # fmt: skip


def _about(pdf: Pdf, about: About) -> None:
    root: Object = pdf.Root
    root.Lang = String(language())
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = pdf.make_stream(xmp(about), Type=Name.Metadata, Subtype=Name.XML)
    if about.made is not None:
        made = String(about.made.strftime("D:%Y%m%d%H%M%S"))
        pdf.docinfo.CreationDate = pdf.docinfo.ModDate = made
