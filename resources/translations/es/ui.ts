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
        <translation>gráfica: infusiones anteriores</translation>
    </message>
    <message>
        <source>chart: table of the values</source>
        <translation>gráfica: tabla de valores</translation>
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
        <translation>invertir SIS y DIA si se pregunta</translation>
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
        <translation>enmendar el registro</translation>
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
        <source>The record is not whole</source>
        <translation>El registro no está íntegro</translation>
    </message>
    <message>
        <source>What is open at the chairs was looked at and is as it was saved. Go on charting.</source>
        <translation>Lo que está abierto en los sillones se ha revisado y está tal como se guardó. Siga registrando.</translation>
    </message>
    <message>
        <source>For the machine’s keeper: kitlog check says where. Copy the whole folder before anything else, and copy nothing over it.</source>
        <translation>Para informática: kitlog check dice dónde. Antes de nada, copie la carpeta entera, y no copie nada encima.</translation>
    </message>
    <message>
        <source>A charge nurse or an auditor finds the places under Trail, with Verify.</source>
        <translation>Responsables de enfermería o auditoría encuentran los lugares en Trazabilidad, con Verificar.</translation>
    </message>
    <message>
        <source>What to do…</source>
        <translation>Qué hacer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>The record is not whole: {n} place is not as saved. Tell the machine’s keeper today.</source>
        <comment>The record is not whole: {n} places are not as saved. Tell the machine’s keeper today.</comment>
        <translation>
            <numerusform>El registro no está íntegro: {n} lugar no está como se guardó. Avise hoy a informática.</numerusform>
            <numerusform>El registro no está íntegro: {n} lugares no están como se guardaron. Avise hoy a informática.</numerusform>
        </translation>
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
    <message>
        <source>The keyring of this account does not answer.</source>
        <translation>El llavero de esta cuenta no responde.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Copying to the second place</source>
        <translation>Copiando al segundo lugar</translation>
    </message>
    <message>
        <source>Stopped. The former backups are kept.</source>
        <translation>Detenida. Las copias anteriores se conservan.</translation>
    </message>
    <message>
        <source>The last backup was cut off when KitLog ended. The former ones are kept, and it is made anew in a minute.</source>
        <translation>La última copia se interrumpió al cerrarse KitLog. Las anteriores se conservan y se repite dentro de un minuto.</translation>
    </message>
    <message>
        <source>The second place does not answer. Is its drive connected?</source>
        <translation>El segundo lugar no responde. ¿Está conectado su disco?</translation>
    </message>
    <message numerus="yes">
        <source>{n} entry is backed up and checked.</source>
        <comment>{n} entries are backed up and checked.</comment>
        <translation>
            <numerusform>Copia hecha y comprobada: {n} entrada.</numerusform>
            <numerusform>Copia hecha y comprobada: {n} entradas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up and checked, here and in the second place.</source>
        <translation>Copia hecha y comprobada, aquí y en el segundo lugar.</translation>
    </message>
    <message>
        <source>Demo: invented patients, nothing here is real</source>
        <translation>Demo: pacientes inventados, nada de esto es real</translation>
    </message>
    <message>
        <source>Next day 08:00</source>
        <translation>Día siguiente 08:00</translation>
    </message>
    <message>
        <source>The disk reports errors. What is shown is saved: do not enter it again. Tell the machine’s keeper now.</source>
        <translation>El disco da errores. Lo que se ve está guardado: no lo escriba otra vez. Avise ya a informática.</translation>
    </message>
    <message>
        <source>The disk reports errors</source>
        <translation>El disco da errores</translation>
    </message>
    <message>
        <source>What is shown as charted is in the record. Do not enter it again.</source>
        <translation>Lo que se ve como registrado está en el registro. No lo escriba otra vez.</translation>
    </message>
    <message>
        <source>A power cut could still undo what was saved since {since}. Leave the computer on.</source>
        <translation>Un corte de luz aún podría deshacer lo guardado desde las {since}. No apague el equipo.</translation>
    </message>
    <message>
        <source>Have it on paper too: open the patient’s chair and press F6 for the failsafe sheet.</source>
        <translation>Téngalo también en papel: abra el sillón del paciente y pulse F6 para la hoja de contingencia.</translation>
    </message>
    <message>
        <source>For the machine’s keeper: look at the disk and its cable, and back up to another drive.</source>
        <translation>Para informática: revise el disco y su cable, y haga una copia en otra unidad.</translation>
    </message>
    <message>
        <source>The disk reported an error at {since}; all is saved now. Tell the machine’s keeper.</source>
        <translation>El disco dio un error a las {since}; ya está todo guardado. Avise a informática.</translation>
    </message>
    <message>
        <source>The disk reported an error</source>
        <translation>El disco dio un error</translation>
    </message>
    <message>
        <source>All that is shown as charted is in the record, and a power cut can’t undo it. Go on.</source>
        <translation>Todo lo que se ve como registrado está en el registro, y un corte de luz no puede deshacerlo. Siga.</translation>
    </message>
    <message>
        <source>For the machine’s keeper: a disk that fails once may fail again. Have it looked at.</source>
        <translation>Para informática: un disco que falla una vez puede volver a fallar. Haga que lo revisen.</translation>
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
        <source>Stopped waiting. Nothing is recorded as written.</source>
        <translation>Espera detenida. Nada consta como guardado.</translation>
    </message>
    <message>
        <source>KitLog made a mistake</source>
        <translation>KitLog ha cometido un error</translation>
    </message>
    <message>
        <source>KitLog made the same mistake again</source>
        <translation>KitLog ha repetido el mismo error</translation>
    </message>
    <message>
        <source>KitLog crashed</source>
        <translation>KitLog se cerró por un error</translation>
    </message>
    <message>
        <source>It has been started again.</source>
        <translation>Se ha vuelto a abrir.</translation>
    </message>
    <message>
        <source>The record is safe: everything that was shown as saved is in it. The pump is not touched.</source>
        <translation>El registro está a salvo: contiene todo lo que se vio como guardado. La bomba no se ve afectada.</translation>
    </message>
    <message>
        <source>Look whether what you did last stands on the screen. If it doesn’t, chart it again.</source>
        <translation>Mire si lo último que hizo está en la pantalla. Si no está, regístrelo otra vez.</translation>
    </message>
    <message>
        <source>If something stands still or looks wrong, close KitLog and start it again.</source>
        <translation>Si algo no se mueve o no parece correcto, cierre KitLog y ábralo otra vez.</translation>
    </message>
    <message>
        <source>Close KitLog now and start it again.</source>
        <translation>Cierre KitLog ahora y ábralo otra vez.</translation>
    </message>
    <message>
        <source>The running timers show at once, and half-typed values come back.</source>
        <translation>Los tiempos en curso se ven enseguida y lo escrito a medias vuelve.</translation>
    </message>
    <message>
        <source>A report without patient data is in {path}. Give it to the machine’s keeper.</source>
        <translation>Hay un informe sin datos de pacientes en {path}. Entréguelo a informática.</translation>
    </message>
    <message>
        <source>A report could not be written. Tell the machine’s keeper what you did.</source>
        <translation>No se pudo escribir un informe. Cuente a informática qué hizo.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Close KitLog</source>
        <translation>Cerrar KitLog</translation>
    </message>
    <message>
        <source>{paper} written.</source>
        <translation>Guardado: {paper}.</translation>
    </message>
    <message>
        <source>The folder does not answer. Charting goes on.</source>
        <translation>La carpeta no responde. Se puede seguir registrando.</translation>
    </message>
    <message>
        <source>This computer has no print command. Open the file and print it there.</source>
        <translation>Este equipo no tiene orden de imprimir. Abra el archivo e imprímalo desde allí.</translation>
    </message>
    <message>
        <source>No program here prints PDF files. Open the file and print it there.</source>
        <translation>Ningún programa de este equipo imprime archivos PDF. Abra el archivo e imprímalo desde allí.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Print the file on another one.</source>
        <translation>En este equipo no hay ninguna impresora configurada. Imprima el archivo en otro.</translation>
    </message>
    <message>
        <source>The print service does not run. Tell the machine’s keeper; the file is kept.</source>
        <translation>El servicio de impresión no funciona. Avise a informática; el archivo se conserva.</translation>
    </message>
    <message>
        <source>The printer does not answer. See whether it printed before you print again.</source>
        <translation>La impresora no responde. Mire si ha impreso antes de imprimir otra vez.</translation>
    </message>
    <message>
        <source>The printer did not take it: {said}.</source>
        <translation>La impresora no lo aceptó: {said}.</translation>
    </message>
    <message>
        <source>The record is not open.</source>
        <translation>El registro no está abierto.</translation>
    </message>
    <message>
        <source>For reading only: the record is damaged, nothing can be charted.</source>
        <translation>Solo lectura: el registro está dañado, no se puede registrar nada.</translation>
    </message>
    <message>
        <source>The record is damaged</source>
        <translation>El registro está dañado</translation>
    </message>
    <message>
        <source>It was opened for reading only, so that nothing gets worse. Nothing was reset.</source>
        <translation>Se abrió solo para leer, para que nada empeore. No se ha borrado nada.</translation>
    </message>
    <message>
        <source>Go on charting on paper: open the patient’s chair and press F6 for the failsafe sheet.</source>
        <translation>Siga registrando en papel: abra el sillón del paciente y pulse F6 para la hoja de contingencia.</translation>
    </message>
    <message>
        <source>Found: {found}. Some pages may not open.</source>
        <translation>Hallado: {found}. Puede que algunas páginas no se abran.</translation>
    </message>
    <message>
        <source>Can’t be shown, because their entries are damaged: {names}.</source>
        <translation>No se pueden mostrar porque sus entradas están dañadas: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>The record is damaged, nothing can be charted, and {n} patient can’t be shown.</source>
        <comment>The record is damaged, nothing can be charted, and {n} patients can’t be shown.</comment>
        <translation>
            <numerusform>El registro está dañado, no se puede registrar nada y {n} paciente no se puede mostrar.</numerusform>
            <numerusform>El registro está dañado, no se puede registrar nada y {n} pacientes no se pueden mostrar.</numerusform>
        </translation>
    </message>
    <message>
        <source>KitLog made a mistake. What was typed stays on the screen.</source>
        <translation>KitLog ha cometido un error. Lo escrito sigue en la pantalla.</translation>
    </message>
    <message>
        <source>Keep this computer awake</source>
        <translation>Evite que el equipo se suspenda</translation>
    </message>
    <message>
        <source>Sound off to {until}</source>
        <translation>Sin sonido hasta las {until}</translation>
    </message>
    <message>
        <source>KitLog demo</source>
        <translation>KitLog demo</translation>
    </message>
    <message>
        <source>The record can&apos;t be opened.</source>
        <translation>No se puede abrir el registro.</translation>
    </message>
</context>
</TS>
