<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Until then no course can be opened.</source>
        <translation>Hasta entonces no se puede abrir ningún ciclo.</translation>
    </message>
    <message>
        <source>Next: chair {chair} vitals in {time}</source>
        <translation>Siguiente: sillón {chair}, signos vitales en {time}</translation>
    </message>
    <message>
        <source>Next: chair {chair} recheck in {time}</source>
        <translation>Siguiente: sillón {chair}, repetición en {time}</translation>
    </message>
    <message>
        <source>Chair {chair} vitals overdue {time}</source>
        <translation>Sillón {chair}, signos vitales atrasados {time}</translation>
    </message>
    <message>
        <source>Chair {chair} recheck overdue {time}</source>
        <translation>Sillón {chair}, repetición atrasada {time}</translation>
    </message>
    <message>
        <source>Open chair {chair}</source>
        <translation>Abrir sillón {chair}</translation>
    </message>
    <message>
        <source>Chair {chair}: {words}</source>
        <translation>Sillón {chair}: {words}</translation>
    </message>
    <message>
        <source>{count} infusing</source>
        <translation>{count} en infusión</translation>
    </message>
    <message>
        <source>No infusion running</source>
        <translation>Ninguna infusión en curso</translation>
    </message>
    <message>
        <source>{room}, no alerts</source>
        <translation>{room}, sin alertas</translation>
    </message>
    <message numerus="yes">
        <source>{room}, {n} alert acknowledged</source>
        <comment>{room}, {n} alerts acknowledged</comment>
        <translation>
            <numerusform>{room}, {n} alerta vista</numerusform>
            <numerusform>{room}, {n} alertas vistas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open chair</source>
        <translation>Abrir sillón</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Ciclo nuevo</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
</context>
</TS>
