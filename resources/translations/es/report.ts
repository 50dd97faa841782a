<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>After your infusion</source>
        <translation>Después de su infusión</translation>
    </message>
    <message>
        <source>Given and explained by</source>
        <translation>Entregado y explicado por</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recibido por</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Infusion ended at</source>
        <translation>Fin de la infusión a las</translation>
    </message>
    <message>
        <source>Going home with</source>
        <translation>Se va a casa con</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>sin enterado</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>precaución</translation>
    </message>
    <message>
        <source>Quiet room {on_or_off}</source>
        <translation>Sala en silencio: {on_or_off}</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>tachado</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>kept in the record, not printed here</source>
        <translation>se conserva en el registro, no se imprime aquí</translation>
    </message>
    <message>
        <source>{where}, entered in error</source>
        <translation>{where}, registrado por error</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>anexo</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>each by the time it was first shown</source>
        <translation>cada una por la hora en que apareció</translation>
    </message>
    <message>
        <source>Everything else, in order</source>
        <translation>Todo lo demás, por orden</translation>
    </message>
    <message>
        <source>Dose check, each on their own</source>
        <translation>Dosis, comprobada por separado</translation>
    </message>
    <message>
        <source>Time-out</source>
        <translation>Pausa de seguridad</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Toma</translation>
    </message>
    <message>
        <source>SYS</source>
        <translation>SIS</translation>
    </message>
    <message>
        <source>DIA</source>
        <translation>DIA</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Late, missing, oxygen, site</source>
        <translation>Atrasos, faltas, oxígeno, lugar</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Afirmación</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Mostrada</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Grado</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Enterado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Limits used</source>
        <translation>Límites aplicados</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>of a value</comment>
        <translation>Se rechaza</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Se pregunta</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Precaución</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Before start: confirm</source>
        <translation>Antes de iniciar: confirmar</translation>
    </message>
    <message>
        <source>Before start: do not start</source>
        <translation>Antes de iniciar: no iniciar</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>{answers}. Shown: “{pathway}”</source>
        <translation>{answers}. Se mostró: «{pathway}»</translation>
    </message>
    <message>
        <source>Since the last infusion</source>
        <translation>Desde la última infusión</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>the infusion before this one</source>
        <translation>la infusión anterior</translation>
    </message>
    <message>
        <source>Charted afterwards</source>
        <translation>Registrado después</translation>
    </message>
    <message>
        <source>{why}; dose checked by {checked_by}, on paper</source>
        <translation>{why}; dosis comprobada por {checked_by}, en papel</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>{name}, born {day}, {sex}, {record_no}, allergies: {allergies}</source>
        <translation>{name}, nacimiento {day}, {sex}, {record_no}, alergias: {allergies}</translation>
    </message>
    <message>
        <source>{when} from paper: {why}. Dose checked by {checked_by}</source>
        <translation>{when}, del papel: {why}. Dosis comprobada por {checked_by}</translation>
    </message>
    <message>
        <source>Ready to leave</source>
        <translation>Alta posible</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Observed again from</source>
        <translation>En observación de nuevo desde</translation>
    </message>
    <message>
        <source>{when}, after {words}</source>
        <translation>{when}, tras {words}</translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation>{title}, continuación</translation>
    </message>
    <message>
        <source>Missed {day}: {why}</source>
        <translation>Perdido el {day}: {why}</translation>
    </message>
    <message>
        <source>Held {day}, came but was not infused: {why}</source>
        <translation>No realizada el {day}, vino pero no se infundió: {why}</translation>
    </message>
    <message>
        <source>{day}: pump started, nothing infused. {why}</source>
        <translation>{day}: bomba iniciada, nada infundido. {why}</translation>
    </message>
    <message>
        <source>{day}: came, pump not started</source>
        <translation>{day}: vino, bomba no iniciada</translation>
    </message>
    <message>
        <source>BP {sys}/{dia}</source>
        <translation>PA {sys}/{dia}</translation>
    </message>
    <message>
        <source>HR {hr}</source>
        <translation>FC {hr}</translation>
    </message>
    <message>
        <source>SpO₂ {spo2} %</source>
        <translation>SpO₂ {spo2} %</translation>
    </message>
    <message>
        <source>The password does not open this file, or it is no PKCS#12 file (.p12, .pfx).</source>
        <translation>La contraseña no abre este archivo, o no es un archivo PKCS#12 (.p12, .pfx).</translation>
    </message>
    <message>
        <source>This file holds no private key with its certificate. Export it again with the key.</source>
        <translation>Este archivo no contiene la clave privada con su certificado. Expórtelo de nuevo con la clave.</translation>
    </message>
    <message>
        <source>This kind of key can’t seal a PDF. Ask for RSA or an elliptic curve.</source>
        <translation>Este tipo de clave no puede sellar un PDF. Pida RSA o una curva elíptica.</translation>
    </message>
    <message>
        <source>This key is too weak: RSA needs at least 2048 bits, an elliptic curve 256.</source>
        <translation>Esta clave es demasiado débil: RSA necesita al menos 2048 bits; una curva elíptica, 256.</translation>
    </message>
    <message>
        <source>This certificate is signed with MD5 or SHA-1, which can be forged. Ask for another.</source>
        <translation>Este certificado está firmado con MD5 o SHA-1, que se pueden falsificar. Pida otro.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signatures. Ask for one that is.</source>
        <translation>Este certificado no sirve para firmas. Pida uno que sirva.</translation>
    </message>
    <message>
        <source>This certificate was valid until {day}. Ask for a new one.</source>
        <translation>Este certificado era válido hasta el {day}. Pida uno nuevo.</translation>
    </message>
    <message>
        <source>This certificate is valid from {day} on. Choose it then.</source>
        <translation>Este certificado es válido desde el {day}. Elíjalo entonces.</translation>
    </message>
    <message>
        <source>changed to</source>
        <translation>cambia a</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Change, why, who</source>
        <translation>Cambio, por qué, quién</translation>
    </message>
    <message>
        <source>course number</source>
        <translation>número de ciclo</translation>
    </message>
    <message>
        <source>patient’s name and record number</source>
        <translation>nombre y n.º de historia del paciente</translation>
    </message>
    <message>
        <source>as usual here</source>
        <translation>el habitual aquí</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>no. {serial}</source>
        <translation>n.º {serial}</translation>
    </message>
    <message>
        <source>A danger</source>
        <translation>Un peligro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation>Sillones</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>clinic</comment>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Tiempo de inactividad</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Language of papers</source>
        <translation>Idioma de los documentos</translation>
    </message>
    <message>
        <source>Files begin with</source>
        <translation>Los archivos empiezan por</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Files are called by</source>
        <translation>Los archivos se nombran por</translation>
    </message>
    <message>
        <source>Summaries are filed in</source>
        <translation>Los informes se archivan en</translation>
    </message>
    <message>
        <source>{name}, role</source>
        <translation>{name}, función</translation>
    </message>
    <message>
        <source>{name}, account</source>
        <translation>{name}, cuenta</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>account</comment>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>open</source>
        <comment>account</comment>
        <translation>abierta</translation>
    </message>
    <message>
        <source>{name}, PIN</source>
        <translation>{name}, PIN</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>uno nuevo</translation>
    </message>
    <message>
        <source>the former</source>
        <translation>el anterior</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>no estaba en la lista</translation>
    </message>
    <message>
        <source>taken off</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>in the drug account</source>
        <translation>en el registro de sustancias controladas</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden médica</translation>
    </message>
    <message>
        <source>on screen</source>
        <translation>en pantalla</translation>
    </message>
    <message>
        <source>under Other…</source>
        <translation>en Otro…</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>ninguna línea</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>sounds at {pct} %</source>
        <translation>suena al {pct} %</translation>
    </message>
    <message>
        <source>shows only</source>
        <translation>solo se muestra</translation>
    </message>
    <message>
        <source>Can’t be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>KitLog never wrote this entry of kind “{kind}” so.</source>
        <translation>KitLog nunca escribió así esta entrada de tipo «{kind}».</translation>
    </message>
    <message>
        <source>Looked at {what}</source>
        <translation>Consulta: {what}</translation>
    </message>
    <message numerus="yes">
        <source>{n} line</source>
        <comment>{n} lines</comment>
        <translation>
            <numerusform>{n} línea</numerusform>
            <numerusform>{n} líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Trail exported</source>
        <translation>Trazabilidad exportada</translation>
    </message>
    <message numerus="yes">
        <source>{n} course counted</source>
        <comment>{n} courses counted</comment>
        <translation>
            <numerusform>{n} ciclo contado</numerusform>
            <numerusform>{n} ciclos contados</numerusform>
        </translation>
    </message>
    <message>
        <source>Clinic’s figures exported</source>
        <translation>Cifras de la clínica exportadas</translation>
    </message>
    <message>
        <source>Password chosen</source>
        <translation>Contraseña elegida</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>{sheet}, instead of {gone}</source>
        <translation>{sheet}, en lugar de {gone}</translation>
    </message>
    <message>
        <source>Recovery sheet made</source>
        <translation>Hoja de rescate creada</translation>
    </message>
    <message>
        <source>Opened with the recovery sheet</source>
        <translation>Abierto con la hoja de rescate</translation>
    </message>
    <message>
        <source>at {workstation}</source>
        <translation>en {workstation}</translation>
    </message>
    <message>
        <source>Opens by itself from now on</source>
        <translation>Se abre solo desde ahora</translation>
    </message>
    <message>
        <source>No longer opens by itself</source>
        <translation>Ya no se abre solo</translation>
    </message>
    <message>
        <source>Opened by itself</source>
        <translation>Se abrió solo</translation>
    </message>
    <message>
        <source>by the keyring of this workstation</source>
        <translation>por el llavero de este puesto</translation>
    </message>
    <message>
        <source>Data key changed</source>
        <translation>Clave de datos cambiada</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restaurado de una copia de seguridad</translation>
    </message>
    <message>
        <source>Second place of backups</source>
        <translation>Segundo lugar de las copias</translation>
    </message>
    <message>
        <source>Certificate of the seal</source>
        <translation>Certificado del sello</translation>
    </message>
    <message>
        <source>Refused by role</source>
        <translation>Rechazado por función</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>Tachado</translation>
    </message>
    <message>
        <source>Forgotten password dropped</source>
        <translation>Contraseña olvidada eliminada</translation>
    </message>
    <message>
        <source>Found in the key file</source>
        <translation>Hallado en el archivo de claves</translation>
    </message>
    <message>
        <source>opened by {who}</source>
        <translation>lo abre {who}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>{name}, vouched for by {by}</source>
        <translation>{name}, con el aval de {by}</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>Emergency access looked at</source>
        <translation>Acceso de emergencia revisado</translation>
    </message>
    <message>
        <source>{person}, left</source>
        <translation>{person}, ya no está</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>by password</source>
        <translation>con contraseña</translation>
    </message>
    <message>
        <source>by PIN</source>
        <translation>con PIN</translation>
    </message>
    <message>
        <source>the password does not fit the name</source>
        <translation>la contraseña no corresponde al nombre</translation>
    </message>
    <message>
        <source>the PIN does not fit the name</source>
        <translation>el PIN no corresponde al nombre</translation>
    </message>
    <message>
        <source>too soon after a wrong password</source>
        <translation>demasiado pronto tras una contraseña errónea</translation>
    </message>
    <message>
        <source>too soon after a wrong PIN</source>
        <translation>demasiado pronto tras un PIN erróneo</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Entrada rechazada</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>{where}; {chairs} chairs; open {days}; idle time {idle} min</source>
        <translation>{where}; {chairs} sillones; abierta {days}; inactividad {idle} min</translation>
    </message>
    <message>
        <source>Advice sheet</source>
        <translation>Hoja de consejos</translation>
    </message>
    <message>
        <source>{shown}; under Other…: {others}</source>
        <translation>{shown}; en Otro…: {others}</translation>
    </message>
    <message>
        <source>Side effects asked</source>
        <translation>Efectos adversos que se preguntan</translation>
    </message>
    <message>
        <source>Outcomes asked</source>
        <translation>Resultados que se preguntan</translation>
    </message>
    <message>
        <source>At suicidal thoughts</source>
        <translation>Ante ideas de suicidio</translation>
    </message>
    <message>
        <source>Protocol drafted</source>
        <translation>Borrador de protocolo</translation>
    </message>
    <message>
        <source>from the version with SHA-256 {of}</source>
        <translation>de la versión con SHA-256 {of}</translation>
    </message>
    <message>
        <source>Medicine list</source>
        <translation>Lista de medicamentos</translation>
    </message>
    <message>
        <source>emptied</source>
        <translation>vaciada</translation>
    </message>
    <message>
        <source>Pump at chair {chair}</source>
        <translation>Bomba del sillón {chair}</translation>
    </message>
    <message>
        <source>Tones at chair {chair}</source>
        <translation>Tonos del sillón {chair}</translation>
    </message>
    <message>
        <source>a danger sounds at {pct} %</source>
        <translation>un peligro suena al {pct} %</translation>
    </message>
    <message>
        <source>Quiet room rule</source>
        <translation>Regla de la sala en silencio</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>sin sonido</translation>
    </message>
    <message>
        <source>{number}, {planned} = {dose} mg over {minutes} min, from {day}, {days} days, chair {chair}. {reason}; by {prescriber}</source>
        <translation>{number}, {planned} = {dose} mg en {minutes} min, desde el {day}, {days} días, sillón {chair}. {reason}; por {prescriber}</translation>
    </message>
    <message>
        <source>Course opened</source>
        <translation>Ciclo abierto</translation>
    </message>
    <message>
        <source>Limits of this patient</source>
        <translation>Límites de este paciente</translation>
    </message>
    <message>
        <source>the whole course</source>
        <translation>el ciclo completo</translation>
    </message>
    <message>
        <source>the readings</source>
        <translation>las tomas</translation>
    </message>
    <message>
        <source>Data exported</source>
        <translation>Datos exportados</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versión {version}</translation>
    </message>
    <message>
        <source>Summary filed</source>
        <translation>Informe archivado</translation>
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
        <source>Summary exported</source>
        <translation>Informe exportado</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed: {digest}</source>
        <translation>SHA-256 de lo firmado: {digest}</translation>
    </message>
    <message>
        <source>Course signed</source>
        <translation>Ciclo firmado</translation>
    </message>
    <message>
        <source>SHA-256 of the file: {sha256}</source>
        <translation>SHA-256 del archivo: {sha256}</translation>
    </message>
    <message>
        <source>{value} amber {low} to {high}, red {red_low} to {red_high}</source>
        <translation>{value}: ámbar {low} a {high}, rojo {red_low} a {red_high}</translation>
    </message>
    <message>
        <source>as the protocol&apos;s</source>
        <translation>como los del protocolo</translation>
    </message>
    <message>
        <source>from a file, issued by {issuer}</source>
        <translation>de un archivo, emitido por {issuer}</translation>
    </message>
    <message>
        <source>made by KitLog</source>
        <translation>creado por KitLog</translation>
    </message>
    <message>
        <source>{subject}, {whose}, valid until {until}. SHA-256: {fingerprint}</source>
        <translation>{subject}, {whose}, válido hasta el {until}. SHA-256: {fingerprint}</translation>
    </message>
    <message>
        <source>made {day} {clock} UTC, {entries} entries</source>
        <translation>hecha el {day} {clock} UTC, {entries} entradas</translation>
    </message>
    <message>
        <source>{made}; the file before it is kept</source>
        <translation>{made}; el archivo anterior se conserva</translation>
    </message>
    <message>
        <source>Ketamine infusion course summary</source>
        <translation>Informe del ciclo de ketamina</translation>
    </message>
    <message>
        <source>Amended after signature: see Signatures.</source>
        <translation>Enmendado tras la firma: véase Firmas.</translation>
    </message>
    <message>
        <source>Course closed after {given} of {wanted}: {why}</source>
        <translation>Ciclo cerrado tras {given} de {wanted}: {why}</translation>
    </message>
    <message>
        <source>{n} infusions</source>
        <translation>{n} infusiones</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>off protocol: {why}</source>
        <translation>fuera de protocolo: {why}</translation>
    </message>
    <message>
        <source>Reason for treatment</source>
        <translation>Motivo del tratamiento</translation>
    </message>
    <message>
        <source>Protocol {name}</source>
        <translation>Protocolo {name}</translation>
    </message>
    <message>
        <source>{dose} mg/kg {drug} IV over {minutes} min, {many}</source>
        <translation>{dose} mg/kg de {drug} IV en {minutes} min, {many}</translation>
    </message>
    <message>
        <source>Weight · allergies</source>
        <translation>Peso · alergias</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Quien prescribe</translation>
    </message>
    <message>
        <source>Own opioids, benzodiazepines</source>
        <translation>Opioides y benzodiacepinas propios</translation>
    </message>
    <message>
        <source>not given yet</source>
        <translation>aún no administrada</translation>
    </message>
    <message>
        <source>not given, {why}</source>
        <translation>no administrada, {why}</translation>
    </message>
    <message>
        <source>highest BP</source>
        <translation>PA más alta</translation>
    </message>
    <message>
        <source>lowest SpO₂</source>
        <translation>SpO₂ más baja</translation>
    </message>
    <message numerus="yes">
        <source>{n} gap</source>
        <comment>{n} gaps</comment>
        <translation>
            <numerusform>{n} hueco</numerusform>
            <numerusform>{n} huecos</numerusform>
        </translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>sin huecos</translation>
    </message>
    <message>
        <source>{part} of them in part</source>
        <translation>{part} de ellas parciales</translation>
    </message>
    <message numerus="yes">
        <source>of {n} infusion</source>
        <comment>of {n} infusions</comment>
        <translation>
            <numerusform>de {n} infusión</numerusform>
            <numerusform>de {n} infusiones</numerusform>
        </translation>
    </message>
    <message>
        <source>prepared {prepared} mg</source>
        <translation>preparados {prepared} mg</translation>
    </message>
    <message>
        <source>ordered {ordered} mg</source>
        <translation>prescritos {ordered} mg</translation>
    </message>
    <message>
        <source>mg infused</source>
        <translation>mg infundidos</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no registrado</translation>
    </message>
    <message>
        <source>{day}, held</source>
        <translation>{day}, no realizada</translation>
    </message>
    <message>
        <source>adverse event</source>
        <translation>evento adverso</translation>
    </message>
    <message>
        <source>adverse events</source>
        <translation>eventos adversos</translation>
    </message>
    <message>
        <source>interventions {done}</source>
        <translation>intervenciones {done}</translation>
    </message>
    <message>
        <source>responder measures</source>
        <translation>medidas con respuesta</translation>
    </message>
    <message>
        <source>when the course has ended</source>
        <translation>cuando termine el ciclo</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>de {n}</translation>
    </message>
    <message>
        <source>responder
measures</source>
        <translation>medidas con
respuesta</translation>
    </message>
    <message>
        <source>responder</source>
        <translation>con respuesta</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Núm.</translation>
    </message>
    <message>
        <source>worst of each day</source>
        <translation>lo peor de cada día</translation>
    </message>
    <message>
        <source>worst of each infusion</source>
        <translation>lo peor de cada infusión</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>Día {n}</translation>
    </message>
    <message>
        <source>Infusion {n}</source>
        <translation>Infusión {n}</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>día {n}</translation>
    </message>
    <message>
        <source>infusion {n}</source>
        <translation>infusión {n}</translation>
    </message>
    <message>
        <source>on days {list}</source>
        <translation>en los días {list}</translation>
    </message>
    <message>
        <source>on day {n}</source>
        <translation>en el día {n}</translation>
    </message>
    <message>
        <source>on infusions {list}</source>
        <translation>en las infusiones {list}</translation>
    </message>
    <message>
        <source>on infusion {n}</source>
        <translation>en la infusión {n}</translation>
    </message>
    <message>
        <source>Day {n}: none.</source>
        <translation>Día {n}: ninguno.</translation>
    </message>
    <message>
        <source>Days {list}: none.</source>
        <translation>Días {list}: ninguno.</translation>
    </message>
    <message>
        <source>Infusion {n}: none.</source>
        <translation>Infusión {n}: ninguno.</translation>
    </message>
    <message>
        <source>Infusions {list}: none.</source>
        <translation>Infusiones {list}: ninguno.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message>
        <source>The record is not the one that was signed.</source>
        <translation>El registro no es el que se firmó.</translation>
    </message>
    <message>
        <source>Amended after signature: {what}</source>
        <translation>Enmendado tras la firma: {what}</translation>
    </message>
    <message>
        <source>Added after signature: {what}</source>
        <translation>Añadido tras la firma: {what}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firmar</translation>
    </message>
    <message>
        <source>part</source>
        <translation>parcial</translation>
    </message>
    <message>
        <source>Dose checked by two nurses, each on their own, before {checked} of {given} infusions.</source>
        <translation>Dosis comprobada por dos personas de enfermería, cada una por separado, antes de {checked} de {given} infusiones.</translation>
    </message>
    <message>
        <source>One nurse only before infusion {n}: {why}</source>
        <translation>Una sola persona de enfermería antes de la infusión {n}: {why}</translation>
    </message>
    <message>
        <source>no second nurse</source>
        <translation>sin segunda persona</translation>
    </message>
    <message>
        <source>Why one nurse only</source>
        <translation>Por qué una sola persona</translation>
    </message>
    <message>
        <source>; then </source>
        <translation>; luego </translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>No OK</translation>
    </message>
    <message>
        <source>Infusion day note</source>
        <translation>Nota del día de infusión</translation>
    </message>
    <message>
        <source>The day note opens when the day is signed.</source>
        <translation>La nota del día se abre cuando el día está firmado.</translation>
    </message>
    <message>
        <source>Infusion {number} of {wanted}</source>
        <translation>Infusión {number} de {wanted}</translation>
    </message>
    <message>
        <source>Nothing infused</source>
        <translation>Nada infundido</translation>
    </message>
    <message>
        <source>Not accounted for yet: {drugs}</source>
        <translation>Aún sin justificar: {drugs}</translation>
    </message>
    <message>
        <source>{many} addenda, the last {last}</source>
        <translation>{many} adendas, la última {last}</translation>
    </message>
    <message>
        <source>an addendum, {last}</source>
        <translation>una adenda, {last}</translation>
    </message>
    <message>
        <source>drug account, {stamp}</source>
        <translation>registro de sustancias controladas, {stamp}</translation>
    </message>
    <message>
        <source>the record is not the one that was signed</source>
        <translation>el registro no es el que se firmó</translation>
    </message>
    <message>
        <source>Amended after the signature: {what}.</source>
        <translation>Enmendado tras la firma: {what}.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Prescrita</translation>
    </message>
    <message>
        <source>pharmacy-made bag of {ml} mL</source>
        <translation>bolsa de farmacia de {ml} mL</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Preparada</translation>
    </message>
    <message>
        <source>pump {ml} of {volume} mL</source>
        <translation>bomba {ml} de {volume} mL</translation>
    </message>
    <message>
        <source>Infused</source>
        <translation>Infundida</translation>
    </message>
    <message>
        <source>{who}, vouched for by {by}</source>
        <translation>{who}, con el aval de {by}</translation>
    </message>
    <message>
        <source>Adverse events {adverse}, interventions {done}. Min: infusion minutes.</source>
        <translation>Eventos adversos {adverse}, intervenciones {done}. Min: minutos de infusión.</translation>
    </message>
    <message>
        <source>Aldrete</source>
        <translation>Aldrete</translation>
    </message>
    <message>
        <source>{total} of 10 at {clock}</source>
        <translation>{total} de 10 a las {clock}</translation>
    </message>
    <message>
        <source>Ready at</source>
        <translation>Alta posible a las</translation>
    </message>
    <message>
        <source>not before leaving</source>
        <translation>no antes de irse</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Salida a las</translation>
    </message>
    <message>
        <source>Against advice</source>
        <translation>Alta voluntaria</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Antes de eso</translation>
    </message>
    <message>
        <source>Left without: {words}</source>
        <translation>Salida sin: {words}</translation>
    </message>
    <message>
        <source>advice given</source>
        <translation>consejos entregados</translation>
    </message>
    <message>
        <source>IV removed</source>
        <translation>Vía retirada</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>Events and interventions</source>
        <translation>Eventos e intervenciones</translation>
    </message>
    <message>
        <source>Corrections and additions</source>
        <translation>Correcciones y añadidos</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actuación</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>ninguno registrado</translation>
    </message>
    <message>
        <source>Going home</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>SHA-256 of what was signed</source>
        <translation>SHA-256 de lo firmado</translation>
    </message>
    <message>
        <source>Not infused</source>
        <translation>No infundida</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>not infused</comment>
        <translation>No realizada</translation>
    </message>
    <message>
        <source>{what}, {day}, chair {chair}</source>
        <translation>{what}, {day}, sillón {chair}</translation>
    </message>
    <message numerus="yes">
        <source>{n} reading, no infusion.</source>
        <comment>{n} readings, no infusion.</comment>
        <translation>
            <numerusform>{n} toma, sin infusión.</numerusform>
            <numerusform>{n} tomas, sin infusión.</numerusform>
        </translation>
    </message>
    <message>
        <source>{on_time} of {due} readings on time</source>
        <translation>{on_time} de {due} tomas a tiempo</translation>
    </message>
    <message numerus="yes">
        <source>{n} late ({which})</source>
        <comment>{n} late ({which})</comment>
        <translation>
            <numerusform>{n} atrasada ({which})</numerusform>
            <numerusform>{n} atrasadas ({which})</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} in part ({lacking})</source>
        <translation>{n} en parte ({lacking})</translation>
    </message>
    <message numerus="yes">
        <source>{n} missed ({why})</source>
        <comment>{n} missed ({why})</comment>
        <translation>
            <numerusform>{n} perdida ({why})</numerusform>
            <numerusform>{n} perdidas ({why})</numerusform>
        </translation>
    </message>
    <message>
        <source>{extra} more than planned</source>
        <translation>{extra} más de las previstas</translation>
    </message>
    <message>
        <source>{done} of {n} rechecks done</source>
        <translation>{done} de {n} repeticiones hechas</translation>
    </message>
    <message>
        <source>no {value}</source>
        <translation>sin {value}</translation>
    </message>
    <message>
        <source>{mg_per_kg} mg/kg × {kg} kg = {mg} mg {drug} over {minutes} min, by {prescriber}</source>
        <translation>{mg_per_kg} mg/kg × {kg} kg = {mg} mg de {drug} en {minutes} min, por {prescriber}</translation>
    </message>
    <message>
        <source>Weight that day</source>
        <translation>Peso ese día</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message>
        <source>pump {ml} mL</source>
        <translation>bomba {ml} mL</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>partly by the wall clock: the computer was restarted</source>
        <translation>en parte por el reloj del equipo: el equipo se reinició</translation>
    </message>
    <message>
        <source>Held today</source>
        <translation>No realizada hoy</translation>
    </message>
    <message>
        <source>{n} min late</source>
        <translation>{n} min tarde</translation>
    </message>
    <message>
        <source>typed {when}</source>
        <translation>escrito {when}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>re {label}</source>
        <translation>rep. {label}</translation>
    </message>
    <message>
        <source>missed: {why}</source>
        <translation>perdida: {why}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>logged {when}</source>
        <translation>anotado {when}</translation>
    </message>
    <message>
        <source>Sedation (RASS)</source>
        <translation>Sedación (RASS)</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>repeated {clock}</source>
        <translation>repetida {clock}</translation>
    </message>
    <message>
        <source>1 mild, 2 moderate, 3 severe.</source>
        <translation>1 leve, 2 moderado, 3 grave.</translation>
    </message>
    <message>
        <source>Asked for, none: {effects}.</source>
        <translation>Se preguntó, ninguno: {effects}.</translation>
    </message>
    <message>
        <source>Not asked: {effects}.</source>
        <translation>Sin preguntar: {effects}.</translation>
    </message>
    <message>
        <source> above the limit</source>
        <translation> por encima del límite</translation>
    </message>
    <message>
        <source> below the limit</source>
        <translation> por debajo del límite</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two values</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>onset {at}</source>
        <translation>inicio {at}</translation>
    </message>
    <message>
        <source>peak {worst}, {severity}, {at}</source>
        <translation>máximo {worst}, {severity}, {at}</translation>
    </message>
    <message>
        <source>still {severity} when last asked, {at}</source>
        <translation>aún {severity} la última vez que se preguntó, {at}</translation>
    </message>
    <message>
        <source>none {at}</source>
        <translation>ninguno {at}</translation>
    </message>
    <message>
        <source>before the start</source>
        <translation>antes del inicio</translation>
    </message>
    <message>
        <source>at {n} min</source>
        <translation>a los {n} min</translation>
    </message>
    <message>
        <source>at {clock}</source>
        <translation>a las {clock}</translation>
    </message>
    <message>
        <source>Dose check</source>
        <translation>Comprobación de la dosis</translation>
    </message>
    <message>
        <source>one nurse only, by {charge}</source>
        <translation>una sola persona, por {charge}</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Oxígeno</translation>
    </message>
    <message>
        <source>Oxygen stopped</source>
        <translation>Oxígeno retirado</translation>
    </message>
    <message>
        <source>room air</source>
        <translation>aire ambiente</translation>
    </message>
    <message>
        <source>Reassessed</source>
        <translation>Reevaluado</translation>
    </message>
    <message>
        <source>told: {who}</source>
        <translation>aviso a {who}</translation>
    </message>
    <message>
        <source>treatment: {treatment}</source>
        <translation>tratamiento: {treatment}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>SHA-256 of the part signed: {digest}</source>
        <translation>SHA-256 de la parte firmada: {digest}</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Pump error</source>
        <translation>Error de la bomba</translation>
    </message>
    <message>
        <source>Drug account</source>
        <translation>Registro de sustancias controladas</translation>
    </message>
    <message>
        <source>Not accounted for yet</source>
        <translation>Aún sin justificar</translation>
    </message>
    <message>
        <source>Alert shown</source>
        <translation>Alerta mostrada</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tonos</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Sala en silencio</translation>
    </message>
    <message>
        <source>Tone test</source>
        <translation>Prueba de tonos</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>se oyó</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>no se oyó</translation>
    </message>
    <message>
        <source>{first} and {second} agree: {figures}</source>
        <translation>{first} y {second} coinciden: {figures}</translation>
    </message>
    <message>
        <source>{first} and {second} differ: {found}</source>
        <translation>{first} y {second} difieren: {found}</translation>
    </message>
    <message>
        <source>{giver} to {taker}</source>
        <translation>{giver} a {taker}</translation>
    </message>
    <message>
        <source>pump read by both: {read}</source>
        <translation>bomba leída por ambas personas: {read}</translation>
    </message>
    <message>
        <source>after the signature</source>
        <translation>tras la firma</translation>
    </message>
    <message>
        <source>Account, {drug}</source>
        <translation>Sust. controlada, {drug}</translation>
    </message>
    <message>
        <source>not closed: {why}</source>
        <translation>sin cerrar: {why}</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>sin cerrar</translation>
    </message>
    <message>
        <source>{one} and {other} mL</source>
        <translation>{one} y {other} mL</translation>
    </message>
    <message>
        <source>showed {rate} mL/h since {since}</source>
        <translation>mostraba {rate} mL/h desde {since}</translation>
    </message>
    <message>
        <source>pump no. {serial}</source>
        <translation>bomba n.º {serial}</translation>
    </message>
    <message>
        <source>lot {lot}</source>
        <translation>lote {lot}</translation>
    </message>
    <message>
        <source>given by {giver}, witnessed by {witness}</source>
        <translation>administrado por {giver}, testigo {witness}</translation>
    </message>
    <message numerus="yes">
        <source>{n} recorded</source>
        <comment>{n} recorded</comment>
        <translation>
            <numerusform>{n} registrado</numerusform>
            <numerusform>{n} registrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Adverse events: {recorded}, interventions {done}.</source>
        <translation>Eventos adversos: {recorded}, intervenciones {done}.</translation>
    </message>
    <message>
        <source>Min: infusion minutes, + after the end.</source>
        <translation>Min: minutos de infusión, + tras el fin.</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Restarted at {rate} mL/h</source>
        <translation>Reanudada a {rate} mL/h</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Detenida antes de tiempo</translation>
    </message>
    <message>
        <source>Judged: {intervention}</source>
        <translation>Valorado: {intervention}</translation>
    </message>
    <message>
        <source>alert acknowledged {clock}</source>
        <translation>enterado de la alerta {clock}</translation>
    </message>
    <message>
        <source>{oxygen} before</source>
        <translation>antes {oxygen}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused {n} min</source>
        <translation>En pausa {n} min</translation>
    </message>
    <message>
        <source>Failsafe sheet</source>
        <translation>Hoja de contingencia</translation>
    </message>
    <message>
        <source>The day is signed: nothing is left to go on with by hand.</source>
        <translation>El día está firmado: no queda nada por seguir a mano.</translation>
    </message>
    <message>
        <source>Printed is what KitLog holds; empty is for the pen. Write the time of everything. Chart it in KitLog afterwards with the time it happened.</source>
        <translation>Impreso: lo que KitLog tiene; vacío: para escribir. Anote la hora de todo y regístrelo después en KitLog con esa hora.</translation>
    </message>
    <message>
        <source>RASS</source>
        <translation>RASS</translation>
    </message>
    <message>
        <source>Due times hold while the pump runs; each pause moves those after it by its length.</source>
        <translation>Las horas valen mientras la bomba funciona; cada pausa retrasa las siguientes lo que dure.</translation>
    </message>
    <message>
        <source>Infusion {number} of {wanted}, {day}, chair {chair}, as charted at {clock}</source>
        <translation>Infusión {number} de {wanted}, {day}, sillón {chair}, según lo registrado a las {clock}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Name and role</source>
        <translation>Nombre y función</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>Extraído</translation>
    </message>
    <message>
        <source>Weight today, kg</source>
        <translation>Peso hoy, kg</translation>
    </message>
    <message>
        <source>Pump started at</source>
        <translation>Inicio de la bomba</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>{clock}, paused now</source>
        <translation>{clock}, ahora en pausa</translation>
    </message>
    <message>
        <source>Paused so far</source>
        <translation>Pausas</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Pump ended at</source>
        <translation>Fin de la bomba</translation>
    </message>
    <message>
        <source>Pump volume, mL</source>
        <translation>Volumen bomba, mL</translation>
    </message>
    <message>
        <source>Left in bag and line, mL</source>
        <translation>Residual en bolsa y vía, mL</translation>
    </message>
    <message>
        <source>Flush, mL</source>
        <translation>Lavado, mL</translation>
    </message>
    <message>
        <source>Why, if stopped early</source>
        <translation>Por qué, si se detuvo antes</translation>
    </message>
    <message>
        <source>Aldrete of 10</source>
        <translation>Aldrete de 10</translation>
    </message>
    <message>
        <source>not OK: {detail}</source>
        <translation>no OK: {detail}</translation>
    </message>
    <message>
        <source>no reason yet</source>
        <translation>aún sin motivo</translation>
    </message>
    <message>
        <source>{severity} at {clock}</source>
        <translation>{severity}, {clock}</translation>
    </message>
    <message>
        <source>write severity and time</source>
        <translation>escriba gravedad y hora</translation>
    </message>
    <message>
        <source>Events, medicines, pauses, calls</source>
        <translation>Eventos, medicamentos, pausas, llamadas</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuto</translation>
    </message>
    <message>
        <source>Oxygen, cuff, remarks</source>
        <translation>Oxígeno, manguito, notas</translation>
    </message>
    <message>
        <source>Other:</source>
        <translation>Otro:</translation>
    </message>
    <message>
        <source>What, how much, by whom</source>
        <translation>Qué, cuánto, quién</translation>
    </message>
    <message>
        <source>Infusions</source>
        <translation>Infusiones</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Ordered / prepared
/ infused, mg</source>
        <translation>Prescrita / preparada
/ infundida, mg</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>De–a</translation>
    </message>
    <message>
        <source>Paused
min</source>
        <translation>Pausa
min</translation>
    </message>
    <message>
        <source>Baseline
BP</source>
        <translation>PA
basal</translation>
    </message>
    <message>
        <source>Peak
BP</source>
        <translation>PA
máx</translation>
    </message>
    <message>
        <source>Change
%</source>
        <translation>Cambio
%</translation>
    </message>
    <message>
        <source>Lowest
SpO₂</source>
        <translation>SpO₂
mín</translation>
    </message>
    <message>
        <source>Peak
HR</source>
        <translation>FC
máx</translation>
    </message>
    <message>
        <source>Pain
0–10</source>
        <translation>Dolor
0–10</translation>
    </message>
    <message>
        <source>Left
at</source>
        <translation>Salida
a las</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>prescritos</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>preparados</translation>
    </message>
    <message>
        <source>infused</source>
        <translation>infundidos</translation>
    </message>
    <message>
        <source>The character {shown}({code}, {name}) can&apos;t be printed.</source>
        <translation>El carácter {shown}({code}, {name}) no se puede imprimir.</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>marcado</translation>
    </message>
    <message>
        <source>to be ticked</source>
        <translation>por marcar</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
    <message>
        <source>then a gap</source>
        <translation>luego un hueco</translation>
    </message>
    <message>
        <source>Infusions: {list}.</source>
        <translation>Infusiones: {list}.</translation>
    </message>
    <message>
        <source>Blood pressure in mmHg</source>
        <translation>Presión arterial en mmHg</translation>
    </message>
    <message>
        <source>Heart rate per minute</source>
        <translation>Frecuencia cardíaca por minuto</translation>
    </message>
    <message>
        <source>SpO₂ in percent</source>
        <translation>SpO₂ en porcentaje</translation>
    </message>
    <message>
        <source>Paused at {minute} min.</source>
        <translation>Pausa a los {minute} min.</translation>
    </message>
    <message>
        <source>{name}: baseline {first}, last infusion {last}; the tick is 50.</source>
        <translation>{name}: valor basal {first}, última infusión {last}; la marca es 50.</translation>
    </message>
    <message>
        <source>{name}: baseline {first}, last infusion {last}.</source>
        <translation>{name}: valor basal {first}, última infusión {last}.</translation>
    </message>
    <message>
        <source>{name}: none.</source>
        <translation>{name}: ninguna.</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>{name}: {which} {value} at {when}; {each}.</source>
        <translation>{name}: {which} {value} en {when}; {each}.</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>valor basal</translation>
    </message>
    <message>
        <source>{n} min after the end</source>
        <translation>{n} min tras el fin</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Aldrete before leaving, each infusion</source>
        <translation>Aldrete antes de irse, cada infusión</translation>
    </message>
    <message>
        <source>{aldrete} of 10</source>
        <translation>{aldrete} de 10</translation>
    </message>
    <message>
        <source>Left with an escort</source>
        <translation>Salida con acompañante</translation>
    </message>
    <message>
        <source>{n} of {many}</source>
        <translation>{n} de {many}</translation>
    </message>
    <message>
        <source>Written advice given</source>
        <translation>Consejos escritos entregados</translation>
    </message>
    <message>
        <source>Infusion {number}, left against advice</source>
        <translation>Infusión {number}, alta voluntaria</translation>
    </message>
    <message>
        <source>Infusion {number}, left without: {words}</source>
        <translation>Infusión {number}, salida sin: {words}</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Enfermería</translation>
    </message>
    <message>
        <source>for the course</source>
        <translation>por el ciclo</translation>
    </message>
    <message>
        <source>name, signed, date:</source>
        <translation>nombre, firma, fecha:</translation>
    </message>
    <message>
        <source>prescriber</source>
        <translation>prescripción</translation>
    </message>
    <message>
        <source>read and signed, date:</source>
        <translation>leído y firmado, fecha:</translation>
    </message>
    <message>
        <source>{meaning}; signed {when}</source>
        <translation>{meaning}; firma {when}</translation>
    </message>
    <message>
        <source>infusions {list}</source>
        <translation>infusiones {list}</translation>
    </message>
    <message>
        <source>({age} y), {sex}</source>
        <translation>({age} a), {sex}</translation>
    </message>
    <message>
        <source>course {number}, version {version}</source>
        <translation>ciclo {number}, versión {version}</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name.</source>
        <translation>Ya hay un archivo con este nombre. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Nobody waits for it any more.</source>
        <translation>Nadie lo espera ya.</translation>
    </message>
    <message>
        <source>File not written: {reason}.</source>
        <translation>Archivo no escrito: {reason}.</translation>
    </message>
    <message>
        <source>File not written: the disk gave back something else. Try another disk.</source>
        <translation>Archivo no escrito: el disco devolvió otra cosa. Pruebe con otro disco.</translation>
    </message>
    <message>
        <source>folder not found. Choose a folder</source>
        <translation>no se encuentra la carpeta. Elija una carpeta</translation>
    </message>
    <message>
        <source>this folder can&apos;t be written. Choose another folder</source>
        <translation>no se puede escribir en esta carpeta. Elija otra carpeta</translation>
    </message>
    <message>
        <source>the network folder does not answer. Choose another folder</source>
        <translation>la carpeta de red no responde. Elija otra carpeta</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>disco lleno</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>el disco informa de un error</translation>
    </message>
    <message>
        <source>Outcomes, each as recorded</source>
        <translation>Resultados, cada uno como se registró</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Read from, result</source>
        <translation>Leído de, resultado</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>Ring: baseline
Dot: last infusion</source>
        <translation>Anillo: valor basal
Punto: última infusión</translation>
    </message>
    <message>
        <source>Measure, and change that counts</source>
        <translation>Medida, y cambio que cuenta</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>of a value</comment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>The change that counts is the clinic’s setting of {day}, when the course was opened. A single patient’s change has no control for comparison.</source>
        <translation>El cambio que cuenta es el ajuste de la clínica del {day}, cuando se abrió el ciclo. El cambio de un solo paciente no tiene control con que compararlo.</translation>
    </message>
    <message>
        <source>PROMIS T: 50 is the general population’s mean (tick), SD 10.</source>
        <translation>PROMIS T: 50 es la media de la población general (marca), DE 10.</translation>
    </message>
    <message>
        <source>after re-treatment</source>
        <translation>tras otro tratamiento</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>{point}, answered after re-treatment: {measures}.</source>
        <translation>{point}, respondido tras otro tratamiento: {measures}.</translation>
    </message>
    <message>
        <source>Before, {course}: {outcomes}.</source>
        <translation>Antes, {course}: {outcomes}.</translation>
    </message>
    <message>
        <source>no responder</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>raw sum {raw}, {form}</source>
        <translation>suma bruta {raw}, {form}</translation>
    </message>
    <message>
        <source>item 9 above 0: {done}</source>
        <translation>ítem 9 mayor que 0: {done}</translation>
    </message>
    <message>
        <source>answered {said}</source>
        <translation>respondido {said}</translation>
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
        <source>made</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>por {who}</translation>
    </message>
    <message>
        <source>Record SHA-256</source>
        <translation>SHA-256 del registro</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Page {number} of {all}</source>
        <translation>Página {number} de {all}</translation>
    </message>
    <message>
        <source>Choose A4 or Letter.</source>
        <translation>Elija A4 o Carta.</translation>
    </message>
    <message>
        <source>Side effects, 0 none to 3 severe</source>
        <translation>Efectos adversos, de 0 ninguno a 3 grave</translation>
    </message>
    <message>
        <source>{name}, born {day}, record no. {record_no}</source>
        <translation>{name}, nacimiento {day}, n.º de historia {record_no}</translation>
    </message>
    <message>
        <source>Ketamine infusion {number} of {wanted}, {day}, chair {chair}, as charted at {clock}</source>
        <translation>Infusión de ketamina {number} de {wanted}, {day}, sillón {chair}, según lo registrado a las {clock}</translation>
    </message>
    <message>
        <source>Pump started: {clock}, {pump}</source>
        <translation>Inicio de la bomba: {clock}, {pump}</translation>
    </message>
    <message>
        <source>Pump ended: {clock}, {ml} mL</source>
        <translation>Fin de la bomba: {clock}, {ml} mL</translation>
    </message>
    <message>
        <source>stopped early: {why}</source>
        <translation>detenida antes de tiempo: {why}</translation>
    </message>
    <message>
        <source>none charted</source>
        <translation>nada registrado</translation>
    </message>
    <message>
        <source>(mean {mean})</source>
        <translation>(media {mean})</translation>
    </message>
    <message>
        <source>Aldrete: {total} of 10 at {clock}</source>
        <translation>Aldrete: {total} de 10 a las {clock}</translation>
    </message>
    <message>
        <source>KitLog recovery sheet</source>
        <translation>Hoja de rescate de KitLog</translation>
    </message>
    <message>
        <source>These words open the record of this clinic when a password is forgotten or
a computer&apos;s own key is lost. Whoever has this sheet can read the record.</source>
        <translation>Estas palabras abren el registro de esta clínica si se olvida una contraseña o
se pierde la clave propia de un equipo. Quien tiene esta hoja puede leer
el registro.</translation>
    </message>
    <message>
        <source>Keep it where the keys of the drug cupboard are kept, and nowhere else.
Do not copy, photograph or mail it. Delete the file it was printed from.</source>
        <translation>Guárdela donde se guardan las llaves del armario de medicamentos, y en ningún
otro sitio. No la copie, fotografíe ni envíe. Borre el archivo del que se imprimió.</translation>
    </message>
    <message>
        <source>To use it: start KitLog, choose “Recovery sheet” on the first page, type the
words in order (the first four letters of each are enough) or scan the code.
Its use is on record.</source>
        <translation>Para usarla: inicie KitLog, elija «Hoja de rescate» en la primera página, escriba
las palabras por orden (bastan las cuatro primeras letras de cada una) o escanee
el código. Su uso queda registrado.</translation>
    </message>
    <message>
        <source>{sheet}, made {day}</source>
        <translation>{sheet}, hecha el {day}</translation>
    </message>
    <message>
        <source>QR code of the same 24 words</source>
        <translation>Código QR de las mismas 24 palabras</translation>
    </message>
    <message>
        <source>The same 24 words.</source>
        <translation>Las mismas 24 palabras.</translation>
    </message>
    <message>
        <source>Put into the safe by</source>
        <translation>Guardada en la caja fuerte por</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a day</comment>
        <translation>el</translation>
    </message>
    <message>
        <source>Seal of the clinic</source>
        <translation>Sello de la clínica</translation>
    </message>
    <message>
        <source>This is not a PDF file.</source>
        <translation>No es un archivo PDF.</translation>
    </message>
    <message>
        <source>It carries no seal of KitLog, or the end of the file is gone.</source>
        <translation>No lleva sello de KitLog, o falta el final del archivo.</translation>
    </message>
    <message>
        <source>Something was added, or cut off, after it was sealed.</source>
        <translation>Se añadió o se cortó algo después de sellarlo.</translation>
    </message>
    <message>
        <source>What stands in it was changed after it was sealed.</source>
        <translation>Lo que contiene se cambió después de sellarlo.</translation>
    </message>
    <message>
        <source>The seal itself was changed.</source>
        <translation>Se cambió el propio sello.</translation>
    </message>
    <message>
        <source>Outcomes reported by the patient</source>
        <translation>Resultados comunicados por el paciente</translation>
    </message>
    <message>
        <source>Closing notes</source>
        <translation>Notas de cierre</translation>
    </message>
    <message>
        <source>Closing note</source>
        <translation>Nota de cierre</translation>
    </message>
    <message>
        <source>none written</source>
        <translation>ninguna escrita</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Held on {day}, not infused.</source>
        <translation>No realizada el {day}, sin infusión.</translation>
    </message>
    <message>
        <source>{given} of {wanted} infusions</source>
        <translation>{given} de {wanted} infusiones</translation>
    </message>
    <message>
        <source>closed early: {why}</source>
        <translation>cerrado antes de tiempo: {why}</translation>
    </message>
    <message>
        <source>Second course of this patient; the one before, {number}: {given}</source>
        <translation>Segundo ciclo de este paciente; el anterior, {number}: {given}</translation>
    </message>
    <message>
        <source>Course {n} of this patient; the one before, {number}: {given}</source>
        <translation>Ciclo {n} de este paciente; el anterior, {number}: {given}</translation>
    </message>
    <message>
        <source>Course closed after {given} of {wanted} infusions: {why}</source>
        <translation>Ciclo cerrado tras {given} de {wanted} infusiones: {why}</translation>
    </message>
    <message>
        <source>{given} of {wanted} infusions given on consecutive clinic days.</source>
        <translation>{given} de {wanted} infusiones administradas en días de clínica seguidos.</translation>
    </message>
    <message>
        <source>{given} of {wanted} infusions given.</source>
        <translation>{given} de {wanted} infusiones administradas.</translation>
    </message>
    <message numerus="yes">
        <source>{given} of {wanted} infusions given with {n} clinic day between them missed.</source>
        <comment>{given} of {wanted} infusions given with {n} clinic days between them missed.</comment>
        <translation>
            <numerusform>{given} de {wanted} infusiones administradas, con {n} día de clínica perdido entre ellas.</numerusform>
            <numerusform>{given} de {wanted} infusiones administradas, con {n} días de clínica perdidos entre ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{label} was paused for {n} min</source>
        <translation>{label}: en pausa {n} min</translation>
    </message>
    <message>
        <source>{label} was stopped after {n} min of pump time, {infused} of {prepared} mg infused: {why}</source>
        <translation>{label}: detenida tras {n} min de bomba, {infused} de {prepared} mg infundidos: {why}</translation>
    </message>
    <message>
        <source>{effect} was {severity} {days}.</source>
        <translation>{effect}: grado {severity} {days}.</translation>
    </message>
    <message>
        <source>Average pain was {first} of 10 at baseline and {last} at the last infusion.</source>
        <translation>El dolor medio fue de {first} sobre 10 como valor basal y de {last} en la última infusión.</translation>
    </message>
    <message>
        <source>Protocol {name}, version {version}</source>
        <translation>Protocolo {name}, versión {version}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>SHA-256 of its text</source>
        <translation>SHA-256 de su texto</translation>
    </message>
    <message>
        <source>Urgent side effects</source>
        <translation>Efectos adversos urgentes</translation>
    </message>
    <message>
        <source>severity {severity}; at once {effects}</source>
        <translation>gravedad {severity}; de inmediato {effects}</translation>
    </message>
    <message>
        <source>Home from</source>
        <translation>Alta a partir de</translation>
    </message>
    <message>
        <source>local time, {away} from UTC on the day made</source>
        <translation>hora local, {away} respecto a UTC el día en que se hizo</translation>
    </message>
    <message>
        <source>Off protocol</source>
        <translation>Fuera de protocolo</translation>
    </message>
    <message>
        <source>{drug}, from {strength} mg/mL in {bag} mL, by {prescriber}</source>
        <translation>{drug}, de {strength} mg/mL en {bag} mL, por {prescriber}</translation>
    </message>
    <message>
        <source>Dosing weight</source>
        <translation>Peso para la dosis</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>{days}, first at {clock}, chair {chair}</source>
        <translation>{days}, la primera a las {clock}, sillón {chair}</translation>
    </message>
    <message>
        <source>as the protocol says</source>
        <translation>como dice el protocolo</translation>
    </message>
    <message>
        <source>Limits for this patient</source>
        <translation>Límites de este paciente</translation>
    </message>
    <message>
        <source>{lines}. Set by {by}: {reason}</source>
        <translation>{lines}. Fijado por {by}: {reason}</translation>
    </message>
    <message>
        <source>the protocol’s</source>
        <translation>los del protocolo</translation>
    </message>
    <message>
        <source>for this patient</source>
        <translation>para este paciente</translation>
    </message>
    <message>
        <source>the protocol’s again</source>
        <translation>de nuevo los del protocolo</translation>
    </message>
    <message>
        <source>{what}, set by {by}: {reason}</source>
        <translation>{what}, fijado por {by}: {reason}</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>{mg} mg/kg over {minutes} min</source>
        <translation>{mg} mg/kg en {minutes} min</translation>
    </message>
    <message>
        <source>Reason asked outside</source>
        <translation>Se pide motivo fuera de</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Concentraciones</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>Bolsas</translation>
    </message>
    <message>
        <source>Rounding limit</source>
        <translation>Límite de redondeo</translation>
    </message>
    <message>
        <source>Weight asked again</source>
        <translation>Se vuelve a preguntar el peso</translation>
    </message>
    <message>
        <source>from {pct} % change</source>
        <translation>desde un cambio del {pct} %</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Ketamine</source>
        <translation>Ketamina</translation>
    </message>
    <message>
        <source>baseline at most {age} min old, then at {minutes} min</source>
        <translation>valor basal de {age} min como máximo, luego a los {minutes} min</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>every {every} min, {least} min at least; once ready to go every {ready} min</source>
        <translation>cada {every} min, al menos {least} min; ya en condiciones de irse, cada {ready} min</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>Atrasada tras</translation>
    </message>
    <message>
        <source>{grace} min; charted at the earliest {early} min before</source>
        <translation>{grace} min; se registra como pronto {early} min antes</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>{after} min after an urgent value; while paused every {paused} min</source>
        <translation>{after} min tras un valor urgente; en pausa, cada {paused} min</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Se marca</translation>
    </message>
    <message>
        <source>SBP or HR beyond {pct} % of the day’s baseline</source>
        <translation>PAS o FC que difieren más de un {pct} % del valor basal del día</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>Se cuenta como</translation>
    </message>
    <message>
        <source>part when the pump was stopped early; whole from {pct} % of the volume; typed late from {late} min on</source>
        <translation>parcial si la bomba se detuvo antes de tiempo; completa desde el {pct} % del volumen; escrito tarde desde {late} min</translation>
    </message>
    <message>
        <source>Aldrete {aldrete} of 10; last vitals in limits, or, short of urgent, within {pct} % of the day’s baseline; every side effect at most {mild}</source>
        <translation>Aldrete {aldrete} de 10; últimos signos dentro de límites o, sin ser urgentes, a no más de un {pct} % de diferencia con el valor basal del día; cada efecto adverso como máximo {mild}</translation>
    </message>
    <message>
        <source>reading {soon} min ahead, red {red} min late, {urgent} min after an urgent value; pump paused {paused} min, {end_soon} min before its planned end, {passed} min after it</source>
        <translation>toma {soon} min antes, en rojo {red} min tarde, {urgent} min tras un valor urgente; bomba en pausa {paused} min, {end_soon} min antes de su fin previsto, {passed} min después</translation>
    </message>
    <message>
        <source>No ketamine today</source>
        <translation>Hoy sin ketamina</translation>
    </message>
    <message>
        <source>Ketamine today until {clock}</source>
        <translation>Ketamina hoy hasta las {clock}</translation>
    </message>
    <message>
        <source>Also given today</source>
        <translation>También administrado hoy</translation>
    </message>
    <message>
        <source>Own opioid, sedative, BP medicine</source>
        <translation>Opioide, sedante o antihipertensivo propio</translation>
    </message>
    <message>
        <source>Side effects, last asked</source>
        <translation>Efectos adversos, última vez</translation>
    </message>
    <message>
        <source>Last vitals</source>
        <translation>Últimos signos</translation>
    </message>
    <message>
        <source>Prescriber, treated for</source>
        <translation>Quien prescribe, motivo</translation>
    </message>
    <message>
        <source>none infused: {why}</source>
        <translation>nada infundido: {why}</translation>
    </message>
    <message>
        <source>none infused</source>
        <translation>nada infundido</translation>
    </message>
    <message>
        <source>mg not known</source>
        <translation>mg desconocidos</translation>
    </message>
    <message>
        <source>{amount} IV, {pump} from {start} to {end}</source>
        <translation>{amount} IV, {pump} de {start} a {end}</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>bomba</translation>
    </message>
    <message>
        <source>paused {n} min</source>
        <translation>en pausa {n} min</translation>
    </message>
    <message>
        <source>{medicine}, for {what}</source>
        <translation>{medicine}, por {what}</translation>
    </message>
    <message>
        <source>{own}. Today: {today}</source>
        <translation>{own}. Hoy: {today}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{answer} (asked {clock})</source>
        <translation>{answer} (preguntado {clock})</translation>
    </message>
    <message>
        <source>{effect} {n} ({severity}) at {clock}</source>
        <translation>{effect} {n} ({severity}) a las {clock}</translation>
    </message>
    <message>
        <source>none of the {n} asked for</source>
        <translation>ninguno de los {n} preguntados</translation>
    </message>
    <message>
        <source>the others asked for none</source>
        <translation>de los demás preguntados, ninguno</translation>
    </message>
    <message>
        <source>{clock} with {escort}</source>
        <translation>{clock} con {escort}</translation>
    </message>
    <message>
        <source>phone {phone}</source>
        <translation>teléfono {phone}</translation>
    </message>
    <message>
        <source>no phone recorded</source>
        <translation>sin teléfono registrado</translation>
    </message>
    <message>
        <source>against advice: {why}</source>
        <translation>alta voluntaria: {why}</translation>
    </message>
    <message>
        <source>Went home</source>
        <translation>Se fue a casa</translation>
    </message>
    <message>
        <source>Struck: {what}</source>
        <translation>Tachado: {what}</translation>
    </message>
    <message>
        <source>Corrected: {what}</source>
        <translation>Corregido: {what}</translation>
    </message>
    <message>
        <source>Entered, happened</source>
        <translation>Registrado, ocurrido</translation>
    </message>
    <message>
        <source>Who, where</source>
        <translation>Quién, dónde</translation>
    </message>
    <message>
        <source>What, old and new value, reason</source>
        <translation>Qué, valor anterior y nuevo, motivo</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>Historia de</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Trazabilidad</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>Filtro: {filter}</translation>
    </message>
    <message>
        <source>happened {when}</source>
        <translation>ocurrió {when}</translation>
    </message>
    <message>
        <source>Vitals, infusion by infusion</source>
        <translation>Signos vitales, infusión a infusión</translation>
    </message>
    <message>
        <source>systolic, mmHg</source>
        <translation>sistólica, mmHg</translation>
    </message>
    <message>
        <source>diastolic, mmHg</source>
        <translation>diastólica, mmHg</translation>
    </message>
    <message>
        <source>heart rate, /min</source>
        <translation>frecuencia cardíaca, /min</translation>
    </message>
    <message>
        <source>pump in use</source>
        <translation>bomba en uso</translation>
    </message>
    <message>
        <source>above the limit, {ceiling}</source>
        <translation>sobre el límite, {ceiling}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>SpO₂ in %. Outside a limit: bold and coloured. B baseline, + minutes after the end.</source>
        <translation>SpO₂ en %. Fuera de límite: negrita y color. B basal, + minutos tras el fin.</translation>
    </message>
    <message>
        <source>Minutes observed</source>
        <translation>Minutos en observación</translation>
    </message>
    <message>
        <source>Last vitals in limits</source>
        <translation>Últimos signos en límites</translation>
    </message>
    <message>
        <source>Nausea</source>
        <translation>Náuseas</translation>
    </message>
    <message>
        <source>Dissociation</source>
        <translation>Disociación</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Respiration</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Circulación</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Conciencia</translation>
    </message>
    <message>
        <source>at {site}</source>
        <translation>en {site}</translation>
    </message>
    <message>
        <source>Reading missed</source>
        <translation>Toma perdida</translation>
    </message>
    <message>
        <source>Pump started</source>
        <translation>Bomba iniciada</translation>
    </message>
    <message>
        <source>Rate changed</source>
        <translation>Velocidad cambiada</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Reanudada</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Drug prepared</source>
        <translation>Fármaco preparado</translation>
    </message>
    <message>
        <source>not OK</source>
        <translation>no OK</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{what}, grade {n}, {grade}</source>
        <translation>{what}, grado {n}, {grade}</translation>
    </message>
    <message>
        <source>prescriber told</source>
        <translation>se informó a quien prescribe</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Evento adverso</translation>
    </message>
    <message>
        <source>restart allowed by {who}</source>
        <translation>reanudación autorizada por {who}</translation>
    </message>
    <message>
        <source>Prescriber called</source>
        <translation>Llamada a quien prescribe</translation>
    </message>
    <message>
        <source>Alert seen</source>
        <translation>Alerta vista</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Valorado</translation>
    </message>
    <message>
        <source>{total} of 10</source>
        <translation>{total} de 10</translation>
    </message>
    <message>
        <source>{criterion}, without it: {why}</source>
        <translation>{criterion}, sin ello: {why}</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>En el sillón</translation>
    </message>
    <message>
        <source>chair {chair}, {day}</source>
        <translation>sillón {chair}, {day}</translation>
    </message>
    <message>
        <source>Entered in error</source>
        <translation>Registrado por error</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Paper written</source>
        <translation>Documento escrito</translation>
    </message>
    <message>
        <source>the computer was restarted</source>
        <translation>el equipo se reinició</translation>
    </message>
    <message>
        <source>KitLog was closed</source>
        <translation>KitLog estuvo cerrado</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>durante {time}</translation>
    </message>
    <message>
        <source>Computer slept</source>
        <translation>El equipo estuvo suspendido</translation>
    </message>
    <message>
        <source>Computer clock moved</source>
        <translation>El reloj del equipo cambió</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>en {time}</translation>
    </message>
    <message>
        <source>Day missed</source>
        <translation>Día perdido</translation>
    </message>
    <message>
        <source>Course closed early</source>
        <translation>Ciclo cerrado antes de tiempo</translation>
    </message>
    <message>
        <source>no adverse event</source>
        <translation>ningún evento adverso</translation>
    </message>
    <message>
        <source>pharmacy-made bag, label {mg} mg in {ml} mL</source>
        <translation>bolsa de farmacia, etiqueta {mg} mg en {ml} mL</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>caduca</translation>
    </message>
    <message>
        <source>use by</source>
        <translation>usar hasta</translation>
    </message>
    <message>
        <source>ketamine</source>
        <translation>ketamina</translation>
    </message>
    <message>
        <source>{mg} mg {drug} over {minutes} min</source>
        <translation>{mg} mg de {drug} en {minutes} min</translation>
    </message>
    <message>
        <source>none listed</source>
        <translation>ninguno en la lista</translation>
    </message>
    <message>
        <source>with {escort}</source>
        <translation>con {escort}</translation>
    </message>
    <message>
        <source>{ml} mL left in bag and line</source>
        <translation>{ml} mL residuales en bolsa y vía</translation>
    </message>
    <message>
        <source>flush {ml} mL</source>
        <translation>lavado {ml} mL</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>confirmed when asked</source>
        <translation>confirmado al preguntar</translation>
    </message>
    <message>
        <source>PDF not written: {reason}.</source>
        <translation>PDF no escrito: {reason}.</translation>
    </message>
    <message>
        <source>PDF not written: it can&apos;t be read back. Try again.</source>
        <translation>PDF no escrito: no se puede volver a leer. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>PDF not written: it does not say what the record says. Tell support.</source>
        <translation>PDF no escrito: no dice lo que dice el registro. Avise al soporte.</translation>
    </message>
    <message>
        <source>course {number}</source>
        <translation>ciclo {number}</translation>
    </message>
</context>
</TS>
