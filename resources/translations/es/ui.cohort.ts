<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>No course was closed in this period.</source>
        <translation>En este periodo no se cerró ningún ciclo.</translation>
    </message>
    <message>
        <source>Completed all 5 infusions</source>
        <translation>Completaron las 5 infusiones</translation>
    </message>
    <message numerus="yes">
        <source>{n} with an infusion given in part</source>
        <comment>{n} with an infusion given in part</comment>
        <translation>
            <numerusform>{n} con una infusión incompleta</numerusform>
            <numerusform>{n} con una infusión incompleta</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than {fewest} courses: no percentage, no interval.</source>
        <translation>Menos de {fewest} ciclos: sin porcentaje ni intervalo.</translation>
    </message>
    <message>
        <source>{share} · 95 % CI</source>
        <translation>{share} · IC 95 %</translation>
    </message>
    <message>
        <source>Completed all 5 infusions: {share}</source>
        <translation>Completaron las 5 infusiones: {share}</translation>
    </message>
    <message>
        <source>of {of}</source>
        <translation>de {of}</translation>
    </message>
    <message>
        <source>courses</source>
        <translation>ciclos</translation>
    </message>
    <message>
        <source>Our clinic: {ours}. Published, Tankha 2025: {theirs}</source>
        <translation>Nuestra clínica: {ours}. Publicado, Tankha 2025: {theirs}</translation>
    </message>
    <message>
        <source>Our clinic</source>
        <translation>Nuestra clínica</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>n {n}: too few to compare</source>
        <translation>n {n}: muy pocos para comparar</translation>
    </message>
    <message>
        <source>none to compare</source>
        <translation>nada que comparar</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>Otros motivos</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message numerus="yes">
        <source>Adverse events, {n} infusion</source>
        <comment>Adverse events, {n} infusions</comment>
        <translation>
            <numerusform>Eventos adversos, {n} infusión</numerusform>
            <numerusform>Eventos adversos, {n} infusiones</numerusform>
        </translation>
    </message>
    <message>
        <source>true rate could be up to</source>
        <translation>la tasa real podría llegar a</translation>
    </message>
    <message>
        <source>infusions with one</source>
        <translation>infusiones con alguno</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Intervenciones</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Detenida antes de tiempo</translation>
    </message>
    <message>
        <source>Came, not infused</source>
        <translation>Vino, sin infusión</translation>
    </message>
    <message numerus="yes">
        <source>{n} not due yet</source>
        <comment>{n} not due yet</comment>
        <translation>
            <numerusform>{n} aún no toca</numerusform>
            <numerusform>{n} aún no tocan</numerusform>
        </translation>
    </message>
    <message>
        <source>All protocols</source>
        <translation>Todos los protocolos</translation>
    </message>
    <message>
        <source>Which courses are counted?</source>
        <translation>¿Qué ciclos se cuentan?</translation>
    </message>
    <message>
        <source>A course counts in the period in which it was over. A period begins with the first day of a month.</source>
        <translation>Un ciclo cuenta en el periodo en que terminó. Un periodo empieza el primer día de un mes.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Protocol, of five infusions</source>
        <translation>Protocolo, de cinco infusiones</translation>
    </message>
    <message>
        <source>{share}, too few to compare</source>
        <translation>{share}, muy pocos para comparar</translation>
    </message>
    <message>
        <source>{share}, {pct} percent, 95 percent interval {low} to {high}</source>
        <translation>{share}, {pct} por ciento, intervalo del 95 por ciento {low} a {high}</translation>
    </message>
    <message>
        <source>The courses are still being counted.</source>
        <translation>Los ciclos se están contando todavía.</translation>
    </message>
    <message>
        <source>Not all courses are counted.</source>
        <translation>No se han contado todos los ciclos.</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Exportar tabla</translation>
    </message>
    <message>
        <source>Our clinic and the published study</source>
        <translation>Nuestra clínica y el estudio publicado</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Courses are counted…</source>
        <translation>Contando los ciclos…</translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>Se está guardando.</translation>
    </message>
    <message>
        <source>Table written: {file}, folder {folder}</source>
        <translation>Tabla guardada: {file}, carpeta {folder}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message numerus="yes">
        <source>{n} course closed</source>
        <comment>{n} courses closed</comment>
        <translation>
            <numerusform>{n} ciclo cerrado</numerusform>
            <numerusform>{n} ciclos cerrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, {n} patient</source>
        <comment>, {n} patients</comment>
        <translation>
            <numerusform>, {n} paciente</numerusform>
            <numerusform>, {n} pacientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} still open</source>
        <comment>{n} still open</comment>
        <translation>
            <numerusform>{n} aún abierto</numerusform>
            <numerusform>{n} aún abiertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} booster</source>
        <comment>{n} boosters</comment>
        <translation>
            <numerusform>{n} de refuerzo</numerusform>
            <numerusform>{n} de refuerzo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} over before an infusion</source>
        <comment>{n} over before an infusion</comment>
        <translation>
            <numerusform>{n} terminado sin infusión</numerusform>
            <numerusform>{n} terminados sin infusión</numerusform>
        </translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} a {until}</translation>
    </message>
    <message>
        <source>to {until}</source>
        <translation>hasta {until}</translation>
    </message>
    <message>
        <source>{span} · {left_out}, not counted</source>
        <translation>{span} · {left_out}; sin contar</translation>
    </message>
    <message>
        <source>Counting the courses</source>
        <translation>Contando los ciclos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>{first}, {more} above {above}</source>
        <translation>{first}, {more} sobre {above}</translation>
    </message>
    <message numerus="yes">
        <source>{n} not recorded</source>
        <comment>{n} not recorded</comment>
        <translation>
            <numerusform>{n} no registrado</numerusform>
            <numerusform>{n} no registrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} re-treated</source>
        <comment>{n} re-treated</comment>
        <translation>
            <numerusform>{n} tratado de nuevo</numerusform>
            <numerusform>{n} tratados de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} began at 0</source>
        <comment>{n} began at 0</comment>
        <translation>
            <numerusform>{n} empezó en 0</numerusform>
            <numerusform>{n} empezaron en 0</numerusform>
        </translation>
    </message>
    <message>
        <source>n {n}: too few</source>
        <translation>n {n}: muy pocos</translation>
    </message>
    <message>
        <source>published range {low}–{high} %</source>
        <translation>rango publicado {low}–{high} %</translation>
    </message>
    <message>
        <source>at the last infusion</source>
        <translation>en la última infusión</translation>
    </message>
    <message>
        <source>The thresholds are ours; the study’s are not published.</source>
        <translation>Los umbrales son nuestros; los del estudio no se publicaron.</translation>
    </message>
    <message>
        <source>share with a clinically meaningful improvement, 95 % CI</source>
        <translation>con mejoría clínicamente relevante, IC 95 %</translation>
    </message>
    <message>
        <source>No outcomes are asked in these courses.</source>
        <translation>En estos ciclos no se preguntan resultados.</translation>
    </message>
    <message>
        <source>Responders, by measure</source>
        <translation>Pacientes con respuesta, por medida</translation>
    </message>
    <message>
        <source>Dot: our share. Line: its 95 % interval (Wilson). If the line meets the published value or band, no difference is shown. Neither had a control group.</source>
        <translation>Punto: nuestra proporción. Línea: su intervalo del 95 % (Wilson). Si la línea toca el valor o la franja publicados, no se demuestra diferencia. Ninguno tuvo grupo de control.</translation>
    </message>
    <message>
        <source>How to read this</source>
        <translation>Cómo se lee</translation>
    </message>
    <message>
        <source>Closed early</source>
        <translation>Cerrado antes de tiempo</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Outcomes returned</source>
        <translation>Resultados recibidos</translation>
    </message>
    <message>
        <source>{early} of {courses}</source>
        <translation>{early} de {courses}</translation>
    </message>
    <message>
        <source>published: none reported</source>
        <translation>publicado: ninguno</translation>
    </message>
</context>
</TS>
