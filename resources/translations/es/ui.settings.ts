<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>An empty line parts paragraphs; “# ” begins a heading, “- ” a point.</source>
        <translation>Una línea vacía separa los párrafos; «# » empieza un título y «- » un punto.</translation>
    </message>
    <message>
        <source>Advice sheet</source>
        <translation>Hoja de consejos</translation>
    </message>
    <message>
        <source>Advice text</source>
        <translation>Texto de la hoja de consejos</translation>
    </message>
    <message>
        <source>KitLog backs the record up when a session ends, every 30 min while one runs, and twice a day. Each backup is encrypted, opened and checked. A password or the recovery sheet opens it.</source>
        <translation>KitLog hace una copia del registro cuando termina una sesión, cada 30 min mientras hay una en curso y dos veces al día. Cada copia se cifra, se abre y se comprueba. La abre una contraseña o la hoja de rescate.</translation>
    </message>
    <message>
        <source>All of two days are kept, then one for each of 12 days, 10 weeks and 9 months, in {folder}</source>
        <translation>Se conservan todas las de dos días y después una por cada uno de 12 días, 10 semanas y 9 meses, en {folder}</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Está en marcha.</translation>
    </message>
    <message>
        <source>To put one back: close KitLog and give the command “kitlog restore FILE”. On another computer as well; what is there is kept.</source>
        <translation>Para recuperar una: cierre KitLog y ejecute la orden «kitlog restore ARCHIVO». También en otro equipo; lo que haya allí se conserva.</translation>
    </message>
    <message>
        <source>A folder on another drive, or on the clinic’s server. Every backup is copied there and checked again: a computer that is stolen or breaks takes the backups on it along.</source>
        <translation>Una carpeta en otra unidad o en el servidor de la clínica. Cada copia se lleva allí y se comprueba otra vez: un equipo robado o averiado se lleva consigo sus copias.</translation>
    </message>
    <message>
        <source>A record whose key lies on the computer is not backed up.</source>
        <translation>No se hacen copias de un registro cuya clave está en el equipo.</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Sin segundo lugar</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The folder is tried out.</source>
        <translation>Se está probando la carpeta.</translation>
    </message>
    <message>
        <source>The folder does not answer. Is its drive connected?</source>
        <translation>La carpeta no responde. ¿Está conectada su unidad?</translation>
    </message>
    <message>
        <source>Backups are copied there from now on.</source>
        <translation>A partir de ahora las copias también se llevan allí.</translation>
    </message>
    <message>
        <source>There is no second place now.</source>
        <translation>Ya no hay segundo lugar.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Segundo lugar</translation>
    </message>
    <message>
        <source>As usual here</source>
        <translation>El habitual aquí</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Course number</source>
        <translation>Número de ciclo</translation>
    </message>
    <message>
        <source>Patient’s name</source>
        <translation>Nombre del paciente</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>La clínica</translation>
    </message>
    <message>
        <source>Printed on every summary from now on.</source>
        <translation>A partir de ahora se imprime en cada informe.</translation>
    </message>
    <message>
        <source>Lock the screen after</source>
        <translation>Bloquear la pantalla tras</translation>
    </message>
    <message>
        <source>First word of file names, may stay empty</source>
        <translation>Primera palabra de cada archivo, opcional</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Files are called by</source>
        <translation>Los archivos se nombran por</translation>
    </message>
    <message>
        <source>Language of papers</source>
        <translation>Idioma de los documentos</translation>
    </message>
    <message>
        <source>Where summaries are filed, with commas between</source>
        <translation>Lugares donde se archivan los informes, separados por comas</translation>
    </message>
    <message>
        <source>1 to {longest} minutes without a touch</source>
        <translation>1 a {longest} minutos sin uso</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Aún no guardado.</translation>
    </message>
    <message>
        <source>Some fields need another look.</source>
        <translation>Revise los campos señalados.</translation>
    </message>
    <message>
        <source>One field needs another look.</source>
        <translation>Revise el campo señalado.</translation>
    </message>
    <message>
        <source>At most {most} on screen, in this order; chest pain or breathlessness is one of them. What was asked before stays in the record and is printed.</source>
        <translation>Como máximo {most} en pantalla, en este orden; el dolor en el pecho o la falta de aire es uno de ellos. Lo preguntado antes sigue en el registro y se imprime.</translation>
    </message>
    <message>
        <source>Take off screen</source>
        <translation>Quitar de pantalla</translation>
    </message>
    <message>
        <source>Put on screen</source>
        <translation>Poner en pantalla</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>Another side effect, in plain words</source>
        <translation>Otro efecto adverso, en palabras sencillas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>En pantalla</translation>
    </message>
    <message>
        <source>Under “Other…”</source>
        <translation>En «Otro…»</translation>
    </message>
    <message>
        <source>Always on screen.</source>
        <translation>Siempre en pantalla.</translation>
    </message>
    <message>
        <source>At most {most} on screen. Take one off first.</source>
        <translation>Como máximo {most} en pantalla. Quite antes uno.</translation>
    </message>
    <message>
        <source>Names only until the clinic says its own doses: KitLog never suggests one.</source>
        <translation>Solo nombres hasta que la clínica indique sus propias dosis: KitLog nunca propone ninguna.</translation>
    </message>
    <message>
        <source>Medicines at the chair</source>
        <translation>Medicación en el sillón</translation>
    </message>
    <message>
        <source>Change the list…</source>
        <translation>Cambiar la lista…</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>controlled</source>
        <translation>sustancia controlada</translation>
    </message>
    <message>
        <source>Switched on, the keyring opens the record when KitLog starts: there the operating system keeps the passwords of this account.</source>
        <translation>Si está activado, el llavero abre el registro al iniciarse KitLog: en él guarda el sistema operativo las contraseñas de esta cuenta.</translation>
    </message>
    <message>
        <source>After a crash or a power cut the chairs, their timers and alerts are there at once.</source>
        <translation>Tras un cierre inesperado o un corte de luz, los sillones, sus tiempos y alertas se ven enseguida.</translation>
    </message>
    <message>
        <source>Whoever can sign in to this account of the operating system can open the record.</source>
        <translation>Quien pueda entrar en esta cuenta del sistema operativo puede abrir el registro.</translation>
    </message>
    <message>
        <source>So the account needs a good password of its own, and a screen that locks.</source>
        <translation>Por eso la cuenta necesita una buena contraseña propia y una pantalla que se bloquee.</translation>
    </message>
    <message>
        <source>Nobody is signed in by it: a password for the first sign-in of a day, then the PIN.</source>
        <translation>No hace entrar a nadie: contraseña la primera vez de cada día y después el PIN.</translation>
    </message>
    <message>
        <source>A folder copied to another computer stays closed there.</source>
        <translation>Una carpeta copiada a otro equipo sigue cerrada allí.</translation>
    </message>
    <message>
        <source>Passwords and the recovery sheet open the record as before.</source>
        <translation>Las contraseñas y la hoja de rescate abren el registro igual que antes.</translation>
    </message>
    <message>
        <source>It is off. A password opens the record at each start.</source>
        <translation>Está desactivado. Al iniciar, una contraseña abre el registro.</translation>
    </message>
    <message>
        <source>It is on: the record opens by itself at this workstation, {at}.</source>
        <translation>Está activado: el registro se abre solo en este puesto, {at}.</translation>
    </message>
    <message>
        <source>It is on at {at}, not here. To have it here, switch it off first.</source>
        <translation>Está activado en {at}, no aquí. Para tenerlo aquí, desactívelo antes.</translation>
    </message>
    <message>
        <source>The keyring is asked. It may ask for its own password in another window.</source>
        <translation>Se está preguntando al llavero. Puede pedir su propia contraseña en otra ventana.</translation>
    </message>
    <message>
        <source>Switched on.</source>
        <translation>Activado.</translation>
    </message>
    <message>
        <source>Switched off.</source>
        <translation>Desactivado.</translation>
    </message>
    <message>
        <source>{why} Nothing was changed.</source>
        <translation>{why} No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Switched off. {why} What is left in it opens only copies of the record made before.</source>
        <translation>Desactivado. {why} Lo que queda en él solo abre copias del registro hechas antes.</translation>
    </message>
    <message>
        <source>Open the record by itself</source>
        <translation>Abrir el registro automáticamente</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What stays as it is</source>
        <translation>Qué no cambia</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>What courses opened from now on are asked; an open course keeps the set it began with. The change that counts decides who responded, and is printed beside every answer.</source>
        <translation>Lo que se pregunta en los ciclos que se abran a partir de ahora; un ciclo abierto conserva las medidas con que empezó. El cambio que cuenta decide quién respondió y se imprime junto a cada respuesta.</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>{name}: change that counts, lower</source>
        <translation>{name}: cambio que cuenta, menos</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>más</translation>
    </message>
    <message>
        <source>{name}: change that counts, higher</source>
        <translation>{name}: cambio que cuenta, más</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>T-points</source>
        <translation>puntos T</translation>
    </message>
    <message>
        <source>{name}: above this baseline</source>
        <translation>{name}: desde este valor basal</translation>
    </message>
    <message>
        <source>or above</source>
        <translation>o más</translation>
    </message>
    <message>
        <source>{name}: this change instead</source>
        <translation>{name}: en su lugar este cambio</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protocolos</translation>
    </message>
    <message>
        <source>Suicidal thoughts</source>
        <translation>Ideas suicidas</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Seal of papers</source>
        <translation>Sello de documentos</translation>
    </message>
    <message>
        <source>Opening the record</source>
        <translation>Apertura del registro</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Every change stays in the record with your name.</source>
        <translation>Cada cambio queda en el registro con su nombre.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
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
        <source>Shown at once at a yes to suicidal thoughts, and at a PHQ-9 whose item 9 is above 0. Say who is called, by which number, and that the patient is not left alone.</source>
        <translation>Se muestra enseguida si se responde sí a las ideas suicidas o si el ítem 9 del PHQ-9 es mayor que 0. Diga a quién se llama, a qué número, y que no se deje solo al paciente.</translation>
    </message>
    <message>
        <source>What is done at once</source>
        <translation>Qué se hace de inmediato</translation>
    </message>
    <message>
        <source>was {before}</source>
        <translation>antes {before}</translation>
    </message>
    <message>
        <source>was none</source>
        <translation>antes ninguno</translation>
    </message>
    <message>
        <source>Usual: {usual}.</source>
        <translation>Habitual: {usual}.</translation>
    </message>
    <message>
        <source>A change is made on a copy, signed by the prescriber before use. Running courses keep theirs.</source>
        <translation>Los cambios se hacen en una copia, que quien prescribe firma antes de usarla. Los ciclos en curso conservan su protocolo.</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Copy to edit</source>
        <translation>Copiar para editar</translation>
    </message>
    <message>
        <source>Ask for signature…</source>
        <translation>Pedir firma…</translation>
    </message>
    <message>
        <source>Throw copy away</source>
        <translation>Descartar la copia</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, versión {version}</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>Cambiar el borrador</translation>
    </message>
    <message>
        <source>{name}, draft of version {after}</source>
        <translation>{name}, borrador de la versión {after}</translation>
    </message>
    <message>
        <source>The copy is thrown away.</source>
        <translation>La copia se ha descartado.</translation>
    </message>
    <message>
        <source>The draft is kept. It counts once the prescriber has signed it.</source>
        <translation>El borrador se ha guardado. Vale cuando lo firme quien prescribe.</translation>
    </message>
    <message>
        <source>Signed. It counts for new courses from now on.</source>
        <translation>Firmado. Vale para los ciclos nuevos a partir de ahora.</translation>
    </message>
    <message>
        <source>The summary and the day note carry a seal with the clinic’s certificate. PDF readers show it, and “kitlog verify” says whether anything was changed since.</source>
        <translation>El informe y la nota del día llevan un sello con el certificado de la clínica. Los lectores de PDF lo muestran y «kitlog verify» dice si se ha cambiado algo después.</translation>
    </message>
    <message>
        <source>KitLog makes a certificate of its own with the first paper.</source>
        <translation>KitLog crea un certificado propio con el primer documento.</translation>
    </message>
    <message>
        <source>KitLog’s own certificate is in use. Nobody else vouches for it.</source>
        <translation>Se usa el certificado propio de KitLog. Nadie más lo avala.</translation>
    </message>
    <message>
        <source>The clinic’s own certificate is in use.</source>
        <translation>Se usa el certificado propio de la clínica.</translation>
    </message>
    <message>
        <source>The clinic’s own certificate ends on {day}. After it KitLog seals with its own.</source>
        <translation>El certificado propio de la clínica caduca el {day}. Después KitLog sella con el suyo.</translation>
    </message>
    <message>
        <source>The clinic’s own certificate</source>
        <translation>El certificado propio de la clínica</translation>
    </message>
    <message>
        <source>A file with key and certificate (PKCS#12, .p12 or .pfx), as a certificate authority gives it. KitLog keeps the key in the record and needs the file no more.</source>
        <translation>Un archivo con clave y certificado (PKCS#12, .p12 o .pfx), tal como lo entrega una autoridad de certificación. KitLog guarda la clave en el registro y ya no necesita el archivo.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Elegir archivo…</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Back to KitLog’s own</source>
        <translation>Volver al de KitLog</translation>
    </message>
    <message>
        <source>Choose the file first.</source>
        <translation>Elija antes el archivo.</translation>
    </message>
    <message>
        <source>The folder of the file does not answer. Copy the file to this computer.</source>
        <translation>La carpeta del archivo no responde. Copie el archivo a este equipo.</translation>
    </message>
    <message>
        <source>From now on papers are sealed with it.</source>
        <translation>A partir de ahora los documentos se sellan con él.</translation>
    </message>
    <message>
        <source>KitLog seals with its own again.</source>
        <translation>KitLog vuelve a sellar con el suyo.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitido por</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Contraseña del archivo</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <source>No prescriber works here yet. Add one under People.</source>
        <translation>Aún no hay aquí nadie que prescriba. Añada a alguien en Personas.</translation>
    </message>
    <message>
        <source>Sign {name}</source>
        <translation>Firmar {name}</translation>
    </message>
    <message>
        <source>For new courses. Running courses keep theirs.</source>
        <translation>Para ciclos nuevos. Los ciclos en curso conservan el suyo.</translation>
    </message>
    <message>
        <source>Sign version {version}</source>
        <translation>Firmar la versión {version}</translation>
    </message>
    <message>
        <source>As shipped: {title}.</source>
        <translation>Tal como viene: {title}.</translation>
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
        <source>SHA-256 of the whole text: {digest}</source>
        <translation>SHA-256 del texto completo: {digest}</translation>
    </message>
    <message>
        <source>Choose the prescriber.</source>
        <translation>Elija quién prescribe.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>sin firmar</translation>
    </message>
    <message>
        <source>Drafted by {name}, {day}, {time}</source>
        <translation>Borrador de {name}, {day}, {time}</translation>
    </message>
    <message>
        <source>Signed by {name}, {day}, {time}</source>
        <translation>Firmado por {name}, {day}, {time}</translation>
    </message>
    <message>
        <source>{n} changed: {first}; and {more} more.</source>
        <translation>Cambios ({n}): {first}; y {more} más.</translation>
    </message>
    <message>
        <source>{n} changed: {first}.</source>
        <translation>Cambios ({n}): {first}.</translation>
    </message>
    <message>
        <source>{n} can’t be read yet.</source>
        <translation>Aún ilegibles: {n}.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay ningún cambio.</translation>
    </message>
    <message>
        <source>Shipped with KitLog, not signed here.</source>
        <translation>Viene con KitLog, no firmado aquí.</translation>
    </message>
    <message>
        <source>Draft: nobody is treated by it yet.</source>
        <translation>Borrador: aún no se trata a nadie con él.</translation>
    </message>
    <message>
        <source>Not in use: there is a newer version.</source>
        <translation>No se usa: hay una versión más reciente.</translation>
    </message>
    <message>
        <source>No course can be opened by it yet.</source>
        <translation>Aún no se puede abrir ningún ciclo con él.</translation>
    </message>
    <message>
        <source>In use for new courses.</source>
        <translation>En uso para ciclos nuevos.</translation>
    </message>
</context>
</TS>
