<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Two people have the same name.</source>
        <translation>Dos personas tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>La clínica</translation>
    </message>
    <message>
        <source>Printed on every summary.</source>
        <translation>Se imprime en cada informe.</translation>
    </message>
    <message>
        <source>First charge nurse</source>
        <translation>Responsable de enfermería</translation>
    </message>
    <message>
        <source>Adds people and decides overrides.</source>
        <translation>Añade personas y decide las excepciones.</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Segunda persona</translation>
    </message>
    <message>
        <source>The second check of every dose needs two.</source>
        <translation>Cada dosis se comprueba entre dos.</translation>
    </message>
    <message>
        <source>Some fields need another look.</source>
        <translation>Revise los campos señalados.</translation>
    </message>
    <message>
        <source>Clinic, as it is printed</source>
        <translation>Clínica, tal como se imprime</translation>
    </message>
    <message>
        <source>Address, may stay empty</source>
        <translation>Dirección, puede quedar vacía</translation>
    </message>
    <message>
        <source>Infusion chairs</source>
        <translation>Sillones de infusión</translation>
    </message>
    <message>
        <source>1 to {most}</source>
        <translation>1 a {most}</translation>
    </message>
    <message>
        <source>Set up and sign in</source>
        <translation>Configurar y entrar</translation>
    </message>
    <message>
        <source>Set up KitLog: the clinic, two people, the protocol, done.</source>
        <translation>Configurar KitLog: la clínica, dos personas, el protocolo y listo.</translation>
    </message>
    <message>
        <source>Set up KitLog: the clinic, two people, the protocol, the recovery sheet, done.</source>
        <translation>Configurar KitLog: la clínica, dos personas, el protocolo, la hoja de rescate y listo.</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Campo siguiente</translation>
    </message>
    <message>
        <source>Next, then on</source>
        <translation>Siguiente, luego seguir</translation>
    </message>
    <message>
        <source>PgDn</source>
        <comment>a key</comment>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Configurando</translation>
    </message>
    <message>
        <source>Nobody here to sign? Go on unsigned: no course can be opened until a prescriber has signed under Settings › Protocols.</source>
        <translation>¿No hay nadie que firme? Siga sin firmar: no se puede abrir ningún ciclo hasta que quien prescribe haya firmado en Ajustes › Protocolos.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Elija al menos uno.</translation>
    </message>
    <message>
        <source>Recovery, at least</source>
        <translation>Recuperación, como mínimo</translation>
    </message>
    <message>
        <source>For example Dr P. Example</source>
        <translation>Por ejemplo Dra. P. Ejemplo</translation>
    </message>
    <message>
        <source>A new PIN. It signs, now and later.</source>
        <translation>Un PIN nuevo, para firmar.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go on unsigned</source>
        <translation>Seguir sin firmar</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Shipped: {minutes}. {published}</source>
        <translation>De serie: {minutes}. {published}</translation>
    </message>
    <message>
        <source>The prescriber signs</source>
        <translation>Firma quien prescribe</translation>
    </message>
    <message>
        <source>Protocols for use here</source>
        <translation>Protocolos que se usan aquí</translation>
    </message>
    <message>
        <source>As KitLog ships it; the recovery is chosen here. Other numbers can be changed on a copy, under Settings › Protocols.</source>
        <translation>Tal como viene con KitLog; la recuperación se elige aquí. Las demás cifras se cambian en una copia, en Ajustes › Protocolos.</translation>
    </message>
    <message>
        <source>As {name}, but {said}.</source>
        <translation>Como {name}, pero {said}.</translation>
    </message>
    <message>
        <source>Every value of {name}</source>
        <translation>Todos los valores de {name}</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, versión {version}</translation>
    </message>
    <message>
        <source>Sent to the printer. Put the sheet into the safe.</source>
        <translation>Enviada a la impresora. Guarde la hoja en la caja fuerte.</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it, then delete the file: whoever has it can open the record.</source>
        <translation>Guardada como {name}. Imprímala y borre el archivo: quien lo tenga puede abrir el registro.</translation>
    </message>
    <message>
        <source>The folder does not answer. Save the sheet elsewhere, or wait.</source>
        <translation>La carpeta no responde. Guarde la hoja en otro lugar o espere.</translation>
    </message>
    <message>
        <source>Sending to the printer.</source>
        <translation>Enviando a la impresora.</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Guardar la hoja</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>These words open the record when a password is forgotten or this computer is lost. Print them and put them into the safe: they are not shown again, and no copy is kept.</source>
        <translation>Estas palabras abren el registro si se olvida una contraseña o se pierde este equipo. Imprímalas y guárdelas en la caja fuerte: no se muestran otra vez y no queda ninguna copia.</translation>
    </message>
    <message>
        <source>Print sheet</source>
        <translation>Imprimir hoja</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Type word {asked} from the sheet</source>
        <translation>Escriba la palabra {asked} de la hoja</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de rescate</translation>
    </message>
    <message>
        <source>That is not word {asked}. Compare it with the sheet.</source>
        <translation>Esa no es la palabra {asked}. Compárela con la hoja.</translation>
    </message>
    <message>
        <source>Open on</source>
        <translation>Días de apertura</translation>
    </message>
</context>
</TS>
