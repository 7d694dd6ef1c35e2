# Erasing a student for good (the teacher).
erase-link = Borrar para siempre
erase-link-why = Para quien se ha ido para siempre o cuya familia lo pide: todo lo suyo desaparece de la caja.
erase-title = Borrar a
erase-lead = Esto no se puede deshacer. Desaparece todo lo de esta persona en todas las clases de la caja; los vasos, los niveles y el tiempo de clase de los demás no cambian.

## What goes and what stays
erase-goes = Qué desaparece
erase-goes-person = El nombre, el icono y el idioma de pantalla, en todas las clases.
erase-goes-history = Cada vaso con sus palabras, cada avance, nivel y nota, y cuándo estuvo en clase: de las páginas de hoy y del historial.
erase-goes-keys = Las imágenes, la tarjeta y los dispositivos: un teléfono que muestre su página queda fuera y dice por qué, y la tarjeta impresa no abre nada.
erase-goes-backups = Las copias de seguridad de esta caja. Si hay una hoja de recuperación, una copia nueva ocupa su lugar enseguida.
erase-stays = Qué queda
erase-stays-times = Las horas en que se tocó algo, sin quién ni qué: con ellas se cuenta el tiempo de clase.
erase-stays-others = Lo que escribieron los demás, aunque lo nombre. Está en una lista de esta página.
erase-stays-copies = Las copias que la caja no alcanza: copias en memorias USB, copias y tablas descargadas, listas y tarjetas impresas. Esas las destruyes tú.
erase-stays-flash = Restos en el almacenamiento de la caja: una tarjeta de memoria o un SSD puede conservar datos borrados hasta que escribe encima. Alguien con la tarjeta en la mano y herramientas especiales podría encontrar algo.
erase-sticks = Conectadas ahora a la caja, quizá con copias:

## A copy first
erase-copy = Antes, guarda una copia
erase-copy-why = Una tabla con todo lo que la caja ha anotado sobre esta persona, para ella, su familia o tu archivo. Después ya no la hay.
erase-copy-button = Descargar el historial de esta persona (CSV)

## Texts of others
erase-mentions = Textos que quizá la nombran
erase-mentions-why = Contienen el nombre, una palabra de él o el icono. Si se trata de esta persona, solo tú puedes saberlo. Aquí no se cambia nada: cambia lo que quieras, ahora o después.
erase-mentions-after = Estos textos contienen el nombre, una palabra de él o el icono, y quedaron como están. Esta lista se muestra solo ahora.
erase-mentions-none = Ningún texto de otra persona contiene el nombre, una palabra de él o el icono.
erase-mentions-unread = No se pudo leer el historial, así que no se muestran los textos que quizá la nombran.
erase-mentions-more = { $count ->
    [one] Y un texto más.
   *[other] Y { $count } textos más.
}
erase-mention-yours = tuyo
erase-mention-look = Verlo
erase-mention-past = solo en el historial,

## The form
erase-confirm = Borrar para siempre
erase-confirm-name = Escribe el nombre, para estar seguros:
erase-confirm-wait = Puede tardar uno o dos minutos. Los toques de los demás esperan entretanto y no se pierde ninguno.
erase-button = Borrar para siempre
erase-not = No borrar
erase-wrong-name = Ese no es el nombre, así que no se borró nada. Escríbelo tal como está aquí.
erase-kept = No se borró nada: la caja no pudo escribir su nuevo almacén. Todo está como antes. Inténtalo otra vez; si vuelve a fallar, quizá el almacenamiento de la caja esté fallando.
erase-kept-full = No se borró nada: en la caja no hay sitio para un segundo almacén junto al antiguo. Todo está como antes. Haz sitio e inténtalo otra vez.

## What became of it
erase-done-title = Borrado
erase-done-lead = Hecho. El almacén de la caja se hizo de nuevo sin esta persona, se comprobó y ocupó el lugar del antiguo.
erase-left = Lo que te queda por hacer
erase-left-copies = Copias en otros sitios: copias en memorias USB, y copias y tablas que tú u otros descargaron. Bórralas y haz nuevas donde te hagan falta: restaurar una copia antigua trae de vuelta a esta persona.
erase-left-paper = Papel: listas impresas y la tarjeta de esta persona. La tarjeta ya no abre nada.
erase-left-phone = Su propio teléfono quedó fuera. Si no estaba al alcance, puede mostrar la última página hasta que vuelva a alcanzar la caja, y conservar toques que no pudo enviar; la caja no acepta ninguno.
erase-unknown-title = Aún no se sabe
erase-unknown = El almacén de la caja no se abre en este momento, así que no puede decir si se borró. Es el antiguo o el nuevo, entero. En cuanto se abra, lo dirá arriba en tus páginas.
erase-unknown-look = Mirar otra vez
erase-notice-stopped = El borrado de { $name } se interrumpió y no se borró nada: todo está como antes.
erase-notice-again = Intentar otra vez
erase-notice-done = Se borró a una persona ({ $date }). Las copias en memorias USB, ordenadores y papel quedan en tus manos.
