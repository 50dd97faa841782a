<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>The sheet has {all} words; these are {given}.</source>
        <translation>La hoja tiene {all} palabras; aquí hay {given}.</translation>
    </message>
    <message>
        <source>One of the words is not as on the sheet. Compare them all.</source>
        <translation>Una de las palabras no es como en la hoja. Compárelas todas.</translation>
    </message>
    <message>
        <source>Word {place}, “{word}”, is not on any sheet. Compare it.</source>
        <translation>La palabra {place}, «{word}», no está en ninguna hoja. Compárela.</translation>
    </message>
    <message>
        <source>The anchors can&apos;t be read: {why}.</source>
        <translation>No se pueden leer las anclas: {why}.</translation>
    </message>
    <message>
        <source>Line {line} of {file} is not as it was written.</source>
        <translation>La línea {line} de {file} no está como se escribió.</translation>
    </message>
    <message>
        <source>The anchors can&apos;t be written: {why}.</source>
        <translation>No se pueden escribir las anclas: {why}.</translation>
    </message>
    <message>
        <source>The backup was not kept: it lacks entries of the record. Try again.</source>
        <translation>La copia no se ha guardado: le faltan entradas del registro. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>No backup was made: {folder} has {free} MB free and {needed} MB are needed. Make room on that disk.</source>
        <translation>No se ha hecho la copia: {folder} tiene {free} MB libres y hacen falta {needed} MB. Libere espacio en ese disco.</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>No se ha hecho la copia</translation>
    </message>
    <message>
        <source>{failed}: {folder} can&apos;t be used ({why}). Charting goes on.</source>
        <translation>{failed}: no se puede usar {folder} ({why}). Se puede seguir registrando.</translation>
    </message>
    <message>
        <source>The backup was not kept: what checks it ended by itself. The former backups are kept. Try again.</source>
        <translation>La copia no se ha guardado: lo que la comprueba terminó solo. Las copias anteriores se conservan. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>KitLog made a mistake while a backup was checked. The former backups are kept.</source>
        <translation>KitLog cometió un error al comprobar una copia. Las copias anteriores se conservan.</translation>
    </message>
    <message>
        <source>No backup was made: what checks it did not start ({why}). Charting goes on.</source>
        <translation>No se ha hecho la copia: lo que la comprueba no arrancó ({why}). Se puede seguir registrando.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>No existe el archivo {path}.</translation>
    </message>
    <message>
        <source>{name} is damaged or not a backup of KitLog. Nothing was changed. Take an older backup, or the one in the second place.</source>
        <translation>{name} está dañado o no es una copia de KitLog. No se ha cambiado nada. Tome una copia más antigua o la del segundo lugar.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read: {why}. Nothing was changed.</source>
        <translation>No se puede leer {path}: {why}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The copy is damaged and was not kept. Try again.</source>
        <translation>La copia está dañada y no se ha guardado. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Entry {gone} is missing before entry {seq}.</source>
        <translation>Falta la entrada {gone} antes de la entrada {seq}.</translation>
    </message>
    <message>
        <source>Entry {seq} is not what was saved.</source>
        <translation>La entrada {seq} no es lo que se guardó.</translation>
    </message>
    <message>
        <source>Entry {seq} differs from the one vouched for.</source>
        <translation>La entrada {seq} difiere de la avalada.</translation>
    </message>
    <message>
        <source>Entry {seq} is gone: the end was cut off.</source>
        <translation>La entrada {seq} ha desaparecido: falta el final.</translation>
    </message>
    <message>
        <source>There are no anchors beside the record: an end cut off, or a record rolled back, could not be seen.</source>
        <translation>No hay anclas junto al registro: no se podría ver si falta el final o si se puso un registro anterior.</translation>
    </message>
    <message>
        <source>The copy {copy} came out damaged. Nothing was changed.</source>
        <translation>La copia {copy} salió dañada. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>A backup is being made already.</source>
        <translation>Ya se está haciendo una copia.</translation>
    </message>
    <message>
        <source>The backup was stopped: the record had to be opened anew.</source>
        <translation>La copia se detuvo: hubo que abrir el registro de nuevo.</translation>
    </message>
    <message>
        <source>The backup was stopped: the record is being closed.</source>
        <translation>La copia se detuvo: el registro se está cerrando.</translation>
    </message>
    <message>
        <source>The database engine did not take its settings: {names}. KitLog can&apos;t promise to keep what is charted and stays closed.</source>
        <translation>El motor de la base de datos no admitió sus ajustes: {names}. KitLog no puede asegurar que conserve lo registrado y queda cerrado.</translation>
    </message>
    <message>
        <source>The running timers were not noted: {why}.</source>
        <translation>No se anotaron los relojes en marcha: {why}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close KitLog, move the whole folder to a disk of this computer, outside of it, and start KitLog with: kitlog --data-dir FOLDER.</source>
        <translation>No se ha cambiado nada. Cierre KitLog, mueva toda la carpeta fuera de ahí, a un disco de este equipo, e inicie KitLog con: kitlog --data-dir CARPETA.</translation>
    </message>
    <message>
        <source>The record lies in {folder}, which {name} carries to other computers. It would copy the record in the middle of a change, or put an older one over it.</source>
        <translation>El registro está en {folder}, que {name} lleva a otros equipos. Copiaría el registro en mitad de un cambio, o pondría encima uno anterior.</translation>
    </message>
    <message>
        <source>The record lies in {folder}, on a network drive ({kind}). There it can&apos;t be locked safely, and what was saved could be lost when the network fails.</source>
        <translation>El registro está en {folder}, en una unidad de red ({kind}). Allí no se puede bloquear con seguridad, y lo guardado podría perderse si falla la red.</translation>
    </message>
    <message>
        <source>a server&apos;s folder</source>
        <translation>una carpeta de un servidor</translation>
    </message>
    <message>
        <source>a mapped drive</source>
        <translation>una unidad asignada</translation>
    </message>
    <message>
        <source>tables and indexes do not fit each other</source>
        <translation>tablas e índices no concuerdan</translation>
    </message>
    <message>
        <source>what was charted last is not as it was saved</source>
        <translation>lo último registrado no está como se guardó</translation>
    </message>
    <message>
        <source>This part of the record is damaged and can&apos;t be shown. Nothing was reset.</source>
        <translation>Esta parte del registro está dañada y no se puede mostrar. No se ha restablecido nada.</translation>
    </message>
    <message>
        <source>There is a record in {parent} already. Nothing was changed.</source>
        <translation>Ya hay un registro en {parent}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>That password does not fit the name.</source>
        <translation>La contraseña no corresponde a ese nombre.</translation>
    </message>
    <message>
        <source>These are not the words of this record&apos;s recovery sheet.</source>
        <translation>Estas no son las palabras de la hoja de rescate de este registro.</translation>
    </message>
    <message>
        <source>The keyring of this workstation holds another key.</source>
        <translation>El llavero de este puesto guarda otra clave.</translation>
    </message>
    <message>
        <source>The key file {path} can&apos;t be read: {why}.</source>
        <translation>No se puede leer el archivo de clave {path}: {why}.</translation>
    </message>
    <message>
        <source>The key file of {database} is damaged ({names}). The record itself was not touched, but can&apos;t be opened without it. Keep the files and put a copy of the key file back, from a backup for instance.</source>
        <translation>El archivo de clave de {database} está dañado ({names}). El registro no se ha tocado, pero sin él no se puede abrir. Conserve los archivos y reponga una copia del archivo de clave, por ejemplo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The key file of {database} is missing: neither {names} is in its folder. The record itself was not touched, but can&apos;t be opened without it. Put a copy of the key file back, from a backup for instance.</source>
        <translation>Falta el archivo de clave de {database}: {names} no están en su carpeta. El registro no se ha tocado, pero sin él no se puede abrir. Reponga una copia del archivo de clave, por ejemplo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The key file in {parent} can&apos;t be written: {why}.</source>
        <translation>No se puede escribir el archivo de clave en {parent}: {why}.</translation>
    </message>
    <message>
        <source>The key of {database} is missing: none of {names} and {name} is in its folder. The data is not lost and nothing was changed. Put the key file back, from a backup for instance.</source>
        <translation>Falta la clave de {database}: ni {names} ni {name} están en su carpeta. Los datos no se han perdido y no se ha cambiado nada. Reponga el archivo de clave, por ejemplo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The key in {parent} can&apos;t be read or written: {why}.</source>
        <translation>No se puede leer o escribir la clave en {parent}: {why}.</translation>
    </message>
    <message>
        <source>The record {database} is gone, but its key file is still there. Nothing was changed. Put the record back, or restore a backup into this folder.</source>
        <translation>El registro {database} ha desaparecido, pero su archivo de clave sigue ahí. No se ha cambiado nada. Reponga el registro o restaure una copia en esta carpeta.</translation>
    </message>
    <message>
        <source>The key in {where} is damaged. Nothing was changed. Restore it first.</source>
        <translation>La clave en {where} está dañada. No se ha cambiado nada. Repóngala primero.</translation>
    </message>
    <message>
        <source>This account has no keyring that keeps a secret safely.</source>
        <translation>Esta cuenta no tiene un llavero que guarde un secreto con seguridad.</translation>
    </message>
    <message>
        <source>The keyring of this account is locked or refuses.</source>
        <translation>El llavero de esta cuenta está bloqueado o se niega.</translation>
    </message>
    <message>
        <source>The keyring of this account holds nothing for this record.</source>
        <translation>El llavero de esta cuenta no guarda nada para este registro.</translation>
    </message>
    <message>
        <source>KitLog is already open on {database}. Close the other window first.</source>
        <translation>KitLog ya está abierto con {database}. Cierre antes la otra ventana.</translation>
    </message>
    <message>
        <source>The look through the record ended by itself. The next start looks again.</source>
        <translation>La revisión del registro terminó sola. El próximo inicio lo revisa otra vez.</translation>
    </message>
    <message>
        <source>The record is not looked through: what does it did not start ({why}).</source>
        <translation>El registro no se revisa: lo que lo hace no arrancó ({why}).</translation>
    </message>
    <message>
        <source>KitLog made a mistake while it looked through the record.</source>
        <translation>KitLog cometió un error al revisar el registro.</translation>
    </message>
    <message>
        <source>The database {path} is gone, but its journal is still there. Nothing was changed. Put the database back, or restore a backup into an empty folder.</source>
        <translation>La base de datos {path} ha desaparecido, pero su diario sigue ahí. No se ha cambiado nada. Reponga la base de datos o restaure una copia en una carpeta vacía.</translation>
    </message>
    <message>
        <source>The database {path} is empty: its content was lost outside KitLog. Nothing was changed. Keep the file and restore a backup.</source>
        <translation>La base de datos {path} está vacía: su contenido se perdió fuera de KitLog. No se ha cambiado nada. Conserve el archivo y restaure una copia.</translation>
    </message>
    <message>
        <source>The database {path} or its folder is read-only, so nothing could be saved. Give this user the right to write there, then start again.</source>
        <translation>La base de datos {path} o su carpeta son de solo lectura y no se podría guardar nada. Dé a este usuario permiso para escribir ahí e inicie otra vez.</translation>
    </message>
    <message>
        <source>The database {path} can&apos;t be opened with the keys beside it. Either it is damaged, or it is an older copy, from before the key was changed. Nothing was changed. Keep the file. If it is an older copy, put the key file of the same time beside it; otherwise restore a backup together with its key file.</source>
        <translation>La base de datos {path} no se puede abrir con las claves que están a su lado. O está dañada o es una copia anterior al cambio de clave. No se ha cambiado nada. Conserve el archivo. Si es una copia anterior, ponga a su lado el archivo de clave de la misma fecha; si no, restaure una copia junto con su archivo de clave.</translation>
    </message>
    <message>
        <source>The database {path} is damaged; the key is the right one. Nothing was changed. Keep the file and restore a backup.</source>
        <translation>La base de datos {path} está dañada; la clave es la correcta. No se ha cambiado nada. Conserve el archivo y restaure una copia.</translation>
    </message>
    <message>
        <source>This is not the key of the database {path}. The data is not lost and nothing was changed. Put the right key back, or the key file of the same time, then start again.</source>
        <translation>Esta no es la clave de la base de datos {path}. Los datos no se han perdido y no se ha cambiado nada. Reponga la clave correcta, o el archivo de clave de la misma fecha, e inicie otra vez.</translation>
    </message>
    <message>
        <source>The database {path} does not open with this key. Either the key is another one or the file is damaged. Nothing was changed. Try the right key first, then a backup.</source>
        <translation>La base de datos {path} no se abre con esta clave. O la clave es otra o el archivo está dañado. No se ha cambiado nada. Pruebe primero la clave correcta y después una copia.</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be used: {why}. Nothing was saved.</source>
        <translation>No se puede usar la carpeta {folder}: {why}. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>The key was not changed: it was stopped.</source>
        <translation>La clave no se ha cambiado: se detuvo.</translation>
    </message>
    <message>
        <source>The copy under the new key is not the same. Nothing was changed.</source>
        <translation>La copia con la clave nueva no es igual. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This backup is not what KitLog wrote: its content does not fit its own list. Nothing was changed. Take another backup.</source>
        <translation>Esta copia no es lo que escribió KitLog: su contenido no concuerda con su propia lista. No se ha cambiado nada. Tome otra copia.</translation>
    </message>
    <message>
        <source>This backup was made by a newer KitLog ({program}, schema {schema}; this one knows {head}). Nothing was changed. Install the newer KitLog, then restore.</source>
        <translation>Esta copia la hizo un KitLog más nuevo ({program}, esquema {schema}; este conoce {head}). No se ha cambiado nada. Instale el KitLog más nuevo y restaure después.</translation>
    </message>
    <message>
        <source>There is no room to restore: {folder} has {free} MB free and {needed} MB are needed. Nothing was changed.</source>
        <translation>No hay espacio para restaurar: {folder} tiene {free} MB libres y hacen falta {needed} MB. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The disk of the record can&apos;t be asked: {why}.</source>
        <translation>No se puede consultar el disco del registro: {why}.</translation>
    </message>
    <message>
        <source>This file is a database, but not one of KitLog&apos;s. Nothing was changed.</source>
        <translation>Este archivo es una base de datos, pero no de KitLog. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This database was written by a newer KitLog (schema {version}; this one knows {head}). Nothing was changed. Start the newer KitLog.</source>
        <translation>Esta base de datos la escribió un KitLog más nuevo (esquema {version}; este conoce {head}). No se ha cambiado nada. Inicie el KitLog más nuevo.</translation>
    </message>
    <message>
        <source>Not copied to the second place</source>
        <translation>No copiado al segundo lugar</translation>
    </message>
    <message>
        <source>The second place was not noted</source>
        <translation>No se anotó el segundo lugar</translation>
    </message>
    <message>
        <source>The second place was not taken</source>
        <translation>No se aceptó el segundo lugar</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Is its drive connected?</source>
        <translation>No existe la carpeta {folder}. ¿Está conectada su unidad?</translation>
    </message>
    <message>
        <source>The try could not be noted: {why}.</source>
        <translation>No se pudo anotar el intento: {why}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>The entry stays on screen.</source>
        <translation>La entrada sigue en pantalla.</translation>
    </message>
    <message>
        <source>The record can&apos;t be opened</source>
        <translation>No se puede abrir el registro</translation>
    </message>
    <message>
        <source>The record was not made</source>
        <translation>No se ha creado el registro</translation>
    </message>
    <message>
        <source>What you typed stays.</source>
        <translation>Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>The copy was not made</source>
        <translation>No se ha hecho la copia</translation>
    </message>
    <message>
        <source>The record could not be looked through</source>
        <translation>No se pudo revisar el registro</translation>
    </message>
    <message>
        <source>The key was not changed</source>
        <translation>La clave no se ha cambiado</translation>
    </message>
    <message>
        <source>The record opens as before.</source>
        <translation>El registro se abre como antes.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>el disco informa de un error</translation>
    </message>
    <message>
        <source>another program holds the database</source>
        <translation>otro programa tiene la base de datos</translation>
    </message>
    <message>
        <source>the database is locked</source>
        <translation>la base de datos está bloqueada</translation>
    </message>
    <message>
        <source>the database or its folder is read-only</source>
        <translation>la base de datos o su carpeta son de solo lectura</translation>
    </message>
    <message>
        <source>KitLog may not write the database</source>
        <translation>KitLog no tiene permiso para escribir la base de datos</translation>
    </message>
    <message>
        <source>the database can&apos;t be opened or its folder can&apos;t be written</source>
        <translation>no se puede abrir la base de datos o no se puede escribir en su carpeta</translation>
    </message>
    <message>
        <source>A virus scanner or a sync folder can do that.</source>
        <translation>Puede deberse a un antivirus o a una carpeta sincronizada.</translation>
    </message>
    <message>
        <source>The database is damaged. Nothing was saved and nothing was reset. Keep the file and restore a backup.</source>
        <translation>La base de datos está dañada. No se ha guardado ni restablecido nada. Conserve el archivo y restaure una copia.</translation>
    </message>
    <message>
        <source>pages of the file are damaged (at least {count})</source>
        <translation>hay páginas del archivo dañadas (al menos {count})</translation>
    </message>
    <message>
        <source>Not saved: the record is damaged and open for reading only. Chart on the failsafe sheet (F6 at the chair).</source>
        <translation>No guardado: el registro está dañado y abierto solo para leer. Registre en la hoja de contingencia (F6 en el sillón).</translation>
    </message>
    <message>
        <source>Saved, but the disk reports an error: a power cut could still undo it. Do not enter it again. Have the disk looked at.</source>
        <translation>Guardado, pero el disco informa de un error: un corte de luz aún podría deshacerlo. No lo escriba otra vez. Haga revisar el disco.</translation>
    </message>
    <message>
        <source>SQLite {version} is too old; KitLog needs {least} or newer.</source>
        <translation>SQLite {version} es demasiado antiguo; KitLog necesita {least} o más nuevo.</translation>
    </message>
</context>
</TS>
