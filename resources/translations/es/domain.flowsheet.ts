<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>BP</source>
        <translation>PA</translation>
    </message>
    <message>
        <source>Infusion {number} stayed at or below its baseline</source>
        <translation>La infusión {number} no superó su valor basal</translation>
    </message>
    <message>
        <source>Infusion {number} peak was +{rise} at {minute}</source>
        <translation>Máximo de la infusión {number}: +{rise}, min {minute}</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuto</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>tomar ya</translation>
    </message>
    <message>
        <source>again</source>
        <translation>otra</translation>
    </message>
    <message>
        <source>recheck</source>
        <translation>repetir</translation>
    </message>
    <message>
        <source>not charted</source>
        <translation>sin registrar</translation>
    </message>
    <message>
        <source>due {time}, {state}</source>
        <translation>a las {time}, {state}</translation>
    </message>
    <message>
        <source>measured {time}</source>
        <translation>medido {time}</translation>
    </message>
    <message>
        <source>{minutes} min late</source>
        <translation>{minutes} min tarde</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>de {name}</translation>
    </message>
    <message>
        <source>Infusion {number}: {words}</source>
        <translation>Infusión {number}: {words}</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Valor basal</translation>
    </message>
    <message>
        <source>{minute} min recheck</source>
        <translation>Repetición {minute} min</translation>
    </message>
    <message>
        <source>oxygen {oxygen}</source>
        <translation>oxígeno {oxygen}</translation>
    </message>
    <message>
        <source>{what} not measured: {why}</source>
        <translation>{what} sin medir: {why}</translation>
    </message>
    <message>
        <source>BP {pair} mmHg</source>
        <translation>PA {pair} mmHg</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Baseline vitals</source>
        <translation>Signos basales</translation>
    </message>
    <message>
        <source>Recovery {minute} minute vitals</source>
        <translation>Signos del minuto {minute} de recuperación</translation>
    </message>
    <message>
        <source>{minute} minute recheck</source>
        <translation>Repetición del minuto {minute}</translation>
    </message>
    <message>
        <source>{minute} minute vitals</source>
        <translation>Signos del minuto {minute}</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>atrasados {time}</translation>
    </message>
    <message>
        <source>charted</source>
        <translation>registrados</translation>
    </message>
    <message>
        <source>charted {minutes} minutes late</source>
        <translation>registrados {minutes} minutos tarde</translation>
    </message>
    <message>
        <source>charted in part</source>
        <translation>registrados en parte</translation>
    </message>
    <message>
        <source>{name}, due {time}, {state}</source>
        <translation>{name}, a las {time}, {state}</translation>
    </message>
    <message>
        <source>blood pressure {sys} over {dia}</source>
        <translation>presión arterial {sys} sobre {dia}</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>precaución</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>Infusion {number}</source>
        <translation>Infusión {number}</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Charted by</source>
        <translation>Registrado por</translation>
    </message>
    <message>
        <source>not measured: {why}</source>
        <translation>sin medir: {why}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>{change} percent from baseline</source>
        <translation>{change} por ciento del valor basal</translation>
    </message>
    <message>
        <source>nothing charted</source>
        <translation>nada registrado</translation>
    </message>
    <message>
        <source>{high} over {low}, heart rate {rate}</source>
        <translation>{high} sobre {low}, frecuencia cardíaca {rate}</translation>
    </message>
</context>
</TS>
