# Evidencias: lo que un estudiante muestra de una destreza, y lo que el docente hace con ello.
evidence-open = Muestra lo que sabes hacer
evidence-title = Lo que muestro
evidence-none = Todavía no hay nada. Sirve una foto de tu trabajo, unas palabras o una grabación.
evidence-add = Añadir algo
evidence-kind-paper = Trabajo en papel
evidence-kind-project = Un proyecto
evidence-kind-explanation = Lo explico yo
evidence-kind-correction = Un error que corregí
evidence-kind-other = Otra cosa
evidence-kind-other-what = Si es otra cosa: ¿qué es?
evidence-kind-other-hint = Tu docente dice si sirve.
evidence-kind-waits = tu docente todavía mira si este tipo sirve
evidence-note-hint = ¿Qué es y qué muestra?
evidence-link = Un enlace, si lo hay
evidence-file = Una foto, una grabación o una página
evidence-file-hint = Imágenes, sonido, PDF o texto simple, hasta { $megabytes } MB. No se guarda dónde se tomó una foto.
evidence-send = Entregar
evidence-remove = Retirar
evidence-remove-why = Se va para siempre, con su archivo.
evidence-seen = visto por tu docente
evidence-not-seen = aún sin ver
evidence-formative = Durante el camino
evidence-summative = Cuenta para el nivel

## Files
file-picture = Imagen
file-sound = Grabación
file-page = Página
file-kilobytes = { $kilobytes } kB
file-megabytes = { $megabytes } MB
error-file-kind = Este tipo de archivo no se acepta. Envía una imagen (JPEG, PNG, WebP, GIF), sonido (MP3, M4A, OGG), un PDF o texto simple.
error-file-broken = Esta imagen no se puede leer: quizá llegó cortada. Tómala otra vez y envíala de nuevo.
error-file-too-large = Este archivo es demasiado grande: caben hasta { $megabytes } MB. Envía uno más pequeño, o una parte.
error-file-student-full = Tus archivos ocupan los { $megabytes } MB que puedes tener aquí. Retira algunos que ya no necesites.
error-file-box-full = La caja no tiene sitio para más archivos ahora. Díselo a tu docente.
error-file-missing = Este archivo ya no está en la caja.

## The teacher
teach-evidence = Evidencias
teach-evidence-new = { $count ->
    [one] Una evidencia por mirar
   *[other] { $count } evidencias por mirar
}
teach-evidence-look = Mirar
teach-evidence-none = Ya lo has visto todo.
teach-evidence-student-none = Todavía nada.
teach-evidence-unseen = aún sin ver
teach-evidence-kind-waits = no está en tu lista
teach-evidence-purpose = ¿Para qué es?
teach-evidence-no-purpose = Sin decir
teach-evidence-seen = Lo he visto
teach-evidence-remove = Quitar
teach-evidence-remove-why = El estudiante ya no lo ve. Puedes deshacerlo hasta tu próxima acción.
teach-evidence-kinds = Tipos de evidencia
teach-evidence-kinds-list = Tu lista, uno por línea
teach-evidence-kinds-hint = Déjala vacía para los tipos habituales. «Otra cosa» está siempre, y tú dices si sirve.
teach-undo-evidence = evidencia
history-evidence-added = Evidencia entregada
history-evidence-marked = Evidencia mirada
history-evidence-removed = Evidencia quitada
history-evidence-restored = Evidencia puesta de nuevo

## Files for a skill
error-file-none = No se eligió ningún archivo. Elige uno y envíalo.
teach-skill-files = Archivos de esta destreza
teach-skill-files-why = Los estudiantes los encuentran en la página de la destreza, sin internet.
teach-skill-file-label = Cómo se llama
teach-skill-file-add = Añadir el archivo
teach-skill-file-remove = Quitarlo

## What classmates see
peer-asked = { $count ->
    [one] Un compañero pregunta qué ves
   *[other] { $count } compañeros preguntan qué ves
}
peer-title = ¿Qué ves?
peer-none = Ahora nadie pregunta.
peer-own = Lo que dije
peer-glow = Lo que brilla
peer-grow = Lo que puede crecer
peer-shows = Muestra:
peer-level = ¿Cuál de estas muestra?
peer-level-none = No sabría decirlo
peer-glow-hint = Algo que funciona, y por qué.
peer-grow-hint = Una cosa para probar después, dicha con cariño.
peer-say = ¿Qué ves?
peer-first-teacher = Tu docente lo lee primero.
peer-send = Enviar
peer-held = tu docente lo lee primero
peer-approved = se muestra
peer-declined = no se muestra
peer-offer = Preguntar a la clase qué ve
peer-offer-end = No preguntar más
peer-offered = Tus compañeros pueden ver esto.
history-evidence-offered = Evidencia mostrada a la clase
history-evidence-not-offered = Evidencia ya no mostrada a la clase
history-evidence-commented = Un compañero dijo algo
history-comment-approved = Comentario mostrado
history-comment-declined = Comentario no mostrado
history-comment-held = Comentario retenido de nuevo
