"""What a file says about itself as XMP: title, maker, and the standards it keeps to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from xml.sax.saxutils import escape

from kitlog.domain import dates
from kitlog.report.document import Document
from kitlog.words import language, tr


@dataclass(frozen=True, slots=True)
class About:
    """Nothing of it names the patient: viewers and lists of recent files show it."""

    title: str
    author: str
    subject: str
    program: str
    made: datetime | None
    """By the clock of the place; None when no time is known."""


def about(document: Document) -> About:
    foot = document.foot
    of = ", " + tr("course {number}", number=document.course) if document.course else ""
    seal = f", record SHA-256 {foot.record_sha256}" if foot.record_sha256 else ""
    seal += f", journal {foot.journal}" if foot.journal else ""
    day, _, clock = foot.made.partition(" ")
    made = datetime.combine(dates.read(day), time.fromisoformat(clock))
    return About(document.title + of, foot.by, foot.course + seal, foot.program, made)


def xmp(about: About) -> bytes:
    """The packet, with the description of the one schema that PDF/A does not know (PDF/UA-1, 5)."""
    made = ""
    if about.made is not None:
        moment = about.made.isoformat(timespec="seconds")
        made = "".join(f"<xmp:{which}Date>{moment}</xmp:{which}Date>" for which in _DATES)
    filled = _PACKET.format(
        title=escape(about.title), author=escape(about.author), subject=escape(about.subject),
        program=escape(about.program), made=made, language=language(),
    )  # fmt: skip
    return filled.encode()


_DATES = ("Create", "Modify")
_PACKET = """\
<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description \
xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
rdf:about="">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
{made}
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>

<?xpacket end="w"?>
"""
