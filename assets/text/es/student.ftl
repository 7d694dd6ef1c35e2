# La página propia de cada estudiante.
student-title = Mi página
student-closed = cerrada
student-not-me = No soy yo
student-tabs = Páginas
student-tab-me = Yo
student-tab-map = Mapa
student-tab-settings = Ajustes

## Qué ha pasado con los toques
student-late = Esto llegó tarde a la caja y no se avisó a nadie. ¿Todavía necesitas ayuda?
student-late-yes = Sí, avisa otra vez
student-late-no = No, ya estoy bien
student-taps-dropped = No se enviaron los toques hechos con otro nombre.
student-leave-sending = Primero se envía lo que se tocó.
student-leave-unsent = Toques sin enviar todavía:
student-leave-wait = Se envían solos en cuanto la caja responda. Después puede entrar la siguiente persona.
student-leave-stay = Quedarme aquí
student-leave-lose = Perderlos y seguir
student-leave-away = La caja no responde. La siguiente persona podrá entrar en cuanto responda.

## Vasos
student-how = ¿Cómo va?
student-class-closed = La clase está cerrada
student-cups-closed = Los vasos vuelven cuando se abra la clase.
student-cup-left = Tu vaso de la clase sigue levantado.
student-put-down = Bajarlo
student-still-stuck = ¿Todavía necesitas ayuda?
student-still-question = ¿Todavía tienes esa pregunta?
student-still-yes = Sí, todavía
student-still-no = No, ya estoy bien
student-cup-about = Sobre
student-cup-note = Unas palabras, si quieres
student-cup-change = Cambiar
student-cup-other = Otra cosa
student-cup-up-green = Tu vaso está levantado. Tócalo otra vez para bajarlo.
student-cup-up = Tu vaso está levantado: alguien vendrá. Tócalo otra vez para bajarlo.
student-cup-seen = Tu profe ha visto tu vaso. Tócalo otra vez para bajarlo.

## Qué sigue y por qué
student-next = Ahora
student-next-working = Estás trabajando en esto.
student-next-unlocked = Ya lograste lo que va antes.
student-next-in-order = Es lo que sigue.
student-next-check-asked = Pediste una revisión. Tu profe vendrá.
student-next-done = Has logrado todo lo que hay en tu mapa.
student-next-empty = Las destrezas aparecerán aquí en cuanto tu profe las añada.
student-status-in-class = Puedes cambiar esto mientras la clase esté abierta.
student-status-in-window = Tu profe abre un momento para cambiar esto.

## Destrezas
student-few = Mis tres
student-all = Todo mi mapa
student-check-asked = Revisión pedida
student-practise = Practicar
student-rubric = Cómo se ve cada nivel

## El mapa de la clase
student-map = Nuestro mapa
student-map-closed = El mapa se abre con la clase.
student-shelf-empty = Nadie todavía. ¿Quieres empezar tú?
student-shelf-count = { $count ->
    [one] Una persona lo ha logrado
   *[other] { $count } personas lo han logrado
}

## Ajustes propios
student-class = Clase
student-language = Idioma
student-language-class = Como la clase
student-icon = Mi dibujo
student-icon-hint = Te representa en la pared. Solo se muestran los libres.
# On a page that the device kept, before the hour at which the box was last there, such as 10:42.
student-kept = Sin conexión con la caja. Vista por última vez a las
