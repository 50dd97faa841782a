<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No sound on this computer</source>
        <translation>Sin sonido en este equipo</translation>
    </message>
</context>
</TS>
