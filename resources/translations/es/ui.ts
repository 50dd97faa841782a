<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Change a key</source>
        <translation>Cambiar una tecla</translation>
    </message>
    <message>
        <source>Choose the key to change.</source>
        <translation>Elija la tecla que quiere cambiar.</translation>
    </message>
    <message>
        <source>Press instead</source>
        <translation>Pulsar en su lugar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Todas como siempre</translation>
    </message>
    <message>
        <source>Type the letter to press instead.</source>
        <translation>Escriba la letra que se pulsará en su lugar.</translation>
    </message>
    <message>
        <source>Choose the key to change first.</source>
        <translation>Elija antes la tecla que quiere cambiar.</translation>
    </message>
    <message>
        <source>For everybody at this computer. Holds no patient data.</source>
        <translation>Para todos en este equipo. Sin datos de pacientes.</translation>
    </message>
    <message>
        <source>This workstation</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Usar estas</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Less motion: alerts do not flash</source>
        <translation>Menos movimiento: las alertas no parpadean</translation>
    </message>
    <message>
        <source>Single letters act as keys</source>
        <translation>Las letras sueltas actúan como teclas</translation>
    </message>
</context>
</TS>
