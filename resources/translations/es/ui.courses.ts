<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>There may be more: scroll down.</source>
        <translation>Puede haber más: desplácese hacia abajo.</translation>
    </message>
    <message>
        <source>No patient for &apos;{text}&apos;. Check the record no., or add a new course.</source>
        <translation>Ningún paciente para «{text}». Compruebe el n.º de historia o cree un ciclo nuevo.</translation>
    </message>
    <message>
        <source>born {day} ({age} y)</source>
        <translation>nac. {day} ({age} años)</translation>
    </message>
    <message>
        <source>Open course</source>
        <translation>Abrir ciclo</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Ciclo nuevo</translation>
    </message>
    <message>
        <source>No course yet</source>
        <translation>Aún sin ciclo</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Closed early</source>
        <translation>Cerrado antes de tiempo</translation>
    </message>
    <message>
        <source>Complete, to sign</source>
        <translation>Completo, por firmar</translation>
    </message>
    <message>
        <source>Closed early, to sign</source>
        <translation>Cerrado antes de tiempo, por firmar</translation>
    </message>
    <message>
        <source>not exported</source>
        <translation>sin exportar</translation>
    </message>
    <message>
        <source>In chair {chair} today</source>
        <translation>Hoy en el sillón {chair}</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a course</comment>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Planned {day}, not recorded</source>
        <translation>Previsto el {day}, sin registrar</translation>
    </message>
    <message>
        <source>Today {time}, chair {chair}</source>
        <translation>Hoy {time}, sillón {chair}</translation>
    </message>
    <message>
        <source>Next: {day} {time}, chair {chair}</source>
        <translation>Siguiente: {day} {time}, sillón {chair}</translation>
    </message>
    <message>
        <source>{signed} of {wanted} signed</source>
        <translation>{signed} de {wanted} firmadas</translation>
    </message>
    <message>
        <source>No course is open. New course or search for a patient.</source>
        <translation>No hay ningún ciclo abierto. Cree un ciclo nuevo o busque un paciente.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Por firmar</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Open courses</source>
        <translation>Ciclos abiertos</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>courses</comment>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Ciclos</translation>
    </message>
    <message>
        <source>Complete ones stay until exported</source>
        <translation>Los completos quedan hasta exportarse</translation>
    </message>
    <message>
        <source>Courses to sign</source>
        <translation>Ciclos por firmar</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>No course awaits your signature.</source>
        <translation>Ningún ciclo espera su firma.</translation>
    </message>
    <message numerus="yes">
        <source>{n} course awaits your signature</source>
        <comment>{n} courses await your signature</comment>
        <translation>
            <numerusform>{n} ciclo espera su firma</numerusform>
            <numerusform>{n} ciclos esperan su firma</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} course awaits a nurse’s signature</source>
        <comment>{n} courses await a nurse’s signature</comment>
        <translation>
            <numerusform>{n} ciclo espera la firma de enfermería</numerusform>
            <numerusform>{n} ciclos esperan la firma de enfermería</numerusform>
        </translation>
    </message>
</context>
</TS>
