<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>A password has at least {least} characters. Three words are easy to keep.</source>
        <translation>Una contraseña tiene al menos {least} caracteres. Tres palabras se recuerdan bien.</translation>
    </message>
    <message>
        <source>Too easy to guess. Choose three or four words of your own.</source>
        <translation>Demasiado fácil de adivinar. Elija tres o cuatro palabras propias.</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>enfermería</translation>
    </message>
    <message>
        <source>charge nurse</source>
        <translation>responsable de enfermería</translation>
    </message>
    <message>
        <source>prescriber</source>
        <translation>prescripción</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>auditoría</translation>
    </message>
    <message>
        <source>emergency access</source>
        <translation>acceso de emergencia</translation>
    </message>
    <message>
        <source>Type the name as it is printed.</source>
        <translation>Escriba el nombre tal como se imprime.</translation>
    </message>
    <message>
        <source>A PIN has {digits} digits.</source>
        <translation>Un PIN tiene {digits} cifras.</translation>
    </message>
    <message>
        <source>Choose a PIN that is not a row of the same or counting digits.</source>
        <translation>Elija un PIN que no repita la misma cifra ni sean cifras consecutivas.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Entre primero.</translation>
    </message>
    <message>
        <source>This account is closed. A charge nurse can add you again.</source>
        <translation>Esta cuenta está cerrada. Responsables de enfermería pueden darle de alta otra vez.</translation>
    </message>
    <message>
        <source>This emergency access is over.</source>
        <translation>Este acceso de emergencia ha terminado.</translation>
    </message>
    <message>
        <source>Emergency access is for reading and charting. Ask somebody with an account.</source>
        <translation>El acceso de emergencia es para leer y registrar. Pídalo a alguien con cuenta.</translation>
    </message>
    <message>
        <source>Nobody here may read this.</source>
        <translation>Nadie aquí puede leer esto.</translation>
    </message>
    <message>
        <source>Only a nurse can chart.</source>
        <translation>Solo enfermería puede registrar.</translation>
    </message>
    <message>
        <source>Only a nurse can sign the day.</source>
        <translation>Solo enfermería puede firmar el día.</translation>
    </message>
    <message>
        <source>Only a nurse or a prescriber can sign a course.</source>
        <translation>Solo enfermería o quien prescribe puede firmar un ciclo.</translation>
    </message>
    <message>
        <source>Only a nurse can correct an identity.</source>
        <translation>Solo enfermería puede corregir una identidad.</translation>
    </message>
    <message>
        <source>Only a nurse or a prescriber can open or change a course.</source>
        <translation>Solo enfermería o quien prescribe puede abrir o cambiar un ciclo.</translation>
    </message>
    <message>
        <source>Only a nurse or a prescriber can write papers.</source>
        <translation>Solo enfermería o quien prescribe puede generar documentos.</translation>
    </message>
    <message>
        <source>Only a nurse or a prescriber can export.</source>
        <translation>Solo enfermería o quien prescribe puede exportar.</translation>
    </message>
    <message>
        <source>A witness is a nurse or a prescriber.</source>
        <translation>Solo enfermería o quien prescribe puede ser testigo.</translation>
    </message>
    <message>
        <source>The check needs two nurses.</source>
        <translation>La comprobación la hacen dos profesionales de enfermería.</translation>
    </message>
    <message>
        <source>Only a charge nurse can go on without a second nurse.</source>
        <translation>Solo responsables de enfermería pueden seguir sin una segunda persona de enfermería.</translation>
    </message>
    <message>
        <source>Only a charge nurse can add people or change their accounts.</source>
        <translation>Solo responsables de enfermería pueden añadir personas o cambiar sus cuentas.</translation>
    </message>
    <message>
        <source>Only a charge nurse can make a recovery sheet.</source>
        <translation>Solo responsables de enfermería pueden crear una hoja de rescate.</translation>
    </message>
    <message>
        <source>Only a charge nurse can change this.</source>
        <translation>Solo responsables de enfermería pueden cambiar esto.</translation>
    </message>
    <message>
        <source>Only a charge nurse or an auditor can read the trail.</source>
        <translation>Solo responsables de enfermería o auditoría pueden leer la trazabilidad.</translation>
    </message>
    <message>
        <source>Only a charge nurse can back the record up or restore it.</source>
        <translation>Solo responsables de enfermería pueden hacer una copia del registro o restaurarla.</translation>
    </message>
    <message>
        <source>Only a prescriber can sign a protocol.</source>
        <translation>Solo quien prescribe puede firmar un protocolo.</translation>
    </message>
    <message>
        <source>Only a prescriber can set limits for a patient.</source>
        <translation>Solo quien prescribe puede fijar límites para un paciente.</translation>
    </message>
    <message>
        <source>Only somebody with an account can choose a password.</source>
        <translation>Solo quien tiene cuenta puede elegir una contraseña.</translation>
    </message>
    <message>
        <source>Only a nurse or a prescriber can vouch for somebody.</source>
        <translation>Solo enfermería o quien prescribe puede avalar a alguien.</translation>
    </message>
    <message>
        <source>Only a charge nurse can mark an emergency access as looked at.</source>
        <translation>Solo responsables de enfermería pueden marcar como revisado un acceso de emergencia.</translation>
    </message>
    <message>
        <source>At most {length} characters; this has {has}.</source>
        <translation>Como máximo {length} caracteres; aquí hay {has}.</translation>
    </message>
    <message>
        <source>The text holds a hidden character (U+{code}).</source>
        <translation>El texto contiene un carácter oculto (U+{code}).</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait {span}. The chairs stay in view.</source>
        <translation>Demasiados intentos fallidos. Espere {span}. Los sillones siguen a la vista.</translation>
    </message>
</context>
</TS>
