<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Timers and alerts go on. Names are hidden.</source>
        <translation>Los tiempos y las alertas siguen. Los nombres están ocultos.</translation>
    </message>
    <message>
        <source>Timers and alerts go on. Names are hidden. Tap a chair to type its vitals first.</source>
        <translation>Tiempos y alertas siguen; nombres ocultos. Toque un sillón para anotar antes sus signos.</translation>
    </message>
    <message>
        <source>The record stays on this computer.</source>
        <translation>El registro se queda en este equipo.</translation>
    </message>
    <message>
        <source>Emergency access…</source>
        <translation>Acceso de emergencia…</translation>
    </message>
    <message>
        <source>Locked at {locked}</source>
        <translation>Bloqueado a las {locked}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>The record is open. Sign in by PIN, then choose another password under People.</source>
        <translation>El registro está abierto. Entre con el PIN y elija otra contraseña en Personas.</translation>
    </message>
    <message>
        <source>Forgotten? The recovery sheet opens the record.</source>
        <translation>¿La ha olvidado? La hoja de rescate abre el registro.</translation>
    </message>
    <message>
        <source>Choose your name.</source>
        <translation>Elija su nombre.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Escriba la contraseña.</translation>
    </message>
    <message>
        <source>The record is closed, and no infusion was running. A password opens it.</source>
        <translation>El registro está cerrado y no había ninguna infusión en curso. Una contraseña lo abre.</translation>
    </message>
    <message>
        <source>No one is booked today.</source>
        <translation>Hoy no hay nadie citado.</translation>
    </message>
    <message>
        <source>Sound off to {clock}</source>
        <translation>Sin sonido hasta {clock}</translation>
    </message>
    <message>
        <source>Chair {chair}: {words}</source>
        <translation>Sillón {chair}: {words}</translation>
    </message>
    <message numerus="yes">
        <source>Chair {chairs} was in use when KitLog stopped, {seen}</source>
        <comment>Chairs {chairs} were in use when KitLog stopped, {seen}</comment>
        <translation>
            <numerusform>El sillón {chairs} estaba en uso cuando KitLog se detuvo, {seen}</numerusform>
            <numerusform>Los sillones {chairs} estaban en uso cuando KitLog se detuvo, {seen}</numerusform>
        </translation>
    </message>
    <message>
        <source>No tones for another day. Sign in and log how it ended.</source>
        <translation>Sin tonos por ser de otro día. Entre y registre cómo terminó.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {left}.</source>
        <translation>Demasiados intentos fallidos. Espere {left}.</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>Acceso de emergencia</translation>
    </message>
    <message>
        <source>To read and chart for {hours} hours. On record; a charge nurse looks at it.</source>
        <translation>Para leer y registrar durante {hours} horas. Queda constancia; lo revisa la persona responsable de enfermería.</translation>
    </message>
    <message>
        <source>Nobody else is at work who can vouch.</source>
        <translation>No hay nadie más en el servicio que pueda avalar.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Name as it is printed</source>
        <translation>Nombre tal como se imprime</translation>
    </message>
    <message>
        <source>Why it can’t wait</source>
        <translation>Por qué no puede esperar</translation>
    </message>
    <message>
        <source>Without a patient’s name.</source>
        <translation>Sin el nombre de ningún paciente.</translation>
    </message>
    <message>
        <source>PIN for these hours</source>
        <translation>PIN para estas horas</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN otra vez</translation>
    </message>
    <message>
        <source>Who vouches, and is here</source>
        <translation>Quién avala y está aquí</translation>
    </message>
    <message>
        <source>Password of the second person</source>
        <translation>Contraseña de la segunda persona</translation>
    </message>
    <message>
        <source>PIN of the second person</source>
        <translation>PIN de la segunda persona</translation>
    </message>
    <message>
        <source>Choose who vouches.</source>
        <translation>Elija quién avala.</translation>
    </message>
    <message>
        <source>The second person types it herself.</source>
        <translation>Lo escribe la propia segunda persona.</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>Los dos PIN no coinciden.</translation>
    </message>
    <message>
        <source>{name}: “{reason}” Now the second person.</source>
        <translation>{name}: «{reason}» Ahora, la segunda persona.</translation>
    </message>
    <message>
        <source>Let in until {until}</source>
        <translation>Permitir hasta las {until}</translation>
    </message>
    <message>
        <source>Chair {chair}</source>
        <translation>Sillón {chair}</translation>
    </message>
    <message>
        <source>Forgotten PIN or no account: press F3.</source>
        <translation>PIN olvidado o sin cuenta: pulse F3.</translation>
    </message>
    <message>
        <source>The record can&apos;t be opened.</source>
        <translation>No se puede abrir el registro.</translation>
    </message>
    <message>
        <source>A PIN has {digits} digits.</source>
        <translation>Un PIN tiene {digits} cifras.</translation>
    </message>
    <message>
        <source>First sign-in today, here: the password.</source>
        <translation>Primera entrada de hoy aquí: la contraseña.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>Hoja de rescate…</translation>
    </message>
    <message>
        <source>PIN, {typed} of {all} digits typed</source>
        <translation>PIN, {typed} de {all} cifras escritas</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>a reading outside the limits</source>
        <translation>un valor fuera de los límites</translation>
    </message>
    <message>
        <source>a severe side effect</source>
        <translation>un efecto adverso grave</translation>
    </message>
    <message>
        <source>Silence {minutes} min</source>
        <translation>Silenciar {minutes} min</translation>
    </message>
    <message>
        <source>{room}, no alerts</source>
        <translation>{room}, sin alertas</translation>
    </message>
    <message>
        <source>time-out started</source>
        <translation>pausa de seguridad iniciada</translation>
    </message>
    <message>
        <source>time-out not started</source>
        <translation>pausa de seguridad no iniciada</translation>
    </message>
    <message>
        <source>Due {clock}</source>
        <translation>Cita {clock}</translation>
    </message>
    <message>
        <source>Chair {chair} · vitals</source>
        <translation>Sillón {chair} · signos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Minus, for sedation</source>
        <translation>Menos, para la sedación</translation>
    </message>
    <message>
        <source>Only sedation has a sign.</source>
        <translation>Solo la sedación lleva signo.</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>Aún no hay nada escrito.</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Abrir con la hoja de rescate</translation>
    </message>
    <message>
        <source>Type its 24 words in order, or scan the code. The use of the sheet goes on record.</source>
        <translation>Escriba sus 24 palabras en orden o escanee el código. El uso de la hoja queda registrado.</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Abrir el registro</translation>
    </message>
    <message>
        <source>The 24 words</source>
        <translation>Las 24 palabras</translation>
    </message>
    <message>
        <source>{typed} of 24 words</source>
        <translation>{typed} de 24 palabras</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>atrasados {time}</translation>
    </message>
    <message>
        <source>vitals in {time}</source>
        <translation>signos en {time}</translation>
    </message>
    <message>
        <source>No infusion running</source>
        <translation>Ninguna infusión en curso</translation>
    </message>
    <message>
        <source>Chair {chair}: vitals overdue {time}</source>
        <translation>Sillón {chair}: signos vitales atrasados {time}</translation>
    </message>
    <message>
        <source>Chair {chair}: recheck overdue {time}</source>
        <translation>Sillón {chair}: repetición atrasada {time}</translation>
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
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>since end</source>
        <translation>desde el fin</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Infusing</source>
        <translation>En infusión</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>termina {time}</translation>
    </message>
    <message>
        <source>infusion {number} of {wanted}</source>
        <translation>infusión {number} de {wanted}</translation>
    </message>
    <message>
        <source>{count} infusing</source>
        <translation>{count} en infusión</translation>
    </message>
    <message>
        <source>Next: chair {chair} vitals in {time}</source>
        <translation>Siguiente: sillón {chair}, signos vitales en {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>Recheck in</source>
        <translation>Repetir en</translation>
    </message>
    <message>
        <source>Next vitals</source>
        <translation>Próximos signos</translation>
    </message>
    <message>
        <source>Recheck overdue</source>
        <translation>Repetición atrasada</translation>
    </message>
    <message>
        <source>Vitals overdue</source>
        <translation>Signos atrasados</translation>
    </message>
    <message>
        <source>Saves vitals, chair {chair}.</source>
        <translation>Guarda los signos vitales del sillón {chair}.</translation>
    </message>
    <message>
        <source>A half-typed set waits for chair {chair}. Sign in to go on.</source>
        <translation>Hay una toma a medias en el sillón {chair}. Entre para seguir.</translation>
    </message>
    <message>
        <source>Type vitals, chair {chair}</source>
        <translation>Anotar signos vitales, sillón {chair}</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién es usted?</translation>
    </message>
</context>
</TS>
