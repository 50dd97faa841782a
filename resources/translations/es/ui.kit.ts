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
    <message>
        <source>Record no.</source>
        <translation>N.º de hist.</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Weight · dose</source>
        <translation>Peso · dosis</translation>
    </message>
    <message>
        <source>Chair {chair}</source>
        <translation>Sillón {chair}</translation>
    </message>
    <message>
        <source>Infusion {number} of {wanted}</source>
        <translation>Infusión {number} de {wanted}</translation>
    </message>
    <message>
        <source>Infusion {number} of {wanted}, {signed} signed</source>
        <translation>Infusión {number} de {wanted}, {signed} firmadas</translation>
    </message>
    <message>
        <source>Chair {chair}: {large} {small}</source>
        <translation>Sillón {chair}: {large} {small}</translation>
    </message>
    <message>
        <source>Opens Today, where each chair has its row</source>
        <translation>Abre Hoy, donde cada sillón tiene su fila</translation>
    </message>
    <message numerus="yes">
        <source>more chair, vitals overdue</source>
        <comment>more chairs, vitals overdue</comment>
        <translation>
            <numerusform>sillón más, signos vitales atrasados</numerusform>
            <numerusform>sillones más, signos vitales atrasados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more chair</source>
        <comment>more chairs</comment>
        <translation>
            <numerusform>sillón más</numerusform>
            <numerusform>sillones más</numerusform>
        </translation>
    </message>
    <message>
        <source>{chair} late</source>
        <translation>{chair} tarde</translation>
    </message>
    <message>
        <source>Point</source>
        <comment>a sign</comment>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Comma</source>
        <comment>a sign</comment>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <comment>a sign</comment>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <comment>a sign</comment>
        <translation>Apóstrofo</translation>
    </message>
    <message>
        <source>Slash</source>
        <comment>a sign</comment>
        <translation>Barra</translation>
    </message>
    <message>
        <source>Colon</source>
        <comment>a sign</comment>
        <translation>Dos puntos</translation>
    </message>
    <message>
        <source>At</source>
        <comment>a sign</comment>
        <translation>Arroba</translation>
    </message>
    <message>
        <source>Opening bracket</source>
        <comment>a sign</comment>
        <translation>Abrir paréntesis</translation>
    </message>
    <message>
        <source>Closing bracket</source>
        <comment>a sign</comment>
        <translation>Cerrar paréntesis</translation>
    </message>
    <message>
        <source>Per cent</source>
        <comment>a sign</comment>
        <translation>Por ciento</translation>
    </message>
    <message>
        <source>Plus</source>
        <comment>a sign</comment>
        <translation>Más</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <comment>a sign</comment>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Question mark</source>
        <comment>a sign</comment>
        <translation>Signo de interrogación</translation>
    </message>
    <message>
        <source>And</source>
        <comment>a sign</comment>
        <translation>Y comercial</translation>
    </message>
    <message>
        <source>Quote</source>
        <comment>a sign</comment>
        <translation>Comillas</translation>
    </message>
    <message>
        <source>Less than</source>
        <comment>a sign</comment>
        <translation>Menor que</translation>
    </message>
    <message>
        <source>More than</source>
        <comment>a sign</comment>
        <translation>Mayor que</translation>
    </message>
    <message>
        <source>Degrees</source>
        <comment>a sign</comment>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Equals</source>
        <comment>a sign</comment>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Exclamation mark</source>
        <comment>a sign</comment>
        <translation>Signo de exclamación</translation>
    </message>
    <message>
        <source>Number sign</source>
        <comment>a sign</comment>
        <translation>Almohadilla</translation>
    </message>
    <message>
        <source>Dollar</source>
        <comment>a sign</comment>
        <translation>Dólar</translation>
    </message>
    <message>
        <source>Opening square bracket</source>
        <comment>a sign</comment>
        <translation>Abrir corchete</translation>
    </message>
    <message>
        <source>Closing square bracket</source>
        <comment>a sign</comment>
        <translation>Cerrar corchete</translation>
    </message>
    <message>
        <source>Caret</source>
        <comment>a sign</comment>
        <translation>Acento circunflejo</translation>
    </message>
    <message>
        <source>Opening brace</source>
        <comment>a sign</comment>
        <translation>Abrir llave</translation>
    </message>
    <message>
        <source>Closing brace</source>
        <comment>a sign</comment>
        <translation>Cerrar llave</translation>
    </message>
    <message>
        <source>Bar</source>
        <comment>a sign</comment>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Tilde</source>
        <comment>a sign</comment>
        <translation>Virgulilla</translation>
    </message>
    <message>
        <source>Underscore</source>
        <comment>a sign</comment>
        <translation>Guion bajo</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <comment>a sign</comment>
        <translation>Asterisco</translation>
    </message>
    <message>
        <source>Backslash</source>
        <comment>a sign</comment>
        <translation>Barra invertida</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Shift</source>
        <comment>a key</comment>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Mayúsculas fijas</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Acento</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
    </message>
    <message>
        <source>Return</source>
        <comment>a key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Hide keyboard</source>
        <translation>Ocultar teclado</translation>
    </message>
    <message>
        <source>space</source>
        <comment>a key</comment>
        <translation>espacio</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>CAPS</source>
        <translation>MAYÚS</translation>
    </message>
    <message>
        <source>held</source>
        <translation>pulsada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{share} percent</source>
        <translation>{share} por ciento</translation>
    </message>
</context>
</TS>
