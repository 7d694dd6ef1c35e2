# La pared, leída desde el fondo del aula: pocas palabras, grandes.
wall-welcome = Bienvenidos
wall-here-of = de { $all } aquí
wall-join-wifi = Conéctate al wifi
wall-open-page = Abre tu página
wall-how = Apunta aquí con la cámara del teléfono.
wall-or-type = O escribe en un navegador:
wall-scan = Escanea para entrar
wall-cups-up = Vasos en alto
wall-no-cups = No hay vasos en alto.
wall-no-skill = Ninguna destreza en particular
wall-other-page = En otra página
wall-more = { $n ->
    [one] y uno más
    [many] y { $n } más
   *[other] y { $n } más
}
wall-notes = { $n ->
    [one] nota
    [many] notas
   *[other] notas
}
wall-focus = Destreza central
wall-page = Página { $page } de { $pages }

## Aún no hay nada que mostrar, o ya no
wall-closed-title = Hasta la próxima
wall-closed-body = la clase está cerrada y todo queda guardado.
wall-no-class-title = Bienvenidos a Cupboard
wall-no-class-body = El docente crea la primera clase y aparecerá aquí.
wall-no-skills-title = Una pared vacía
wall-no-skills-body = El docente añade las destrezas y aquí podrán colgar las notas.
wall-setup-title = Esta caja es nueva
wall-setup-body = Docente: abre esta dirección y escribe el código.
wall-door = Docente:
wall-door-words = Allí la página muestra estas palabras:
wall-pair-title = ¿Es esta tu pared?
wall-pair-body = Docente: escribe este código en tu página, en Pared.

## Cuando la red se resiste (S55)
wall-no-network-title = Esta caja no tiene red
wall-no-network-body = Conecta su cable o únela al wifi. Los códigos aparecerán aquí solos.
wall-nobody = Los teléfonos no llegan a esta caja en { $address }. Para quien cuida la red: pon teléfonos y caja en la misma red y apaga el aislamiento de clientes.
wall-reading-only = La caja no puede guardar ahora. Lo que se ve es cierto; los nuevos toques esperan en los teléfonos.
