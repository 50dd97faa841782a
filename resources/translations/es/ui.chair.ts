<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>now {value}</source>
        <translation>ahora {value}</translation>
    </message>
    <message>
        <source>room air</source>
        <comment>beside SpO₂</comment>
        <translation>aire</translation>
    </message>
    <message>
        <source>none since {time}</source>
        <translation>ninguna desde las {time}</translation>
    </message>
    <message>
        <source>none since the end</source>
        <translation>ninguna desde el fin</translation>
    </message>
    <message>
        <source>Infused</source>
        <translation>Infundida</translation>
    </message>
    <message>
        <source>{mg} mg in {minutes}</source>
        <translation>{mg} mg en {minutes}</translation>
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
        <source>{ready}, left {left}</source>
        <translation>{ready}, salida {left}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Alta posible</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>{value} at {time}</source>
        <translation>{value} a las {time}</translation>
    </message>
    <message>
        <source>This day is signed</source>
        <translation>Este día está firmado</translation>
    </message>
    <message>
        <source>Infusion {number} is signed</source>
        <translation>La infusión {number} está firmada</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Addenda only</source>
        <translation>Solo adendas</translation>
    </message>
    <message>
        <source>Written advice given</source>
        <comment>short</comment>
        <translation>Consejos por escrito</translation>
    </message>
    <message>
        <source>IV removed, last</source>
        <translation>Vía retirada, al final</translation>
    </message>
    <message>
        <source>Sign this day</source>
        <translation>Firmar este día</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Sign infusion {number}</source>
        <translation>Firmar la infusión {number}</translation>
    </message>
    <message>
        <source>Today’s record is closed. Still to do: {what}.</source>
        <translation>El registro de hoy está cerrado. Pendiente: {what}.</translation>
    </message>
    <message>
        <source>Today’s record is closed. What comes later is an addendum.</source>
        <translation>El registro de hoy está cerrado. Lo que venga después es una adenda.</translation>
    </message>
    <message>
        <source>Today’s record is closed. One addendum, at {time}.</source>
        <translation>El registro de hoy está cerrado. Una adenda, a las {time}.</translation>
    </message>
    <message>
        <source>Today’s record is closed. {n} addenda, the last at {time}.</source>
        <translation>El registro de hoy está cerrado. {n} adendas, la última a las {time}.</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Last night: {n} asked</source>
        <translation>La noche anterior: {n} preguntas</translation>
    </message>
    <message>
        <source>all no</source>
        <translation>todo no</translation>
    </message>
    <message>
        <source>Last infusion read</source>
        <translation>Última infusión leída</translation>
    </message>
    <message>
        <source>{why} · checked by {name}</source>
        <translation>{why} · comprobado por {name}</translation>
    </message>
    <message>
        <source>Charted afterwards</source>
        <translation>Registrado después</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculta</translation>
    </message>
    <message>
        <source>Born {day} ({age} y)</source>
        <translation>Nac. {day} ({age} a)</translation>
    </message>
    <message>
        <source>{statement}; asked {time}, ask again</source>
        <translation>{statement}; preguntado a las {time}, repetir</translation>
    </message>
    <message>
        <source>Second nurse</source>
        <translation>Segunda persona</translation>
    </message>
    <message>
        <source>independent check, own PIN</source>
        <translation>comprobación independiente, PIN propio</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Comprobar…</translation>
    </message>
    <message>
        <source>overridden by the charge nurse</source>
        <translation>excepción de responsable de enfermería</translation>
    </message>
    <message>
        <source>both agree</source>
        <translation>las dos coinciden</translation>
    </message>
    <message>
        <source>Again…</source>
        <translation>Repetir…</translation>
    </message>
    <message>
        <source>heard {time}</source>
        <translation>oída {time}</translation>
    </message>
    <message>
        <source>not heard {time}</source>
        <translation>no oída {time}</translation>
    </message>
    <message>
        <source>{value}: do not start, call the prescriber</source>
        <translation>{value}: no empiece, llame a quien prescribe</translation>
    </message>
    <message>
        <source>{value}: confirm with the prescriber</source>
        <translation>{value}: confirme con quien prescribe</translation>
    </message>
    <message>
        <source>ketamine</source>
        <translation>ketamina</translation>
    </message>
    <message>
        <source>NaCl 0.9 % bag</source>
        <translation>Bolsa de NaCl 0.9 %</translation>
    </message>
    <message>
        <source>Last night…</source>
        <translation>La noche anterior…</translation>
    </message>
    <message>
        <source>Arrival…</source>
        <translation>Llegada…</translation>
    </message>
    <message>
        <source>last night: {n} × no</source>
        <translation>la noche anterior: {n} × no</translation>
    </message>
    <message>
        <source>Read {time}</source>
        <translation>Leído {time}</translation>
    </message>
    <message>
        <source>Peak BP {value}</source>
        <translation>PA máxima {value}</translation>
    </message>
    <message>
        <source>Lowest SpO₂ {value}</source>
        <translation>SpO₂ mínima {value}</translation>
    </message>
    <message>
        <source>Home {time}</source>
        <translation>Alta {time}</translation>
    </message>
    <message>
        <source>Aldrete {points}</source>
        <translation>Aldrete {points}</translation>
    </message>
    <message>
        <source>Infusion {number}</source>
        <translation>Infusión {number}</translation>
    </message>
    <message>
        <source>No side effects charted</source>
        <translation>Sin efectos adversos registrados</translation>
    </message>
    <message>
        <source>Weigh…</source>
        <translation>Pesar…</translation>
    </message>
    <message>
        <source>Hold today…</source>
        <translation>Hoy no…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>This day in short</source>
        <translation>Este día en resumen</translation>
    </message>
    <message>
        <source>Infusion {number} in short</source>
        <translation>Infusión {number} en resumen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Pump says infused</source>
        <translation>Infundido según la bomba</translation>
    </message>
    <message>
        <source>Residue</source>
        <translation>Volumen residual</translation>
    </message>
    <message>
        <source>Flush</source>
        <translation>Lavado de la vía</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Dose with its unit</source>
        <translation>Dosis con su unidad</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Restart allowed by</source>
        <translation>Reanudación autorizada por</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Qué dijo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Grade 1–5</source>
        <translation>Grado 1–5</translation>
    </message>
    <message>
        <source>Prescriber told</source>
        <translation>Aviso a quien prescribe</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Con palabras</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>A quién se informó</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Tratamiento</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>It was an adverse event</source>
        <translation>Fue un evento adverso</translation>
    </message>
    <message>
        <source>If not, why not</source>
        <translation>Si no, por qué no</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Volume to be infused</source>
        <translation>Volumen por infundir</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>Velocidad nueva</translation>
    </message>
    <message>
        <source>Given in part</source>
        <translation>Administrada en parte</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Display showed</source>
        <translation>La pantalla mostraba</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Pump serial</source>
        <translation>N.º de serie de la bomba</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Why it was missed</source>
        <translation>Por qué no se tomó</translation>
    </message>
    <message>
        <source>Goes home with</source>
        <translation>Se va a casa con</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Against advice, why</source>
        <translation>En contra del consejo médico, por qué</translation>
    </message>
    <message>
        <source>Typed wrongly</source>
        <translation>Mal escrito</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Mal leído</translation>
    </message>
    <message>
        <source>Cuff or probe fault</source>
        <translation>Fallo de manguito o sensor</translation>
    </message>
    <message>
        <source>Wrong time</source>
        <translation>Hora equivocada</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>No ocurrió</translation>
    </message>
    <message>
        <source>Charted twice</source>
        <translation>Registrado dos veces</translation>
    </message>
    <message>
        <source>Wrong patient</source>
        <translation>Paciente equivocado</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>The day is signed and stays as it was. The addendum is dated, named and printed.</source>
        <translation>El día está firmado y queda como estaba. La adenda lleva fecha y nombre, y se imprime.</translation>
    </message>
    <message>
        <source>Add to the record</source>
        <translation>Añadir al registro</translation>
    </message>
    <message>
        <source>Correct vitals</source>
        <translation>Corregir signos vitales</translation>
    </message>
    <message>
        <source>Correct this entry</source>
        <translation>Corregir esta entrada</translation>
    </message>
    <message>
        <source>Keep correction</source>
        <translation>Guardar corrección</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>¿Por qué se corrige?</translation>
    </message>
    <message>
        <source>Strike it instead…</source>
        <translation>Tacharla…</translation>
    </message>
    <message>
        <source>Strike this entry?</source>
        <translation>¿Tachar esta entrada?</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Tachar</translation>
    </message>
    <message>
        <source>{line}. Charted by {name}; it stays readable, with your reason.</source>
        <translation>{line}. Registrado por {name}; seguirá legible, con su motivo.</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>Press to log it</source>
        <translation>Pulse para registrarlo</translation>
    </message>
    <message>
        <source>Oxygen on</source>
        <translation>Oxígeno puesto</translation>
    </message>
    <message>
        <source>Oxygen off</source>
        <translation>Oxígeno retirado</translation>
    </message>
    <message>
        <source>room air</source>
        <translation>aire ambiente</translation>
    </message>
    <message>
        <source>Reassessed {medicine}</source>
        <translation>Reevaluación: {medicine}</translation>
    </message>
    <message>
        <source>told: {name}</source>
        <translation>aviso a {name}</translation>
    </message>
    <message>
        <source>Outcome of {event}</source>
        <translation>Resultado: {event}</translation>
    </message>
    <message>
        <source>{giver} handed over to {taker}</source>
        <translation>{giver} entregó a {taker}</translation>
    </message>
    <message>
        <source>pump {rate} mL/h · {ml} mL</source>
        <translation>bomba {rate} mL/h · {ml} mL</translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>desde: {since}</translation>
    </message>
    <message>
        <source>Pump error: showed {rate} mL/h</source>
        <translation>Error de la bomba: mostraba {rate} mL/h</translation>
    </message>
    <message>
        <source>{giver}, witness {witness}</source>
        <translation>{giver}, testigo {witness}</translation>
    </message>
    <message>
        <source>Account: {drug}</source>
        <translation>Registro de sustancias: {drug}</translation>
    </message>
    <message>
        <source>Not accounted for yet: {drug}</source>
        <translation>Aún sin justificar: {drug}</translation>
    </message>
    <message>
        <source>a danger still sounds</source>
        <translation>un peligro sí suena</translation>
    </message>
    <message>
        <source>Quiet room {words}</source>
        <translation>Sala en silencio: {words}</translation>
    </message>
    <message>
        <source>Tone test: heard</source>
        <translation>Prueba de tonos: oída</translation>
    </message>
    <message>
        <source>Tone test: not heard</source>
        <translation>Prueba de tonos: no oída</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Sin empezar</translation>
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
        <source>Left</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Held today</source>
        <translation>No realizada hoy</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Por error</translation>
    </message>
    <message>
        <source>Vitals due now</source>
        <translation>Tomar signos ya</translation>
    </message>
    <message>
        <source>Vitals due</source>
        <translation>Signos ya</translation>
    </message>
    <message>
        <source>Vitals overdue</source>
        <translation>Signos atrasados</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>Recheck in</source>
        <translation>Repetir en</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Recheck overdue</source>
        <translation>Repetición atrasada</translation>
    </message>
    <message>
        <source>Chair {chair}</source>
        <translation>Sillón {chair}</translation>
    </message>
    <message>
        <source>left</source>
        <comment>time</comment>
        <translation>restan</translation>
    </message>
    <message>
        <source>within limits</source>
        <translation>dentro de los límites</translation>
    </message>
    <message>
        <source>not charted</source>
        <translation>sin registrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Sin alertas</translation>
    </message>
    <message>
        <source>BP</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>Leaked</source>
        <translation>Extravasación</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Obstrucción</translation>
    </message>
    <message>
        <source>Pulled out</source>
        <translation>Salida accidental</translation>
    </message>
    <message>
        <source>Pain or swelling</source>
        <translation>Dolor o hinchazón</translation>
    </message>
    <message>
        <source>Patient’s wish</source>
        <translation>Deseo del paciente</translation>
    </message>
    <message>
        <source>Prescriber agreed</source>
        <translation>Acordado con quien prescribe</translation>
    </message>
    <message>
        <source>Usual for this patient</source>
        <translation>Habitual en este paciente</translation>
    </message>
    <message>
        <source>Watched by escort</source>
        <translation>Al cuidado del acompañante</translation>
    </message>
    <message>
        <source>Discharge criterion</source>
        <translation>Criterio de alta</translation>
    </message>
    <message>
        <source>The IV is removed last. One criterion is still open: {words}.</source>
        <translation>La vía se retira al final. Falta un criterio: {words}.</translation>
    </message>
    <message>
        <source>The IV is removed last. {n} criteria are still open: {words}.</source>
        <translation>La vía se retira al final. Faltan {n} criterios: {words}.</translation>
    </message>
    <message>
        <source>IV out before the rest?</source>
        <translation>¿Retirar la vía antes que lo demás?</translation>
    </message>
    <message>
        <source>Log IV removed</source>
        <translation>Registrar vía retirada</translation>
    </message>
    <message>
        <source>Type who takes the patient home.</source>
        <translation>Escriba quién lleva al paciente a casa.</translation>
    </message>
    <message>
        <source>Escort here</source>
        <translation>Acompañante presente</translation>
    </message>
    <message>
        <source>Name of the person, seen by you.</source>
        <translation>Nombre de la persona, a quien usted ha visto.</translation>
    </message>
    <message>
        <source>Escort</source>
        <translation>Acompañante</translation>
    </message>
    <message>
        <source>Escort is here</source>
        <translation>Acompañante presente</translation>
    </message>
    <message>
        <source>Leaves with the IV in</source>
        <translation>Se va con la vía puesta</translation>
    </message>
    <message>
        <source>Only a patient who is admitted: where to? It is printed.</source>
        <translation>Solo si ingresa: ¿dónde? Se imprime.</translation>
    </message>
    <message>
        <source>IV stays in</source>
        <translation>La vía se queda</translation>
    </message>
    <message>
        <source>Go home without: {words}</source>
        <translation>Dar el alta sin: {words}</translation>
    </message>
    <message>
        <source>The record says: {shown}. The reason is printed.</source>
        <translation>El registro dice: {shown}. El motivo se imprime.</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Hacer excepción</translation>
    </message>
    <message>
        <source>Every criterion is met.</source>
        <translation>Se cumplen todos los criterios.</translation>
    </message>
    <message>
        <source>Ready since {time}.</source>
        <translation>Alta posible desde las {time}.</translation>
    </message>
    <message>
        <source>Criteria are open. Leaving now is against advice, and is recorded so.</source>
        <translation>Quedan criterios abiertos. Irse ahora es en contra del consejo médico y así se registra.</translation>
    </message>
    <message>
        <source>Named before the start: {name}.</source>
        <translation>Indicado antes de empezar: {name}.</translation>
    </message>
    <message>
        <source>{name} {meaning}. Later changes become addenda.</source>
        <translation>{name} {meaning}. Los cambios posteriores serán adendas.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>de {name}</translation>
    </message>
    <message>
        <source>at the locked screen</source>
        <translation>en la pantalla bloqueada</translation>
    </message>
    <message numerus="yes">
        <source>{n} effects: none</source>
        <comment>{n} effects: none</comment>
        <translation>
            <numerusform>{n} efecto: ninguno</numerusform>
            <numerusform>{n} efectos: ninguno</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart what happened first; the outcome can follow.</source>
        <translation>Registre primero lo ocurrido; el resultado puede seguir.</translation>
    </message>
    <message>
        <source>infusion {number}</source>
        <translation>infusión {number}</translation>
    </message>
    <message>
        <source>Acknowledged: {words}</source>
        <translation>Enterado: {words}</translation>
    </message>
    <message>
        <source>Leaves against advice?</source>
        <translation>¿Se va en contra del consejo médico?</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Log leaving</source>
        <translation>Registrar salida</translation>
    </message>
    <message>
        <source>Log discharge</source>
        <translation>Registrar alta</translation>
    </message>
    <message>
        <source>Going home with</source>
        <translation>Se va a casa con</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Type who takes the patient home, or “alone”.</source>
        <translation>Escriba quién lleva al paciente a casa, o «sin acompañante».</translation>
    </message>
    <message>
        <source>Say why the patient leaves.</source>
        <translation>Diga por qué se va el paciente.</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>the event log</comment>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Event log, to correct an entry</source>
        <translation>Lista de eventos, para corregir una entrada</translation>
    </message>
    <message>
        <source>More events…</source>
        <translation>Más eventos…</translation>
    </message>
    <message>
        <source>More… {n} to do</source>
        <translation>Más… {n} por hacer</translation>
    </message>
    <message numerus="yes">
        <source>{n} criterion open</source>
        <comment>{n} criteria open</comment>
        <translation>
            <numerusform>Falta {n} criterio</numerusform>
            <numerusform>Faltan {n} criterios</numerusform>
        </translation>
    </message>
    <message>
        <source>timer right by the clock</source>
        <translation>tiempo correcto según el reloj</translation>
    </message>
    <message>
        <source>Day note written</source>
        <translation>Nota del día generada</translation>
    </message>
    <message>
        <source>Failsafe sheet written</source>
        <translation>Hoja de contingencia generada</translation>
    </message>
    <message>
        <source>Advice sheet written</source>
        <translation>Hoja de consejos generada</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>a criterion</comment>
        <translation>observación</translation>
    </message>
    <message>
        <source>vitals</source>
        <comment>a criterion</comment>
        <translation>signos vitales</translation>
    </message>
    <message>
        <source>aldrete</source>
        <comment>a criterion</comment>
        <translation>Aldrete</translation>
    </message>
    <message>
        <source>effects</source>
        <comment>a criterion</comment>
        <translation>efectos adversos</translation>
    </message>
    <message>
        <source>nausea</source>
        <comment>a criterion</comment>
        <translation>náuseas</translation>
    </message>
    <message>
        <source>dissociation</source>
        <comment>a criterion</comment>
        <translation>disociación</translation>
    </message>
    <message>
        <source>awake</source>
        <comment>a criterion</comment>
        <translation>despierto</translation>
    </message>
    <message>
        <source>gait</source>
        <comment>a criterion</comment>
        <translation>marcha</translation>
    </message>
    <message>
        <source>escort</source>
        <comment>a criterion</comment>
        <translation>acompañante</translation>
    </message>
    <message>
        <source>advice</source>
        <comment>a criterion</comment>
        <translation>consejos</translation>
    </message>
    <message>
        <source>iv_out</source>
        <comment>a criterion</comment>
        <translation>vía retirada</translation>
    </message>
    <message>
        <source>entered {time}</source>
        <translation>anotado {time}</translation>
    </message>
    <message>
        <source>acknowledged {time} {name}</source>
        <translation>enterado {time} {name}</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>corrected {time}: {why}, {name}</source>
        <translation>corregido {time}: {why}, {name}</translation>
    </message>
    <message>
        <source>struck {time}: {why}, {name}</source>
        <translation>tachado {time}: {why}, {name}</translation>
    </message>
    <message>
        <source>Baseline vitals</source>
        <translation>Signos basales</translation>
    </message>
    <message>
        <source>Recheck vitals</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>Vitals while paused</source>
        <translation>Signos en pausa</translation>
    </message>
    <message>
        <source>{minutes} min vitals</source>
        <translation>Signos {minutes} min</translation>
    </message>
    <message>
        <source>Extra vitals</source>
        <translation>Signos adicionales</translation>
    </message>
    <message>
        <source>pump</source>
        <translation>bomba</translation>
    </message>
    <message>
        <source>residue</source>
        <translation>residual</translation>
    </message>
    <message>
        <source>flush</source>
        <translation>lavado</translation>
    </message>
    <message>
        <source>for {time}; {right}</source>
        <translation>{time}; {right}</translation>
    </message>
    <message>
        <source>{set} missed</source>
        <translation>{set}: sin tomar</translation>
    </message>
    <message>
        <source>{ml} mL at {rate} mL/h</source>
        <translation>{ml} mL a {rate} mL/h</translation>
    </message>
    <message>
        <source>Pump started</source>
        <translation>Bomba iniciada</translation>
    </message>
    <message>
        <source>Pump paused</source>
        <translation>Bomba en pausa</translation>
    </message>
    <message>
        <source>Pump resumed</source>
        <translation>Bomba reanudada</translation>
    </message>
    <message>
        <source>Rate {rate} mL/h</source>
        <translation>Velocidad {rate} mL/h</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Detenida antes de tiempo</translation>
    </message>
    <message>
        <source>Infusion ended</source>
        <translation>Fin de la infusión</translation>
    </message>
    <message>
        <source>for {reason}</source>
        <translation>por {reason}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>prescriber told</source>
        <translation>se informó a quien prescribe</translation>
    </message>
    <message>
        <source>Adverse event: {what}</source>
        <translation>Evento adverso: {what}</translation>
    </message>
    <message>
        <source>restart allowed by {name}</source>
        <translation>reanudación autorizada por {name}</translation>
    </message>
    <message>
        <source>Called {name}</source>
        <translation>Llamada a {name}</translation>
    </message>
    <message>
        <source>Alert: {words}</source>
        <translation>Alerta: {words}</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Enterado de la alerta</translation>
    </message>
    <message>
        <source>no adverse event: {why}</source>
        <translation>no fue evento adverso: {why}</translation>
    </message>
    <message>
        <source>adverse event</source>
        <translation>evento adverso</translation>
    </message>
    <message>
        <source>scale {reading} {unit}</source>
        <translation>báscula {reading} {unit}</translation>
    </message>
    <message>
        <source>Weight {kg} kg</source>
        <translation>Peso {kg} kg</translation>
    </message>
    <message>
        <source>Drawn {ml} mL</source>
        <translation>Extraídos {ml} mL</translation>
    </message>
    <message>
        <source>Bag, {ml} mL</source>
        <translation>Bolsa, {ml} mL</translation>
    </message>
    <message>
        <source>{mg} mg, lot {lot}</source>
        <translation>{mg} mg, lote {lot}</translation>
    </message>
    <message>
        <source>Double-check</source>
        <translation>Doble comprobación</translation>
    </message>
    <message>
        <source>Double-check differs</source>
        <translation>Doble comprobación: no coincide</translation>
    </message>
    <message>
        <source>No second nurse</source>
        <translation>Sin segunda persona</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>ya no</translation>
    </message>
    <message>
        <source>Override: {which}</source>
        <translation>Excepción: {which}</translation>
    </message>
    <message>
        <source>with {escort}</source>
        <translation>con {escort}</translation>
    </message>
    <message>
        <source>against advice: {why}</source>
        <translation>alta voluntaria: {why}</translation>
    </message>
    <message>
        <source>Signed by {name}</source>
        <translation>Firmado por {name}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>versión {number}</translation>
    </message>
    <message>
        <source>computer restarted, time estimated</source>
        <translation>equipo reiniciado, tiempo estimado</translation>
    </message>
    <message>
        <source>KitLog was closed</source>
        <translation>KitLog estuvo cerrado</translation>
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
        <source>Entered in error</source>
        <translation>Registrado por error</translation>
    </message>
    <message>
        <source>start logged late</source>
        <translation>inicio registrado tarde</translation>
    </message>
    <message>
        <source>Correct an entry (F)</source>
        <translation>Corregir una entrada (F)</translation>
    </message>
    <message>
        <source>Oxygen on or off</source>
        <translation>Poner o quitar oxígeno</translation>
    </message>
    <message>
        <source>Prescriber called</source>
        <translation>Llamada a quien prescribe</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Pump error</source>
        <translation>Error de la bomba</translation>
    </message>
    <message>
        <source>Sound, quiet room (U)</source>
        <translation>Sonido, sala en silencio (U)</translation>
    </message>
    <message>
        <source>Seen from 3 metres (F4)</source>
        <translation>Para ver a 3 metros (F4)</translation>
    </message>
    <message>
        <source>Failsafe sheet (F6)</source>
        <translation>Hoja de contingencia (F6)</translation>
    </message>
    <message>
        <source>Text to paste (F7)</source>
        <translation>Texto para pegar (F7)</translation>
    </message>
    <message>
        <source>Advice sheet</source>
        <translation>Hoja de consejos</translation>
    </message>
    <message>
        <source>Pump was started earlier</source>
        <translation>La bomba se inició antes</translation>
    </message>
    <message>
        <source>Pump was paused earlier</source>
        <translation>La bomba se pausó antes</translation>
    </message>
    <message>
        <source>Pump was resumed earlier</source>
        <translation>La bomba se reanudó antes</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Evento adverso</translation>
    </message>
    <message>
        <source>The clinic’s medicines</source>
        <translation>Medicamentos de la clínica</translation>
    </message>
    <message>
        <source>the prescriber</source>
        <translation>quien prescribe</translation>
    </message>
    <message>
        <source>Correct the start</source>
        <translation>Corregir el inicio</translation>
    </message>
    <message>
        <source>Why it was logged late</source>
        <translation>Por qué se registró tarde</translation>
    </message>
    <message>
        <source>Pump was paused</source>
        <translation>La bomba se puso en pausa</translation>
    </message>
    <message>
        <source>Log pause</source>
        <translation>Registrar pausa</translation>
    </message>
    <message>
        <source>Pump was resumed</source>
        <translation>La bomba se reanudó</translation>
    </message>
    <message>
        <source>Log resume</source>
        <translation>Registrar reanudación</translation>
    </message>
    <message>
        <source>For what the pump did some minutes ago.</source>
        <translation>Para lo que hizo la bomba hace unos minutos.</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>recuperación</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>atrasados {time}</translation>
    </message>
    <message>
        <source>vitals {time}</source>
        <translation>signos {time}</translation>
    </message>
    <message>
        <source>Arrival and last night</source>
        <translation>Llegada y noche anterior</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Llegada</translation>
    </message>
    <message>
        <source>Read each question aloud. Not asked is not a no.</source>
        <translation>Lea cada pregunta en voz alta. Sin preguntar no es un no.</translation>
    </message>
    <message>
        <source>Log answers</source>
        <translation>Registrar respuestas</translation>
    </message>
    <message>
        <source>Log arrival</source>
        <translation>Registrar llegada</translation>
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
        <source>Not asked</source>
        <translation>Sin preguntar</translation>
    </message>
    <message>
        <source>In the patient’s words</source>
        <translation>Con palabras del paciente</translation>
    </message>
    <message>
        <source>{title}, in the patient’s words</source>
        <translation>{title}, con palabras del paciente</translation>
    </message>
    <message numerus="yes">
        <source>{n} entry</source>
        <comment>{n} entries</comment>
        <translation>
            <numerusform>{n} entrada</numerusform>
            <numerusform>{n} entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} y {n} más</translation>
    </message>
    <message>
        <source>{what} charted</source>
        <translation>{what}: registrado</translation>
    </message>
    <message>
        <source>{what} logged</source>
        <translation>{what}: registrado</translation>
    </message>
    <message>
        <source>Other side effects</source>
        <translation>Otros efectos adversos</translation>
    </message>
    <message>
        <source>0 none · 1 mild · 2 moderate · 3 severe</source>
        <translation>0 ninguno · 1 leve · 2 moderado · 3 grave</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Another one, in your words</source>
        <translation>Otro, con sus palabras</translation>
    </message>
    <message>
        <source>Name the effect first.</source>
        <translation>Nombre antes el efecto.</translation>
    </message>
    <message>
        <source>Weight, dose and pump, each nurse on her own.</source>
        <translation>Peso, dosis y bomba, cada persona por su cuenta.</translation>
    </message>
    <message>
        <source>Second check</source>
        <translation>Segunda comprobación</translation>
    </message>
    <message>
        <source>It is written, read back and compared.</source>
        <translation>Se genera, se relee y se compara.</translation>
    </message>
    <message>
        <source>No program here opens PDF files. The file is kept.</source>
        <translation>Ningún programa de aquí abre archivos PDF. El archivo se conserva.</translation>
    </message>
    <message>
        <source>Sending to the printer.</source>
        <translation>Enviando a la impresora.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Dejar de esperar</translation>
    </message>
    <message numerus="yes">
        <source>Version {version}, {n} page, read back and compared.</source>
        <comment>Version {version}, {n} pages, read back and compared.</comment>
        <translation>
            <numerusform>Versión {version}, {n} página, releída y comparada.</numerusform>
            <numerusform>Versión {version}, {n} páginas, releídas y comparadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not written.</source>
        <translation>No se generó.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Seguir esperando</translation>
    </message>
    <message>
        <source>Copied, to be pasted. Wiped in {seconds} s.</source>
        <translation>Copiado para pegar. Se borra en {seconds} s.</translation>
    </message>
    <message>
        <source>Day note</source>
        <translation>Nota del día</translation>
    </message>
    <message>
        <source>Failsafe sheet</source>
        <translation>Hoja de contingencia</translation>
    </message>
    <message>
        <source>{paper} written</source>
        <translation>{paper}: hecho</translation>
    </message>
    <message>
        <source>BP too high</source>
        <translation>PA demasiado alta</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Frecuencia cardíaca</translation>
    </message>
    <message>
        <source>Unwell</source>
        <translation>Se encuentra mal</translation>
    </message>
    <message>
        <source>Ate or drank</source>
        <translation>Comió o bebió</translation>
    </message>
    <message>
        <source>No escort</source>
        <translation>Sin acompañante</translation>
    </message>
    <message>
        <source>Last infusions read</source>
        <translation>Últimas infusiones leídas</translation>
    </message>
    <message>
        <source>Arrived {time}.</source>
        <translation>Llegada a las {time}.</translation>
    </message>
    <message>
        <source>What was measured is kept and printed. The plan moves on a day.</source>
        <translation>Lo medido se conserva y se imprime. El plan se retrasa un día.</translation>
    </message>
    <message>
        <source>Hold today?</source>
        <translation>¿Hoy no se infunde?</translation>
    </message>
    <message>
        <source>Log held</source>
        <translation>Registrar que hoy no</translation>
    </message>
    <message>
        <source>Time-out answer</source>
        <translation>Respuesta de la pausa de seguridad</translation>
    </message>
    <message>
        <source>Pump start</source>
        <translation>Inicio de la bomba</translation>
    </message>
    <message>
        <source>Compare it with another clock; if it is wrong, set it first.</source>
        <translation>Compárelo con otro reloj; si está mal, póngalo antes en hora.</translation>
    </message>
    <message>
        <source>Is this time right?</source>
        <translation>¿Es correcta esta hora?</translation>
    </message>
    <message>
        <source>Right, log start</source>
        <translation>Correcta, registrar inicio</translation>
    </message>
    <message>
        <source>Pump pause</source>
        <translation>Pausa de la bomba</translation>
    </message>
    <message>
        <source>Pump resume</source>
        <translation>Reanudación de la bomba</translation>
    </message>
    <message>
        <source>Not over, {time} left. “Log stop…” ends it early.</source>
        <translation>No ha terminado, restan {time}. «Detención…» la termina antes.</translation>
    </message>
    <message>
        <source>{gone} of {whole} run.</source>
        <translation>{gone} de {whole} transcurridos.</translation>
    </message>
    <message>
        <source>{gone} of {whole} run · about {mg} mg given (est.).</source>
        <translation>{gone} de {whole} transcurridos · unos {mg} mg administrados (est.).</translation>
    </message>
    <message>
        <source>All tones sound</source>
        <translation>Suenan todos los tonos</translation>
    </message>
    <message>
        <source>Urgent tones always sound.</source>
        <translation>Los tonos urgentes suenan siempre.</translation>
    </message>
    <message>
        <source>Urgent shows only, as the clinic decided.</source>
        <translation>Lo urgente solo se muestra, como decidió la clínica.</translation>
    </message>
    <message>
        <source>Urgent tones sound at {pct} %.</source>
        <translation>Los tonos urgentes suenan al {pct} %.</translation>
    </message>
    <message>
        <source>previous {value}</source>
        <translation>anterior {value}</translation>
    </message>
    <message>
        <source>previous {value}, {time} ago</source>
        <translation>anterior {value}, hace {time}</translation>
    </message>
    <message>
        <source>Accepts {low} to {high}</source>
        <translation>Admite de {low} a {high}</translation>
    </message>
    <message>
        <source>limits {limits}</source>
        <translation>límites {limits}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>measured late</source>
        <translation>medidos tarde</translation>
    </message>
    <message>
        <source>measured {minutes} min ago</source>
        <translation>medidos hace {minutes} min</translation>
    </message>
    <message>
        <source>no set is due now</source>
        <translation>ahora no toca ninguna toma</translation>
    </message>
    <message>
        <source>{values} still due</source>
        <translation>faltan {values}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>charting opens {minutes} min early</source>
        <translation>se abre {minutes} min antes</translation>
    </message>
    <message>
        <source>after an urgent value</source>
        <translation>tras un valor urgente</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>tomar ya</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <comment>the row</comment>
        <translation>atraso {time}</translation>
    </message>
    <message>
        <source>{minutes} min late</source>
        <translation>{minutes} min tarde</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>Sound at chair {chair}</source>
        <translation>Sonido en el sillón {chair}</translation>
    </message>
    <message>
        <source>Sounding</source>
        <translation>Suena</translation>
    </message>
    <message>
        <source>Silence vitals tones</source>
        <translation>Silenciar tonos de signos</translation>
    </message>
    <message>
        <source>Silence pump tones</source>
        <translation>Silenciar tonos de bomba</translation>
    </message>
    <message>
        <source>On</source>
        <comment>quiet room</comment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>quiet room</comment>
        <translation>No</translation>
    </message>
    <message>
        <source>Quiet room: no sound below urgent</source>
        <translation>Sala en silencio: solo suena lo urgente</translation>
    </message>
    <message>
        <source>Tone test…</source>
        <translation>Probar tonos…</translation>
    </message>
    <message>
        <source>Volume; urgent never below {pct} %</source>
        <translation>Volumen; lo urgente nunca por debajo del {pct} %</translation>
    </message>
    <message>
        <source>Shows only</source>
        <translation>Solo ver</translation>
    </message>
    <message>
        <source>Urgent in a quiet room, at every chair</source>
        <translation>Lo urgente en sala en silencio, en todos los sillones</translation>
    </message>
    <message>
        <source>Chart now</source>
        <translation>Registrar ya</translation>
    </message>
    <message>
        <source>Sound…</source>
        <translation>Sonido…</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Enterado</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>an alert</comment>
        <translation>enterado</translation>
    </message>
    <message>
        <source>planned end moves with it</source>
        <translation>el fin previsto se retrasa</translation>
    </message>
    <message>
        <source>stop the pump too</source>
        <translation>pare también la bomba</translation>
    </message>
    <message>
        <source>Paused {time}</source>
        <translation>En pausa {time}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>No OK</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Log start</source>
        <translation>Registrar inicio</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas las teclas</translation>
    </message>
    <message>
        <source>Aldrete</source>
        <translation>Aldrete</translation>
    </message>
    <message numerus="yes">
        <source>{n} point before the start</source>
        <comment>{n} points before the start</comment>
        <translation>
            <numerusform>{n} punto antes de empezar</numerusform>
            <numerusform>{n} puntos antes de empezar</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the pump, then log it.</source>
        <translation>Inicie la bomba y luego regístrelo.</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Listo para empezar</translation>
    </message>
    <message numerus="yes">
        <source>{n} acknowledged</source>
        <comment>{n} acknowledged</comment>
        <translation>
            <numerusform>{n} alerta vista</numerusform>
            <numerusform>{n} alertas vistas</numerusform>
        </translation>
    </message>
    <message>
        <source>Infusing at {rate} mL/h</source>
        <translation>En infusión a {rate} mL/h</translation>
    </message>
    <message numerus="yes">
        <source>Infusion ended {time} · {n} discharge criteria open</source>
        <comment>Infusion ended {time} · {n} discharge criteria open</comment>
        <translation>
            <numerusform>Infusión terminada {time} · falta {n} criterio de alta</numerusform>
            <numerusform>Infusión terminada {time} · faltan {n} criterios de alta</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to leave since {time} · {n} still open</source>
        <translation>Alta posible desde las {time} · faltan {n}</translation>
    </message>
    <message>
        <source>Sign the day.</source>
        <translation>Firme el día.</translation>
    </message>
    <message>
        <source>Signed {time}</source>
        <translation>Firmado {time}</translation>
    </message>
    <message>
        <source>Only addenda now.</source>
        <translation>Ahora solo adendas.</translation>
    </message>
    <message>
        <source>{why}. Nothing here counts.</source>
        <translation>{why}. Nada de aquí cuenta.</translation>
    </message>
    <message>
        <source>Earlier…</source>
        <translation>Antes…</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>Ocurrió</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>Hora en que ocurrió</translation>
    </message>
    <message>
        <source>Timer right by the clock. Chart what was missed.</source>
        <translation>Tiempo correcto según el reloj. Registre lo que faltó.</translation>
    </message>
    <message>
        <source>Computer restarted: time estimated. Compare it with the pump.</source>
        <translation>Equipo reiniciado: tiempo estimado. Compárelo con la bomba.</translation>
    </message>
    <message>
        <source>KitLog was closed {time}.</source>
        <translation>KitLog estuvo cerrado {time}.</translation>
    </message>
    <message>
        <source>Computer slept {time}.</source>
        <translation>El equipo estuvo suspendido {time}.</translation>
    </message>
    <message>
        <source>Computer clock moved by {time}.</source>
        <translation>El reloj del equipo cambió {time}.</translation>
    </message>
    <message>
        <source>Times before {time} keep their old clock.</source>
        <translation>Las horas anteriores a las {time} siguen el reloj anterior.</translation>
    </message>
    <message>
        <source>It shows {first} to {last} twice; the log keeps the order.</source>
        <translation>Marca de {first} a {last} dos veces; la lista guarda el orden.</translation>
    </message>
    <message>
        <source>Timer goes on. Times before it are by the old hour.</source>
        <translation>El tiempo sigue. Las horas anteriores son del horario antiguo.</translation>
    </message>
    <message>
        <source>Clocks went forward {time}.</source>
        <translation>Los relojes se adelantaron {time}.</translation>
    </message>
    <message>
        <source>Timer goes on. An hour comes twice; the log keeps the order.</source>
        <translation>El tiempo sigue. Una hora se repite; la lista guarda el orden.</translation>
    </message>
    <message>
        <source>Clocks went back {time}.</source>
        <translation>Los relojes se atrasaron {time}.</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previstos</translation>
    </message>
    <message>
        <source>Infusion not started</source>
        <translation>Infusión sin empezar</translation>
    </message>
    <message>
        <source>since infusion end</source>
        <translation>desde el fin</translation>
    </message>
    <message>
        <source>of {time} observation</source>
        <translation>de {time} a observar</translation>
    </message>
    <message>
        <source>Recovery, {minutes} minutes since the end</source>
        <translation>Recuperación, {minutes} minutos desde el fin</translation>
    </message>
    <message>
        <source>End, if resumed</source>
        <translation>Fin, si se reanuda</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin previsto</translation>
    </message>
    <message>
        <source>of {mg} mg</source>
        <translation>de {mg} mg</translation>
    </message>
    <message>
        <source>Delivered (est.)</source>
        <translation>Administrado (est.)</translation>
    </message>
    <message>
        <source>Pump should read</source>
        <translation>Bomba (esperado)</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusión</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Preparada</translation>
    </message>
    <message>
        <source>Ends if started now</source>
        <translation>Fin si empieza ya</translation>
    </message>
    <message>
        <source>Set the pump to</source>
        <translation>Programar a</translation>
    </message>
    <message>
        <source>{minutes} in {time}</source>
        <translation>{minutes} en {time}</translation>
    </message>
    <message>
        <source>{minutes} min set
in {time}</source>
        <translation>toma {minutes} min
en {time}</translation>
    </message>
    <message>
        <source>{minutes} min set</source>
        <translation>Toma {minutes} min</translation>
    </message>
    <message>
        <source>Next vitals</source>
        <translation>Próximos signos</translation>
    </message>
    <message>
        <source>no sound on this computer</source>
        <translation>sin sonido en este equipo</translation>
    </message>
    <message>
        <source>Three pulses at {pct} %. Listen from where you will stand.</source>
        <translation>Tres pulsos al {pct} %. Escuche desde donde vaya a estar.</translation>
    </message>
    <message>
        <source>Tone test</source>
        <translation>Prueba de tonos</translation>
    </message>
    <message>
        <source>Log tone test</source>
        <translation>Registrar prueba</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Oído</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>No oído</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>{why}. Alerts show; they don’t sound.</source>
        <translation>{why}. Las alertas se ven, no suenan.</translation>
    </message>
    <message>
        <source>Choose what you heard.</source>
        <translation>Elija qué oyó.</translation>
    </message>
    <message>
        <source>Nothing was played.</source>
        <translation>No sonó nada.</translation>
    </message>
    <message>
        <source>{set}: missed</source>
        <translation>{set}: sin tomar</translation>
    </message>
    <message>
        <source>The reason is kept and printed.</source>
        <translation>El motivo se conserva y se imprime.</translation>
    </message>
    <message>
        <source>Log reason</source>
        <translation>Registrar motivo</translation>
    </message>
    <message>
        <source>It was taken: chart it late…</source>
        <translation>Se tomó: registrarla tarde…</translation>
    </message>
    <message>
        <source>The dose stays as ordered.</source>
        <translation>La dosis sigue como se prescribió.</translation>
    </message>
    <message>
        <source>Weight today</source>
        <translation>Peso de hoy</translation>
    </message>
    <message>
        <source>Log weight</source>
        <translation>Registrar peso</translation>
    </message>
    <message>
        <source>Scale shows</source>
        <translation>La báscula marca</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es correcto</translation>
    </message>
    <message>
        <source>kg or lb?</source>
        <translation>¿kg o lb?</translation>
    </message>
    <message>
        <source>At the evening count</source>
        <translation>En el recuento de la tarde</translation>
    </message>
    <message>
        <source>No witness here yet</source>
        <translation>Aún no hay testigo</translation>
    </message>
    <message>
        <source>Ask a third person.</source>
        <translation>Pídalo a una tercera persona.</translation>
    </message>
    <message>
        <source>Let {giver} sign in: then {name} can.</source>
        <translation>Que entre {giver}: entonces puede {name}.</translation>
    </message>
    <message>
        <source>Who gave it or accounts for it can’t witness.</source>
        <translation>Quien lo administró o lo justifica no puede ser testigo.</translation>
    </message>
    <message>
        <source>{drug}: not accounted for yet</source>
        <translation>{drug}: aún sin justificar</translation>
    </message>
    <message>
        <source>The reason is signed and printed. The account can follow the signature.</source>
        <translation>El motivo se firma y se imprime. El registro puede seguir a la firma.</translation>
    </message>
    <message>
        <source>Account for it now…</source>
        <translation>Justificar ahora…</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
</context>
</TS>
