<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Ciclos</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>This workstation</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>This workstation: text size, motion, keys</source>
        <translation>Este puesto: texto, movimiento, teclas</translation>
    </message>
    <message>
        <source>Dim room</source>
        <translation>Sala en penumbra</translation>
    </message>
    <message>
        <source>Dim room (F8)</source>
        <translation>Sala en penumbra (F8)</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>light</comment>
        <translation>De día</translation>
    </message>
    <message>
        <source>Unavailable. {reason}</source>
        <translation>No disponible. {reason}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Begun by {name}. Check it before you confirm.</source>
        <translation>Empezado por {name}. Compruébelo antes de confirmar.</translation>
    </message>
    <message>
        <source>No screen keyboard</source>
        <translation>Sin teclado en pantalla</translation>
    </message>
    <message>
        <source>Screen keyboard</source>
        <translation>Teclado en pantalla</translation>
    </message>
    <message>
        <source>A PIN has {digits} digits.</source>
        <translation>Un PIN tiene {digits} cifras.</translation>
    </message>
    <message>
        <source>Search name or record no.</source>
        <translation>Buscar nombre o n.º de hist.</translation>
    </message>
    <message>
        <source>Search name or record number</source>
        <translation>Buscar nombre o número de historia</translation>
    </message>
</context>
</TS>
