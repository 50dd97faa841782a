<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Correct the identity…</source>
        <translation>Corregir la identidad…</translation>
    </message>
    <message>
        <source>Session entered in error…</source>
        <translation>Sesión registrada por error…</translation>
    </message>
    <message>
        <source>Chart a session afterwards…</source>
        <translation>Registrar una sesión a posteriori…</translation>
    </message>
    <message>
        <source>Limits for this patient…</source>
        <translation>Límites de este paciente…</translation>
    </message>
    <message>
        <source>Wrong patient</source>
        <translation>Paciente equivocado</translation>
    </message>
    <message>
        <source>Wrong day</source>
        <translation>Día equivocado</translation>
    </message>
    <message>
        <source>Charted twice</source>
        <translation>Registrado dos veces</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Choose what is put right.</source>
        <translation>Elija qué se corrige.</translation>
    </message>
    <message>
        <source>{name}. What was there before stays readable and is printed.</source>
        <translation>{name}. Lo anterior sigue legible y se imprime.</translation>
    </message>
    <message>
        <source>Amend the record</source>
        <translation>Enmendar el registro</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Look at {day}, entered in error</source>
        <translation>Ver {day}, registrada por error</translation>
    </message>
    <message>
        <source>{name}. It stays in the record as such, and infusions are counted anew.</source>
        <translation>{name}. Queda en el registro como tal y las infusiones se cuentan de nuevo.</translation>
    </message>
    <message>
        <source>Session entered in error?</source>
        <translation>¿Sesión registrada por error?</translation>
    </message>
    <message>
        <source>Mark entered in error</source>
        <translation>Marcar como error</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Choose the session.</source>
        <translation>Elija la sesión.</translation>
    </message>
    <message>
        <source>Say what went wrong.</source>
        <translation>Diga qué salió mal.</translation>
    </message>
    <message>
        <source>{day}, no infusion</source>
        <translation>{day}, sin infusión</translation>
    </message>
    <message>
        <source>Infusion {number}, {day}</source>
        <translation>Infusión {number}, {day}</translation>
    </message>
    <message>
        <source>This course has no session yet.</source>
        <translation>Este ciclo aún no tiene ninguna sesión.</translation>
    </message>
    <message>
        <source>It is read and held against the record.</source>
        <translation>Se lee y se compara con el registro.</translation>
    </message>
    <message>
        <source>As it was sealed, and as the record says.</source>
        <translation>Tal como se selló y como dice el registro.</translation>
    </message>
    <message>
        <source>As it was sealed. The record says something else by now.</source>
        <translation>Tal como se selló. El registro dice ahora otra cosa.</translation>
    </message>
    <message>
        <source>Do not rely on this file.</source>
        <translation>No se fíe de este archivo.</translation>
    </message>
    <message>
        <source>It is of another course, {theirs}, and not of the one you came from, {here}.</source>
        <translation>Es de otro ciclo, {theirs}, y no de este, {here}.</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Comprobar un archivo</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Otro archivo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing was looked at.</source>
        <translation>No se ha mirado nada.</translation>
    </message>
    <message>
        <source>Patient’s wish</source>
        <translation>Deseo del paciente</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>No benefit so far</source>
        <translation>Sin beneficio hasta ahora</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Prescriber’s decision</source>
        <translation>Decisión de quien prescribe</translation>
    </message>
    <message>
        <source>{name} · {signed} of {wanted} signed. No further infusion is given; every page of the summary says why.</source>
        <translation>{name} · {signed} de {wanted} firmadas. No se administran más infusiones; cada página del informe dice por qué.</translation>
    </message>
    <message>
        <source>Close course early?</source>
        <translation>¿Cerrar el ciclo antes de tiempo?</translation>
    </message>
    <message>
        <source>Close course</source>
        <translation>Cerrar ciclo</translation>
    </message>
    <message>
        <source>Born {day} ({age} y)</source>
        <translation>Nac. {day} ({age} a)</translation>
    </message>
    <message>
        <source>Dose ordered</source>
        <translation>Dosis prescrita</translation>
    </message>
    <message>
        <source>Dose prepared</source>
        <translation>Dosis preparada</translation>
    </message>
    <message>
        <source>Dose infused</source>
        <translation>Dosis infundida</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusión</translation>
    </message>
    <message>
        <source>Peak BP</source>
        <translation>PA máxima</translation>
    </message>
    <message>
        <source>Lowest SpO₂</source>
        <translation>SpO₂ mínima</translation>
    </message>
    <message>
        <source>Peak HR</source>
        <translation>FC máxima</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>none</source>
        <comment>events</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Events: {events}</source>
        <translation>Eventos: {events}</translation>
    </message>
    <message>
        <source>Aldrete and home: {said}</source>
        <translation>Aldrete y alta: {said}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>from {start}</source>
        <translation>desde {start}</translation>
    </message>
    <message>
        <source>{words}, paused {minutes} min</source>
        <translation>{words}, en pausa {minutes} min</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>detenida antes</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>oxígeno</translation>
    </message>
    <message>
        <source>prescriber called</source>
        <translation>llamada a quien prescribe</translation>
    </message>
    <message>
        <source>rate changed</source>
        <translation>velocidad cambiada</translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>paper</comment>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Course summary</source>
        <translation>Informe del ciclo</translation>
    </message>
    <message>
        <source>Folder for summaries</source>
        <translation>Carpeta para informes</translation>
    </message>
    <message numerus="yes">
        <source>Exported, read back and compared: {name}, {n} page</source>
        <comment>Exported, read back and compared: {name}, {n} pages</comment>
        <translation>
            <numerusform>Exportado, releído y comparado: {name}, {n} página</numerusform>
            <numerusform>Exportado, releído y comparado: {name}, {n} páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {version} of the summary filed</source>
        <translation>Versión {version} del informe archivada</translation>
    </message>
    <message>
        <source>Record as filed</source>
        <translation>Registrar como archivada</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Say where it is filed.</source>
        <translation>Diga dónde se archiva.</translation>
    </message>
    <message>
        <source>{name} · {number}. Filed by {person}.</source>
        <translation>{name} · {number}. Archivada por {person}.</translation>
    </message>
    <message>
        <source>open</source>
        <comment>to be done</comment>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>done</source>
        <comment>to be done</comment>
        <translation>hecho</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Mujer</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Hombre</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>All pages and papers follow. The old value stays and is printed.</source>
        <translation>Cambia en todas las páginas y documentos. El valor anterior queda y se imprime.</translation>
    </message>
    <message>
        <source>Correct the identity</source>
        <translation>Corregir la identidad</translation>
    </message>
    <message>
        <source>Correct identity</source>
        <translation>Corregir identidad</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Record no.</source>
        <translation>N.º de hist.</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Por qué se corrige</translation>
    </message>
    <message>
        <source>Say why it is corrected.</source>
        <translation>Indique por qué se corrige.</translation>
    </message>
    <message>
        <source>Before {when}: {name}, born {day}, {record_no}.</source>
        <translation>Antes del {when}: {name}, nac. {day}, {record_no}.</translation>
    </message>
    <message>
        <source>They count from the next infusion on; one that runs keeps its limits. Empty: no limit.</source>
        <translation>Valen desde la próxima infusión; la que está en curso conserva los suyos. Vacío: sin límite.</translation>
    </message>
    <message>
        <source>No prescriber works here yet. Add one under People.</source>
        <translation>Aún no hay aquí nadie que prescriba. Añada a alguien en Personas.</translation>
    </message>
    <message>
        <source>amber below</source>
        <translation>ámbar por debajo</translation>
    </message>
    <message>
        <source>amber above</source>
        <translation>ámbar por encima</translation>
    </message>
    <message>
        <source>red below</source>
        <translation>rojo por debajo</translation>
    </message>
    <message>
        <source>red above</source>
        <translation>rojo por encima</translation>
    </message>
    <message>
        <source>Limits for {patient}</source>
        <translation>Límites de {patient}</translation>
    </message>
    <message>
        <source>Set limits</source>
        <translation>Fijar límites</translation>
    </message>
    <message>
        <source>as the protocol says</source>
        <translation>como dice el protocolo</translation>
    </message>
    <message>
        <source>Now: {now}. {by}: {reason}</source>
        <translation>Ahora: {now}. {by}: {reason}</translation>
    </message>
    <message>
        <source>Why this patient has other limits</source>
        <translation>Por qué este paciente tiene otros límites</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Quien prescribe</translation>
    </message>
    <message>
        <source>PIN, {digits} digits</source>
        <translation>PIN, {digits} cifras</translation>
    </message>
    <message>
        <source>none</source>
        <comment>limit</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>protocol: {limit}</source>
        <translation>protocolo: {limit}</translation>
    </message>
    <message>
        <source>Choose the prescriber.</source>
        <translation>Elija quién prescribe.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>{label} not asked</source>
        <translation>{label} sin preguntar</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>responder</source>
        <translation>con respuesta</translation>
    </message>
    <message>
        <source>no responder</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>{name}, responder at {threshold}: baseline {base}, last infusion {last}, change {change}, {answer}</source>
        <translation>{name}, respuesta con {threshold}: basal {base}, última infusión {last}, cambio {change}, {answer}</translation>
    </message>
    <message>
        <source>responder not known</source>
        <translation>respuesta desconocida</translation>
    </message>
    <message>
        <source>{scale}, {least} or {most} lower</source>
        <translation>{scale}, {least} o {most} menos</translation>
    </message>
    <message>
        <source>{scale}, {least} or {most} higher</source>
        <translation>{scale}, {least} o {most} más</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>al final</translation>
    </message>
    <message>
        <source>responder on</source>
        <translation>respuesta en</translation>
    </message>
    <message>
        <source>{number} of {wanted}</source>
        <translation>{number} de {wanted}</translation>
    </message>
    <message>
        <source>{point} due</source>
        <translation>{point}: previsto</translation>
    </message>
    <message>
        <source>after infusion {wanted}</source>
        <translation>tras la infusión {wanted}</translation>
    </message>
    <message>
        <source>{recorded} of {asked} recorded</source>
        <translation>{recorded} de {asked} anotados</translation>
    </message>
    <message>
        <source>not recorded</source>
        <comment>two short words, one below the other</comment>
        <translation>sin dato</translation>
    </message>
    <message>
        <source>responder at</source>
        <translation>respuesta con</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basal</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>value</comment>
        <translation>Último</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>difference</comment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>limit</source>
        <comment>threshold</comment>
        <translation>límite</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>{name}: {state}. Nothing to open.</source>
        <translation>{name}: {state}. Nada que abrir.</translation>
    </message>
    <message>
        <source>in chair</source>
        <translation>en el sillón</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>recuperación</translation>
    </message>
    <message>
        <source>to sign</source>
        <translation>por firmar</translation>
    </message>
    <message>
        <source>held</source>
        <comment>not infused</comment>
        <translation>no realizada</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmada</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>aún sin día</translation>
    </message>
    <message>
        <source>planned</source>
        <comment>an infusion</comment>
        <translation>prevista</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>no dada</translation>
    </message>
    <message>
        <source>pump started, nothing infused</source>
        <translation>bomba iniciada, nada infundido</translation>
    </message>
    <message>
        <source>part</source>
        <comment>infused</comment>
        <translation>parcial</translation>
    </message>
    <message>
        <source>A change after it is kept, and shown as amended after signature.</source>
        <translation>Un cambio posterior se guarda y se muestra como enmendado tras la firma.</translation>
    </message>
    <message>
        <source>{signed} of {wanted} infusions signed</source>
        <translation>{signed} de {wanted} infusiones firmadas</translation>
    </message>
    <message>
        <source>Sign course {number}</source>
        <translation>Firmar ciclo {number}</translation>
    </message>
    <message>
        <source>Sign course</source>
        <translation>Firmar ciclo</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«{words}»</translation>
    </message>
    <message>
        <source>Your PIN, {digits} digits</source>
        <translation>Su PIN, {digits} cifras</translation>
    </message>
    <message>
        <source>SHA-256 of all that is recorded of this course until now: {seal}</source>
        <translation>SHA-256 de todo lo registrado de este ciclo hasta ahora: {seal}</translation>
    </message>
    <message>
        <source>Infusion {number} open, not signed</source>
        <translation>Infusión {number} abierta, sin firmar</translation>
    </message>
    <message>
        <source>Infusion {number} running, not signed</source>
        <translation>Infusión {number} en curso, sin firmar</translation>
    </message>
    <message>
        <source>Infusion {number} paused, not signed</source>
        <translation>Infusión {number} en pausa, sin firmar</translation>
    </message>
    <message>
        <source>Infusion {number} in recovery, not signed</source>
        <translation>Infusión {number} en recuperación, sin firmar</translation>
    </message>
    <message>
        <source>Infusion {number} over, not signed</source>
        <translation>Infusión {number} terminada, sin firmar</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>Ciclo {number}</translation>
    </message>
    <message>
        <source>protocol {name}</source>
        <translation>protocolo {name}</translation>
    </message>
    <message>
        <source>Open infusion</source>
        <translation>Abrir infusión</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>{days} entered in error</source>
        <translation>{days} por error</translation>
    </message>
    <message>
        <source>identity corrected {day}</source>
        <translation>identidad corregida {day}</translation>
    </message>
    <message>
        <source>amended after signature</source>
        <translation>enmendado tras la firma</translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>sin huecos</translation>
    </message>
    <message>
        <source>{gaps} gaps, {days} days</source>
        <translation>{gaps} huecos, {days} días</translation>
    </message>
    <message>
        <source>{signed} of {wanted} signed</source>
        <translation>{signed} de {wanted} firmadas</translation>
    </message>
    <message>
        <source>Course complete: {signed}</source>
        <translation>Ciclo completo: {signed}</translation>
    </message>
    <message>
        <source>Course closed early: {signed}</source>
        <translation>Ciclo cerrado antes: {signed}</translation>
    </message>
    <message>
        <source>Course open: {signed}</source>
        <translation>Ciclo abierto: {signed}</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>Aún no se ha exportado nada.</translation>
    </message>
    <message>
        <source>Each export is kept: a newer version replaces nothing.</source>
        <translation>Cada exportación se guarda; ninguna sustituye a otra.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Dejar de esperar</translation>
    </message>
    <message>
        <source>Paper {sheet}</source>
        <translation>Papel {sheet}</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Exportar PDF</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Versiones…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Close course early…</source>
        <translation>Cerrar ciclo antes…</translation>
    </message>
    <message>
        <source>Sign course…</source>
        <translation>Firmar ciclo…</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>Enmendar…</translation>
    </message>
    <message>
        <source>Versions of the summary</source>
        <translation>Versiones del informe</translation>
    </message>
    <message>
        <source>The course is being read.</source>
        <translation>Se está leyendo el ciclo.</translation>
    </message>
    <message>
        <source>It is written, read back and compared.</source>
        <translation>Se genera, se relee y se compara.</translation>
    </message>
    <message>
        <source>Export course summary</source>
        <translation>Exportar informe del ciclo</translation>
    </message>
    <message>
        <source>Not signed by nurse and prescriber</source>
        <translation>Sin firma de enfermería ni de quien prescribe</translation>
    </message>
    <message>
        <source>Signed by {names}, not by a nurse</source>
        <translation>Con la firma de {names}; falta la de enfermería</translation>
    </message>
    <message>
        <source>Signed by {names}, not by a prescriber</source>
        <translation>Con la firma de {names}; falta la de quien prescribe</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Amended after signature</source>
        <translation>Enmendado tras la firma</translation>
    </message>
    <message>
        <source>Signed by {names}</source>
        <translation>Con la firma de {names}</translation>
    </message>
    <message>
        <source>This course is over.</source>
        <translation>Este ciclo ha terminado.</translation>
    </message>
    <message>
        <source>Sign infusion {number} first.</source>
        <translation>Firme antes la infusión {number}.</translation>
    </message>
    <message>
        <source>Closed early, {signed} of {wanted} infusions signed: {why}</source>
        <translation>Cerrado antes, {signed} de {wanted} infusiones firmadas: {why}</translation>
    </message>
    <message>
        <source>Infusion {number} not signed yet</source>
        <translation>Infusión {number} aún sin firmar</translation>
    </message>
    <message>
        <source>Outcomes at last infusion complete</source>
        <translation>Resultados de la última infusión completos</translation>
    </message>
    <message>
        <source>Outcomes at last infusion: {known} of {all} recorded</source>
        <translation>Resultados de la última infusión: {known} de {all}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versión {version}</translation>
    </message>
    <message numerus="yes">
        <source>{n} page</source>
        <comment>{n} pages</comment>
        <translation>
            <numerusform>{n} página</numerusform>
            <numerusform>{n} páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>filed</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>not filed</source>
        <translation>sin archivar</translation>
    </message>
    <message>
        <source>Side effects: {effects}.</source>
        <translation>Efectos adversos: {effects}.</translation>
    </message>
    <message>
        <source>Infusions</source>
        <translation>Infusiones</translation>
    </message>
    <message>
        <source>Side effects, worst of the day</source>
        <translation>Efectos adversos, lo peor del día</translation>
    </message>
    <message>
        <source>0 none · 1 mild · 2 moderate · 3 severe · – not asked</source>
        <translation>0 ninguno · 1 leve · 2 moderado · 3 grave · – sin preguntar</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Aldrete · home</source>
        <translation>Aldrete · alta</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>FC</translation>
    </message>
    <message numerus="yes">
        <source>{n} event</source>
        <comment>{n} events</comment>
        <translation>
            <numerusform>{n} evento</numerusform>
            <numerusform>{n} eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is kept as it was written; a newer version replaces nothing.</source>
        <translation>Cada una se guarda tal como se escribió; una versión nueva no sustituye nada.</translation>
    </message>
    <message>
        <source>Wrong version</source>
        <translation>Versión equivocada</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>No está allí</translation>
    </message>
    <message>
        <source>Version {version}: {standing}</source>
        <translation>Versión {version}: {standing}</translation>
    </message>
    <message>
        <source>Filed…</source>
        <translation>Archivada…</translation>
    </message>
    <message>
        <source>Filed…, version {version}</source>
        <translation>Archivada…, versión {version}</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>Sin archivar</translation>
    </message>
    <message>
        <source>Strike…</source>
        <translation>Tachar…</translation>
    </message>
    <message>
        <source>Strike…, {words}</source>
        <translation>Tachar…, {words}</translation>
    </message>
    <message>
        <source>Filed: {where}, {when}, {name}</source>
        <translation>Archivada: {where}, {when}, {name}</translation>
    </message>
    <message>
        <source>Check a file…</source>
        <translation>Comprobar un archivo…</translation>
    </message>
    <message>
        <source>Filed: {where}.</source>
        <translation>Archivada: {where}.</translation>
    </message>
    <message>
        <source>The filing is struck.</source>
        <translation>El archivado está tachado.</translation>
    </message>
    <message>
        <source>{words}. It stays readable; the course is on the board until it is filed.</source>
        <translation>{words}. Sigue legible; el ciclo queda en el tablero hasta que se archive.</translation>
    </message>
    <message>
        <source>Not filed there?</source>
        <translation>¿No está archivada ahí?</translation>
    </message>
    <message>
        <source>Strike the filing</source>
        <translation>Tachar el archivado</translation>
    </message>
</context>
</TS>
