<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>The sheet has {all} words; these are {given}.</source>
        <translation>La hoja tiene {all} palabras; aquí hay {given}.</translation>
    </message>
    <message>
        <source>One of the words is not as on the sheet. Compare them all.</source>
        <translation>Una de las palabras no es como en la hoja. Compárelas todas.</translation>
    </message>
    <message>
        <source>Word {place}, “{word}”, is not on any sheet. Compare it.</source>
        <translation>La palabra {place}, «{word}», no está en ninguna hoja. Compárela.</translation>
    </message>
</context>
</TS>
