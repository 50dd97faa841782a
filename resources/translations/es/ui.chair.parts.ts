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
</context>
</TS>
