<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Drawn = given + wasted. Given by {name}.</source>
        <translation>Extraído = administrado + desechado. Administrado por {name}.</translation>
    </message>
    <message>
        <source>Account for {drug}</source>
        <translation>Registro de {drug}</translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation>Guardar registro</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Concentración</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Extraído</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Administrado</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>Desechado</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Testigo</translation>
    </message>
    <message>
        <source>PIN of the witness</source>
        <translation>PIN del testigo</translation>
    </message>
    <message>
        <source>by the pump {ml} mL</source>
        <translation>según la bomba {ml} mL</translation>
    </message>
    <message>
        <source>Choose the witness.</source>
        <translation>Elija el testigo.</translation>
    </message>
    <message>
        <source>Low oxygen</source>
        <translation>Oxígeno bajo</translation>
    </message>
    <message>
        <source>High BP</source>
        <translation>PA alta</translation>
    </message>
    <message>
        <source>Low BP</source>
        <translation>PA baja</translation>
    </message>
    <message>
        <source>Fainted</source>
        <translation>Desmayo</translation>
    </message>
    <message>
        <source>Rash</source>
        <translation>Erupción</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Dolor en el pecho</translation>
    </message>
    <message>
        <source>Drip leaked</source>
        <translation>Extravasación</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Log pump paused too, {when}</source>
        <translation>Registrar también pausa, {when}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Evento adverso</translation>
    </message>
    <message>
        <source>Log event</source>
        <translation>Registrar evento</translation>
    </message>
    <message>
        <source>How severe, CTCAE grade 1 to 5</source>
        <translation>Gravedad, grado CTCAE de 1 a 5</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
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
        <source>Prescriber called</source>
        <translation>Llamada a quien prescribe</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Registrar llamada</translation>
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
        <source>if the infusion may go on</source>
        <translation>si la infusión puede seguir</translation>
    </message>
    <message>
        <source>Log oxygen off</source>
        <translation>Registrar oxígeno retirado</translation>
    </message>
    <message>
        <source>Log oxygen on</source>
        <translation>Registrar oxígeno puesto</translation>
    </message>
    <message>
        <source>Set the flow at the wall first.</source>
        <translation>Ajuste antes el flujo en el caudalímetro.</translation>
    </message>
    <message>
        <source>On now: {flow}.</source>
        <translation>Puesto ahora: {flow}.</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Oxígeno</translation>
    </message>
    <message>
        <source>Another flow</source>
        <translation>Otro flujo</translation>
    </message>
    <message>
        <source>Off, room air</source>
        <translation>Retirado, aire ambiente</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>By</source>
        <comment>oxygen</comment>
        <translation>Con</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Peor</translation>
    </message>
    <message>
        <source>Can’t say yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Reassessed</source>
        <translation>Reevaluado</translation>
    </message>
    <message>
        <source>Log what it did</source>
        <translation>Registrar el efecto</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Desde entonces</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Outcome of the adverse event</source>
        <translation>Resultado del evento adverso</translation>
    </message>
    <message>
        <source>Log outcome</source>
        <translation>Registrar resultado</translation>
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
        <source>Both read the pump’s display.</source>
        <translation>Las dos personas leen la pantalla de la bomba.</translation>
    </message>
    <message>
        <source>The pump has ended.</source>
        <translation>La bomba ha terminado.</translation>
    </message>
    <message>
        <source>{name} hands over</source>
        <translation>{name} entrega</translation>
    </message>
    <message>
        <source>Hand over, sign my part</source>
        <translation>Entregar y firmar mi parte</translation>
    </message>
    <message>
        <source>To</source>
        <comment>handover</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Quien recibe</translation>
    </message>
    <message>
        <source>{name}: rate</source>
        <translation>{name}: velocidad</translation>
    </message>
    <message>
        <source>{name}: infused</source>
        <translation>{name}: infundido</translation>
    </message>
    <message>
        <source>{name}: PIN</source>
        <translation>{name}: PIN</translation>
    </message>
    <message>
        <source>Nobody else is at work who may chart.</source>
        <translation>No hay nadie más en el servicio que pueda registrar.</translation>
    </message>
    <message>
        <source>Choose who takes over.</source>
        <translation>Elija quién recibe.</translation>
    </message>
    <message>
        <source>The clinic’s medicines</source>
        <translation>Medicamentos de la clínica</translation>
    </message>
    <message>
        <source>Dose and route are the clinic’s own, or empty.</source>
        <translation>La dosis y la vía son las de la clínica, o vacías.</translation>
    </message>
    <message>
        <source>Keep medicine</source>
        <translation>Guardar medicamento</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Usual dose with its unit</source>
        <translation>Dosis habitual con su unidad</translation>
    </message>
    <message>
        <source>Usual route</source>
        <translation>Vía habitual</translation>
    </message>
    <message>
        <source>What else it does</source>
        <translation>Qué otro efecto tiene</translation>
    </message>
    <message>
        <source>Controlled drug</source>
        <translation>Sustancia controlada</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Choose a medicine first.</source>
        <translation>Elija antes un medicamento.</translation>
    </message>
    <message>
        <source>Choose a medicine, or “New…”.</source>
        <translation>Elija un medicamento, o «Nuevo…».</translation>
    </message>
    <message>
        <source>Say whether it is a sedative or for blood pressure.</source>
        <translation>Diga si es un sedante o para la presión arterial.</translation>
    </message>
    <message>
        <source>IV</source>
        <translation>IV</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>under the tongue</source>
        <translation>sublingual</translation>
    </message>
    <message>
        <source>nasal</source>
        <translation>nasal</translation>
    </message>
    <message>
        <source>IM</source>
        <translation>IM</translation>
    </message>
    <message>
        <source>other route</source>
        <translation>otra vía</translation>
    </message>
    <message>
        <source>ondansetron</source>
        <translation>ondansetrón</translation>
    </message>
    <message>
        <source>midazolam</source>
        <translation>midazolam</translation>
    </message>
    <message>
        <source>lorazepam</source>
        <translation>lorazepam</translation>
    </message>
    <message>
        <source>clonidine</source>
        <translation>clonidina</translation>
    </message>
    <message>
        <source>labetalol</source>
        <translation>labetalol</translation>
    </message>
    <message>
        <source>hydralazine</source>
        <translation>hidralazina</translation>
    </message>
    <message>
        <source>glycopyrrolate</source>
        <translation>glicopirrolato</translation>
    </message>
    <message>
        <source>ketorolac</source>
        <translation>ketorolaco</translation>
    </message>
    <message>
        <source>acetaminophen</source>
        <translation>paracetamol</translation>
    </message>
    <message>
        <source>0.9 % sodium chloride</source>
        <translation>cloruro de sodio 0.9 %</translation>
    </message>
    <message>
        <source>Sedative</source>
        <translation>Sedante</translation>
    </message>
    <message>
        <source>For blood pressure</source>
        <translation>Para la presión arterial</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Ninguno de los dos</translation>
    </message>
    <message>
        <source>Log medication</source>
        <translation>Registrar medicación</translation>
    </message>
    <message>
        <source>Medication given</source>
        <translation>Medicación administrada</translation>
    </message>
    <message>
        <source>A dose shown here is the clinic’s own.</source>
        <translation>La dosis que aparece es la de la clínica.</translation>
    </message>
    <message>
        <source>Dose with its unit</source>
        <translation>Dosis con su unidad</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Log {medicine}</source>
        <translation>Registrar {medicine}</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Elija una opción.</translation>
    </message>
    <message>
        <source>Still to do is listed first.</source>
        <translation>Lo pendiente va primero.</translation>
    </message>
    <message>
        <source>More events</source>
        <translation>Más eventos</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Log note</source>
        <translation>Registrar nota</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>el inicio</translation>
    </message>
    <message>
        <source>the last rate change</source>
        <translation>el último cambio de velocidad</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>The record has no mL/h. Make the patient safe first, then log.</source>
        <translation>El registro no tiene mL/h. Primero la seguridad del paciente; luego registre.</translation>
    </message>
    <message>
        <source>The record has {rate} mL/h. Make the patient safe first, then log.</source>
        <translation>El registro tiene {rate} mL/h. Primero la seguridad del paciente; luego registre.</translation>
    </message>
    <message>
        <source>Pump error</source>
        <translation>Error de la bomba</translation>
    </message>
    <message>
        <source>Log pump error</source>
        <translation>Registrar error de la bomba</translation>
    </message>
    <message>
        <source>Pump showed</source>
        <translation>La bomba mostraba</translation>
    </message>
    <message>
        <source>Pump serial no.</source>
        <translation>Bomba, serie núm.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Wrong since</source>
        <translation>Mal desde</translation>
    </message>
    <message>
        <source>Now {rate} mL/h. Change the pump first.</source>
        <translation>Ahora {rate} mL/h. Cambie antes la bomba.</translation>
    </message>
    <message>
        <source>Rate change</source>
        <translation>Cambio de velocidad</translation>
    </message>
    <message>
        <source>Log rate</source>
        <translation>Registrar velocidad</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>Velocidad nueva</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Patient in bathroom</source>
        <translation>Paciente en el baño</translation>
    </message>
    <message>
        <source>Patient asleep, left in peace</source>
        <translation>Paciente dormido, se dejó descansar</translation>
    </message>
    <message>
        <source>Cuff failed</source>
        <translation>Falló el manguito</translation>
    </message>
    <message>
        <source>Busy at another chair</source>
        <translation>Atención en otro sillón</translation>
    </message>
    <message>
        <source>Patient refused</source>
        <translation>El paciente se negó</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Indique el motivo.</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Presión arterial</translation>
    </message>
    <message>
        <source>Patient’s wish</source>
        <translation>Deseo del paciente</translation>
    </message>
    <message>
        <source>IV problem</source>
        <translation>Problema con la vía</translation>
    </message>
    <message>
        <source>Pump problem</source>
        <translation>Problema con la bomba</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Quien prescribe</translation>
    </message>
    <message>
        <source>Which side effect</source>
        <translation>Qué efecto adverso</translation>
    </message>
    <message>
        <source>Log stop?</source>
        <translation>¿Registrar detención?</translation>
    </message>
    <message>
        <source>Log stop</source>
        <translation>Registrar detención</translation>
    </message>
    <message>
        <source>Keep infusing</source>
        <translation>Seguir infundiendo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Log end</source>
        <translation>Registrar fin</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>Given in part: why</source>
        <translation>Administrada en parte: por qué</translation>
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
        <source>expected about {ml} mL</source>
        <translation>se esperan unos {ml} mL</translation>
    </message>
    <message>
        <source>Expected, transient</source>
        <translation>Esperado, transitorio</translation>
    </message>
    <message>
        <source>Comfort measure</source>
        <translation>Medida de confort</translation>
    </message>
    <message>
        <source>Planned by prescriber</source>
        <translation>Previsto por quien prescribe</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>Elija sí o no.</translation>
    </message>
    <message>
        <source>{what}: an adverse event?</source>
        <translation>{what}: ¿fue un evento adverso?</translation>
    </message>
    <message>
        <source>Asked before signing, because an intervention can hide one.</source>
        <translation>Se pregunta antes de firmar, porque una intervención puede ocultarlo.</translation>
    </message>
    <message>
        <source>Log answer</source>
        <translation>Registrar respuesta</translation>
    </message>
    <message>
        <source>Yes, adverse event</source>
        <translation>Sí, evento adverso</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>If not, why not</source>
        <translation>Si no, por qué no</translation>
    </message>
</context>
</TS>
