<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Until then no course can be opened.</source>
        <translation>Hasta entonces no se puede abrir ningún ciclo.</translation>
    </message>
    <message>
        <source>Next: chair {chair} vitals in {time}</source>
        <translation>Siguiente: sillón {chair}, signos vitales en {time}</translation>
    </message>
    <message>
        <source>Next: chair {chair} recheck in {time}</source>
        <translation>Siguiente: sillón {chair}, repetición en {time}</translation>
    </message>
    <message>
        <source>Chair {chair} vitals overdue {time}</source>
        <translation>Sillón {chair}, signos vitales atrasados {time}</translation>
    </message>
    <message>
        <source>Chair {chair} recheck overdue {time}</source>
        <translation>Sillón {chair}, repetición atrasada {time}</translation>
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
        <source>{count} infusing</source>
        <translation>{count} en infusión</translation>
    </message>
    <message>
        <source>No infusion running</source>
        <translation>Ninguna infusión en curso</translation>
    </message>
    <message>
        <source>{room}, no alerts</source>
        <translation>{room}, sin alertas</translation>
    </message>
    <message numerus="yes">
        <source>{room}, {n} alert acknowledged</source>
        <comment>{room}, {n} alerts acknowledged</comment>
        <translation>
            <numerusform>{room}, {n} alerta vista</numerusform>
            <numerusform>{room}, {n} alertas vistas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open chair</source>
        <translation>Abrir sillón</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>You have no password yet. Choose one under People, to open KitLog in the morning.</source>
        <translation>Aún no tiene contraseña. Elija una en Personas para abrir KitLog por la mañana.</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Ciclo nuevo</translation>
    </message>
    <message>
        <source>A nurse starts.</source>
        <translation>Inicia enfermería.</translation>
    </message>
    <message>
        <source>The board is not up to date: {sentence}</source>
        <translation>El tablero no está al día: {sentence}</translation>
    </message>
    <message>
        <source>Nobody is booked in chair {chair} today.</source>
        <translation>Hoy no hay nadie citado en el sillón {chair}.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>No second place for backups yet</source>
        <translation>Aún no hay segundo lugar para las copias</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Aún no hay ninguna copia</translation>
    </message>
    <message>
        <source>No backup in the second place yet</source>
        <translation>Aún no hay copia en el segundo lugar</translation>
    </message>
    <message>
        <source>Is its drive connected?</source>
        <translation>¿Está conectada la unidad?</translation>
    </message>
    <message>
        <source>Backup: {ago}</source>
        <translation>Copia: {ago}</translation>
    </message>
    <message>
        <source>Second place: {ago}</source>
        <translation>Segundo lugar: {ago}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>{minutes} min ago</source>
        <translation>hace {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h ago</source>
        <translation>hace {hours} h</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>hace {days} días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>patients</comment>
        <translation>Por venir</translation>
    </message>
    <message>
        <source>Infusing</source>
        <translation>En infusión</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>days</comment>
        <translation>Firmados</translation>
    </message>
    <message>
        <source>No one is booked today. New course or search for a patient.</source>
        <translation>Hoy no hay nadie citado. Cree un ciclo nuevo o busque un paciente.</translation>
    </message>
    <message>
        <source>No chair is in this state.</source>
        <translation>Ningún sillón está en este estado.</translation>
    </message>
    <message>
        <source>Emergency access looked at</source>
        <translation>Acceso de emergencia revisado</translation>
    </message>
    <message>
        <source>Looked at…</source>
        <translation>Revisado…</translation>
    </message>
    <message>
        <source>Emergency access: {said}</source>
        <translation>Acceso de emergencia: {said}</translation>
    </message>
    <message>
        <source>Emergency access: {said} +{more} more.</source>
        <translation>Acceso de emergencia: {said} +{more} más.</translation>
    </message>
    <message>
        <source>Mark as looked at</source>
        <translation>Marcar como revisado</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Lo que ha encontrado</translation>
    </message>
    <message>
        <source>What was charted stands in the trail under this name.</source>
        <translation>Lo registrado consta en la trazabilidad con este nombre.</translation>
    </message>
    <message>
        <source>{name}, {at}, vouched for by {by}: “{reason}”.</source>
        <translation>{name}, {at}, con el aval de {by}: «{reason}».</translation>
    </message>
    <message>
        <source>Nobody is to be asked this week.</source>
        <translation>Esta semana no hay que preguntar a nadie.</translation>
    </message>
    <message>
        <source>{many} more, due later</source>
        <translation>{many} más, después</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Seguimientos</translation>
    </message>
    <message>
        <source>outcomes</source>
        <translation>resultados</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Anotar</translation>
    </message>
    <message numerus="yes">
        <source>{n} day late</source>
        <comment>{n} days late</comment>
        <translation>
            <numerusform>{n} día de retraso</numerusform>
            <numerusform>{n} días de retraso</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>para hoy</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>{recorded} of {asked} recorded</source>
        <translation>{recorded} de {asked} anotados</translation>
    </message>
    <message>
        <source>tried once</source>
        <translation>1 intento</translation>
    </message>
    <message>
        <source>tried {tried} times</source>
        <translation>{tried} intentos</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Viaje</translation>
    </message>
    <message>
        <source>Patient’s wish</source>
        <translation>Deseo del paciente</translation>
    </message>
    <message>
        <source>Clinic closed</source>
        <translation>Clínica cerrada</translation>
    </message>
    <message>
        <source>BP too high</source>
        <translation>PA demasiado alta</translation>
    </message>
    <message>
        <source>Weight or drug check</source>
        <translation>Revisión de peso o fármaco</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No localizado</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Missed day, {day}</source>
        <translation>Día perdido, {day}</translation>
    </message>
    <message>
        <source>{name} · {given} of {wanted} infusions given. The gap is shown on the course and in the summary.</source>
        <translation>{name} · {given} de {wanted} infusiones administradas. El hueco se muestra en el ciclo y en el informe.</translation>
    </message>
    <message>
        <source>Record missed day</source>
        <translation>Registrar día perdido</translation>
    </message>
    <message>
        <source>Not missed: chart afterwards…</source>
        <translation>Sí vino: registrar a posteriori…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason, as it is printed</source>
        <translation>Motivo, tal como se imprime</translation>
    </message>
    <message>
        <source>Go on {day}</source>
        <translation>Seguir el {day}</translation>
    </message>
    <message>
        <source>Choose a day…</source>
        <translation>Elegir un día…</translation>
    </message>
    <message>
        <source>Close course early…</source>
        <translation>Cerrar ciclo antes…</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>Qué sigue</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Próximo día</translation>
    </message>
    <message>
        <source>Close course early</source>
        <translation>Cerrar ciclo antes</translation>
    </message>
    <message>
        <source>The course ends with {given} of {wanted} infusions.</source>
        <translation>El ciclo termina con {given} de {wanted} infusiones.</translation>
    </message>
    <message>
        <source>New plan: infusion {start} on {day}.</source>
        <translation>Nuevo plan: infusión {start} el {day}.</translation>
    </message>
    <message>
        <source>New plan: infusions {start}–{wanted} on {days} and {last}.</source>
        <translation>Nuevo plan: infusiones {start}–{wanted} el {days} y el {last}.</translation>
    </message>
    <message>
        <source>The next day must be later.</source>
        <translation>El próximo día tiene que ser posterior.</translation>
    </message>
    <message>
        <source>The clinic is closed on {day}.</source>
        <translation>La clínica está cerrada el {day}.</translation>
    </message>
    <message>
        <source>Say why the day was missed.</source>
        <translation>Indique por qué se perdió el día.</translation>
    </message>
    <message>
        <source>{name}, {about}, open the course</source>
        <translation>{name}, {about}, abrir el ciclo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign, {words}</source>
        <translation>Firmar, {words}</translation>
    </message>
    <message>
        <source>To finish</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Nothing is left to finish.</source>
        <translation>No queda nada por terminar.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>infusions given</source>
        <translation>infusiones</translation>
    </message>
    <message>
        <source>missed days</source>
        <translation>días perdidos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>infusion given</source>
        <translation>infusión</translation>
    </message>
    <message>
        <source>missed day</source>
        <translation>día perdido</translation>
    </message>
    <message numerus="yes">
        <source>{n} course open</source>
        <comment>{n} courses open</comment>
        <translation>
            <numerusform>{n} ciclo abierto</numerusform>
            <numerusform>{n} ciclos abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ends today</source>
        <comment>{n} end today</comment>
        <translation>
            <numerusform>{n} termina hoy</numerusform>
            <numerusform>{n} terminan hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed day…</source>
        <translation>Día perdido…</translation>
    </message>
    <message>
        <source>{act}, chair {chair}</source>
        <translation>{act}, sillón {chair}</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusión</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Chair {chair}</source>
        <translation>Sillón {chair}</translation>
    </message>
    <message>
        <source>infusion {count}</source>
        <translation>infusión {count}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>nac. {day}</translation>
    </message>
    <message>
        <source>{age} y</source>
        <translation>{age} años</translation>
    </message>
    <message>
        <source>Infusion {number} of {wanted}, {signed} signed</source>
        <translation>Infusión {number} de {wanted}, {signed} firmadas</translation>
    </message>
    <message>
        <source>{number} of {wanted}</source>
        <translation>{number} de {wanted}</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>A las {time}</translation>
    </message>
    <message>
        <source>time-out not started</source>
        <translation>pausa de seguridad no iniciada</translation>
    </message>
    <message>
        <source>time-out {answered} of {all}</source>
        <translation>pausa de seguridad {answered} de {all}</translation>
    </message>
    <message>
        <source>time-out done</source>
        <translation>pausa de seguridad hecha</translation>
    </message>
    <message>
        <source>gap reason: {why}</source>
        <translation>motivo del hueco: {why}</translation>
    </message>
    <message>
        <source>expected {day}</source>
        <translation>previsto el {day}</translation>
    </message>
    <message>
        <source>missed day not recorded</source>
        <translation>día perdido sin registrar</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min ago</source>
        <translation>hace {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>No ha llegado</translation>
    </message>
    <message>
        <source>sign the day</source>
        <translation>firmar el día</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Por firmar</translation>
    </message>
    <message>
        <source>not infused: {why}</source>
        <translation>no infundido: {why}</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>not infused</comment>
        <translation>No realizada</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>a day</comment>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>termina</translation>
    </message>
    <message>
        <source>planned end</source>
        <translation>fin previsto</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>no Aldrete yet</source>
        <translation>aún sin Aldrete</translation>
    </message>
    <message>
        <source>Aldrete {total}</source>
        <translation>Aldrete {total}</translation>
    </message>
    <message>
        <source>then export summary</source>
        <translation>después, exportar informe</translation>
    </message>
    <message>
        <source>of {wanted} min · {score}</source>
        <translation>de {wanted} min · {score}</translation>
    </message>
    <message>
        <source>recheck in</source>
        <translation>repetición en</translation>
    </message>
    <message>
        <source>vitals in</source>
        <translation>signos en</translation>
    </message>
    <message>
        <source>recheck overdue</source>
        <translation>repetición atrasada</translation>
    </message>
    <message>
        <source>vitals overdue</source>
        <translation>signos atrasados</translation>
    </message>
    <message>
        <source>home {time}</source>
        <translation>a casa {time}</translation>
    </message>
    <message>
        <source>course complete</source>
        <translation>ciclo completo</translation>
    </message>
    <message>
        <source>course closed early</source>
        <translation>ciclo cerrado antes</translation>
    </message>
    <message>
        <source>next {day} {time}</source>
        <translation>siguiente {day} {time}</translation>
    </message>
    <message>
        <source>Another {name} today (chairs {chairs}): check birth date.</source>
        <translation>Hoy hay más pacientes llamados {name} (sillones {chairs}): compruebe la fecha de nacimiento.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
</context>
</TS>
