<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Infusion, {minutes} minutes remaining, ends {time}</source>
        <translation>Infusión, quedan {minutes} minutos, termina {time}</translation>
    </message>
    <message>
        <source>Infusion, {minutes} minutes over, ends {time}</source>
        <translation>Infusión, {minutes} minutos de más, fin previsto {time}</translation>
    </message>
    <message>
        <source>{time} elapsed</source>
        <translation>{time} transcurridos</translation>
    </message>
    <message>
        <source>{time} elapsed (est.)</source>
        <translation>{time} transcurridos (est.)</translation>
    </message>
    <message>
        <source>paused {time}</source>
        <translation>en pausa {time}</translation>
    </message>
    <message>
        <source>over planned end</source>
        <translation>sobre lo previsto</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>restantes</translation>
    </message>
    <message>
        <source>Paused. {ring}</source>
        <translation>En pausa. {ring}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Moves 4 limbs</source>
        <translation>Mueve 4 extremidades</translation>
    </message>
    <message>
        <source>Moves 2 limbs</source>
        <translation>Mueve 2 extremidades</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no limb moves</comment>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Respiración</translation>
    </message>
    <message>
        <source>Deep, coughs</source>
        <translation>Profunda, tose</translation>
    </message>
    <message>
        <source>Shallow or short</source>
        <translation>Superficial o corta</translation>
    </message>
    <message>
        <source>Apnoea</source>
        <translation>Apnea</translation>
    </message>
    <message>
        <source>Circulation</source>
        <translation>Circulación</translation>
    </message>
    <message>
        <source>BP within 20 %</source>
        <translation>PA ± 20 %</translation>
    </message>
    <message>
        <source>20–49 % off</source>
        <translation>PA ± 20–49 %</translation>
    </message>
    <message>
        <source>50 % off or more</source>
        <translation>PA ± 50 % o más</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Conciencia</translation>
    </message>
    <message>
        <source>Fully awake</source>
        <translation>Despierto del todo</translation>
    </message>
    <message>
        <source>Wakes to voice</source>
        <translation>Responde a la voz</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Oxígeno</translation>
    </message>
    <message>
        <source>&gt; 92 % on air</source>
        <translation>&gt; 92 % con aire</translation>
    </message>
    <message>
        <source>Needs O₂, &gt; 90 %</source>
        <translation>Con O₂, &gt; 90 %</translation>
    </message>
    <message>
        <source>&lt; 90 % on O₂</source>
        <translation>&lt; 90 % con O₂</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerido</translation>
    </message>
    <message>
        <source> of 10</source>
        <translation> de 10</translation>
    </message>
    <message>
        <source>Aldrete score</source>
        <translation>Puntuación de Aldrete</translation>
    </message>
    <message>
        <source>suggested from vitals where shown</source>
        <translation>sugerida según los signos</translation>
    </message>
    <message>
        <source>{home} or more to go home</source>
        <translation>{home} o más para el alta</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Baseline vitals, {sub}. {spoken}</source>
        <translation>Signos basales, {sub}. {spoken}</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>aún sin tomar</translation>
    </message>
    <message>
        <source>Baseline vitals</source>
        <translation>Signos basales</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Earlier infusions in grey</source>
        <translation>Infusiones anteriores en gris</translation>
    </message>
    <message>
        <source>Same minutes of earlier infusions, in grey</source>
        <translation>Los mismos minutos de infusiones anteriores, en gris</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{old} becomes {new}</source>
        <translation>{old} pasa a {new}</translation>
    </message>
    <message>
        <source>arrows move, Esc goes back to the chart</source>
        <translation>flechas para moverse, Esc vuelve a la gráfica</translation>
    </message>
    <message>
        <source>arrows move, {key} or Esc goes back to the chart</source>
        <translation>flechas para moverse, {key} o Esc vuelve a la gráfica</translation>
    </message>
    <message>
        <source>tap a column for its values</source>
        <translation>toque una columna para ver sus valores</translation>
    </message>
    <message>
        <source>tap a column for its values, {key} for all</source>
        <translation>toque una columna para ver sus valores, {key} para todos</translation>
    </message>
    <message numerus="yes">
        <source>{n} column folded after the first</source>
        <comment>{n} columns folded after the first</comment>
        <translation>
            <numerusform>{n} columna plegada tras la primera</numerusform>
            <numerusform>{n} columnas plegadas tras la primera</numerusform>
        </translation>
    </message>
    <message>
        <source>more: {key}</source>
        <translation>más: {key}</translation>
    </message>
    <message>
        <source>more in the table</source>
        <translation>más en la tabla</translation>
    </message>
    <message>
        <source>Chart, all values</source>
        <translation>Gráfica, todos los valores</translation>
    </message>
    <message>
        <source>Oxygen and cuff</source>
        <translation>Oxígeno y manguito</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Room air</source>
        <translation>Aire ambiente</translation>
    </message>
    <message>
        <source>Oxygen, L/min</source>
        <translation>Oxígeno, L/min</translation>
    </message>
    <message>
        <source>Cuff</source>
        <translation>Manguito</translation>
    </message>
    <message>
        <source>{flow} litres per minute</source>
        <translation>{flow} litros por minuto</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>Hora en que ocurrió</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Aún no hay ningún cambio.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Preguntado a las</translation>
    </message>
    <message>
        <source>Nothing would be left. Strike the entry instead.</source>
        <translation>No quedaría nada. Tache la anotación.</translation>
    </message>
    <message>
        <source>BP site and method</source>
        <translation>Lugar y método de la PA</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>Measured at</source>
        <translation>Medido a las</translation>
    </message>
    <message>
        <source>not charted</source>
        <translation>sin registrar</translation>
    </message>
    <message>
        <source>not below SYS</source>
        <translation>no menor que SIS</translation>
    </message>
    <message>
        <source>overridden: {override}</source>
        <translation>excepción: {override}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>met</source>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a criterion</comment>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>excepción</translation>
    </message>
    <message>
        <source>Without…</source>
        <translation>Omitir…</translation>
    </message>
    <message>
        <source>Go home without: {words}</source>
        <translation>Dar el alta sin: {words}</translation>
    </message>
    <message>
        <source>Discharge criteria</source>
        <translation>Criterios de alta</translation>
    </message>
    <message>
        <source>{met} of {all} met</source>
        <translation>{met} de {all} cumplidos</translation>
    </message>
    <message>
        <source>filled in from the record where possible</source>
        <translation>rellenados del registro si es posible</translation>
    </message>
    <message>
        <source>scroll for more</source>
        <translation>desplace para ver más</translation>
    </message>
    <message>
        <source>Dose today</source>
        <translation>Dosis de hoy</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Durante</translation>
    </message>
    <message>
        <source>Pump rate</source>
        <translation>Velocidad de la bomba</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Rest: none</source>
        <translation>Resto: ninguno</translation>
    </message>
    <message>
        <source>Other… {others}</source>
        <translation>Otro… {others}</translation>
    </message>
    <message>
        <source>Side effects. {spoken}</source>
        <translation>Efectos adversos. {spoken}</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>0 none · 1 mild · 2 moderate · 3 severe</source>
        <translation>0 ninguno · 1 leve · 2 moderado · 3 grave</translation>
    </message>
    <message>
        <source>underlined = {last}</source>
        <translation>subrayado = {last}</translation>
    </message>
    <message>
        <source>under each: previous · change from baseline</source>
        <translation>debajo: anterior · cambio desde el basal</translation>
    </message>
    <message>
        <source>Typed {held_by}.</source>
        <translation>Escrito {held_by}.</translation>
    </message>
    <message>
        <source>Keep it or clear it.</source>
        <translation>Consérvelo o bórrelo.</translation>
    </message>
    <message>
        <source>Press to correct or strike</source>
        <translation>Pulse para corregir o tachar</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>tachado</translation>
    </message>
    <message>
        <source>was {was}</source>
        <translation>era {was}</translation>
    </message>
    <message>
        <source>Nothing logged yet.</source>
        <translation>Aún no hay nada registrado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Event log, newest first</source>
        <translation>Eventos, los más recientes primero</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>recientes primero</translation>
    </message>
    <message>
        <source>alert and calm</source>
        <comment>below a narrow field</comment>
        <translation>tranquilo</translation>
    </message>
    <message>
        <source>light sedation</source>
        <comment>below a narrow field</comment>
        <translation>sed. ligera</translation>
    </message>
    <message>
        <source>previous {number}</source>
        <translation>anterior {number}</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>hace {time}</translation>
    </message>
    <message>
        <source> to </source>
        <translation> a </translation>
    </message>
    <message>
        <source>at least</source>
        <translation>al menos</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como máximo</translation>
    </message>
    <message>
        <source>limits {spoken}</source>
        <translation>límites {spoken}</translation>
    </message>
    <message>
        <source>digits 0–9 only</source>
        <translation>solo cifras 0–9</translation>
    </message>
    <message>
        <source>Not measured…</source>
        <translation>Sin medir…</translation>
    </message>
    <message>
        <source>Close keypad</source>
        <translation>Cerrar teclado</translation>
    </message>
    <message>
        <source>Keypad for {title}</source>
        <translation>Teclado para {title}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
    </message>
    <message>
        <source>Limits for this patient: {spoken}</source>
        <translation>Límites de este paciente: {spoken}</translation>
    </message>
    <message>
        <source>set by {set_by}</source>
        <translation>fijados por {set_by}</translation>
    </message>
    <message>
        <source>Limits for this patient</source>
        <translation>Límites de este paciente</translation>
    </message>
    <message>
        <source>too dissociated</source>
        <translation>demasiada disociación</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>duerme</translation>
    </message>
    <message>
        <source>patient moves</source>
        <translation>el paciente se mueve</translation>
    </message>
    <message>
        <source>patient refused</source>
        <translation>el paciente lo rechaza</translation>
    </message>
    <message>
        <source>left to rest</source>
        <translation>se le deja descansar</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Presión arterial</translation>
    </message>
    <message>
        <source>Left blank, it was not asked for.</source>
        <translation>En blanco significa que no se pidió.</translation>
    </message>
    <message>
        <source>Left blank, it was not asked for. It stays due.</source>
        <translation>En blanco significa que no se pidió. Sigue pendiente.</translation>
    </message>
    <message>
        <source>{name}: no value</source>
        <translation>{name}: sin valor</translation>
    </message>
    <message>
        <source>Can’t answer: {why}</source>
        <translation>No puede responder: {why}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Con palabras</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Indique el motivo.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Guardar de nuevo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Call IT, then press {again}.</source>
        <translation>Llame a informática y después pulse {again}.</translation>
    </message>
    <message>
        <source>Free space or call IT, then press {again}.</source>
        <translation>Libere espacio o llame a informática y después pulse {again}.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>Rate change</source>
        <comment>a button</comment>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Evento adverso</translation>
    </message>
    <message>
        <source>{word}, key {key}</source>
        <translation>{word}, tecla {key}</translation>
    </message>
    <message>
        <source>{low} to +{high} only</source>
        <translation>solo de {low} a +{high}</translation>
    </message>
    <message>
        <source>{low}–{high} only</source>
        <translation>solo {low}–{high}</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Swap?</source>
        <translation>¿Invertir?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>The set is on its way to the record.</source>
        <translation>La toma se está guardando en el registro.</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>Aún no hay nada escrito.</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>guardando…</translation>
    </message>
    <message>
        <source>{count} of {of} entered</source>
        <translation>{count} de {of} escritos</translation>
    </message>
    <message>
        <source>Change oxygen, BP site and method</source>
        <translation>Cambiar oxígeno, lugar y método de la PA</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Measured {happened}</source>
        <translation>Medido {happened}</translation>
    </message>
    <message>
        <source>Charted with this set: {said}</source>
        <translation>Registrado con esta toma: {said}</translation>
    </message>
    <message>
        <source>As last set: {offered}. Offered, not charted yet</source>
        <translation>Como la última toma: {offered}. Propuesto, aún sin registrar</translation>
    </message>
    <message>
        <source>as last: {offered}</source>
        <translation>como antes: {offered}</translation>
    </message>
    <message>
        <source>Oxygen, BP site and method, not charted yet</source>
        <translation>Oxígeno, lugar y método de la PA, aún sin registrar</translation>
    </message>
    <message>
        <source>Oxygen, BP site</source>
        <translation>Oxígeno, lugar de PA</translation>
    </message>
    <message>
        <source>Log start</source>
        <translation>Registrar inicio</translation>
    </message>
    <message>
        <source>Log pause</source>
        <translation>Registrar pausa</translation>
    </message>
    <message>
        <source>Log resume</source>
        <translation>Registrar reanudación</translation>
    </message>
    <message>
        <source>Log stop…</source>
        <translation>Detención…</translation>
    </message>
    <message>
        <source>Log end</source>
        <translation>Registrar fin</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>{name}, {now}; last time {last}</source>
        <translation>{name}, {now}; la última vez {last}</translation>
    </message>
    <message>
        <source>Advice sheet</source>
        <translation>Hoja de consejos</translation>
    </message>
    <message>
        <source>Closes today’s record. Later changes become dated addenda.</source>
        <translation>Cierra el registro de hoy. Lo posterior será una adenda fechada.</translation>
    </message>
    <message>
        <source>Going home with</source>
        <translation>Se va a casa con</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Adenda</translation>
    </message>
    <message>
        <source>Day note</source>
        <translation>Nota del día</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>a time</comment>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Set this time</source>
        <translation>Fijar esta hora</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Never ahead of now. A late entry is shown as late.</source>
        <translation>Nunca en el futuro. Lo anotado tarde se muestra como tardío.</translation>
    </message>
    <message>
        <source>Minutes ago</source>
        <translation>Hace (minutos)</translation>
    </message>
    <message>
        <source>Or at</source>
        <translation>O a las</translation>
    </message>
    <message>
        <source>{minutes} minutes ago</source>
        <translation>hace {minutes} minutos</translation>
    </message>
    <message>
        <source>Tone test…</source>
        <translation>Probar tonos…</translation>
    </message>
    <message>
        <source>Time-out at the chair</source>
        <translation>Pausa de seguridad</translation>
    </message>
    <message>
        <source>read each line aloud with the patient</source>
        <translation>lea cada línea en voz alta con el paciente</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <source>not OK</source>
        <translation>no OK</translation>
    </message>
    <message>
        <source>Why is it not OK?</source>
        <translation>¿Por qué no está OK?</translation>
    </message>
    <message>
        <source>{title} not OK: typed {whose}</source>
        <translation>{title} no OK: escrito {whose}</translation>
    </message>
    <message>
        <source>{title} OK: typed {whose}</source>
        <translation>{title} OK: escrito {whose}</translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>No OK</translation>
    </message>
    <message>
        <source>Not OK, with reason</source>
        <translation>No OK, con motivo</translation>
    </message>
    <message>
        <source>nothing, start is open</source>
        <translation>nada, se puede iniciar</translation>
    </message>
    <message>
        <source>Still to do: {things}</source>
        <translation>Pendiente: {things}</translation>
    </message>
    <message>
        <source>Not needed for the start: {things}</source>
        <translation>No hace falta para el inicio: {things}</translation>
    </message>
    <message>
        <source>All done. Start is open.</source>
        <translation>Todo hecho. Se puede iniciar.</translation>
    </message>
    <message>
        <source>and {rest} more</source>
        <translation>y {rest} más</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Arrival…</source>
        <translation>Llegada…</translation>
    </message>
    <message>
        <source>Last two infusions</source>
        <translation>Dos últimas infusiones</translation>
    </message>
    <message>
        <source>Read already today.</source>
        <translation>Ya se leyó hoy.</translation>
    </message>
    <message>
        <source>This is the first infusion.</source>
        <translation>Es la primera infusión.</translation>
    </message>
</context>
</TS>
