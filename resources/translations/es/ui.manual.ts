<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No chapter holds all of these words.</source>
        <translation>Ningún capítulo contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>About KitLog</source>
        <translation>Acerca de KitLog</translation>
    </message>
    <message>
        <source>Version {version}, under the Apache License 2.0.</source>
        <translation>Versión {version}, con la licencia Apache 2.0.</translation>
    </message>
    <message>
        <source>It records and reminds. It is no patient monitor, no alarm system and gives no dosing advice: the monitor alarms, the pump infuses, the prescriber decides.</source>
        <translation>Registra y recuerda. No es un monitor de pacientes ni un sistema de alarma y no aconseja dosis: el monitor da la alarma, la bomba infunde, quien prescribe decide.</translation>
    </message>
    <message>
        <source>This KitLog runs from its source. Licences of other people&apos;s works lie with each of them, those of the typefaces in {folder}.</source>
        <translation>Este KitLog funciona desde su código fuente. Las licencias de las obras ajenas están junto a cada una de ellas; las de los tipos de letra, en {folder}.</translation>
    </message>
    <message>
        <source>work</source>
        <translation>obra</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licencia</translation>
    </message>
    <message>
        <source>Other people&apos;s works in it, each under its own licence:</source>
        <translation>Obras ajenas que contiene, cada una con su propia licencia:</translation>
    </message>
    <message>
        <source>Every licence in full: {file}. Qt is used under the LGPL 3; it lies beside the program as libraries of its own and may be replaced.</source>
        <translation>Todas las licencias completas: {file}. Qt se usa con la LGPL 3; está junto al programa en bibliotecas propias y puede sustituirse.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
</TS>
