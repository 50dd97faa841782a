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
        <translation>Elija un PIN que no sea una misma cifra repetida ni cifras consecutivas.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Entre primero.</translation>
    </message>
    <message>
        <source>This account is closed. A charge nurse can add you again.</source>
        <translation>Esta cuenta está cerrada. Responsables de enfermería pueden añadirle otra vez.</translation>
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
        <translation>{what}, {time}</translation>
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
        <source>Choose the language of papers.</source>
        <translation>Elija el idioma de los documentos.</translation>
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
        <translation>Consejos escritos entregados</translation>
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
        <translation>Últimos signos en límites</translation>
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
        <source>Type the reason for treatment.</source>
        <translation>Escriba el motivo del tratamiento.</translation>
    </message>
    <message>
        <source>Type who ordered it.</source>
        <translation>Escriba quién lo prescribió.</translation>
    </message>
    <message>
        <source>Choose the first day.</source>
        <translation>Elija el primer día.</translation>
    </message>
    <message>
        <source>Say why the day was missed.</source>
        <translation>Indique por qué se perdió el día.</translation>
    </message>
    <message>
        <source>Say why the course ends here.</source>
        <translation>Diga por qué el ciclo termina aquí.</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>Escriba la nota.</translation>
    </message>
    <message>
        <source>Say where it is filed.</source>
        <translation>Diga dónde se archiva.</translation>
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
        <translation>Elija el resultado.</translation>
    </message>
    <message>
        <source>Type who was told, or “nobody”.</source>
        <translation>Escriba a quién se informó, o «nadie».</translation>
    </message>
    <message>
        <source>above {limit}</source>
        <translation>más de {limit}</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>menos de {limit}</translation>
    </message>
    <message>
        <source>not asked for by this protocol</source>
        <translation>este protocolo no lo pide</translation>
    </message>
    <message>
        <source>{range} only</source>
        <translation>solo {range}</translation>
    </message>
    <message>
        <source>usually {range}</source>
        <translation>lo habitual: {range}</translation>
    </message>
    <message>
        <source>, previous {value}</source>
        <translation>, anterior {value}</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} a {highest}</translation>
    </message>
    <message>
        <source>, limits {limit}</source>
        <translation>, límites {limit}</translation>
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
        <translation>una entrada tachada</translation>
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
        <translation>acompañante con nombre; el paciente no conduce</translation>
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
        <translation>Última dosis: qué, cuándo</translation>
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
        <translation>sin dolor torácico, psicosis ni infección</translation>
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
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Infusions</source>
        <translation>Infusiones</translation>
    </message>
    <message>
        <source>Dose, reason below</source>
        <translation>Dosis, motivo por debajo</translation>
    </message>
    <message>
        <source>Dose, reason above</source>
        <translation>Dosis, motivo por encima</translation>
    </message>
    <message>
        <source>Largest dose</source>
        <translation>Dosis máxima</translation>
    </message>
    <message>
        <source>Infused over</source>
        <translation>Se infunde en</translation>
    </message>
    <message>
        <source>Minutes, reason below</source>
        <translation>Minutos, motivo por debajo</translation>
    </message>
    <message>
        <source>Minutes, reason above</source>
        <translation>Minutos, motivo por encima</translation>
    </message>
    <message>
        <source>Vials</source>
        <translation>Viales</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>Bolsas</translation>
    </message>
    <message>
        <source>Pump, at least</source>
        <translation>Bomba, como mínimo</translation>
    </message>
    <message>
        <source>Pump, at most</source>
        <translation>Bomba, como máximo</translation>
    </message>
    <message>
        <source>Rounding, at most</source>
        <translation>Redondeo, como máximo</translation>
    </message>
    <message>
        <source>Weight change, ask from</source>
        <translation>Cambio de peso, preguntar desde</translation>
    </message>
    <message>
        <source>Vitals at</source>
        <translation>Signos en</translation>
    </message>
    <message>
        <source>Baseline, at most old</source>
        <translation>Valor basal, antigüedad máxima</translation>
    </message>
    <message>
        <source>Recovery, vitals every</source>
        <translation>Recuperación, signos cada</translation>
    </message>
    <message>
        <source>Recovery, at least</source>
        <translation>Recuperación, como mínimo</translation>
    </message>
    <message>
        <source>Once ready, vitals every</source>
        <translation>Ya en condiciones, signos cada</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>Atrasada tras</translation>
    </message>
    <message>
        <source>Opens early by</source>
        <translation>Se abre antes</translation>
    </message>
    <message>
        <source>Recheck after</source>
        <translation>Repetir tras</translation>
    </message>
    <message>
        <source>While paused, every</source>
        <translation>En pausa, cada</translation>
    </message>
    <message>
        <source>Marked beyond baseline</source>
        <translation>Se marca si difiere del basal</translation>
    </message>
    <message>
        <source>ask prescriber</source>
        <translation>preguntar a quien prescribe</translation>
    </message>
    <message>
        <source>do not start</source>
        <translation>no empezar</translation>
    </message>
    <message>
        <source>Vitals late, red after</source>
        <translation>Signos atrasados, rojo tras</translation>
    </message>
    <message>
        <source>After a red value, red after</source>
        <translation>Tras un valor rojo, rojo tras</translation>
    </message>
    <message>
        <source>Vitals soon, before</source>
        <translation>Aviso de signos, antes</translation>
    </message>
    <message>
        <source>End soon, before</source>
        <translation>Aviso de fin, antes</translation>
    </message>
    <message>
        <source>End passed, after</source>
        <translation>Fin rebasado, tras</translation>
    </message>
    <message>
        <source>Paused, after</source>
        <translation>En pausa, tras</translation>
    </message>
    <message>
        <source>Side effect red from severity</source>
        <translation>Efecto adverso rojo desde gravedad</translation>
    </message>
    <message>
        <source>Home from Aldrete</source>
        <translation>Alta desde Aldrete</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>no admitido</translation>
    </message>
    <message>
        <source>Plan and dose</source>
        <translation>Plan y dosis</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Reminders, going home</source>
        <translation>Avisos, alta</translation>
    </message>
    <message>
        <source>What may be typed</source>
        <translation>Qué se puede escribir</translation>
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
        <translation>Un valor no puede estar medido y faltar a la vez.</translation>
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
    <message>
        <source>sheet {mark}</source>
        <translation>hoja {mark}</translation>
    </message>
    <message>
        <source>Opened the chair page</source>
        <translation>Abrió la página del sillón</translation>
    </message>
    <message>
        <source>Opened the course page</source>
        <translation>Abrió la página del ciclo</translation>
    </message>
    <message>
        <source>Looked at the course summary</source>
        <translation>Miró el informe del ciclo</translation>
    </message>
    <message>
        <source>Opened the outcomes page</source>
        <translation>Abrió la página de resultados</translation>
    </message>
    <message>
        <source>Opened a course to chart afterwards</source>
        <translation>Abrió un ciclo para registrar después</translation>
    </message>
    <message>
        <source>Opened a PDF of the day</source>
        <translation>Abrió un PDF del día</translation>
    </message>
    <message>
        <source>Held a PDF against the record</source>
        <translation>Comparó un PDF con el registro</translation>
    </message>
    <message>
        <source>Opened the clinic’s own figures</source>
        <translation>Abrió las cifras propias de la clínica</translation>
    </message>
    <message>
        <source>Searched for a patient</source>
        <translation>Buscó un paciente</translation>
    </message>
    <message>
        <source>charted {time}</source>
        <translation>registrado {time}</translation>
    </message>
    <message>
        <source>{what}, call the prescriber</source>
        <translation>{what}, llame a quien prescribe</translation>
    </message>
    <message>
        <source>Suicidal thoughts: yes</source>
        <translation>Ideas suicidas: sí</translation>
    </message>
    <message>
        <source>{title} overdue {time}</source>
        <translation>{title}: atraso {time}</translation>
    </message>
    <message>
        <source>{title} in {time}</source>
        <translation>{title} en {time}</translation>
    </message>
    <message>
        <source>Paused {time}</source>
        <translation>En pausa {time}</translation>
    </message>
    <message>
        <source>Infusion ends in {time}</source>
        <translation>La infusión termina en {time}</translation>
    </message>
    <message>
        <source>Planned end passed {time} ago</source>
        <translation>El fin previsto pasó hace {time}</translation>
    </message>
    <message>
        <source>Log end with the pump&apos;s volume.</source>
        <translation>Registre el fin con el volumen de la bomba.</translation>
    </message>
    <message>
        <source>drawn up anew</source>
        <translation>se preparó de nuevo</translation>
    </message>
    <message>
        <source>weight changed</source>
        <translation>cambió el peso</translation>
    </message>
    <message>
        <source>Computer clock shows {time}</source>
        <translation>El reloj del equipo marca {time}</translation>
    </message>
    <message>
        <source>{shown}, before KitLog was made.</source>
        <translation>{shown}, antes de que existiera KitLog.</translation>
    </message>
    <message>
        <source>{shown}, before the last entry: {time}.</source>
        <translation>{shown}, antes de la última entrada: {time}.</translation>
    </message>
    <message>
        <source>, set {span} ahead since {time}</source>
        <translation>, adelantado {span} desde {time}</translation>
    </message>
    <message>
        <source>, set {span} back since {time}</source>
        <translation>, atrasado {span} desde {time}</translation>
    </message>
    <message>
        <source>, its time zone was changed by {span}</source>
        <translation>, su zona horaria cambió {span}</translation>
    </message>
    <message>
        <source>, before KitLog was last open: {time}</source>
        <translation>, antes de la última vez que KitLog estuvo abierto: {time}</translation>
    </message>
    <message>
        <source>, {days} days after KitLog was last open</source>
        <translation>, {days} días después de la última vez que KitLog estuvo abierto</translation>
    </message>
    <message>
        <source>, a day this course was not planned for</source>
        <translation>, un día no previsto en este ciclo</translation>
    </message>
    <message>
        <source>Patient’s wish</source>
        <translation>Deseo del paciente</translation>
    </message>
    <message>
        <source>Side effects</source>
        <translation>Efectos adversos</translation>
    </message>
    <message>
        <source>No benefit so far</source>
        <translation>Sin beneficio hasta ahora</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Enfermedad</translation>
    </message>
    <message>
        <source>Prescriber’s decision</source>
        <translation>Decisión de quien prescribe</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Viaje</translation>
    </message>
    <message>
        <source>Clinic closed</source>
        <translation>Clínica cerrada</translation>
    </message>
    <message>
        <source>BP too high</source>
        <translation>PA demasiado alta</translation>
    </message>
    <message>
        <source>Weight or drug check</source>
        <translation>Revisión de peso o fármaco</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>No localizado</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Last 6 months</source>
        <translation>Últimos 6 meses</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>oxygen not charted</source>
        <translation>oxígeno sin registrar</translation>
    </message>
    <message>
        <source>cuff not charted</source>
        <translation>manguito sin registrar</translation>
    </message>
    <message>
        <source>{days}-day gap, {when}</source>
        <translation>hueco {days} d, {when}</translation>
    </message>
    <message>
        <source>Opens when infusion {number} is signed.</source>
        <translation>Se abre cuando la infusión {number} esté firmada.</translation>
    </message>
    <message>
        <source>gave or charted this course as recorded here</source>
        <translation>administró o registró este ciclo tal como consta aquí</translation>
    </message>
    <message>
        <source>checked the charting of this course</source>
        <translation>comprobó el registro de este ciclo</translation>
    </message>
    <message>
        <source>reviewed this course</source>
        <translation>revisó este ciclo</translation>
    </message>
    <message>
        <source>More than 0 only.</source>
        <translation>Solo más de 0.</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>Draw up, to the nearest 0.01 mL</source>
        <translation>Extraer, redondeado a 0.01 mL</translation>
    </message>
    <message>
        <source>holds {mg} mg, {off}; limit {pct} %</source>
        <translation>contiene {mg} mg, {off}; límite {pct} %</translation>
    </message>
    <message>
        <source>{mg} mg in {ml} mL NaCl 0.9 %</source>
        <translation>{mg} mg en {ml} mL de NaCl 0.9 %</translation>
    </message>
    <message>
        <source>Bag. Take {ml} mL out first, so the volume stays {bag} mL</source>
        <translation>Bolsa. Retire antes {ml} mL para que el volumen siga en {bag} mL</translation>
    </message>
    <message>
        <source>Pump rate</source>
        <translation>Velocidad de la bomba</translation>
    </message>
    <message>
        <source>pump limit {low}–{high} mL/h</source>
        <translation>límite de la bomba {low}–{high} mL/h</translation>
    </message>
    <message>
        <source>Worked backwards from what is drawn, it agrees with step 1</source>
        <translation>Calculado al revés desde lo extraído, coincide con el paso 1</translation>
    </message>
    <message>
        <source>Worked backwards from what is drawn, it does not agree with step 1</source>
        <translation>Calculado al revés desde lo extraído, no coincide con el paso 1</translation>
    </message>
    <message>
        <source>clinic limit {mg} mg</source>
        <translation>límite de la clínica {mg} mg</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>{pct} % over</source>
        <translation>{pct} % más</translation>
    </message>
    <message>
        <source>{pct} % under</source>
        <translation>{pct} % menos</translation>
    </message>
    <message>
        <source>{dose} mg/kg is outside {low}–{high}.</source>
        <translation>{dose} mg/kg está fuera de {low}–{high}.</translation>
    </message>
    <message>
        <source>{minutes} min is outside {low}–{high}.</source>
        <translation>{minutes} min está fuera de {low}–{high}.</translation>
    </message>
    <message>
        <source>{mg} mg is above the clinic limit of {most} mg.</source>
        <translation>{mg} mg supera el límite de la clínica, {most} mg.</translation>
    </message>
    <message>
        <source>{rate} mL/h is outside the pump&apos;s range.</source>
        <translation>{rate} mL/h está fuera del rango de la bomba.</translation>
    </message>
    <message>
        <source>{ml} mL is too little to draw up exactly. Choose a weaker vial.</source>
        <translation>{ml} mL es muy poco para extraerlo con exactitud. Elija un vial menos concentrado.</translation>
    </message>
    <message>
        <source>Drawn volume and order differ by more than the rounding limit.</source>
        <translation>El volumen extraído y la orden difieren más que el límite de redondeo.</translation>
    </message>
    <message>
        <source>{lb} lb would be {kg} kg. Was it lb?</source>
        <translation>{lb} lb serían {kg} kg. ¿Eran lb?</translation>
    </message>
    <message>
        <source>{kg} kg would fit. Was it kg?</source>
        <translation>{kg} kg encajaría. ¿Eran kg?</translation>
    </message>
    <message>
        <source>Weigh again or ask the prescriber.</source>
        <translation>Pese otra vez o pregunte a quien prescribe.</translation>
    </message>
    <message>
        <source>ketamine</source>
        <translation>ketamina</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>extraído</translation>
    </message>
    <message>
        <source>given</source>
        <translation>administrado</translation>
    </message>
    <message>
        <source>wasted</source>
        <translation>desechado</translation>
    </message>
    <message>
        <source>Choose the drug.</source>
        <translation>Elija el fármaco.</translation>
    </message>
    <message>
        <source>It can&apos;t be less than 0.</source>
        <translation>No puede ser menos de 0.</translation>
    </message>
    <message>
        <source>Count to 0.01 mL.</source>
        <translation>Cuente hasta 0.01 mL.</translation>
    </message>
    <message>
        <source>Given and wasted: {sum} mL, not {drawn} mL drawn.</source>
        <translation>Administrado y desechado: {sum} mL, no los {drawn} mL extraídos.</translation>
    </message>
    <message>
        <source>The witness is somebody else than the giver.</source>
        <translation>Quien es testigo no es quien administra.</translation>
    </message>
    <message>
        <source>Say why it is not accounted for yet.</source>
        <translation>Diga por qué aún no está justificado.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>Extraer</translation>
    </message>
    <message>
        <source>Pump volume</source>
        <translation>Volumen de la bomba</translation>
    </message>
    <message>
        <source>Scale reading</source>
        <translation>Peso en la báscula</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>Bag label</source>
        <translation>Etiqueta de la bolsa</translation>
    </message>
    <message>
        <source>Label dose</source>
        <translation>Dosis de la etiqueta</translation>
    </message>
    <message>
        <source>Label volume</source>
        <translation>Volumen de la etiqueta</translation>
    </message>
    <message>
        <source>{what} {found} {unit}, ordered {ordered} {unit}</source>
        <translation>{what} {found} {unit}, prescrito {ordered} {unit}</translation>
    </message>
    <message>
        <source>bag label {mg} mg, ordered {ordered} mg</source>
        <translation>etiqueta de la bolsa {mg} mg, prescrito {ordered} mg</translation>
    </message>
    <message>
        <source>syringe {ml} mL, {mg} mg, ordered {ordered} mg</source>
        <translation>jeringa {ml} mL, {mg} mg, prescrito {ordered} mg</translation>
    </message>
    <message>
        <source>A handover needs another nurse.</source>
        <translation>La entrega se hace a otra persona de enfermería.</translation>
    </message>
    <message>
        <source>Both nurses read the pump.</source>
        <translation>Las dos personas de enfermería leen la bomba.</translation>
    </message>
    <message>
        <source>You read {one} and {other} mL/h. Read the pump again, both of you.</source>
        <translation>Han leído {one} y {other} mL/h. Lean la bomba otra vez, las dos personas.</translation>
    </message>
    <message>
        <source>You read {one} and {other} mL infused. Read the pump again, both of you.</source>
        <translation>Han leído {one} y {other} mL infundidos. Lean la bomba otra vez, las dos personas.</translation>
    </message>
    <message>
        <source>The clock was put forward and never showed {time}.</source>
        <translation>El reloj se adelantó y nunca marcó {time}.</translation>
    </message>
    <message>
        <source>{time} is ahead of now, {now}.</source>
        <translation>{time} es posterior a ahora, {now}.</translation>
    </message>
    <message>
        <source>Write the time as 09:32.</source>
        <translation>Escriba la hora como 09:32.</translation>
    </message>
    <message>
        <source>Say why the rate was changed.</source>
        <translation>Diga por qué se cambió la velocidad.</translation>
    </message>
    <message>
        <source>The pump&apos;s volume can&apos;t be less than 0 mL.</source>
        <translation>El volumen de la bomba no puede ser menos de 0 mL.</translation>
    </message>
    <message>
        <source>Say why the infusion was stopped early.</source>
        <translation>Diga por qué se detuvo antes la infusión.</translation>
    </message>
    <message>
        <source>The bag holds {ml} mL. What followed is the flush.</source>
        <translation>La bolsa contiene {ml} mL. Lo que siguió es el lavado de la vía.</translation>
    </message>
    <message>
        <source>{ml} of {bag} mL is part of the dose. Was it stopped early? Say why.</source>
        <translation>{ml} de {bag} mL es parte de la dosis. ¿Se detuvo antes? Diga por qué.</translation>
    </message>
    <message>
        <source>sedative</source>
        <translation>sedante</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>presión arterial</translation>
    </message>
    <message>
        <source>Type the medicine.</source>
        <translation>Escriba el medicamento.</translation>
    </message>
    <message>
        <source>At most {most} medicines.</source>
        <translation>Como máximo {most} medicamentos.</translation>
    </message>
    <message>
        <source>This medicine is on the list already.</source>
        <translation>Este medicamento ya está en la lista.</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Escriba un número.</translation>
    </message>
    <message>
        <source>Use a decimal point: {number}.</source>
        <translation>Use punto decimal: {number}.</translation>
    </message>
    <message>
        <source>Put a zero before the point: {number}.</source>
        <translation>Ponga un cero antes del punto: {number}.</translation>
    </message>
    <message>
        <source>That is too long for a number.</source>
        <translation>Es demasiado largo para un número.</translation>
    </message>
    <message>
        <source>Digits 0–9 and a decimal point only.</source>
        <translation>Solo cifras 0–9 y un punto decimal.</translation>
    </message>
    <message>
        <source>racemic ketamine</source>
        <translation>ketamina racémica</translation>
    </message>
    <message>
        <source>S-ketamine</source>
        <translation>S-ketamina</translation>
    </message>
    <message>
        <source>written</source>
        <translation>por escrito</translation>
    </message>
    <message>
        <source>verbal</source>
        <translation>verbal</translation>
    </message>
    <message>
        <source>As 07:50.</source>
        <translation>Como 07:50.</translation>
    </message>
    <message>
        <source>Type the day too, as 12-Jan-2026.</source>
        <translation>Escriba también el día, como 12-ene-2026.</translation>
    </message>
    <message>
        <source>Read a verbal order back to the prescriber, then tick it.</source>
        <translation>Relea la orden verbal a quien prescribe y márquela.</translation>
    </message>
    <message>
        <source>Only a verbal order is read back.</source>
        <translation>Solo se relee una orden verbal.</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>releída</translation>
    </message>
    <message>
        <source>At most {most} lines.</source>
        <translation>Como máximo {most} líneas.</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>localizado</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no contesta</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>no quiso</translation>
    </message>
    <message>
        <source>lost to follow-up</source>
        <translation>pérdida de seguimiento</translation>
    </message>
    <message>
        <source>died</source>
        <translation>falleció</translation>
    </message>
    <message>
        <source>treated again, not asked</source>
        <translation>tratado de nuevo, sin preguntar</translation>
    </message>
    <message>
        <source>Attempts belong to a follow-up.</source>
        <translation>Los intentos son de un seguimiento.</translation>
    </message>
    <message numerus="yes">
        <source>reached after {n} attempt, last {how}, {day}</source>
        <comment>reached after {n} attempts, last {how}, {day}</comment>
        <translation>
            <numerusform>localizado tras {n} intento, último {how}, {day}</numerusform>
            <numerusform>localizado tras {n} intentos, último {how}, {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not reached after {n} attempt, last {how}, {day}</source>
        <comment>not reached after {n} attempts, last {how}, {day}</comment>
        <translation>
            <numerusform>no localizado tras {n} intento, último {how}, {day}</numerusform>
            <numerusform>no localizado tras {n} intentos, último {how}, {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>valor basal</translation>
    </message>
    <message>
        <source>last infusion</source>
        <translation>última infusión</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 meses</translation>
    </message>
    <message>
        <source>at the clinic</source>
        <translation>en la clínica</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>por teléfono</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>en papel</translation>
    </message>
    <message>
        <source>by portal</source>
        <translation>por el portal</translation>
    </message>
    <message>
        <source>That measure is not in the clinic&apos;s set.</source>
        <translation>Esa medida no es de las de la clínica.</translation>
    </message>
    <message>
        <source>A raw sum belongs to a form.</source>
        <translation>Una suma bruta corresponde a un formulario.</translation>
    </message>
    <message>
        <source>Only a follow-up comes after another treatment.</source>
        <translation>Solo un seguimiento viene después de otro tratamiento.</translation>
    </message>
    <message>
        <source>Only the PHQ-9 has this item 9.</source>
        <translation>Solo el PHQ-9 tiene este ítem 9.</translation>
    </message>
    <message>
        <source>With a total of 0, item 9 is 0.</source>
        <translation>Con un total de 0, el ítem 9 es 0.</translation>
    </message>
    <message>
        <source>With item 9 at 0, {most} at most.</source>
        <translation>Con el ítem 9 en 0, {most} como máximo.</translation>
    </message>
    <message>
        <source>day note</source>
        <translation>nota del día</translation>
    </message>
    <message>
        <source>failsafe sheet</source>
        <translation>hoja de contingencia</translation>
    </message>
    <message>
        <source>advice sheet</source>
        <translation>hoja de consejos</translation>
    </message>
    <message>
        <source>female</source>
        <translation>mujer</translation>
    </message>
    <message>
        <source>male</source>
        <translation>hombre</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
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
        <source>Ask and type the allergies, or “None known”.</source>
        <translation>Pregunte y escriba las alergias, o «Ninguna conocida».</translation>
    </message>
    <message>
        <source>Age {youngest} to {oldest} only.</source>
        <translation>Solo edad de {youngest} a {oldest}.</translation>
    </message>
    <message>
        <source>clinic protocol</source>
        <translation>protocolo de la clínica</translation>
    </message>
    <message>
        <source>Limits of this value are the same for everybody.</source>
        <translation>Los límites de este valor son los mismos para todos.</translation>
    </message>
    <message>
        <source>Say why this patient has other limits.</source>
        <translation>Diga por qué este paciente tiene otros límites.</translation>
    </message>
    <message>
        <source>One set of limits for each value.</source>
        <translation>Un solo juego de límites por valor.</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>ámbar</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>below</source>
        <translation>por debajo</translation>
    </message>
    <message>
        <source>above</source>
        <translation>por encima</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a limit</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Weight is in kg or lb.</source>
        <translation>El peso es en kg o lb.</translation>
    </message>
    <message>
        <source>More than 0 kg only.</source>
        <translation>Solo más de 0 kg.</translation>
    </message>
    <message>
        <source>More than 0 mg only.</source>
        <translation>Solo más de 0 mg.</translation>
    </message>
    <message>
        <source>More than 0 mL only.</source>
        <translation>Solo más de 0 mL.</translation>
    </message>
    <message>
        <source>Type the pump&apos;s serial number.</source>
        <translation>Escriba el número de serie de la bomba.</translation>
    </message>
    <message>
        <source>Raw sum {lowest} to {highest} only.</source>
        <translation>Solo suma bruta de {lowest} a {highest}.</translation>
    </message>
    <message>
        <source>Type the raw sum, a whole number.</source>
        <translation>Escriba la suma bruta, un número entero.</translation>
    </message>
    <message>
        <source>Must be {limit} or more.</source>
        <translation>Debe ser {limit} o más.</translation>
    </message>
    <message>
        <source>Outside its own range, {low}–{high}.</source>
        <translation>Fuera de su propio rango, {low}–{high}.</translation>
    </message>
    <message>
        <source>Must be above {limit}.</source>
        <translation>Debe ser mayor que {limit}.</translation>
    </message>
    <message>
        <source>Each must be larger than the one before.</source>
        <translation>Cada uno debe ser mayor que el anterior.</translation>
    </message>
    <message>
        <source>Each time must be later than the one before.</source>
        <translation>Cada hora debe ser posterior a la anterior.</translation>
    </message>
    <message>
        <source>The last must be at {minutes} min, the end.</source>
        <translation>La última debe ser a los {minutes} min, el fin.</translation>
    </message>
    <message>
        <source>At most {minutes} min, the recovery.</source>
        <translation>Como máximo {minutes} min, la recuperación.</translation>
    </message>
    <message>
        <source>At least {minutes} min, as before ready.</source>
        <translation>Como mínimo {minutes} min, como antes de estar en condiciones.</translation>
    </message>
    <message>
        <source>Must be above {minutes} min, the late time.</source>
        <translation>Debe ser mayor que {minutes} min, el tiempo de atraso.</translation>
    </message>
    <message>
        <source>At most {minutes} min.</source>
        <translation>Como máximo {minutes} min.</translation>
    </message>
    <message>
        <source>Must be {limit} or more, where red begins.</source>
        <translation>Debe ser {limit} o más, donde empieza el rojo.</translation>
    </message>
    <message>
        <source>Must be {limit} or less, where red begins.</source>
        <translation>Debe ser {limit} o menos, donde empieza el rojo.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be typed.</source>
        <translation>{what} no se puede escribir.</translation>
    </message>
    <message>
        <source>This limit is needed.</source>
        <translation>Este límite es necesario.</translation>
    </message>
    <message>
        <source>{limit} or more: RASS −3 is always red.</source>
        <translation>{limit} o más: RASS −3 siempre es rojo.</translation>
    </message>
    <message>
        <source>{limit} or less: RASS 3 is always red.</source>
        <translation>{limit} o menos: RASS 3 siempre es rojo.</translation>
    </message>
    <message>
        <source>Must be {limit} or less, where it is not started.</source>
        <translation>Debe ser {limit} o menos, donde no se empieza.</translation>
    </message>
    <message>
        <source>Must be {limit} or more, where it is not started.</source>
        <translation>Debe ser {limit} o más, donde no se empieza.</translation>
    </message>
    <message>
        <source>Outside what may be typed at all.</source>
        <translation>Fuera de lo que se puede escribir.</translation>
    </message>
    <message>
        <source>Published: 20 min to 2 h.</source>
        <translation>Publicado: de 20 min a 2 h.</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Ciclo</translation>
    </message>
    <message>
        <source>Vitals</source>
        <translation>Signos vitales</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Ask the prescriber</source>
        <translation>Preguntar a quien prescribe</translation>
    </message>
    <message>
        <source>before the start: {limits}</source>
        <translation>antes de empezar: {limits}</translation>
    </message>
    <message>
        <source>Do not start</source>
        <translation>No empezar</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Se marca</translation>
    </message>
    <message>
        <source>SYS or HR more than {pct} % off the day’s baseline</source>
        <translation>SIS o FC que difieren más de un {pct} % del valor basal del día</translation>
    </message>
    <message>
        <source>Going home</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>from Aldrete {least} of 10, every criterion met</source>
        <translation>desde Aldrete {least} de 10, con todos los criterios cumplidos</translation>
    </message>
    <message>
        <source>{dose} mg/kg over {minutes} min; a reason is asked outside {low}–{high} mg/kg or {short}–{long} min</source>
        <translation>{dose} mg/kg en {minutes} min; se pide un motivo fuera de {low}–{high} mg/kg o {short}–{long} min</translation>
    </message>
    <message>
        <source>; at most {mg} mg</source>
        <translation>; como máximo {mg} mg</translation>
    </message>
    <message numerus="yes">
        <source>{n} infusion</source>
        <comment>{n} infusions, one a day</comment>
        <translation>
            <numerusform>{n} infusión</numerusform>
            <numerusform>{n} infusiones, una al día</numerusform>
        </translation>
    </message>
    <message>
        <source>at most {oldest} min before the start, then at {minutes} min</source>
        <translation>como máximo {oldest} min antes de empezar, luego a los {minutes} min</translation>
    </message>
    <message>
        <source>at least {least} min, vitals every {every} min, once ready every {ready} min</source>
        <translation>como mínimo {least} min, signos cada {every} min, ya en condiciones cada {ready} min</translation>
    </message>
    <message>
        <source>, {name} from 1</source>
        <translation>, {name} desde 1</translation>
    </message>
    <message>
        <source>any side effect from severity {severity}</source>
        <translation>cualquier efecto adverso desde gravedad {severity}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Type all four, or none.</source>
        <translation>Escriba los cuatro o ninguno.</translation>
    </message>
    <message>
        <source>Type it as it is printed.</source>
        <translation>Escríbalo tal como se imprime.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>{lowest} to {highest} only.</source>
        <translation>Solo de {lowest} a {highest}.</translation>
    </message>
    <message>
        <source>protocol, for use in new courses</source>
        <translation>protocolo, para usar en ciclos nuevos</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>No protocol is signed yet: a prescriber signs it under Settings › Protocols.</source>
        <translation>Aún no hay ningún protocolo firmado: lo firma quien prescribe en Ajustes › Protocolos.</translation>
    </message>
    <message>
        <source>A protocol has 1 to {most} characters.</source>
        <translation>Un protocolo tiene de 1 a {most} caracteres.</translation>
    </message>
    <message>
        <source>Say which version was copied.</source>
        <translation>Diga qué versión se copió.</translation>
    </message>
    <message>
        <source>{name} is not signed yet: a prescriber signs it under Settings › Protocols.</source>
        <translation>{name} aún no está firmado: lo firma quien prescribe en Ajustes › Protocolos.</translation>
    </message>
    <message>
        <source>Say since when, or “not known”.</source>
        <translation>Diga desde cuándo, o «no se sabe».</translation>
    </message>
    <message>
        <source>Type who was told.</source>
        <translation>Escriba a quién se informó.</translation>
    </message>
    <message>
        <source>Second-nurse check</source>
        <translation>Segunda comprobación</translation>
    </message>
    <message>
        <source>Read the last infusion</source>
        <translation>Leer la última infusión</translation>
    </message>
    <message>
        <source>Volume drawn up</source>
        <translation>Volumen extraído</translation>
    </message>
    <message>
        <source>Time-out: {done} of {all}</source>
        <translation>Pausa de seguridad: {done} de {all}</translation>
    </message>
    <message>
        <source>{what} is not OK</source>
        <translation>{what} no está OK</translation>
    </message>
    <message>
        <source>Time-out again: it was asked {time}</source>
        <translation>Pausa de seguridad otra vez: se hizo a las {time}</translation>
    </message>
    <message>
        <source>Disk nearly full: {free} MB free, {least} needed</source>
        <translation>Disco casi lleno: {free} MB libres, hacen falta {least}</translation>
    </message>
    <message>
        <source>Second check again: {what} since {time}</source>
        <translation>Segunda comprobación otra vez: {what} desde las {time}</translation>
    </message>
    <message>
        <source>Second check again: it was made {time}</source>
        <translation>Segunda comprobación otra vez: se hizo a las {time}</translation>
    </message>
    <message>
        <source>Arrival time</source>
        <translation>Hora de llegada</translation>
    </message>
    <message>
        <source>Last night: {count} to ask</source>
        <translation>Noche anterior: {count} por preguntar</translation>
    </message>
    <message>
        <source>Baseline vitals</source>
        <translation>Signos basales</translation>
    </message>
    <message>
        <source>Baseline lacks {what}</source>
        <translation>Al valor basal le falta {what}</translation>
    </message>
    <message>
        <source>Baseline older than {most} min</source>
        <translation>Valor basal de hace más de {most} min</translation>
    </message>
    <message>
        <source>{what}: call the prescriber</source>
        <translation>{what}: llame a quien prescribe</translation>
    </message>
    <message>
        <source>Recheck vitals</source>
        <translation>Repetición</translation>
    </message>
    <message>
        <source>{minute} min vitals</source>
        <translation>Signos {minute} min</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basal</translation>
    </message>
    <message>
        <source>Say why the infusion was held.</source>
        <translation>Diga por qué no se hizo la infusión.</translation>
    </message>
    <message>
        <source>Say what went wrong.</source>
        <translation>Diga qué salió mal.</translation>
    </message>
    <message>
        <source>Write the addendum.</source>
        <translation>Escriba la adenda.</translation>
    </message>
    <message>
        <source>{count} of {of}</source>
        <translation>{count} de {of}</translation>
    </message>
    <message>
        <source>A soft reminder is not noted.</source>
        <translation>Un aviso suave no se anota.</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>oxígeno</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>early stop</source>
        <translation>detención anticipada</translation>
    </message>
    <message>
        <source>prescriber called</source>
        <translation>llamada a quien prescribe</translation>
    </message>
    <message>
        <source>Log the end of the infusion first.</source>
        <translation>Registre antes el fin de la infusión.</translation>
    </message>
    <message>
        <source>Discharge first.</source>
        <translation>Dé antes el alta.</translation>
    </message>
    <message>
        <source>Say why {count} readings are missing.</source>
        <translation>Diga por qué faltan {count} tomas.</translation>
    </message>
    <message>
        <source>Say why one reading is missing.</source>
        <translation>Diga por qué falta una toma.</translation>
    </message>
    <message>
        <source>Adverse event or not: {what}.</source>
        <translation>Evento adverso o no: {what}.</translation>
    </message>
    <message>
        <source>{what} is not said.</source>
        <translation>{what}: sin decir.</translation>
    </message>
    <message>
        <source>{what}, or say why not yet.</source>
        <translation>{what}, o diga por qué aún no.</translation>
    </message>
    <message>
        <source>Vitals tones</source>
        <translation>Tonos de signos</translation>
    </message>
    <message>
        <source>Pump tones</source>
        <translation>Tonos de la bomba</translation>
    </message>
    <message>
        <source>All tones</source>
        <translation>Todos los tonos</translation>
    </message>
    <message>
        <source>Choose which tones.</source>
        <translation>Elija qué tonos.</translation>
    </message>
    <message>
        <source>At most {most} minutes.</source>
        <translation>Como máximo {most} minutos.</translation>
    </message>
    <message>
        <source>A danger is never silenced by kind.</source>
        <translation>Un peligro nunca se silencia por tipo.</translation>
    </message>
    <message>
        <source>{what} sound again</source>
        <translation>{what} suenan otra vez</translation>
    </message>
    <message>
        <source>{what} silenced for {minutes} min</source>
        <translation>{what} en silencio {minutes} min</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>the quiet room</comment>
        <translation>No</translation>
    </message>
    <message>
        <source>On, urgent shows only</source>
        <translation>Sí, lo urgente solo se muestra</translation>
    </message>
    <message>
        <source>On, urgent tones at {pct} %</source>
        <translation>Sí, tonos urgentes al {pct} %</translation>
    </message>
    <message>
        <source>Quiet room</source>
        <translation>Sala en silencio</translation>
    </message>
    <message>
        <source>{what} off to {time}</source>
        <translation>{what} en silencio hasta las {time}</translation>
    </message>
    <message>
        <source>superseded: record amended since</source>
        <translation>no vigente: registro enmendado después</translation>
    </message>
    <message>
        <source>{news}: newer version due</source>
        <translation>{news}: falta una versión nueva</translation>
    </message>
    <message>
        <source>current</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>older version</source>
        <translation>versión anterior</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>{what} added since version {version}</source>
        <translation>{what} desde la versión {version}</translation>
    </message>
    <message>
        <source>summary superseded, export again</source>
        <translation>informe no vigente, exporte otra vez</translation>
    </message>
    <message>
        <source>{news}, export again</source>
        <translation>{news}, exporte otra vez</translation>
    </message>
    <message>
        <source>version {version} of the summary not filed</source>
        <translation>versión {version} del informe sin archivar</translation>
    </message>
    <message>
        <source>baseline outcomes</source>
        <translation>resultados basales</translation>
    </message>
    <message>
        <source>last-infusion outcomes</source>
        <translation>resultados de la última infusión</translation>
    </message>
    <message>
        <source>3-month outcomes</source>
        <translation>resultados a los 3 meses</translation>
    </message>
    <message>
        <source>6-month outcomes</source>
        <translation>resultados a los 6 meses</translation>
    </message>
    <message>
        <source>signature of the {role}</source>
        <translation>firma de {role}</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>drug account</source>
        <translation>registro de sustancias</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>seguimiento</translation>
    </message>
    <message>
        <source>KitLog does not know this measure.</source>
        <translation>KitLog no conoce esta medida.</translation>
    </message>
    <message>
        <source>Above 0, {most} at most.</source>
        <translation>Más de 0, {most} como máximo.</translation>
    </message>
    <message>
        <source>Type both: the baseline and the change above it.</source>
        <translation>Escriba ambos: el valor basal y el cambio por encima de él.</translation>
    </message>
    <message>
        <source>A second change goes with points only.</source>
        <translation>Un segundo cambio solo va con puntos.</translation>
    </message>
    <message>
        <source>{change} lower</source>
        <translation>{change} menos</translation>
    </message>
    <message>
        <source>{change} higher</source>
        <translation>{change} más</translation>
    </message>
    <message>
        <source>{change}, {more} if above {first} at baseline</source>
        <translation>{change}, {more} si el valor basal supera {first}</translation>
    </message>
    <message>
        <source>Choose at least one measure.</source>
        <translation>Elija al menos una medida.</translation>
    </message>
    <message>
        <source>A measure stands in the set once.</source>
        <translation>Cada medida figura una sola vez.</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>a session</comment>
        <translation>lista</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a session</comment>
        <translation>en infusión</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a session</comment>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>recovery</source>
        <comment>a session</comment>
        <translation>recuperación</translation>
    </message>
    <message>
        <source>left</source>
        <comment>a session</comment>
        <translation>alta</translation>
    </message>
    <message>
        <source>signed</source>
        <comment>a session</comment>
        <translation>firmada</translation>
    </message>
    <message>
        <source>held</source>
        <comment>a session</comment>
        <translation>no realizada</translation>
    </message>
    <message>
        <source>entered in error</source>
        <comment>a session</comment>
        <translation>anotada por error</translation>
    </message>
    <message>
        <source>Choose one of the volumes.</source>
        <translation>Elija uno de los volúmenes.</translation>
    </message>
    <message>
        <source>Choose how loud a danger is in a quiet room.</source>
        <translation>Elija con qué volumen suena un peligro en una sala en silencio.</translation>
    </message>
    <message>
        <source>Outcome of {what}</source>
        <translation>Resultado de {what}</translation>
    </message>
    <message>
        <source>Account for {drug}</source>
        <translation>Registro de {drug}</translation>
    </message>
    <message>
        <source>Reassess {drug}, given {time}</source>
        <translation>Reevaluar tras {drug} de las {time}</translation>
    </message>
    <message>
        <source>Side effect</source>
        <translation>Efecto adverso</translation>
    </message>
</context>
</TS>
