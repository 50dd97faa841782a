<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Happened and entered</source>
        <translation>Ocurrió y se anotó</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>Valor anterior</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Valor nuevo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>Historia de</translation>
    </message>
    <message>
        <source>Who, at which workstation</source>
        <translation>Quién, en qué puesto</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Anotado</translation>
    </message>
    <message>
        <source>The line in full</source>
        <translation>La línea completa</translation>
    </message>
    <message>
        <source>All lines of this filter. The export is recorded.</source>
        <translation>Todas las líneas de este filtro. La exportación queda registrada.</translation>
    </message>
    <message>
        <source>Now into {folder}.</source>
        <translation>Ahora en {folder}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message numerus="yes">
        <source>{n} line in {file}, folder {folder}.</source>
        <comment>{n} lines in {file}, folder {folder}.</comment>
        <translation>
            <numerusform>{n} línea en {file}, carpeta {folder}.</numerusform>
            <numerusform>{n} líneas en {file}, carpeta {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Trazabilidad</translation>
    </message>
    <message>
        <source>Person, part of the name</source>
        <translation>Persona, parte del nombre</translation>
    </message>
    <message>
        <source>Patient, name or record no.</source>
        <translation>Paciente, nombre o n.º de hist.</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Desde el día</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Hasta el día</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>{n} patients: type more, or the record no.</source>
        <translation>{n} pacientes: escriba más o el n.º de historia.</translation>
    </message>
    <message>
        <source>No patient for &apos;{typed}&apos;.</source>
        <translation>Ningún paciente para «{typed}».</translation>
    </message>
    <message>
        <source>Several: {several}. Type more.</source>
        <translation>Varias: {several}. Escriba más.</translation>
    </message>
    <message>
        <source>Nobody has this name.</source>
        <translation>Nadie se llama así.</translation>
    </message>
    <message>
        <source>Lines of the trail</source>
        <translation>Líneas de la trazabilidad</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Está en marcha.</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entradas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{done} of {of} {things}</source>
        <translation>{done} de {of} {things}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Stopped at {done} of {of} {things}.</source>
        <translation>Detenido en {done} de {of} {things}.</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Empieza…</translation>
    </message>
    <message>
        <source>Nothing in the record fits this filter.</source>
        <translation>Nada en el registro corresponde a este filtro.</translation>
    </message>
    <message>
        <source>These are the newest lines.</source>
        <translation>Estas son las líneas más recientes.</translation>
    </message>
    <message>
        <source>There are no older lines.</source>
        <translation>No hay líneas anteriores.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Anteriores</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Who did what, the last entered first.</source>
        <translation>Quién hizo qué, lo último anotado primero.</translation>
    </message>
    <message>
        <source>Lines {first} to {last}</source>
        <translation>Líneas {first} a {last}</translation>
    </message>
    <message>
        <source>Every page, every entry and every anchor. Charting goes on meanwhile.</source>
        <translation>Cada página, cada entrada y cada ancla. Mientras tanto se puede seguir registrando.</translation>
    </message>
    <message>
        <source>Is the record whole?</source>
        <translation>¿Está íntegro el registro?</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>y {more} más</translation>
    </message>
    <message>
        <source>Beside charting, since the opening: {percent} % looked through.</source>
        <translation>Junto al registro, desde la apertura: {percent} % revisado.</translation>
    </message>
    <message>
        <source>Stopped at {percent} %. The next start looks again.</source>
        <translation>Detenido en el {percent} %. El próximo inicio vuelve a revisar.</translation>
    </message>
    <message>
        <source>The pages of the file are looked at first. That takes seconds.</source>
        <translation>Primero se revisan las páginas del archivo. Tarda segundos.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revisar otra vez</translation>
    </message>
</context>
</TS>
