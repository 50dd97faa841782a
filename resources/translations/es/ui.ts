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
        <source>Somebody&apos;s screen is locked. Sign in first.</source>
        <translation>La pantalla de alguien está bloqueada. Entre primero.</translation>
    </message>
    <message>
        <source>Finish or leave this page first.</source>
        <translation>Termine o deje antes esta página.</translation>
    </message>
    <message>
        <source>Answer or leave the open question first.</source>
        <translation>Conteste o deje antes la pregunta abierta.</translation>
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
    <message>
        <source>Charting</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>vitals row</source>
        <translation>fila de signos vitales</translation>
    </message>
    <message>
        <source>side effects, first unasked</source>
        <translation>efectos adversos, el primero sin preguntar</translation>
    </message>
    <message>
        <source>rest: none</source>
        <translation>el resto: ninguno</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>medication</source>
        <translation>medicación</translation>
    </message>
    <message>
        <source>adverse event</source>
        <translation>evento adverso</translation>
    </message>
    <message>
        <source>prescriber called</source>
        <translation>llamada a quien prescribe</translation>
    </message>
    <message>
        <source>oxygen on or off</source>
        <translation>poner o quitar oxígeno</translation>
    </message>
    <message>
        <source>hand over to another nurse</source>
        <translation>entregar a otra persona de enfermería</translation>
    </message>
    <message>
        <source>more events, and what still waits</source>
        <translation>más eventos y lo pendiente</translation>
    </message>
    <message>
        <source>event log: find and correct an entry</source>
        <translation>lista de eventos: buscar y corregir</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <comment>a key</comment>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>undo the last entry, 10 s</source>
        <translation>deshacer lo último, 10 s</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Vigilancia</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>enterado</translation>
    </message>
    <message>
        <source>sound, quiet room</source>
        <translation>sonido, sala en silencio</translation>
    </message>
    <message>
        <source>chart: earlier infusions</source>
        <translation>gráfico: infusiones anteriores</translation>
    </message>
    <message>
        <source>chart: table of the values</source>
        <translation>gráfico: tabla de valores</translation>
    </message>
    <message>
        <source>large, for three metres</source>
        <translation>grande, para tres metros</translation>
    </message>
    <message>
        <source>failsafe sheet</source>
        <translation>hoja de contingencia</translation>
    </message>
    <message>
        <source>text to paste</source>
        <translation>texto para pegar</translation>
    </message>
    <message>
        <source>In the vitals row</source>
        <translation>En la fila de signos vitales</translation>
    </message>
    <message>
        <source>digits, Enter</source>
        <comment>a key</comment>
        <translation>cifras, Intro</translation>
    </message>
    <message>
        <source>value, next or save</source>
        <translation>valor, siguiente o guardar</translation>
    </message>
    <message>
        <source>+, Shift Tab</source>
        <comment>a key</comment>
        <translation>+, Mayús Tab</translation>
    </message>
    <message>
        <source>next, previous field</source>
        <translation>campo siguiente, anterior</translation>
    </message>
    <message>
        <source>this value is missing, why</source>
        <translation>falta este valor, por qué</translation>
    </message>
    <message>
        <source>measured now, −2, −5, −10</source>
        <translation>medido ahora, −2, −5, −10</translation>
    </message>
    <message>
        <source>Shift J</source>
        <comment>a key</comment>
        <translation>Mayús J</translation>
    </message>
    <message>
        <source>measured at another time</source>
        <translation>medido a otra hora</translation>
    </message>
    <message>
        <source>oxygen and cuff of this set</source>
        <translation>oxígeno y manguito de esta toma</translation>
    </message>
    <message>
        <source>oxygen and cuff as last set</source>
        <translation>oxígeno y manguito como la anterior</translation>
    </message>
    <message>
        <source>swap SYS and DIA when asked</source>
        <translation>intercambiar SIS y DIA si se pregunta</translation>
    </message>
    <message>
        <source>Side effects and Aldrete</source>
        <translation>Efectos adversos y Aldrete</translation>
    </message>
    <message>
        <source>severity and next row, move</source>
        <translation>gravedad y fila siguiente, mover</translation>
    </message>
    <message>
        <source>Ctrl 1–8, 0–3</source>
        <comment>a key</comment>
        <translation>Ctrl 1–8, 0–3</translation>
    </message>
    <message>
        <source>one side effect by its place</source>
        <translation>un efecto por su lugar</translation>
    </message>
    <message>
        <source>0–2, arrows</source>
        <comment>a key</comment>
        <translation>0–2, flechas</translation>
    </message>
    <message>
        <source>Aldrete score, move</source>
        <translation>puntos de Aldrete, mover</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>time-out OK</source>
        <translation>pausa de seguridad OK</translation>
    </message>
    <message>
        <source>time-out not OK, with reason</source>
        <translation>pausa de seguridad no OK, motivo</translation>
    </message>
    <message>
        <source>last night</source>
        <translation>la noche anterior</translation>
    </message>
    <message>
        <source>read the last infusion</source>
        <translation>leer la última infusión</translation>
    </message>
    <message>
        <source>weigh</source>
        <translation>pesar</translation>
    </message>
    <message>
        <source>log start, 10 s to undo</source>
        <translation>registrar inicio, 10 s para deshacer</translation>
    </message>
    <message>
        <source>Infusion and recovery</source>
        <translation>Infusión y recuperación</translation>
    </message>
    <message>
        <source>log pause, resume</source>
        <translation>registrar pausa, reanudar</translation>
    </message>
    <message>
        <source>rate change</source>
        <translation>cambio de velocidad</translation>
    </message>
    <message>
        <source>log end; discharge</source>
        <translation>registrar fin; alta</translation>
    </message>
    <message>
        <source>Aldrete</source>
        <translation>Aldrete</translation>
    </message>
    <message>
        <source>Every page</source>
        <translation>En todas las páginas</translation>
    </message>
    <message>
        <source>all keys, this workstation</source>
        <translation>todas las teclas, este puesto</translation>
    </message>
    <message>
        <source>open chair</source>
        <translation>abrir sillón</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>bloquear</translation>
    </message>
    <message>
        <source>dim room</source>
        <translation>sala en penumbra</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>pantalla completa</translation>
    </message>
    <message>
        <source>back</source>
        <translation>atrás</translation>
    </message>
    <message>
        <source>Tab, Shift Tab</source>
        <comment>a key</comment>
        <translation>Tab, Mayús Tab</translation>
    </message>
    <message>
        <source>move through all that can be pressed</source>
        <translation>recorrer todo lo que se puede pulsar</translation>
    </message>
    <message>
        <source>Dialogs</source>
        <translation>Diálogos</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Intro</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>confirmar</translation>
    </message>
    <message>
        <source>the safe choice</source>
        <translation>la opción segura</translation>
    </message>
    <message>
        <source>1–9, arrows</source>
        <comment>a key</comment>
        <translation>1–9, flechas</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>Today and courses</source>
        <translation>Hoy y ciclos</translation>
    </message>
    <message>
        <source>open chair (Today)</source>
        <translation>abrir sillón (Hoy)</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>new course</source>
        <translation>ciclo nuevo</translation>
    </message>
    <message>
        <source>people (Today)</source>
        <translation>personas (Hoy)</translation>
    </message>
    <message>
        <source>courses to sign</source>
        <translation>ciclos por firmar</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>last infusion, 3 or 6 months</source>
        <translation>última infusión, 3 o 6 meses</translation>
    </message>
    <message>
        <source>which courses are counted</source>
        <translation>qué ciclos se cuentan</translation>
    </message>
    <message>
        <source>export the table</source>
        <translation>exportar la tabla</translation>
    </message>
    <message>
        <source>People and trail</source>
        <translation>Personas y trazabilidad</translation>
    </message>
    <message>
        <source>trail (People)</source>
        <translation>trazabilidad (Personas)</translation>
    </message>
    <message>
        <source>arrows</source>
        <comment>a key</comment>
        <translation>flechas</translation>
    </message>
    <message>
        <source>line by line</source>
        <translation>línea por línea</translation>
    </message>
    <message>
        <source>older lines</source>
        <translation>líneas anteriores</translation>
    </message>
    <message>
        <source>newer lines</source>
        <translation>líneas más recientes</translation>
    </message>
    <message>
        <source>verify the record</source>
        <translation>verificar el registro</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>open infusion</source>
        <translation>abrir infusión</translation>
    </message>
    <message>
        <source>outcomes</source>
        <translation>resultados</translation>
    </message>
    <message>
        <source>amend the record</source>
        <translation>enmendar la historia</translation>
    </message>
    <message>
        <source>sign the course</source>
        <translation>firmar el ciclo</translation>
    </message>
    <message>
        <source>look at the summary</source>
        <translation>ver el informe</translation>
    </message>
    <message>
        <source>versions of the summary</source>
        <translation>versiones del informe</translation>
    </message>
    <message>
        <source>export the summary</source>
        <translation>exportar el informe</translation>
    </message>
    <message>
        <source>Page Up, Down</source>
        <comment>a key</comment>
        <translation>RePág, AvPág</translation>
    </message>
    <message>
        <source>scroll</source>
        <translation>desplazar</translation>
    </message>
    <message>
        <source>Preview of the summary</source>
        <translation>Vista previa del informe</translation>
    </message>
    <message>
        <source>a screenful, then the next page</source>
        <translation>una pantalla, luego la página siguiente</translation>
    </message>
    <message>
        <source>Home, End</source>
        <comment>a key</comment>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>first, last page</source>
        <translation>primera, última página</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>más grande, más pequeño</translation>
    </message>
    <message>
        <source>width or whole page</source>
        <translation>ancho o página entera</translation>
    </message>
    <message>
        <source>save</source>
        <translation>guardar</translation>
    </message>
    <message>
        <source>print</source>
        <translation>imprimir</translation>
    </message>
    <message>
        <source>filed where, once it is saved</source>
        <translation>dónde se archivó, ya guardado</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>next value</source>
        <translation>valor siguiente</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Ciclo nuevo</translation>
    </message>
    <message>
        <source>kg or lb</source>
        <translation>kg o lb</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>letters, arrows</source>
        <comment>a key</comment>
        <translation>letras, flechas</translation>
    </message>
    <message>
        <source>choose the name</source>
        <translation>elegir el nombre</translation>
    </message>
    <message>
        <source>PIN, sign in</source>
        <translation>PIN, entrar</translation>
    </message>
    <message>
        <source>type vitals first, PIN at save</source>
        <translation>anotar antes los signos, PIN al guardar</translation>
    </message>
    <message>
        <source>emergency access</source>
        <translation>acceso de emergencia</translation>
    </message>
    <message>
        <source>Only a letter from A to Z can be a key here.</source>
        <translation>Aquí solo puede ser tecla una letra de la A a la Z.</translation>
    </message>
    <message>
        <source>{key} is taken: {act}.</source>
        <translation>{key} está ocupada: {act}.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>At the chair</source>
        <translation>En el sillón</translation>
    </message>
    <message>
        <source>Other pages</source>
        <translation>Otras páginas</translation>
    </message>
    <message>
        <source>This workstation…</source>
        <translation>Este puesto…</translation>
    </message>
    <message>
        <source>Manual…</source>
        <translation>Manual…</translation>
    </message>
</context>
</TS>
