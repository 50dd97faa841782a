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
        <source>The last day is before the first one.</source>
        <translation>El último día es anterior al primero.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>todas las personas</translation>
    </message>
    <message>
        <source>all patients</source>
        <translation>todos los pacientes</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>desde el principio</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>hasta {day}</translation>
    </message>
    <message>
        <source>to now</source>
        <translation>hasta ahora</translation>
    </message>
    <message>
        <source>all acts</source>
        <translation>todos los actos</translation>
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
        <source>This paper was written twice at once. Ask for it again.</source>
        <translation>Este documento se generó dos veces a la vez. Pídalo otra vez.</translation>
    </message>
    <message>
        <source>Day note</source>
        <translation>Nota del día</translation>
    </message>
    <message>
        <source>The clinic&apos;s advice can&apos;t be read: {name}.</source>
        <translation>No se puede leer la hoja de consejos de la clínica: {name}.</translation>
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
        <source>The course was changed meanwhile. It is set anew.</source>
        <translation>El ciclo ha cambiado entretanto. Se prepara de nuevo.</translation>
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
        <source>A PDF holds at most {most} lines. Choose fewer, or export a CSV.</source>
        <translation>Un PDF admite como máximo {most} líneas. Elija menos o exporte un CSV.</translation>
    </message>
    <message>
        <source>The trail was not written: the disk gave back something else. Choose a folder.</source>
        <translation>La trazabilidad no se guardó: el disco devolvió otra cosa. Elija una carpeta.</translation>
    </message>
    <message>
        <source>Nobody waits for it any more.</source>
        <translation>Nadie lo espera ya.</translation>
    </message>
    <message>
        <source>The trail was not written: {why}. Choose a folder.</source>
        <translation>La trazabilidad no se guardó: {why}. Elija una carpeta.</translation>
    </message>
    <message>
        <source>trail, last entered first</source>
        <translation>trazabilidad, lo último primero</translation>
    </message>
    <message>
        <source>{many} entries {digest}</source>
        <translation>{many} entradas {digest}</translation>
    </message>
    <message>
        <source>{name} gave it. The witness is somebody else.</source>
        <translation>{name} lo administró. Debe ser testigo otra persona.</translation>
    </message>
    <message>
        <source>{name} accounts for it. The witness is somebody else.</source>
        <translation>{name} lo justifica. Debe ser testigo otra persona.</translation>
    </message>
    <message>
        <source>This course is over.</source>
        <translation>Este ciclo ha terminado.</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>This course already has a session on that day.</source>
        <translation>Este ciclo ya tiene una sesión ese día.</translation>
    </message>
    <message>
        <source>That chair is not in this clinic.</source>
        <translation>Ese sillón no existe en esta clínica.</translation>
    </message>
    <message>
        <source>That is not after the time before it.</source>
        <translation>No es posterior a la hora anterior.</translation>
    </message>
    <message>
        <source>At most {hours} h after the start.</source>
        <translation>Como máximo {hours} h después del inicio.</translation>
    </message>
    <message>
        <source>It can’t have happened later than now.</source>
        <translation>No puede haber ocurrido después de ahora.</translation>
    </message>
    <message>
        <source>{low}–{high} mL/h only.</source>
        <translation>Solo {low}–{high} mL/h.</translation>
    </message>
    <message>
        <source>Only who charted it, or a charge nurse, can mark it.</source>
        <translation>Solo quien lo registró o responsables de enfermería pueden marcarlo.</translation>
    </message>
    <message>
        <source>The pump is logged as running. Log stop first.</source>
        <translation>La bomba consta en marcha. Registre antes la detención.</translation>
    </message>
    <message>
        <source>Say why it is corrected.</source>
        <translation>Indique por qué se corrige.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay ningún cambio.</translation>
    </message>
    <message>
        <source>This record number belongs to another patient.</source>
        <translation>Este número de historia es de otro paciente.</translation>
    </message>
    <message>
        <source>Saved. Its anchor could not be written: tell the machine’s keeper.</source>
        <translation>Guardado. No se pudo escribir su ancla: avise a informática.</translation>
    </message>
    <message>
        <source>Saved. The anchors are not as they were written: run kitlog check.</source>
        <translation>Guardado. Las anclas no están como se escribieron: ejecute kitlog check.</translation>
    </message>
    <message>
        <source>Answer at least one question.</source>
        <translation>Conteste al menos una pregunta.</translation>
    </message>
    <message>
        <source>This is the first infusion.</source>
        <translation>Es la primera infusión.</translation>
    </message>
    <message>
        <source>This folder is on the same drive as the record. When that breaks, both are gone: better take another one.</source>
        <translation>Esta carpeta está en la misma unidad que el registro. Si se avería, se pierden los dos: elija mejor otra.</translation>
    </message>
    <message numerus="yes">
        <source>The backup was kept, but the record is not as it was saved in {n} place: run kitlog check.</source>
        <comment>The backup was kept, but the record is not as it was saved in {n} places: run kitlog check.</comment>
        <translation>
            <numerusform>La copia se conserva, pero el registro no está como se guardó en {n} lugar: ejecute kitlog check.</numerusform>
            <numerusform>La copia se conserva, pero el registro no está como se guardó en {n} lugares: ejecute kitlog check.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup cut off earlier can&apos;t be cleared away.</source>
        <translation>No se puede retirar una copia interrumpida antes.</translation>
    </message>
    <message>
        <source>sign infusion {number}</source>
        <translation>firmar infusión {number}</translation>
    </message>
    <message>
        <source>course closed early, not exported</source>
        <translation>cerrado antes de tiempo, sin exportar</translation>
    </message>
    <message>
        <source>complete, not exported</source>
        <translation>completo, sin exportar</translation>
    </message>
    <message>
        <source>Too late to undo. Correct the entry with a reason.</source>
        <translation>Demasiado tarde para deshacer. Corrija la entrada con un motivo.</translation>
    </message>
    <message>
        <source>Say why it is struck.</source>
        <translation>Diga por qué se tacha.</translation>
    </message>
    <message>
        <source>This entry is struck. Log it anew.</source>
        <translation>Esta entrada está tachada. Regístrela de nuevo.</translation>
    </message>
    <message>
        <source>A correction keeps the kind of entry.</source>
        <translation>Una corrección conserva el tipo de entrada.</translation>
    </message>
    <message>
        <source>A second person stands under it. Strike it and log it anew.</source>
        <translation>Consta en ella una segunda persona. Táchela y regístrela de nuevo.</translation>
    </message>
    <message>
        <source>This entry is struck already.</source>
        <translation>Esta entrada ya está tachada.</translation>
    </message>
    <message>
        <source>That entry is not in this session.</source>
        <translation>Esa entrada no es de esta sesión.</translation>
    </message>
    <message>
        <source>{file} can’t be read: {why}.</source>
        <translation>No se puede leer {file}: {why}.</translation>
    </message>
    <message>
        <source>{file} is too large to be a paper of KitLog.</source>
        <translation>{file} es demasiado grande para ser un documento de KitLog.</translation>
    </message>
    <message>
        <source>Sealed by {subject} on {when}. Not a byte was changed since.</source>
        <translation>Sellado por {subject} el {when}. Desde entonces no ha cambiado ni un byte.</translation>
    </message>
    <message>
        <source>Certificate {by}, SHA-256 {fingerprint}.</source>
        <translation>Certificado {by}, SHA-256 {fingerprint}.</translation>
    </message>
    <message>
        <source>The certificate is this clinic’s, made by KitLog.</source>
        <translation>El certificado es de esta clínica, creado por KitLog.</translation>
    </message>
    <message>
        <source>The certificate is this clinic’s, chosen by a charge nurse.</source>
        <translation>El certificado es de esta clínica, elegido por responsables de enfermería.</translation>
    </message>
    <message>
        <source>This record does not know the certificate: somebody else made this seal.</source>
        <translation>Este registro no conoce el certificado: el sello lo hizo otra persona.</translation>
    </message>
    <message>
        <source>This record did not write this file.</source>
        <translation>Este registro no generó este archivo.</translation>
    </message>
    <message>
        <source>{what}, course {course}, version {version}: the record says the same.</source>
        <translation>{what}, ciclo {course}, versión {version}: el registro dice lo mismo.</translation>
    </message>
    <message>
        <source>{what}, course {course}, version {version}, of {when}: {since}.</source>
        <translation>{what}, ciclo {course}, versión {version}, del {when}: {since}.</translation>
    </message>
    <message>
        <source>{what}, course {course}, version {version}, of {when}: this record’s journal is not the one it was made from. Run kitlog check, and keep the file.</source>
        <translation>{what}, ciclo {course}, versión {version}, del {when}: el diario de este registro no es aquel con que se hizo. Ejecute kitlog check y conserve el archivo.</translation>
    </message>
    <message>
        <source>Version {newest} is newer.</source>
        <translation>La versión {newest} es más reciente.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Expórtelo otra vez.</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>el disco lo rechaza</translation>
    </message>
    <message>
        <source>a day it does not say</source>
        <translation>un día que no indica</translation>
    </message>
    <message>
        <source>vouched for by nobody else</source>
        <translation>que nadie más avala</translation>
    </message>
    <message>
        <source>issued by {issuer}</source>
        <translation>emitido por {issuer}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>You charted nothing in this course. A nurse who did signs it, or a charge nurse.</source>
        <translation>Usted no registró nada en este ciclo. Lo firma quien lo hizo o responsables de enfermería.</translation>
    </message>
    <message>
        <source>The course was changed meanwhile. Read it again.</source>
        <translation>El ciclo ha cambiado entretanto. Léalo otra vez.</translation>
    </message>
    <message>
        <source>A nurse has signed this course.</source>
        <translation>Enfermería ha firmado este ciclo.</translation>
    </message>
    <message>
        <source>A prescriber has signed this course.</source>
        <translation>Quien prescribe ha firmado este ciclo.</translation>
    </message>
    <message>
        <source>It can&apos;t have happened later than now.</source>
        <translation>No puede haber ocurrido después de ahora.</translation>
    </message>
    <message>
        <source>gave and watched this infusion</source>
        <translation>administró y vigiló esta infusión</translation>
    </message>
    <message>
        <source>held this infusion</source>
        <translation>decidió no realizar esta infusión</translation>
    </message>
    <message>
        <source>KitLog judges this criterion from the record.</source>
        <translation>KitLog valora este criterio según el registro.</translation>
    </message>
    <message>
        <source>{rass}. Chart a set with the sedation first.</source>
        <translation>{rass}. Registre antes una toma con la sedación.</translation>
    </message>
    <message>
        <source>The IV comes last. Still open: {point}.</source>
        <translation>La vía va al final. Pendiente: {point}.</translation>
    </message>
    <message>
        <source>Log the end of the infusion first.</source>
        <translation>Registre antes el fin de la infusión.</translation>
    </message>
    <message>
        <source>That is before the end of the infusion.</source>
        <translation>Es anterior al fin de la infusión.</translation>
    </message>
    <message>
        <source>Still open: {point}.</source>
        <translation>Pendiente: {point}.</translation>
    </message>
    <message>
        <source>Still open: criteria.</source>
        <translation>Pendiente: criterios.</translation>
    </message>
    <message>
        <source>This patient has a course that is still open.</source>
        <translation>Este paciente tiene un ciclo aún abierto.</translation>
    </message>
    <message>
        <source>{warning} Say why, or change it.</source>
        <translation>{warning} Diga por qué o cámbielo.</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile. Check the order.</source>
        <translation>{name} ha cambiado entretanto. Compruebe la orden.</translation>
    </message>
    <message>
        <source>Choose racemic ketamine or S-ketamine.</source>
        <translation>Elija ketamina racémica o S-ketamina.</translation>
    </message>
    <message>
        <source>The protocol says {drug}. Say why, or change it.</source>
        <translation>El protocolo dice {drug}. Diga por qué o cámbielo.</translation>
    </message>
    <message>
        <source>The order can&apos;t be later than now.</source>
        <translation>La orden no puede ser posterior a ahora.</translation>
    </message>
    <message>
        <source>This record number belongs to another name or birth date. Check both.</source>
        <translation>Este número de historia es de otro nombre o fecha de nacimiento. Compruebe ambos.</translation>
    </message>
    <message>
        <source>The next day must be later.</source>
        <translation>El próximo día tiene que ser posterior.</translation>
    </message>
    <message>
        <source>An infusion was started on that day.</source>
        <translation>Ese día se inició una infusión.</translation>
    </message>
    <message>
        <source>This course is over already.</source>
        <translation>Este ciclo ya ha terminado.</translation>
    </message>
    <message>
        <source>Sign infusion {number} first.</source>
        <translation>Firme antes la infusión {number}.</translation>
    </message>
    <message>
        <source>That is before the patient came, {time}.</source>
        <translation>Es anterior a la llegada del paciente, {time}.</translation>
    </message>
    <message>
        <source>Oxygen was put on at {time}. Choose a later time.</source>
        <translation>El oxígeno se puso a las {time}. Elija una hora posterior.</translation>
    </message>
    <message>
        <source>Oxygen was logged on at {time}, in between.</source>
        <translation>Entremedias, a las {time}, consta que se puso oxígeno.</translation>
    </message>
    <message>
        <source>Oxygen was logged off at {time}, in between.</source>
        <translation>Entremedias, a las {time}, consta que se quitó el oxígeno.</translation>
    </message>
    <message>
        <source>{name} stands in {folder} and is not in the record. Delete it there.</source>
        <translation>{name} está en {folder} y no consta en el registro. Bórrelo allí.</translation>
    </message>
    <message>
        <source>{what} not written: the folder can&apos;t be made. Choose a folder.</source>
        <translation>No se guardó ({what}): no se puede crear la carpeta. Elija una carpeta.</translation>
    </message>
    <message>
        <source>Both nurses read the pump.</source>
        <translation>Las dos personas de enfermería leen la bomba.</translation>
    </message>
    <message>
        <source>The pump shows {rate} mL/h, the record {logged} mL/h. Log the rate change or the pump error first.</source>
        <translation>La bomba marca {rate} mL/h, el registro {logged} mL/h. Registre antes el cambio de velocidad o el error de la bomba.</translation>
    </message>
    <message>
        <source>{words}. Free some, then log the start.</source>
        <translation>{words}. Libere espacio y registre el inicio.</translation>
    </message>
    <message>
        <source>Still to do: {words}.</source>
        <translation>Falta: {words}.</translation>
    </message>
    <message>
        <source>Still to do: Second-nurse check.</source>
        <translation>Falta: Segunda comprobación.</translation>
    </message>
    <message>
        <source>{doubt} Confirm it, or set it right.</source>
        <translation>{doubt} Confírmelo o corríjalo.</translation>
    </message>
    <message>
        <source>The session is in another state now: {state}.</source>
        <translation>La sesión está ahora en otro estado: {state}.</translation>
    </message>
    <message>
        <source>The pump was logged otherwise since then. Choose a later time.</source>
        <translation>Desde entonces la bomba consta de otro modo. Elija una hora posterior.</translation>
    </message>
    <message>
        <source>That is before the start.</source>
        <translation>Es anterior al inicio.</translation>
    </message>
    <message>
        <source>The day is signed. Write an addendum.</source>
        <translation>El día está firmado. Escriba una adenda.</translation>
    </message>
    <message>
        <source>This session was entered in error.</source>
        <translation>Esta sesión se registró por error.</translation>
    </message>
    <message>
        <source>Type it another way.</source>
        <translation>Escríbalo de otra manera.</translation>
    </message>
    <message>
        <source>The first infusion was on {day}: a baseline is answered by then.</source>
        <translation>La primera infusión fue el {day}: el valor basal se contesta hasta entonces.</translation>
    </message>
    <message>
        <source>Opens after infusion {wanted}.</source>
        <translation>Se abre tras la infusión {wanted}.</translation>
    </message>
    <message>
        <source>Type at least one value.</source>
        <translation>Escriba al menos un valor.</translation>
    </message>
    <message>
        <source>Recorded already. Correct it, with a reason.</source>
        <translation>Ya registrado. Corríjalo, con un motivo.</translation>
    </message>
    <message>
        <source>A correction keeps the measure and the point.</source>
        <translation>Una corrección conserva la medida y el momento.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Nothing was infused.</source>
        <translation>No se infundió nada.</translation>
    </message>
    <message>
        <source>This course does not ask this measure.</source>
        <translation>Este ciclo no pregunta esta medida.</translation>
    </message>
    <message>
        <source>Choose how it was answered.</source>
        <translation>Elija cómo se contestó.</translation>
    </message>
    <message>
        <source>Say on which day it was answered.</source>
        <translation>Diga qué día se contestó.</translation>
    </message>
    <message>
        <source>The T-score is not that of the raw sum.</source>
        <translation>El valor T no es el de la suma bruta.</translation>
    </message>
    <message>
        <source>Item 9 above 0? Answer it too.</source>
        <translation>¿Ítem 9 mayor que 0? Contéstelo también.</translation>
    </message>
    <message>
        <source>It can&apos;t be later than today.</source>
        <translation>No puede ser posterior a hoy.</translation>
    </message>
    <message>
        <source>The last infusion was on {day}.</source>
        <translation>La última infusión fue el {day}.</translation>
    </message>
    <message>
        <source>A follow-up comes after the day of the last infusion.</source>
        <translation>Un seguimiento es posterior al día de la última infusión.</translation>
    </message>
    <message>
        <source>This entry is struck. Record it anew.</source>
        <translation>Esta entrada está tachada. Regístrela de nuevo.</translation>
    </message>
    <message>
        <source>That entry is not in this course.</source>
        <translation>Esa entrada no es de este ciclo.</translation>
    </message>
    <message>
        <source>Chair {chair} is taken.</source>
        <translation>El sillón {chair} está ocupado.</translation>
    </message>
    <message>
        <source>This course already has a session today.</source>
        <translation>Este ciclo ya tiene hoy una sesión.</translation>
    </message>
    <message>
        <source>The last infusion is not signed yet.</source>
        <translation>La última infusión aún no está firmada.</translation>
    </message>
    <message>
        <source>The infusion was started. Log stop instead.</source>
        <translation>La infusión ya se inició. Registre la detención.</translation>
    </message>
    <message>
        <source>These values make no protocol.</source>
        <translation>Estos valores no forman un protocolo.</translation>
    </message>
    <message>
        <source>A newer version is in use meanwhile. Copy that one.</source>
        <translation>Entretanto se usa una versión más reciente. Copie esa.</translation>
    </message>
    <message>
        <source>The draft was changed meanwhile. Read it again.</source>
        <translation>El borrador ha cambiado entretanto. Léalo otra vez.</translation>
    </message>
    <message>
        <source>This version is signed already.</source>
        <translation>Esta versión ya está firmada.</translation>
    </message>
    <message>
        <source>A newer version is in use.</source>
        <translation>Se usa una versión más reciente.</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>el inicio</translation>
    </message>
    <message>
        <source>the pause</source>
        <translation>la pausa</translation>
    </message>
    <message>
        <source>the restart</source>
        <translation>la reanudación</translation>
    </message>
    <message>
        <source>the rate change</source>
        <translation>el cambio de velocidad</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>el fin</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>la salida</translation>
    </message>
    <message>
        <source>The infusion was started on this baseline. Correct it instead.</source>
        <translation>La infusión se inició con este valor basal. Corríjalo en su lugar.</translation>
    </message>
    <message>
        <source>{act} is logged after this, {time}. Correct this instead.</source>
        <translation>{act} consta después de esto, {time}. Corrija esto en su lugar.</translation>
    </message>
    <message>
        <source>At this time the start would come before the baseline, {time}.</source>
        <translation>A esa hora el inicio quedaría antes del valor basal, {time}.</translation>
    </message>
    <message>
        <source>At this time the baseline would come after the start, {time}.</source>
        <translation>A esa hora el valor basal quedaría después del inicio, {time}.</translation>
    </message>
    <message>
        <source>At this time {act} would come before {other}, {time}.</source>
        <translation>A esa hora {act} quedaría antes que {other}, {time}.</translation>
    </message>
    <message>
        <source>At this time {act} would come after {other}, {time}.</source>
        <translation>A esa hora {act} quedaría después que {other}, {time}.</translation>
    </message>
    <message>
        <source>That password does not fit the name, in the record as it was when the backup was made.</source>
        <translation>La contraseña no corresponde a ese nombre en el registro tal como estaba al hacerse la copia.</translation>
    </message>
    <message>
        <source>The file {name} can’t be read. Choose another.</source>
        <translation>No se puede leer el archivo {name}. Elija otro.</translation>
    </message>
    <message>
        <source>The file {name} is too large to be a certificate.</source>
        <translation>El archivo {name} es demasiado grande para ser un certificado.</translation>
    </message>
    <message>
        <source>This certificate is in use already.</source>
        <translation>Este certificado ya está en uso.</translation>
    </message>
    <message>
        <source>KitLog’s own certificate is in use already.</source>
        <translation>El certificado propio de KitLog ya está en uso.</translation>
    </message>
    <message>
        <source>There is no course {number}.</source>
        <translation>No existe el ciclo {number}.</translation>
    </message>
    <message>
        <source>Say why it is not as ordered.</source>
        <translation>Indique por qué no es como se prescribió.</translation>
    </message>
    <message>
        <source>No password is needed here: the key lies beside the record.</source>
        <translation>Aquí no hace falta contraseña: la clave está junto al registro.</translation>
    </message>
    <message>
        <source>It opens by itself already. Switch that off first.</source>
        <translation>Ya se abre solo. Desactívelo antes.</translation>
    </message>
    <message>
        <source>It does not open by itself.</source>
        <translation>No se abre solo.</translation>
    </message>
    <message>
        <source>The keyring of this workstation holds another key.</source>
        <translation>El llavero de este puesto guarda otra clave.</translation>
    </message>
    <message>
        <source>Chair {chair} is in use by a course.</source>
        <translation>El sillón {chair} lo usa un ciclo.</translation>
    </message>
    <message>
        <source>This version was never exported.</source>
        <translation>Esta versión nunca se exportó.</translation>
    </message>
    <message>
        <source>It can&apos;t have been filed before it was exported.</source>
        <translation>No puede haberse archivado antes de exportarse.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Indique el motivo.</translation>
    </message>
    <message>
        <source>It is struck already.</source>
        <translation>Ya está tachado.</translation>
    </message>
    <message>
        <source>A page of the file is damaged: {one}</source>
        <translation>Hay una página del archivo dañada: {one}</translation>
    </message>
    <message numerus="yes">
        <source>Not whole: {n} place is not as saved. Copy nothing over it, tell the machine’s keeper.</source>
        <comment>Not whole: {n} places are not as saved. Copy nothing over it, tell the machine’s keeper.</comment>
        <translation>
            <numerusform>No íntegro: {n} lugar no está como se guardó. No copie nada encima, avise a informática.</numerusform>
            <numerusform>No íntegro: {n} lugares no están como se guardaron. No copie nada encima, avise a informática.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entry looked at, no forgery found.</source>
        <comment>{n} entries looked at, no forgery found.</comment>
        <translation>
            <numerusform>Revisada {n} entrada, ninguna falsificación.</numerusform>
            <numerusform>Revisadas {n} entradas, ninguna falsificación.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entry whole. Anchors agree to {when}.</source>
        <comment>{n} entries whole. Anchors agree to {when}.</comment>
        <translation>
            <numerusform>{n} entrada íntegra. Las anclas coinciden hasta el {when}.</numerusform>
            <numerusform>{n} entradas íntegras. Las anclas coinciden hasta el {when}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in and looks</source>
        <translation>Entradas y consultas</translation>
    </message>
    <message>
        <source>Clinic and people</source>
        <translation>Clínica y personas</translation>
    </message>
    <message>
        <source>Session of {name} on {day}</source>
        <translation>Sesión de {name} el {day}</translation>
    </message>
    <message>
        <source>Course of {name}</source>
        <translation>Ciclo de {name}</translation>
    </message>
    <message>
        <source>Patient {name}</source>
        <translation>Paciente {name}</translation>
    </message>
    <message>
        <source>the record was changed since</source>
        <translation>el registro ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>{low}–{high} kg only.</source>
        <translation>Solo {low}–{high} kg.</translation>
    </message>
    <message>
        <source>{kg} kg is unusual. Is it right?</source>
        <translation>{kg} kg no es habitual. ¿Es correcto?</translation>
    </message>
</context>
</TS>
