<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>The keyring is asked to open the record. A password does it, too.</source>
        <translation>Se pide al llavero del sistema que abra el registro. También lo abre una contraseña.</translation>
    </message>
    <message>
        <source>{why} A password opens the record.</source>
        <translation>{why} Una contraseña abre el registro.</translation>
    </message>
    <message>
        <source>The record did not open by itself. A password opens it, or says what is wrong.</source>
        <translation>El registro no se abrió solo. Una contraseña lo abre o dice qué falla.</translation>
    </message>
</context>
</TS>
