<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Answered on</source>
        <translation>Contestado el</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>After re-treatment</source>
        <translation>Tras otro tratamiento</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Clear what is typed</source>
        <translation>Borrar lo escrito</translation>
    </message>
    <message>
        <source>Choose how it was answered.</source>
        <translation>Elija cómo se contestó.</translation>
    </message>
    <message>
        <source>Declined and treated again close this follow-up; lost and died close the later one too.</source>
        <translation>Si no quiso o fue tratado otra vez, se cierra este seguimiento; si se perdió o falleció, también el posterior.</translation>
    </message>
    <message>
        <source>Follow-up of {name}</source>
        <translation>Seguimiento de {name}</translation>
    </message>
    <message>
        <source>Log attempt</source>
        <translation>Registrar intento</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>On</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>Note, as it is printed; may stay empty</source>
        <translation>Nota, tal como se imprime; puede quedar vacía</translation>
    </message>
    <message>
        <source>Choose which follow-up.</source>
        <translation>Elija qué seguimiento.</translation>
    </message>
    <message>
        <source>Choose how it ended.</source>
        <translation>Elija cómo terminó.</translation>
    </message>
    <message>
        <source>Choose how.</source>
        <translation>Elija cómo.</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Mal leído</translation>
    </message>
    <message>
        <source>Wrong point in time</source>
        <translation>Momento equivocado</translation>
    </message>
    <message>
        <source>Other patient’s</source>
        <translation>De otro paciente</translation>
    </message>
    <message>
        <source>Added up wrongly</source>
        <translation>Mal sumado</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Recorded: {value}. It stays readable and is printed as changed.</source>
        <translation>Registrado: {value}. Sigue legible y se imprime como modificado.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Otro valor</translation>
    </message>
    <message>
        <source>Not recorded: strike it</source>
        <translation>No registrado: tacharlo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Tachar</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Indique el motivo.</translation>
    </message>
    <message>
        <source>Type the value, or strike it.</source>
        <translation>Escriba el valor o táchelo.</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>Log attempt…</source>
        <translation>Registrar intento…</translation>
    </message>
    <message>
        <source>After infusion {wanted}.</source>
        <translation>Tras la infusión {wanted}.</translation>
    </message>
    <message>
        <source>Opens after infusion {wanted}.</source>
        <translation>Se abre tras la infusión {wanted}.</translation>
    </message>
    <message>
        <source>Attempt for {point}, {how}, {ended}: strike</source>
        <translation>Intento de {point}, {how}, {ended}: tachar</translation>
    </message>
    <message>
        <source>{point}: all recorded</source>
        <translation>{point}: todo registrado</translation>
    </message>
    <message>
        <source>{point}: due {due}</source>
        <translation>{point}: el {due}</translation>
    </message>
    <message>
        <source>{point}: due {due}, {recorded} of {asked} recorded</source>
        <translation>{point}: el {due}, {recorded} de {asked} registrados</translation>
    </message>
    <message numerus="yes">
        <source>, {n} day late</source>
        <comment>, {n} days late</comment>
        <translation>
            <numerusform>, {n} día de retraso</numerusform>
            <numerusform>, {n} días de retraso</numerusform>
        </translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>Before, {number}: {values}</source>
        <translation>Antes, {number}: {values}</translation>
    </message>
    <message>
        <source>Measure, and change
that counts</source>
        <translation>Medida y cambio
que cuenta</translation>
    </message>
    <message>
        <source>{value}, correct</source>
        <translation>{value}, corregir</translation>
    </message>
    <message>
        <source>Not recorded. Type it in the field.</source>
        <translation>No registrado. Escríbalo en el campo.</translation>
    </message>
    <message>
        <source>Not recorded.</source>
        <translation>No registrado.</translation>
    </message>
    <message>
        <source>raw sum {raw}</source>
        <translation>suma bruta {raw}</translation>
    </message>
    <message>
        <source>typed as it is</source>
        <translation>escrito tal cual</translation>
    </message>
    <message>
        <source>item 9 above 0: {reply}</source>
        <translation>ítem 9 mayor que 0: {reply}</translation>
    </message>
    <message>
        <source>after re-treatment</source>
        <translation>tras otro tratamiento</translation>
    </message>
    <message>
        <source>Recorded, {how}. Press the value to correct it.</source>
        <translation>Registrado, {how}. Pulse el valor para corregirlo.</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Put right what is marked.</source>
        <translation>Corrija lo señalado.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Typed {by}, not saved yet.</source>
        <translation>Escrito {by}, aún no guardado.</translation>
    </message>
    <message>
        <source>Typed before, not saved yet.</source>
        <translation>Escrito antes, aún no guardado.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Aún no guardado.</translation>
    </message>
    <message>
        <source>Typed {by}. Check every value, then save again.</source>
        <translation>Escrito {by}. Compruebe cada valor y guarde otra vez.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Type at least one value.</source>
        <translation>Escriba al menos un valor.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Type what the patient reported. Missing is not recorded, never 0.</source>
        <translation>Escriba lo que dijo el paciente. Lo que falta es «no registrado», nunca 0.</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Strike this attempt?</source>
        <translation>¿Tachar este intento?</translation>
    </message>
    <message>
        <source>It stays readable and is printed as struck.</source>
        <translation>Sigue legible y se imprime como tachado.</translation>
    </message>
    <message>
        <source>Raw sum</source>
        <translation>Suma bruta</translation>
    </message>
    <message>
        <source>T-score</source>
        <translation>Valor T</translation>
    </message>
    <message>
        <source>Item 9 above 0?</source>
        <translation>¿Ítem 9 mayor que 0?</translation>
    </message>
    <message>
        <source>4 to 20, all four answered</source>
        <translation>4 a 20, contestados los cuatro</translation>
    </message>
    <message>
        <source>raw sum</source>
        <translation>suma bruta</translation>
    </message>
    <message>
        <source>Item 9 above 0? Answer it too.</source>
        <translation>¿Ítem 9 mayor que 0? Contéstelo también.</translation>
    </message>
</context>
</TS>
