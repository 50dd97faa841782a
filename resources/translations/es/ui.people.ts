<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>From now on. What was signed before keeps the name and role it was signed with.</source>
        <translation>A partir de ahora. Lo firmado antes conserva el nombre y la función con que se firmó.</translation>
    </message>
    <message>
        <source>Your own role is changed by another charge nurse.</source>
        <translation>Su función la cambia otra persona responsable de enfermería.</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Cambiar a {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name as it is printed</source>
        <translation>Nombre tal como se imprime</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Neither PIN nor password counts any more; what was charted keeps the name. Have IT change the key the same day (kitlog rekey): copies of the files still open with the old password.</source>
        <translation>Ya no valen ni el PIN ni la contraseña; lo registrado conserva el nombre. Pida a informática que cambie la clave el mismo día (kitlog rekey): las copias de los archivos aún se abren con la contraseña antigua.</translation>
    </message>
    <message>
        <source>The password opens nothing any more. Until another one is chosen under “My password…”, the PIN is enough once somebody else has opened the record that day.</source>
        <translation>La contraseña ya no abre nada. Hasta que se elija otra en «Mi contraseña…», basta el PIN cuando otra persona haya abierto el registro ese día.</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>¿Cerrar la cuenta de {name}?</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>Cerrar cuenta</translation>
    </message>
    <message>
        <source>The account of {name} is closed.</source>
        <translation>La cuenta de {name} está cerrada.</translation>
    </message>
    <message>
        <source>{name} has forgotten the password?</source>
        <translation>¿{name} ha olvidado la contraseña?</translation>
    </message>
    <message>
        <source>Drop password</source>
        <translation>Anular contraseña</translation>
    </message>
    <message>
        <source>{name} signs in by PIN and chooses another password.</source>
        <translation>{name} entra con el PIN y elige otra contraseña.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>It opens the record at your first sign-in of a day; later that day your PIN is enough.</source>
        <translation>Abre el registro la primera vez que entra cada día; después basta su PIN.</translation>
    </message>
    <message>
        <source>Your password is chosen.</source>
        <translation>Su contraseña está elegida.</translation>
    </message>
    <message>
        <source>Choose password</source>
        <translation>Elegir contraseña</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Your PIN, {digits} digits</source>
        <translation>Su PIN, {digits} cifras</translation>
    </message>
    <message>
        <source>{name} types it here, twice. Everybody else looks away.</source>
        <translation>{name} lo escribe aquí, dos veces. Los demás no miran.</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>PIN nuevo para {name}</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Fijar PIN</translation>
    </message>
    <message>
        <source>New PIN of {name}, {digits} digits</source>
        <translation>PIN nuevo de {name}, {digits} cifras</translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation>PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>PIN of {name}, charge nurse</source>
        <translation>PIN de {name}, responsable de enfermería</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Los dos PIN no coinciden.</translation>
    </message>
    <message>
        <source>It is shown next. It counts once one of its words was typed back; until then nothing ends.</source>
        <translation>Se muestra a continuación. Vale cuando se haya escrito una de sus palabras; hasta entonces nada caduca.</translation>
    </message>
    <message>
        <source>Earlier sheets open nothing</source>
        <translation>Las hojas anteriores no abren nada</translation>
    </message>
    <message>
        <source>A second sheet beside the first</source>
        <translation>Una segunda hoja junto a la primera</translation>
    </message>
    <message>
        <source>Use this sheet</source>
        <translation>Usar esta hoja</translation>
    </message>
    <message>
        <source>Use both sheets</source>
        <translation>Usar las dos hojas</translation>
    </message>
    <message>
        <source>The record opens with {name}. Destroy the earlier sheet; if it is lost, change the key, too (`kitlog rekey`): its words still open a copy of the files.</source>
        <translation>El registro se abre con {name}. Destruya la hoja anterior; si se ha perdido, cambie también la clave (`kitlog rekey`): sus palabras aún abren una copia de los archivos.</translation>
    </message>
    <message>
        <source>The record opens with {name}, too. Keep the two apart.</source>
        <translation>El registro se abre también con {name}. Guarde las dos por separado.</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Hoja de rescate nueva</translation>
    </message>
    <message>
        <source>Show the sheet</source>
        <translation>Mostrar la hoja</translation>
    </message>
    <message>
        <source>From then on</source>
        <translation>Desde entonces</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Añadir persona</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>Añadido: {name}.</translation>
    </message>
    <message>
        <source>{name} is changed.</source>
        <translation>Cambiado: {name}.</translation>
    </message>
    <message>
        <source>{name} has a new PIN.</source>
        <translation>{name} tiene un PIN nuevo.</translation>
    </message>
    <message>
        <source>Password for the first sign-in of a day</source>
        <translation>Contraseña para la primera entrada del día</translation>
    </message>
    <message>
        <source>At least {least} characters, three words for instance.</source>
        <translation>Al menos {least} caracteres, por ejemplo tres palabras.</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Las dos contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>Sign in as…</source>
        <translation>Entrar como…</translation>
    </message>
    <message>
        <source>My password…</source>
        <translation>Mi contraseña…</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Trazabilidad</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>For example R. Mock RN</source>
        <translation>Por ejemplo Enf. R. Ejemplo</translation>
    </message>
    <message>
        <source>PIN, {digits} digits</source>
        <translation>PIN, {digits} cifras</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN otra vez</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Elija una función.</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>aún sin contraseña</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change name or role of {name}…</source>
        <translation>Cambiar nombre o función de {name}…</translation>
    </message>
    <message>
        <source>New PIN…</source>
        <translation>PIN nuevo…</translation>
    </message>
    <message>
        <source>New PIN for {name}…</source>
        <translation>PIN nuevo para {name}…</translation>
    </message>
    <message>
        <source>Forgotten password…</source>
        <translation>Contraseña olvidada…</translation>
    </message>
    <message>
        <source>{name} has forgotten the password…</source>
        <translation>{name} ha olvidado la contraseña…</translation>
    </message>
    <message>
        <source>Left…</source>
        <translation>Baja…</translation>
    </message>
    <message>
        <source>{name} has left…</source>
        <translation>Baja de {name}…</translation>
    </message>
    <message>
        <source>A sheet was used: its words were seen. Make a new one.</source>
        <translation>Se usó una hoja: sus palabras se vieron. Cree una nueva.</translation>
    </message>
    <message>
        <source>No recovery sheet opens the record. Make one.</source>
        <translation>Ninguna hoja de rescate abre el registro. Cree una.</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>Hoja de rescate nueva…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de rescate</translation>
    </message>
    <message>
        <source>made {when} by {name}</source>
        <translation>creada {when} por {name}</translation>
    </message>
    <message>
        <source>not on record when made</source>
        <translation>no consta cuándo se creó</translation>
    </message>
    <message>
        <source>used {when}</source>
        <translation>usada {when}</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nunca usada</translation>
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
        <source>Names stay in the record for ever.</source>
        <translation>Los nombres quedan en el registro para siempre.</translation>
    </message>
    <message>
        <source>It opens nothing before one of its words is typed.</source>
        <translation>No abre nada hasta que se escriba una de sus palabras.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
</TS>
