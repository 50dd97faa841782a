<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>This account is closed already.</source>
        <translation>Esta cuenta ya está cerrada.</translation>
    </message>
    <message>
        <source>This is emergency access, not an account. It can only be ended.</source>
        <translation>Es un acceso de emergencia, no una cuenta. Solo se puede dar por terminado.</translation>
    </message>
    <message>
        <source>Nobody else&apos;s password opens the record. Choose your own first.</source>
        <translation>Ninguna otra contraseña abre el registro. Elija primero la suya.</translation>
    </message>
    <message>
        <source>Nobody&apos;s account is an emergency.</source>
        <translation>Ninguna cuenta es un acceso de emergencia.</translation>
    </message>
    <message>
        <source>Another charge nurse has to change your role.</source>
        <translation>Su función la cambia otra persona responsable de enfermería.</translation>
    </message>
    <message>
        <source>Somebody here already has this name.</source>
        <translation>Alguien aquí ya tiene este nombre.</translation>
    </message>
    <message>
        <source>Name and role are as they were.</source>
        <translation>El nombre y la función no han cambiado.</translation>
    </message>
    <message>
        <source>Another charge nurse has to let you choose a PIN.</source>
        <translation>Otra persona responsable de enfermería debe permitirle elegir un PIN.</translation>
    </message>
    <message>
        <source>Choose another one under “My password…”.</source>
        <translation>Elija otra en «Mi contraseña…».</translation>
    </message>
    <message>
        <source>{name} has no password.</source>
        <translation>{name} no tiene contraseña.</translation>
    </message>
    <message>
        <source>Another charge nurse has to close your account.</source>
        <translation>Su cuenta la cierra otra persona responsable de enfermería.</translation>
    </message>
    <message>
        <source>Somebody else has to vouch for you.</source>
        <translation>Debe avalarle otra persona.</translation>
    </message>
    <message>
        <source>Another charge nurse has to look at it: you were one of the two.</source>
        <translation>Debe revisarlo otra persona responsable de enfermería: usted fue una de las dos.</translation>
    </message>
    <message>
        <source>Somebody has looked at it already.</source>
        <translation>Alguien ya lo ha revisado.</translation>
    </message>
    <message>
        <source>A charge nurse and one more nurse are needed.</source>
        <translation>Hacen falta una persona responsable de enfermería y otra de enfermería.</translation>
    </message>
    <message>
        <source>Two people have the same name.</source>
        <translation>Dos personas tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>The clinic is already set up.</source>
        <translation>La clínica ya está configurada.</translation>
    </message>
    <message>
        <source>That password does not fit the name.</source>
        <translation>La contraseña no corresponde a ese nombre.</translation>
    </message>
    <message>
        <source>That is nobody&apos;s password here.</source>
        <translation>Nadie aquí tiene esa contraseña.</translation>
    </message>
    <message>
        <source>That PIN does not fit the name.</source>
        <translation>El PIN no corresponde a ese nombre.</translation>
    </message>
    <message>
        <source>The key of this record lies on the computer: it has no recovery sheet.</source>
        <translation>La clave de este registro está en el equipo: no tiene hoja de rescate.</translation>
    </message>
    <message>
        <source>{most} sheets open the record already. Let the new one replace them.</source>
        <translation>Ya hay {most} hojas que abren el registro. Haga que la nueva las sustituya.</translation>
    </message>
    <message>
        <source>The preferences of this workstation can&apos;t be read. The usual ones are in use.</source>
        <translation>No se pueden leer las preferencias de este puesto. Se usan las habituales.</translation>
    </message>
    <message>
        <source>Preferences not kept: the disk does not take the file.</source>
        <translation>Preferencias no guardadas: el disco no admite el archivo.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Accesos</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Vistos</translation>
    </message>
    <message>
        <source>Charting</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message>
        <source>Clinic, people</source>
        <translation>Clínica, personas</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportados</translation>
    </message>
    <message>
        <source>The whole record of this course, for a program to read</source>
        <translation>El registro completo de este ciclo, para que lo lea un programa</translation>
    </message>
    <message>
        <source>All readings of this course, as a table</source>
        <translation>Todas las tomas de este ciclo, en una tabla</translation>
    </message>
    <message>
        <source>Day note</source>
        <translation>Nota del día</translation>
    </message>
    <message>
        <source>role not known</source>
        <translation>función desconocida</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>BORRADOR</translation>
    </message>
    <message>
        <source>Draft, not the summary. {reason}</source>
        <translation>Borrador, no el informe. {reason}</translation>
    </message>
    <message>
        <source>course {number}, draft</source>
        <translation>ciclo {number}, borrador</translation>
    </message>
    <message>
        <source>Course summary</source>
        <translation>Informe del ciclo</translation>
    </message>
    <message>
        <source>trail, last entered first</source>
        <translation>trazabilidad, lo último primero</translation>
    </message>
    <message>
        <source>{many} entries {digest}</source>
        <translation>{many} entradas {digest}</translation>
    </message>
</context>
</TS>
