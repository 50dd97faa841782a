<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>From the failsafe sheet. Every entry is marked late.</source>
        <translation>De la hoja de contingencia. Cada entrada se marca como tardía.</translation>
    </message>
    <message>
        <source>Chart afterwards</source>
        <translation>Registrar después</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>La hoja</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>date</comment>
        <translation>Día</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Sillón</translation>
    </message>
    <message>
        <source>Why not at the chair</source>
        <translation>Por qué no en el sillón</translation>
    </message>
    <message>
        <source>Dose checked by</source>
        <translation>Dosis comprobada por</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>Extraído</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Pump rate</source>
        <translation>Velocidad de la bomba</translation>
    </message>
    <message>
        <source>Pump volume</source>
        <translation>Volumen de la bomba</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Pump infused</source>
        <translation>Infundido por la bomba</translation>
    </message>
    <message>
        <source>If stopped early, why</source>
        <translation>Si se detuvo antes, motivo</translation>
    </message>
    <message>
        <source>Aldrete, five digits</source>
        <translation>Aldrete, cinco cifras</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Salida a las</translation>
    </message>
    <message>
        <source>Home with</source>
        <translation>A casa con</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Type when the patient left.</source>
        <translation>Escriba cuándo se fue el paciente.</translation>
    </message>
    <message>
        <source>Five digits, each 0, 1 or 2, as 22222.</source>
        <translation>Cinco cifras, cada una 0, 1 o 2, como 22222.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Side effects, as “nausea 1”</source>
        <translation>Efectos adversos, como «náuseas 1»</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>Fila {row}: {sentence}</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>Row {row}, {name}</source>
        <translation>Fila {row}, {name}</translation>
    </message>
    <message>
        <source>Nothing but the time is typed.</source>
        <translation>Solo está escrita la hora.</translation>
    </message>
    <message>
        <source>{name} is a whole number.</source>
        <translation>{name} es un número entero.</translation>
    </message>
</context>
</TS>
