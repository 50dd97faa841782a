<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Durante</translation>
    </message>
    <message>
        <source>Racemic ketamine</source>
        <translation>Ketamina racémica</translation>
    </message>
    <message>
        <source>S-ketamine</source>
        <translation>S-ketamina</translation>
    </message>
    <message>
        <source>Vial, mg/mL</source>
        <translation>Vial, mg/mL</translation>
    </message>
    <message>
        <source>Bag, final mL</source>
        <translation>Bolsa, mL finales</translation>
    </message>
    <message>
        <source>First at, HH:MM</source>
        <translation>Primera a las, HH:MM</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Sillón</translation>
    </message>
    <message>
        <source>Reason for treatment</source>
        <translation>Motivo del tratamiento</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Quien prescribe</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>Orden…</translation>
    </message>
    <message>
        <source>Why it differs from the protocol</source>
        <translation>Por qué difiere del protocolo</translation>
    </message>
    <message>
        <source>Order and plan</source>
        <translation>Orden médica y plan</translation>
    </message>
    <message>
        <source>More than 0 only.</source>
        <translation>Solo más de 0.</translation>
    </message>
    <message>
        <source>Whole minutes only.</source>
        <translation>Solo minutos enteros.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Elija una opción.</translation>
    </message>
    <message>
        <source>Type why the patient is treated.</source>
        <translation>Escriba por qué se trata al paciente.</translation>
    </message>
    <message>
        <source>Type who ordered it.</source>
        <translation>Escriba quién lo prescribió.</translation>
    </message>
    <message>
        <source>As 08:45.</source>
        <translation>Como 08:45.</translation>
    </message>
    <message>
        <source>1 to {chairs} only.</source>
        <translation>Solo de 1 a {chairs}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} own medicine</source>
        <comment>{n} own medicines</comment>
        <translation>
            <numerusform>{n} medicamento propio</numerusform>
            <numerusform>{n} medicamentos propios</numerusform>
        </translation>
    </message>
    <message>
        <source> once</source>
        <translation> única</translation>
    </message>
    <message>
        <source>First day, {months} {year}</source>
        <translation>Primer día, {months} {year}</translation>
    </message>
    <message>
        <source>As it reached you. Anything may stay empty.</source>
        <translation>Tal como le llegó. Todo puede quedar vacío.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden médica</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Verbal</source>
        <translation>Verbal</translation>
    </message>
    <message>
        <source>Read back to the prescriber and confirmed</source>
        <translation>Repetida a quien prescribe y confirmada</translation>
    </message>
    <message>
        <source>Ordered on, as 12-Mar-2026</source>
        <translation>Fecha de la orden, como 12-mar-2026</translation>
    </message>
    <message>
        <source>At, HH:MM</source>
        <translation>A las, HH:MM</translation>
    </message>
    <message>
        <source>Own opioids and benzodiazepines: what, how much, how often</source>
        <translation>Opioides y benzodiacepinas propios: cuál, cuánto, con qué frecuencia</translation>
    </message>
    <message>
        <source>Own opioid or benzodiazepine {number}</source>
        <translation>Opioide o benzodiacepina propio {number}</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
    </message>
    <message>
        <source>kg or lb</source>
        <translation>kg o lb</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Create course</source>
        <translation>Crear ciclo</translation>
    </message>
    <message>
        <source>The second nurse checks dose and pump at the chair, each day, before the start.</source>
        <translation>Antes de cada inicio, una segunda persona de enfermería comprueba dosis y bomba.</translation>
    </message>
    <message>
        <source>New course</source>
        <translation>Ciclo nuevo</translation>
    </message>
    <message>
        <source>Not saved until you create it.</source>
        <translation>No se guarda hasta que lo cree.</translation>
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
        <source>Record no. (scan or type)</source>
        <translation>N.º de historia (escanee o escriba)</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Born, as 12-Mar-1971</source>
        <translation>Nac., como 12-mar-1971</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>sex</comment>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Allergies, asked today</source>
        <translation>Alergias, preguntadas hoy</translation>
    </message>
    <message>
        <source>Weight, measured today</source>
        <translation>Peso, medido hoy</translation>
    </message>
    <message>
        <source>The weight is right</source>
        <translation>El peso es correcto</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Record no. found: check name and birth date</source>
        <translation>N.º encontrado: compruebe nombre y nacimiento</translation>
    </message>
    <message>
        <source>Allergies, asked today; on record: {allergies}</source>
        <translation>Alergias, preguntadas hoy; constan: {allergies}</translation>
    </message>
    <message>
        <source>Type or scan the record number.</source>
        <translation>Escriba o escanee el n.º de historia.</translation>
    </message>
    <message>
        <source>Type the family name.</source>
        <translation>Escriba los apellidos.</translation>
    </message>
    <message>
        <source>Type the given name.</source>
        <translation>Escriba el nombre.</translation>
    </message>
    <message>
        <source>Ask and type them, or “None known”.</source>
        <translation>Pregunte y escríbalas, o «Ninguna conocida».</translation>
    </message>
    <message>
        <source>kg or lb?</source>
        <translation>¿kg o lb?</translation>
    </message>
    <message>
        <source>Born ({age} y)</source>
        <translation>Nacimiento ({age} años)</translation>
    </message>
    <message>
        <source>Dose, step by step. {words}</source>
        <translation>Dosis, paso a paso. {words}</translation>
    </message>
    <message>
        <source>Dose, step by step</source>
        <translation>Dosis, paso a paso</translation>
    </message>
    <message>
        <source>within clinic limits</source>
        <translation>dentro de los límites</translation>
    </message>
    <message>
        <source>outside the protocol</source>
        <translation>fuera del protocolo</translation>
    </message>
    <message>
        <source>Bag label</source>
        <translation>Etiqueta de la bolsa</translation>
    </message>
    <message>
        <source>{drug} {mg} mg in {ml} mL NaCl 0.9 %</source>
        <translation>{drug} {mg} mg en {ml} mL NaCl 0.9 %</translation>
    </message>
    <message>
        <source>ordered {mg} mg · {rate} mL/h for {minutes} min</source>
        <translation>prescrito {mg} mg · {rate} mL/h durante {minutes} min</translation>
    </message>
    <message>
        <source>Weight, vial and bag are needed first.</source>
        <translation>Primero hacen falta peso, vial y bolsa.</translation>
    </message>
</context>
</TS>
