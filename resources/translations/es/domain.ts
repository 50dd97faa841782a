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
    <message>
        <source>Say why it was not charted at the chair.</source>
        <translation>Diga por qué no se registró en el sillón.</translation>
    </message>
    <message>
        <source>Type who checked the dose, as on the sheet.</source>
        <translation>Escriba quién comprobó la dosis, como en la hoja.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>sin preguntar</translation>
    </message>
    <message>
        <source>Dreams</source>
        <translation>Sueños</translation>
    </message>
    <message>
        <source>vivid dreams or nightmares</source>
        <translation>sueños vívidos o pesadillas</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Dormir</translation>
    </message>
    <message>
        <source>slept badly</source>
        <translation>durmió mal</translation>
    </message>
    <message>
        <source>Nausea</source>
        <translation>Náuseas</translation>
    </message>
    <message>
        <source>sick for long after going home</source>
        <translation>náuseas prolongadas tras volver a casa</translation>
    </message>
    <message>
        <source>Falls</source>
        <translation>Caídas</translation>
    </message>
    <message>
        <source>fell or nearly fell</source>
        <translation>se cayó o estuvo a punto</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>low or unlike yourself</source>
        <translation>decaído o distinto de lo habitual</translation>
    </message>
    <message>
        <source>Suicidal thoughts</source>
        <translation>Ideas suicidas</translation>
    </message>
    <message>
        <source>thoughts of ending your life</source>
        <translation>ideas de quitarse la vida</translation>
    </message>
    <message>
        <source>Bladder</source>
        <translation>Vejiga</translation>
    </message>
    <message>
        <source>going often, pain or blood</source>
        <translation>orinar a menudo, dolor o sangre</translation>
    </message>
    <message>
        <source>That question is not asked.</source>
        <translation>Esa pregunta no se hace.</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>Aún no hay ninguna respuesta.</translation>
    </message>
    <message>
        <source>A question has one answer.</source>
        <translation>Cada pregunta tiene una sola respuesta.</translation>
    </message>
    <message>
        <source>ticked {time}</source>
        <translation>marcado {time}</translation>
    </message>
    <message>
        <source>wants a set with RASS 0 or +1</source>
        <translation>hace falta una toma con RASS 0 o +1</translation>
    </message>
    <message>
        <source>{what} since</source>
        <translation>{what} desde entonces</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} a las {time}</translation>
    </message>
    <message>
        <source>The second check needs another nurse.</source>
        <translation>La segunda comprobación la hace otra persona de enfermería.</translation>
    </message>
    <message>
        <source>Say why there is no second nurse.</source>
        <translation>Diga por qué no hay una segunda persona de enfermería.</translation>
    </message>
    <message>
        <source>Electronic record</source>
        <translation>Historia electrónica</translation>
    </message>
    <message>
        <source>Paper chart</source>
        <translation>Historia en papel</translation>
    </message>
    <message>
        <source>Sent to referring physician</source>
        <translation>Enviado a quien deriva</translation>
    </message>
    <message>
        <source>Type the clinic&apos;s name.</source>
        <translation>Escriba el nombre de la clínica.</translation>
    </message>
    <message>
        <source>1 to {most} chairs.</source>
        <translation>De 1 a {most} sillones.</translation>
    </message>
    <message>
        <source>Choose at least one day the clinic is open.</source>
        <translation>Elija al menos un día de apertura.</translation>
    </message>
    <message>
        <source>1 to {most} minutes.</source>
        <translation>De 1 a {most} minutos.</translation>
    </message>
    <message>
        <source>Choose the paper.</source>
        <translation>Elija el papel.</translation>
    </message>
    <message>
        <source>Up to 20 letters A–Z, digits and hyphens.</source>
        <translation>Hasta 20 letras A–Z, cifras y guiones.</translation>
    </message>
    <message>
        <source>Choose what files are called by.</source>
        <translation>Elija cómo se nombran los archivos.</translation>
    </message>
    <message>
        <source>1 to {most} places.</source>
        <translation>De 1 a {most} lugares.</translation>
    </message>
    <message>
        <source>A place is missing between two commas.</source>
        <translation>Falta un lugar entre dos comas.</translation>
    </message>
    <message>
        <source>Type the advice.</source>
        <translation>Escriba los consejos.</translation>
    </message>
    <message>
        <source>Type what is done at once.</source>
        <translation>Escriba qué se hace de inmediato.</translation>
    </message>
    <message>
        <source>left arm</source>
        <translation>brazo izquierdo</translation>
    </message>
    <message>
        <source>right arm</source>
        <translation>brazo derecho</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>pierna izquierda</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>pierna derecha</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>Fully awake and orientated</source>
        <translation>Despierto y orientado del todo</translation>
    </message>
    <message>
        <source>Walks steadily</source>
        <translation>Camina con seguridad</translation>
    </message>
    <message>
        <source>Escort here and named</source>
        <translation>Acompañante presente y con nombre</translation>
    </message>
    <message>
        <source>Written advice given</source>
        <translation>Consejos entregados por escrito</translation>
    </message>
    <message>
        <source>IV removed</source>
        <translation>Vía retirada</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>en {span}</translation>
    </message>
    <message>
        <source>met</source>
        <comment>a criterion</comment>
        <translation>cumplido</translation>
    </message>
    <message>
        <source>{shown}, again from {time}</source>
        <translation>{shown}, de nuevo desde las {time}</translation>
    </message>
    <message>
        <source>{minutes} min observed</source>
        <translation>{minutes} min en observación</translation>
    </message>
    <message>
        <source>Last vitals in limits</source>
        <translation>Últimos signos dentro de límites</translation>
    </message>
    <message>
        <source>not measured again</source>
        <translation>sin medir de nuevo</translation>
    </message>
    <message>
        <source>none since the end</source>
        <translation>ninguna desde el fin</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>incompleta</translation>
    </message>
    <message>
        <source>Aldrete {least} or more</source>
        <translation>Aldrete {least} o más</translation>
    </message>
    <message>
        <source>{what}, before the end</source>
        <translation>{what}, antes del fin</translation>
    </message>
    <message>
        <source>not scored</source>
        <translation>sin puntuar</translation>
    </message>
    <message>
        <source>not scored again</source>
        <translation>sin puntuar de nuevo</translation>
    </message>
    <message>
        <source>Side effects 0 or 1</source>
        <translation>Efectos adversos 0 o 1</translation>
    </message>
    <message>
        <source>{what}, ask again</source>
        <translation>{what}, preguntar de nuevo</translation>
    </message>
    <message>
        <source>{what} before the end</source>
        <translation>{what} antes del fin</translation>
    </message>
    <message>
        <source>not asked again</source>
        <translation>sin preguntar de nuevo</translation>
    </message>
    <message>
        <source>not asked since end</source>
        <translation>sin preguntar desde el fin</translation>
    </message>
    <message>
        <source>all 0</source>
        <translation>todos 0</translation>
    </message>
    <message>
        <source>asked {time}</source>
        <translation>preguntado {time}</translation>
    </message>
    <message>
        <source>Nausea at most mild</source>
        <translation>Náuseas leves como máximo</translation>
    </message>
    <message>
        <source>Dissociation at most mild</source>
        <translation>Disociación leve como máximo</translation>
    </message>
    <message>
        <source>Choose 0, 1 or 2 in every row.</source>
        <translation>Elija 0, 1 o 2 en cada fila.</translation>
    </message>
    <message>
        <source>Say why the patient may go without it.</source>
        <translation>Diga por qué el paciente puede irse sin ello.</translation>
    </message>
    <message>
        <source>Type who takes the patient home.</source>
        <translation>Escriba quién lleva al paciente a casa.</translation>
    </message>
    <message>
        <source>Dissociation</source>
        <translation>Disociación</translation>
    </message>
    <message>
        <source>Dizziness</source>
        <translation>Mareo</translation>
    </message>
    <message>
        <source>Vomiting</source>
        <translation>Vómitos</translation>
    </message>
    <message>
        <source>Anxiety</source>
        <translation>Ansiedad</translation>
    </message>
    <message>
        <source>Hallucination</source>
        <translation>Alucinación</translation>
    </message>
    <message>
        <source>Headache</source>
        <translation>Dolor de cabeza</translation>
    </message>
    <message>
        <source>Chest pain, breathless</source>
        <translation>Dolor pecho, falta aire</translation>
    </message>
    <message>
        <source>Floating</source>
        <translation>Sensación de flotar</translation>
    </message>
    <message>
        <source>Blurred vision</source>
        <translation>Visión borrosa</translation>
    </message>
    <message>
        <source>Numbness</source>
        <translation>Adormecimiento</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Drowsiness</source>
        <translation>Somnolencia</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Confusión</translation>
    </message>
    <message>
        <source>Palpitations</source>
        <translation>Palpitaciones</translation>
    </message>
    <message>
        <source>IV site</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>feeling detached or unreal</source>
        <translation>sentirse ajeno o irreal</translation>
    </message>
    <message>
        <source>dizzy, light-headed</source>
        <translation>mareo, aturdimiento</translation>
    </message>
    <message>
        <source>nausea</source>
        <translation>náuseas</translation>
    </message>
    <message>
        <source>vomiting</source>
        <translation>vómitos</translation>
    </message>
    <message>
        <source>anxiety, fear or distress</source>
        <translation>ansiedad, miedo o angustia</translation>
    </message>
    <message>
        <source>hallucination</source>
        <translation>alucinación</translation>
    </message>
    <message>
        <source>headache</source>
        <translation>dolor de cabeza</translation>
    </message>
    <message>
        <source>chest pain or short of breath</source>
        <translation>dolor en el pecho o falta de aire</translation>
    </message>
    <message>
        <source>floating, out of body</source>
        <translation>flotar, fuera del cuerpo</translation>
    </message>
    <message>
        <source>visual change</source>
        <translation>alteración visual</translation>
    </message>
    <message>
        <source>numbness or tingling</source>
        <translation>adormecimiento u hormigueo</translation>
    </message>
    <message>
        <source>slurred or difficult speech</source>
        <translation>habla pastosa o difícil</translation>
    </message>
    <message>
        <source>drowsy</source>
        <translation>somnolencia</translation>
    </message>
    <message>
        <source>confused</source>
        <translation>confusión</translation>
    </message>
    <message>
        <source>palpitations</source>
        <translation>palpitaciones</translation>
    </message>
    <message>
        <source>IV site pain or swelling</source>
        <translation>dolor o hinchazón en la vía</translation>
    </message>
    <message>
        <source>Chest pain</source>
        <translation>Dolor en el pecho</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Visión</translation>
    </message>
    <message>
        <source>Iv site</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leve</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>moderado</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>grave</translation>
    </message>
    <message>
        <source>Severity 0 to 3 only.</source>
        <translation>Solo gravedad de 0 a 3.</translation>
    </message>
    <message>
        <source>Name the effect.</source>
        <translation>Nombre el efecto.</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Aún no se ha preguntado nada.</translation>
    </message>
    <message>
        <source>1 to {most} on screen.</source>
        <translation>De 1 a {most} en pantalla.</translation>
    </message>
    <message>
        <source>Chest pain or breathlessness is always on screen.</source>
        <translation>El dolor en el pecho o la falta de aire siempre está en pantalla.</translation>
    </message>
    <message>
        <source>This side effect is on the list already.</source>
        <translation>Este efecto adverso ya está en la lista.</translation>
    </message>
    <message>
        <source>Type the side effect.</source>
        <translation>Escriba el efecto adverso.</translation>
    </message>
    <message>
        <source>“Other” is always there.</source>
        <translation>«Otro» está siempre.</translation>
    </message>
    <message>
        <source>Write “{part}” with its severity, as “nausea 1”.</source>
        <translation>Escriba «{part}» con su gravedad, como «náuseas 1».</translation>
    </message>
    <message>
        <source>“{name}” can be {one} or {other}.</source>
        <translation>«{name}» puede ser {one} o {other}.</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>Escriba la nota.</translation>
    </message>
    <message>
        <source>Choose or type the medicine.</source>
        <translation>Elija o escriba el medicamento.</translation>
    </message>
    <message>
        <source>Type the dose with its unit.</source>
        <translation>Escriba la dosis con su unidad.</translation>
    </message>
    <message>
        <source>Choose the route.</source>
        <translation>Elija la vía.</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>Leve</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderado</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Life-threatening</source>
        <translation>Riesgo vital</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Muerte</translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation>Diga qué ocurrió.</translation>
    </message>
    <message>
        <source>Choose how severe it was.</source>
        <translation>Elija la gravedad.</translation>
    </message>
    <message>
        <source>Type who was called.</source>
        <translation>Escriba a quién se llamó.</translation>
    </message>
    <message>
        <source>Type what the prescriber said.</source>
        <translation>Escriba qué dijo quien prescribe.</translation>
    </message>
    <message>
        <source>Say why it was no adverse event.</source>
        <translation>Diga por qué no fue un evento adverso.</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Resolving</source>
        <translation>En resolución</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Lasting harm</source>
        <translation>Secuelas</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Choose what the medicine did.</source>
        <translation>Elija qué hizo el medicamento.</translation>
    </message>
    <message>
        <source>Choose the outcome.</source>
        <translation>Elija el desenlace.</translation>
    </message>
    <message>
        <source>Type who was told, or “nobody”.</source>
        <translation>Escriba a quién se informó, o «nadie».</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} a {highest}</translation>
    </message>
    <message>
        <source>One decimal at most.</source>
        <translation>Un decimal como máximo.</translation>
    </message>
    <message>
        <source>Whole numbers only.</source>
        <translation>Solo números enteros.</translation>
    </message>
    <message>
        <source>Pain, average</source>
        <translation>Dolor, promedio</translation>
    </message>
    <message>
        <source>Pain interference</source>
        <translation>Interferencia del dolor</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Fatiga</translation>
    </message>
    <message>
        <source>Physical function</source>
        <translation>Función física</translation>
    </message>
    <message>
        <source>Social roles</source>
        <translation>Roles sociales</translation>
    </message>
    <message>
        <source>Depression</source>
        <translation>Depresión</translation>
    </message>
    <message>
        <source>Sleep disturbance</source>
        <translation>Alteración del sueño</translation>
    </message>
    <message>
        <source>Global physical health</source>
        <translation>Salud física global</translation>
    </message>
    <message>
        <source>Global mental health</source>
        <translation>Salud mental global</translation>
    </message>
    <message>
        <source>Pain catastrophizing (PCS)</source>
        <translation>Catastrofismo (PCS)</translation>
    </message>
    <message>
        <source>Pain self-efficacy (PSEQ)</source>
        <translation>Autoeficacia (PSEQ)</translation>
    </message>
    <message>
        <source>Depression (PHQ-9)</source>
        <translation>Depresión (PHQ-9)</translation>
    </message>
    <message>
        <source>Anxiety (GAD-7)</source>
        <translation>Ansiedad (GAD-7)</translation>
    </message>
    <message>
        <source>Admitted to a ward</source>
        <translation>Ingreso en planta</translation>
    </message>
    <message>
        <source>To the emergency department</source>
        <translation>A urgencias</translation>
    </message>
    <message>
        <source>To another hospital</source>
        <translation>A otro hospital</translation>
    </message>
    <message>
        <source>Fully awake and orientated can&apos;t be overridden.</source>
        <translation>«Despierto y orientado del todo» no admite excepción.</translation>
    </message>
    <message>
        <source>The IV stays in only for a patient who is admitted. Say where to.</source>
        <translation>La vía solo se deja a un paciente que ingresa. Diga dónde.</translation>
    </message>
    <message>
        <source>overridden {time}; {what} since</source>
        <translation>excepción {time}; {what} desde entonces</translation>
    </message>
    <message>
        <source>overridden {time} for {judged}; {what} since</source>
        <translation>excepción {time} por {judged}; {what} desde entonces</translation>
    </message>
    <message>
        <source>an entry struck</source>
        <translation>una entrada anulada</translation>
    </message>
    <message>
        <source>another set</source>
        <translation>otra toma</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>preguntado de nuevo</translation>
    </message>
    <message>
        <source>the end corrected</source>
        <translation>el fin corregido</translation>
    </message>
    <message>
        <source>answered</source>
        <comment>since an override</comment>
        <translation>contestado</translation>
    </message>
    <message>
        <source>nasal</source>
        <translation>nasal</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>mascarilla</translation>
    </message>
    <message>
        <source>reservoir</source>
        <translation>reservorio</translation>
    </message>
    <message>
        <source>More than 0 and up to {most} L/min only.</source>
        <translation>Solo más de 0 y hasta {most} L/min.</translation>
    </message>
    <message>
        <source>Choose how it is given.</source>
        <translation>Elija cómo se administra.</translation>
    </message>
    <message>
        <source>{what}, before {medicine} at {time}</source>
        <translation>{what}, antes de {medicine} a las {time}</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>name and birth date, said aloud</source>
        <translation>nombre y fecha de nacimiento, en voz alta</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>asked again today, as on record</source>
        <translation>preguntadas hoy de nuevo, como constan</translation>
    </message>
    <message>
        <source>Consent and order</source>
        <translation>Consentimiento y orden</translation>
    </message>
    <message>
        <source>both on file for this course</source>
        <translation>ambos archivados para este ciclo</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>fasted as the clinic asks</source>
        <translation>ayuno según pide la clínica</translation>
    </message>
    <message>
        <source>Way home</source>
        <translation>Vuelta a casa</translation>
    </message>
    <message>
        <source>escort named, does not drive</source>
        <translation>acompañante con nombre, no conduce</translation>
    </message>
    <message>
        <source>Escort and phone</source>
        <translation>Acompañante y teléfono</translation>
    </message>
    <message>
        <source>Medicines</source>
        <translation>Medicación</translation>
    </message>
    <message>
        <source>opioid, sedative, BP medicine</source>
        <translation>opioide, sedante, antihipertensivo</translation>
    </message>
    <message>
        <source>Last taken: what, when</source>
        <translation>Última toma: qué, cuándo</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>Embarazo</translation>
    </message>
    <message>
        <source>not pregnant or not applicable</source>
        <translation>sin embarazo o no procede</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Desde la última vez</translation>
    </message>
    <message>
        <source>no chest pain, psychosis, infection</source>
        <translation>sin dolor torácico, psicosis, infección</translation>
    </message>
    <message>
        <source>IV access</source>
        <translation>Acceso venoso</translation>
    </message>
    <message>
        <source>patent, flushes freely</source>
        <translation>permeable, se lava sin resistencia</translation>
    </message>
    <message>
        <source>Site and gauge</source>
        <translation>Lugar y calibre</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>ECG, SpO₂, BP on; alarms on</source>
        <translation>ECG, SpO₂, PA y alarmas activos</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>Rescate</translation>
    </message>
    <message>
        <source>oxygen, suction, kit; prescriber reachable</source>
        <translation>oxígeno, aspiración, equipo; quien prescribe localizable</translation>
    </message>
    <message>
        <source>That line is not in the time-out.</source>
        <translation>Esa línea no está en la pausa de seguridad.</translation>
    </message>
    <message>
        <source>Say why it is not OK.</source>
        <translation>Diga por qué no está OK.</translation>
    </message>
    <message>
        <source>millimetres of mercury</source>
        <translation>milímetros de mercurio</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>por minuto</translation>
    </message>
    <message>
        <source>cuff failed</source>
        <translation>falló el manguito</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Sistólica</translation>
    </message>
    <message>
        <source>SYS</source>
        <translation>SIS</translation>
    </message>
    <message>
        <source>systolic</source>
        <translation>sistólica</translation>
    </message>
    <message>
        <source>mmHg</source>
        <translation>mmHg</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastólica</translation>
    </message>
    <message>
        <source>DIA</source>
        <translation>DIA</translation>
    </message>
    <message>
        <source>diastolic</source>
        <translation>diastólica</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Frecuencia cardíaca</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>FC</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>frecuencia cardíaca</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>SpO₂</source>
        <translation>SpO₂</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>por ciento</translation>
    </message>
    <message>
        <source>oxygen saturation</source>
        <translation>saturación de oxígeno</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>probe failed</source>
        <translation>falló el sensor</translation>
    </message>
    <message>
        <source>Respirations</source>
        <translation>Frecuencia respiratoria</translation>
    </message>
    <message>
        <source>Resp</source>
        <translation>FR</translation>
    </message>
    <message>
        <source>respirations</source>
        <translation>frecuencia respiratoria</translation>
    </message>
    <message>
        <source>Sedation</source>
        <translation>Sedación</translation>
    </message>
    <message>
        <source>RASS</source>
        <translation>RASS</translation>
    </message>
    <message>
        <source>sedation</source>
        <translation>sedación</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Dolor</translation>
    </message>
    <message>
        <source>0 to 10</source>
        <translation>0 a 10</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>dolor</translation>
    </message>
    <message>
        <source>of 10</source>
        <translation>de 10</translation>
    </message>
    <message>
        <source>room air</source>
        <translation>aire ambiente</translation>
    </message>
    <message>
        <source>can&apos;t answer</source>
        <translation>no puede contestar</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>Diastolic is not below systolic. Swap?</source>
        <translation>La diastólica no es menor que la sistólica. ¿Intercambiar?</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>Aún no hay nada escrito.</translation>
    </message>
    <message>
        <source>A value can&apos;t be both measured and missing.</source>
        <translation>Un valor no puede estar medido y faltar.</translation>
    </message>
    <message>
        <source>Say why it is missing.</source>
        <translation>Diga por qué falta.</translation>
    </message>
    <message>
        <source>oxygen {oxygen}</source>
        <translation>oxígeno {oxygen}</translation>
    </message>
    <message>
        <source>Say why the reading was missed.</source>
        <translation>Diga por qué no se hizo la toma.</translation>
    </message>
    <message>
        <source>combative</source>
        <translation>combativo</translation>
    </message>
    <message>
        <source>very agitated</source>
        <translation>muy agitado</translation>
    </message>
    <message>
        <source>agitated</source>
        <translation>agitado</translation>
    </message>
    <message>
        <source>restless</source>
        <translation>inquieto</translation>
    </message>
    <message>
        <source>alert and calm</source>
        <translation>alerta y tranquilo</translation>
    </message>
    <message>
        <source>drowsy</source>
        <comment>RASS</comment>
        <translation>somnoliento</translation>
    </message>
    <message>
        <source>light sedation</source>
        <translation>sedación ligera</translation>
    </message>
    <message>
        <source>moderate sedation</source>
        <translation>sedación moderada</translation>
    </message>
    <message>
        <source>deep sedation</source>
        <translation>sedación profunda</translation>
    </message>
    <message>
        <source>unarousable</source>
        <translation>sin respuesta</translation>
    </message>
</context>
</TS>
