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
    <message>
        <source>Stopped. The next start looks through the record again.</source>
        <translation>Detenido. El próximo inicio revisa el registro otra vez.</translation>
    </message>
    <message>
        <source>KitLog: looking through the record, {percent} %</source>
        <translation>KitLog: revisando el registro, {percent} %</translation>
    </message>
    <message>
        <source>The damaged file is kept as it is.</source>
        <translation>El archivo dañado se conserva como está.</translation>
    </message>
    <message>
        <source>No good backup was found: look for one elsewhere, and keep the whole folder.</source>
        <translation>No se encontró ninguna copia buena: busque una en otro lugar y conserve toda la carpeta.</translation>
    </message>
    <message>
        <source>The newest good backup is of {made}: {path}.</source>
        <translation>La copia buena más reciente es de {made}: {path}.</translation>
    </message>
    <message>
        <source>What was charted from then to {last}, when KitLog last ran here, is not in it.</source>
        <translation>No contiene lo registrado desde entonces hasta {last}, cuando KitLog funcionó aquí por última vez.</translation>
    </message>
    <message>
        <source>Nothing is known to have been charted since.</source>
        <translation>No consta que se registrara nada después.</translation>
    </message>
    <message>
        <source>Entries missing then, at least: {count}.</source>
        <translation>Entradas que faltan, como mínimo: {count}.</translation>
    </message>
    <message>
        <source>The machine’s keeper can put it back: kitlog restore, with that file.</source>
        <translation>Quien mantiene el equipo puede restaurarla: kitlog restore, con ese archivo.</translation>
    </message>
</context>
</TS>
