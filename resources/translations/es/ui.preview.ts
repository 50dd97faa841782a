<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>This version is saved. A newer one is set when you come back here.</source>
        <translation>Esta versión está guardada. Al volver aquí se compone una nueva.</translation>
    </message>
    <message>
        <source>Sending to the printer.</source>
        <translation>Enviando a la impresora.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Saved in {folder}</source>
        <translation>Guardado en {folder}</translation>
    </message>
    <message>
        <source>Will be saved in {folder}</source>
        <translation>Se guardará en {folder}</translation>
    </message>
    <message>
        <source>Version {version} recorded as filed: {where}.</source>
        <translation>Versión {version} registrada como archivada: {where}.</translation>
    </message>
    <message>
        <source>Draft, not the summary</source>
        <translation>Borrador, no el informe</translation>
    </message>
    <message>
        <source>The summary is being set on paper. Esc goes back.</source>
        <translation>El informe se está componiendo. Esc vuelve.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Width, whole page</source>
        <translation>Ancho, página entera</translation>
    </message>
    <message>
        <source>On</source>
        <comment>next page</comment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>PgDn</source>
        <comment>a key</comment>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Version {version}, not saved yet</source>
        <translation>Versión {version}, aún sin guardar</translation>
    </message>
    <message>
        <source>Course summary, version {version}</source>
        <translation>Informe del ciclo, versión {version}</translation>
    </message>
    <message>
        <source>What you see is what is written, byte for byte.</source>
        <translation>Lo que ve es lo que se escribe, byte a byte.</translation>
    </message>
    <message>
        <source>Version {version} saved, not filed yet</source>
        <translation>Versión {version} guardada, aún sin archivar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Archivada</translation>
    </message>
    <message>
        <source>File it, then press Filed…</source>
        <translation>Archívela y después pulse Archivada…</translation>
    </message>
    <message>
        <source>Draft, page {page} of {pages}</source>
        <translation>Borrador, página {page} de {pages}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>{page}, being drawn</source>
        <translation>{page}, dibujándose</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Dejar de esperar</translation>
    </message>
    <message>
        <source>It is being set on paper.</source>
        <translation>Se está componiendo en papel.</translation>
    </message>
    <message>
        <source>It is written, read back and compared.</source>
        <translation>Se genera, se relee y se compara.</translation>
    </message>
    <message>
        <source>A draft can&apos;t leave the program.</source>
        <translation>Un borrador no puede salir del programa.</translation>
    </message>
    <message>
        <source>Course summary</source>
        <translation>Informe del ciclo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>PgUp</source>
        <comment>a key</comment>
        <translation>RePág</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Página entera</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Filed…</source>
        <translation>Archivada…</translation>
    </message>
    <message>
        <source>Paper {sheet}</source>
        <translation>Papel {sheet}</translation>
    </message>
</context>
</TS>
