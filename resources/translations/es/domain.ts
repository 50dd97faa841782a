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
        <source>Write what you found.</source>
        <translation>Escriba qué encontró.</translation>
    </message>
    <message>
        <source>Type the name as it is printed.</source>
        <translation>Escriba el nombre tal como se imprime.</translation>
    </message>
    <message>
        <source>Say why it can&apos;t wait.</source>
        <translation>Diga por qué no puede esperar.</translation>
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
    <message>
        <source>Jan</source>
        <comment>month</comment>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <comment>month</comment>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <comment>month</comment>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <comment>month</comment>
        <translation>abr</translation>
    </message>
    <message>
        <source>May</source>
        <comment>month</comment>
        <translation>may</translation>
    </message>
    <message>
        <source>Jun</source>
        <comment>month</comment>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <comment>month</comment>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <comment>month</comment>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <comment>month</comment>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <comment>month</comment>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <comment>month</comment>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <comment>month</comment>
        <translation>dic</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>domingo</translation>
    </message>
    <message>
        <source>That day is not in the calendar.</source>
        <translation>Ese día no existe en el calendario.</translation>
    </message>
    <message>
        <source>Write the date as 12-Mar-1971.</source>
        <translation>Escriba la fecha como 12-mar-1971.</translation>
    </message>
</context>
</TS>
