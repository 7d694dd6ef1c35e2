# The teacher's pages.

## Tabs and frame
teach-tab-now = Ahora
teach-tab-map = Mapa
teach-tab-students = Estudiantes
teach-tab-skills = Habilidades
teach-tab-settings = Ajustes
teach-pages = Páginas de esta clase
teach-save = Guardar

## What was done
teach-done-saved = Guardado.
teach-done-added = Añadido.
teach-done-imported = La lista ya está dentro.
teach-done-undone = Deshecho.
teach-done-redone = Rehecho.
teach-done-left = Ya no está en la clase. Su historial se conserva y puede volver.
teach-done-paired = Esa pantalla ya es una pared.
teach-done-freed = Ese dispositivo vuelve a estar libre.
teach-done-card-made = La tarjeta antigua ya no abre nada. Imprime aquí la nueva.
teach-done-phone-lost = Hecho: se ha cerrado la sesión en todos sus dispositivos, los dibujos se han olvidado y la tarjeta antigua no abre nada. En el próximo dispositivo elegirá dibujos nuevos; abajo se puede imprimir una tarjeta nueva.
teach-done-signed-out = Sesión cerrada.
teach-done-everyone-out = Se ha cerrado la sesión de todos. Tus estudiantes vuelven a entrar con el código de la pared.

## Class
teach-classes = Clases
teach-new-class = Clase nueva
teach-first-class = Crea tu primera clase
teach-class-name = Nombre de la clase
teach-class-name-hint = Por ejemplo «3.ª hora» o «8B Matemáticas».
teach-class-language-hint = La pared habla este idioma. Cada estudiante puede elegir otro para su pantalla.
teach-make-class = Crear la clase
teach-language = Idioma
teach-is-open = Abierta
teach-students-count = { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
}
teach-skills-count = { $count ->
    [one] { $count } habilidad
   *[other] { $count } habilidades
}

## The four steps of a first class
step-path = Cuatro pasos hasta tu primera clase
step-class = Ponle nombre
step-students = Estudiantes
step-skills = Habilidades
step-open = Abrir la clase
step-skip = Dejarlo para luego

## The lesson
teach-here = { $here } de { $all } presentes
teach-open-for = clase abierta: { $time }
teach-just-opened = la clase acaba de abrirse
teach-closed = La clase está cerrada
teach-open = Abrir la clase
teach-close = Cerrar la clase
teach-open-title = ¿Empezamos?
teach-open-why = La pared mostrará el código y los estudiantes entrarán con sus teléfonos. La clase se cierra sola al acabar el tiempo.
teach-minutes = ¿Cuántos minutos?
teach-paper = Vasos de papel
teach-paper-how = Toca un nombre para levantar un vaso, y una casilla del mapa para decir dónde está alguien.
teach-join = Código de entrada
teach-no-network = Esta caja aún no tiene red, así que los teléfonos no pueden entrar.
teach-names-open = Se pueden tomar nombres nuevos.
teach-names-close-them = Cerrar los nombres
teach-names-closed = Los nombres están cerrados: solo se entra con dibujos o tarjeta ya conocidos.
teach-names-open-them = Abrir los nombres
teach-wall = Pared
teach-wall-look = Ver la pared
teach-face-auto = Automático
teach-face-codes = Códigos
teach-face-map = Mapa
teach-page-before = Unidad anterior
teach-page-after = Unidad siguiente
teach-window-is-open = Los estudiantes pueden cambiar su estado ahora.
teach-window-is-closed = Los estudiantes esperan a que abras el cambio de estado.
teach-window-open = Permitir
teach-window-close = Detener

## Now
teach-cups = Vasos
teach-cups-none = No hay vasos levantados. Todo el mundo trabaja.
teach-cups-closed = Los vasos aparecen aquí mientras la clase está abierta.
teach-cup-faded = ¿Sigue sin poder?
teach-cup-seen = Visto
teach-cup-was-seen = visto
teach-cup-lower = Bajar
teach-checks = Revisiones pedidas
teach-checks-none = Nadie pide revisión.
teach-checks-more = { $count ->
    [one] Una más
   *[other] { $count } más
}
teach-check = Revisar
teach-room = Quién está
teach-room-unknown = Aún no están
teach-room-here = Presentes
teach-room-absent = Ausentes
teach-mark-here = está, sin dispositivo
teach-mark-absent = ausente
teach-claims = Nuevos en un dispositivo
teach-claim-new = tomó este nombre · { $time }
teach-claim-pictures = entró con los dibujos · { $time }
teach-claim-card = entró con la tarjeta · { $time }
teach-claim-took-over = Con esto se cerró la sesión en otro dispositivo. ¿Era la misma persona?
teach-claims-older = { $count ->
    [one] { $count } más de esta clase
   *[other] { $count } más de esta clase
}
teach-claim-undo = Deshacer

## Taking back
teach-undo = Deshacer:
teach-redo = Rehacer:
teach-undo-settings = ajustes de la clase
teach-undo-lesson = la clase
teach-undo-order = orden de las habilidades
teach-undo-student = estudiante
teach-undo-presence = presencia
teach-undo-cup = vaso
teach-undo-skill = habilidad
teach-undo-status = estado
teach-undo-level = nivel
teach-undo-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}

## Map and panel
teach-units = Unidades
teach-ways = Más sobre esta clase
teach-unit-none = Sin unidad
teach-panel-level = Lo que ves
teach-panel-no-level = Quitar el nivel
teach-panel-status = Lo que dice el estudiante

## Students
teach-students-none = Aún no hay nadie en esta clase.
teach-add = Añadir
teach-add-one = O un solo nombre
teach-add-button = Añadir este nombre
teach-paste-roster = Pegar una lista de nombres
teach-left = Ya no están en la clase
teach-come-back = Ha vuelto
teach-fact-locked = Bloqueado
teach-fact-no-device = aún sin dispositivo
teach-fact-off-wall = fuera de la pared
teach-fact-map = mapa más pequeño
teach-cup-for = Poner un vaso en la mesa
teach-about = Datos
teach-screen-language = Idioma de su pantalla
teach-as-class = Como la clase
teach-alias = Icono en la pared
teach-off-wall = No mostrar en la pared
teach-own-map = Mapa propio
teach-own-map-why = Un conjunto más pequeño de habilidades. Solo lo ven ustedes dos.
teach-own-map-all = Todas las habilidades de la clase
teach-own-map-some = { $count ->
    [one] { $count } habilidad elegida
   *[other] { $count } habilidades elegidas
}
teach-own-map-reset = Otra vez todas
teach-devices = Dispositivos
teach-devices-none = Ningún dispositivo tiene esta página.
teach-device = Dispositivo { $number }
teach-let-in = Dejar entrar: elegir nuevas imágenes
teach-forget-pictures = Elegir nuevas imágenes
teach-more-devices = Permitir más dispositivos
teach-one-device = Solo un dispositivo
teach-card = Tarjeta
teach-card-print = Imprimir la tarjeta
teach-card-new = Tarjeta nueva: la antigua deja de funcionar
teach-lost = ¿Móvil perdido?
teach-lost-what = Un toque cierra la sesión en todos sus dispositivos, olvida los dibujos y hace una tarjeta nueva.
teach-lost-button = Móvil perdido: cerrar todo
teach-share = También en otra clase
teach-share-button = Añadir a esa clase
teach-leave-why = Quien se va conserva su historial y puede volver.
teach-leave = Deja la clase

## History in words
history-title = Historial
history-by-substitute = por la persona suplente
history-unsure = La caja no estaba segura de esta hora.
history-none = Nada todavía.
history-count = { $count ->
    [one] La última entrada
   *[other] Las últimas { $count } entradas
}
history-by-you = por ti
history-late = llegó tarde
history-joined = Entró en la clase
history-renamed = Nombre cambiado
history-language = Idioma de pantalla cambiado
history-alias = Icono cambiado
history-off-wall = Visible en la pared, o no
history-map = Mapa propio cambiado
history-left = Dejó la clase
history-returned = Volvió
history-here = Presente
history-absent = Ausente
history-no-level = Nivel quitado
history-cup-lowered = Vaso bajado
history-cup-confirmed = Sigue igual
history-cup-seen = Vaso visto

## Skills
teach-no-skills = Aún no hay habilidades. Pega una lista: basta una frase «Puedo …» por línea.
teach-paste-skills = Pegar una lista de habilidades
teach-skill-new = Una habilidad nueva
teach-skill-edit = Cambiar esta habilidad
teach-move-up = Subir
teach-move-down = Bajar
teach-focus = Foco
teach-focus-tick = Una de las pocas habilidades foco de su unidad
teach-short-hint = Para la pared y las listas, hasta 24 caracteres.
teach-picture-hint = Un emoji, si ayuda.
teach-pacing = Minutos de clase para la mayoría
teach-pacing-hint = Cuenta el tiempo de cada estudiante en clase. Déjalo vacío si no hace falta.
teach-prerequisites = Va después de …
teach-statements = La frase en otros idiomas
teach-links = Dónde practicar
teach-link-label = Qué es
teach-link-address = Dirección web, o vacío
teach-rubric = Cómo es cada nivel
teach-guide = Para quien ayude con ella
teach-guide-concepts = Ideas que hay detrás
teach-guide-misconceptions = Qué suele fallar y por qué
teach-guide-example = Un ejemplo resuelto
teach-guide-questions = Preguntas que hacen pensar
teach-retire = Ya no se enseña
teach-retire-why = Sale de todas las listas; lo valorado queda en el historial.

## Settings
teach-class = Clase
teach-rules = Reglas
rule-title = ¿Cuándo pueden cambiar su estado?
rule-any-time = En cualquier momento
rule-in-class = Mientras la clase está abierta
rule-in-window = Cuando yo lo permita
devices-title = ¿Qué tienen los estudiantes?
devices-own = Un teléfono o portátil propio
devices-shared = Los de la escuela: se cierran al acabar la clase
devices-none = Ninguno: vasos de papel, y yo toco
naming-title = Nombres en la pared
naming-alias = Icono y palabra
naming-initials = Iniciales
naming-names = Nombres
naming-totals = Solo números
cups-title = Vasos en la pared
cups-on-shelf = Junto a la habilidad, sin nombre
cups-by-alias = En una lista con iconos
cups-by-name = En una lista con nombres
teach-wall-pin = La pared muestra siempre esta clase
pair-title = Otra pantalla como pared
pair-how = Abre /wall en esa pantalla y escribe el código que muestra.
pair-code = Su código
pair-button = Convertirla en pared
pair-wrong = Ninguna pantalla muestra este código. Míralo otra vez y vuelve a escribirlo.
net-title = Red
net-why = Con el nombre del Wi-Fi, la pared muestra un primer código que conecta los teléfonos.
net-ssid = Nombre del Wi-Fi
net-password = Su contraseña
net-password-hint = Vacío si la red es abierta. Todos en el aula pueden leerla en el código.
net-address = Dirección para los teléfonos
net-address-auto = La mejor, automáticamente
net-address-now = Ahora:
net-too-long = Un nombre de Wi-Fi tiene como máximo 32 caracteres y una contraseña 63. Revísalos, por favor.
file-title = Para llevar
file-marks = Tabla de la clase (CSV)
file-long = Lista por estudiante y habilidad (CSV)
file-history = Historial (CSV)
file-json = Todo lo de la clase (JSON)

## The door
door-welcome = Te damos la bienvenida a Cupboard
door-welcome-why = Esta caja aún no tiene docente. Dos cosas y será tuya.
door-code = Código de un solo uso
door-code-where = Está en la pantalla de la caja, o donde iniciaste Cupboard.
door-passphrase = Frase de acceso
door-passphrase-new = Una frase de acceso para ti
door-passphrase-rule = Al menos 8 caracteres. Tres o cuatro palabras van bien: fáciles para ti, difíciles para otros.
door-begin = Empezar
door-short = Esta frase es demasiado corta: al menos 8 caracteres.
door-common = Es la primera frase que cualquiera probaría. Elige otra, por favor.
door-wrong-code = Ese no es el código. Mira otra vez la pantalla de la caja.
door-sign-in = Entrar
door-sign-out = Salir
door-wrong = Esa no es la frase de acceso. Inténtalo de nuevo.
door-wait = { $count ->
    [one] Demasiados intentos fallidos. Espera un segundo y prueba otra vez.
   *[other] Demasiados intentos fallidos. Espera { $count } segundos y prueba otra vez.
}
door-wait-minutes = { $count ->
    [one] Demasiados intentos fallidos. Espera un minuto y prueba otra vez.
   *[other] Demasiados intentos fallidos. Espera { $count } minutos y prueba otra vez.
}
door-locked = Bloqueado
door-locked-why = Nadie ha tocado nada aquí en 20 minutos, o la caja se ha vuelto a encender. Demuestra que eres tú.
door-unlock = Desbloquear
door-by-passphrase = Con la frase de acceso
door-forgotten = ¿Has olvidado la frase de acceso?
door-forgotten-how = Quien cuida de la caja puede poner una nueva en una terminal de la propia caja. Después se cierra la sesión en todos tus dispositivos. La orden:
pin = PIN de este dispositivo
pin-new = Un PIN corto para este dispositivo (puedes dejarlo vacío)
pin-why = De 4 a 8 cifras. Tras 20 minutos sin tocar nada, aquí basta con ellas. En ningún otro dispositivo abren nada.
pin-length = Un PIN tiene de 4 a 8 cifras.
pin-common = Todo el mundo prueba primero este PIN. Elige otro, por favor.
pin-wrong = Ese no es el PIN de este dispositivo. { $left ->
    [0] A partir de ahora, cada intento fallido cuesta una espera.
    [one] Un intento más y tendrás que esperar un poco.
   *[other] { $left } intentos más y tendrás que esperar un poco.
}
