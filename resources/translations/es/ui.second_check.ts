<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>agree</source>
        <translation>coinciden</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>difieren</translation>
    </message>
    <message>
        <source>order: {dose}</source>
        <translation>orden: {dose}</translation>
    </message>
    <message>
        <source>Vial</source>
        <translation>Vial</translation>
    </message>
    <message>
        <source>Pharmacy-made bag</source>
        <translation>Bolsa de farmacia</translation>
    </message>
    <message>
        <source>Really drawn up</source>
        <translation>Volumen extraído</translation>
    </message>
    <message>
        <source>Bag label, dose</source>
        <translation>Etiqueta, dosis</translation>
    </message>
    <message>
        <source>Bag label, volume</source>
        <translation>Etiqueta, volumen</translation>
    </message>
    <message>
        <source>Lot, as printed</source>
        <translation>Lote, como está impreso</translation>
    </message>
    <message>
        <source>Expiry, as printed</source>
        <translation>Caducidad, como está impresa</translation>
    </message>
    <message>
        <source>Pump serial no., optional</source>
        <translation>N.º de serie de la bomba, opcional</translation>
    </message>
    <message>
        <source>Drug prepared</source>
        <translation>Fármaco preparado</translation>
    </message>
    <message>
        <source>Keep and go on</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>{holds} Press again if it is really so.</source>
        <translation>{holds} Pulse otra vez si es realmente así.</translation>
    </message>
    <message>
        <source>Ketamine {dose} mg/mL, as it is in the syringe now.</source>
        <translation>Ketamina {dose} mg/mL, tal como está ahora en la jeringa.</translation>
    </message>
    <message>
        <source>As the pharmacy&apos;s label says. Read it from the bag.</source>
        <translation>Como dice la etiqueta de farmacia. Léalo en la bolsa.</translation>
    </message>
    <message>
        <source>Lot or batch, as printed</source>
        <translation>Lote, como está impreso</translation>
    </message>
    <message>
        <source>Use by, as printed</source>
        <translation>Usar hasta, como está impreso</translation>
    </message>
    <message>
        <source>{dose} mg on the label</source>
        <translation>{dose} mg en la etiqueta</translation>
    </message>
    <message>
        <source>{ml} mL holds {mg} mg</source>
        <translation>{ml} mL contienen {mg} mg</translation>
    </message>
    <message>
        <source>as ordered</source>
        <translation>como se prescribió</translation>
    </message>
    <message>
        <source>{pct} % under</source>
        <translation>{pct} % menos</translation>
    </message>
    <message>
        <source>{pct} % over</source>
        <translation>{pct} % más</translation>
    </message>
    <message>
        <source>{words}, {how}; limit {pct} %.</source>
        <translation>{words}, {how}; límite {pct} %.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>Extraer</translation>
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
        <source>Dose on the bag label</source>
        <translation>Dosis en la etiqueta</translation>
    </message>
    <message>
        <source>Volume on the bag label</source>
        <translation>Volumen en la etiqueta</translation>
    </message>
    <message>
        <source>{name}, from the pump&apos;s display</source>
        <translation>{name}, leído en la bomba</translation>
    </message>
    <message>
        <source>From the pump&apos;s display</source>
        <translation>Leído en la pantalla de la bomba</translation>
    </message>
    <message>
        <source>No second nurse…</source>
        <translation>Sin segunda persona…</translation>
    </message>
    <message>
        <source>Drawn up again…</source>
        <translation>Extraer otra vez…</translation>
    </message>
    <message>
        <source>More than 0 only.</source>
        <translation>Solo más de 0.</translation>
    </message>
    <message>
        <source>{kind} {strength} mg/mL</source>
        <translation>{kind} {strength} mg/mL</translation>
    </message>
    <message>
        <source>Scale reading</source>
        <translation>Peso en la báscula</translation>
    </message>
    <message>
        <source>Today, for comparison</source>
        <translation>Hoy, para comparar</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Fármaco</translation>
    </message>
    <message>
        <source>{kind}, pharmacy-made bag</source>
        <translation>{kind}, bolsa de farmacia</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden médica</translation>
    </message>
    <message>
        <source>{dose} mg/kg over {minutes} min</source>
        <translation>{dose} mg/kg en {minutes} min</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>{ml} mL final</source>
        <translation>{ml} mL finales</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Punto decimal</translation>
    </message>
    <message>
        <source>Number pad</source>
        <translation>Teclado numérico</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
    </message>
    <message>
        <source>The first nurse&apos;s numbers stay hidden until all five are entered.</source>
        <translation>Las cifras de la primera comprobación quedan ocultas hasta escribir las cinco.</translation>
    </message>
    <message>
        <source>Both sets of numbers stay in the record.</source>
        <translation>Ambas series de cifras quedan en el registro.</translation>
    </message>
    <message>
        <source>No other nurse is enrolled. Go back and choose “No second nurse…”.</source>
        <translation>No hay nadie más de enfermería con cuenta. Vuelva atrás y elija «Sin segunda persona…».</translation>
    </message>
    <message>
        <source>Work it out from the order. Read the rate and the volume from the pump.</source>
        <translation>Calcúlelo a partir de la orden. Lea la velocidad y el volumen en la bomba.</translation>
    </message>
    <message>
        <source>Read dose and volume from the bag&apos;s label, rate and volume from the pump.</source>
        <translation>Lea dosis y volumen en la etiqueta de la bolsa, velocidad y volumen en la bomba.</translation>
    </message>
    <message>
        <source>Second check</source>
        <translation>Segunda comprobación</translation>
    </message>
    <message>
        <source>What both nurses are given</source>
        <translation>Los datos para ambas personas</translation>
    </message>
    <message>
        <source>First check, {name}</source>
        <translation>Primera comprobación, {name}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Entregar</translation>
    </message>
    <message>
        <source>Hand over to the second nurse</source>
        <translation>Pasar a la segunda comprobación</translation>
    </message>
    <message>
        <source>Your name, then your own PIN.</source>
        <translation>Su nombre y después su propio PIN.</translation>
    </message>
    <message>
        <source>What the second nurse is given</source>
        <translation>Los datos para la segunda persona</translation>
    </message>
    <message>
        <source>Second check, {name}</source>
        <translation>Segunda comprobación, {name}</translation>
    </message>
    <message>
        <source>The answers were hidden until all five were entered at {compared}.</source>
        <translation>Las respuestas estuvieron ocultas hasta escribir las cinco, a las {compared}.</translation>
    </message>
    <message>
        <source>What the second nurse was given</source>
        <translation>Los datos que tuvo la segunda persona</translation>
    </message>
    <message>
        <source>The charge nurse decides with her own PIN. The reason is kept and printed.</source>
        <translation>Decide la persona responsable de enfermería con su propio PIN. El motivo se guarda y se imprime.</translation>
    </message>
    <message>
        <source>One nurse&apos;s numbers differ from the order: {against}.</source>
        <translation>Las cifras de una sola persona difieren de la orden: {against}.</translation>
    </message>
    <message>
        <source>No second nurse</source>
        <translation>Sin segunda persona</translation>
    </message>
    <message>
        <source>No charge nurse is enrolled.</source>
        <translation>Nadie tiene la función de responsable de enfermería.</translation>
    </message>
    <message>
        <source>Why is there no second nurse?</source>
        <translation>¿Por qué no hay segunda persona?</translation>
    </message>
    <message>
        <source>A nurse with an account prepares and checks.</source>
        <translation>Prepara y comprueba enfermería con cuenta propia.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>One number differs</source>
        <translation>Una cifra difiere</translation>
    </message>
    <message>
        <source>Two numbers differ</source>
        <translation>Dos cifras difieren</translation>
    </message>
    <message>
        <source>Three numbers differ</source>
        <translation>Tres cifras difieren</translation>
    </message>
    <message>
        <source>Four numbers differ</source>
        <translation>Cuatro cifras difieren</translation>
    </message>
    <message>
        <source>Five numbers differ</source>
        <translation>Cinco cifras difieren</translation>
    </message>
    <message>
        <source>One number still differs.</source>
        <translation>Una cifra aún difiere.</translation>
    </message>
    <message>
        <source>Two numbers still differ.</source>
        <translation>Dos cifras aún difieren.</translation>
    </message>
    <message>
        <source>Three numbers still differ.</source>
        <translation>Tres cifras aún difieren.</translation>
    </message>
    <message>
        <source>Four numbers still differ.</source>
        <translation>Cuatro cifras aún difieren.</translation>
    </message>
    <message>
        <source>Five numbers still differ.</source>
        <translation>Cinco cifras aún difieren.</translation>
    </message>
    <message>
        <source>Reason to go on although the order says otherwise</source>
        <translation>Motivo para seguir aunque la orden diga otra cosa</translation>
    </message>
    <message>
        <source>{name} enters again</source>
        <translation>{name} escribe de nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Say why it is not as ordered.</source>
        <translation>Indique por qué no es como se prescribió.</translation>
    </message>
    <message>
        <source>Both agree, but not with the order</source>
        <translation>Coinciden entre sí, pero no con la orden</translation>
    </message>
    <message>
        <source>All five agree</source>
        <translation>Las cinco coinciden</translation>
    </message>
    <message>
        <source>Expected from the order: {sums}. Work it out again together, then enter it again.</source>
        <translation>Según la orden: {sums}. Recalcúlenla en común y después escríbanla de nuevo.</translation>
    </message>
    <message>
        <source>Expected from the order: {sums}. Work them out again together, then enter them again.</source>
        <translation>Según la orden: {sums}. Recalcúlenlas en común y después escríbanlas de nuevo.</translation>
    </message>
    <message>
        <source>Expected from the order: {sums}. Enter again, or say why you go on.</source>
        <translation>Según la orden: {sums}. Escríbalo de nuevo o indique por qué sigue.</translation>
    </message>
    <message>
        <source>{said}. Prepare and enter it again, or say why you go on.</source>
        <translation>{said}. Prepárelo y escríbalo de nuevo, o indique por qué sigue.</translation>
    </message>
    <message>
        <source>Both nurses agree with each other and with the order.</source>
        <translation>Ambas comprobaciones coinciden entre sí y con la orden.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Say why there is no second nurse.</source>
        <translation>Diga por qué no hay una segunda persona de enfermería.</translation>
    </message>
    <message>
        <source>Choose the name.</source>
        <translation>Elija el nombre.</translation>
    </message>
    <message>
        <source>A PIN has {digits} digits.</source>
        <translation>Un PIN tiene {digits} cifras.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
</context>
</TS>
