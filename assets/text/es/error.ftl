# What a person reads when something did not end as asked, and the way on.
problem-title = No ha funcionado
problem-back = Volver
problem-start = Empezar de nuevo
problem-sign-in = Iniciar sesión
problem-unlock = Desbloquear
notice-title = Este dispositivo vuelve a estar libre
notice-claimed-elsewhere = Alguien ha abierto tu nombre en otro dispositivo con tus tres dibujos o tu tarjeta. Si no has sido tú, díselo a tu profe.
notice-undone-by-teacher = Tu profe ha liberado este dispositivo. Escanea el código de la pared para elegir tu nombre otra vez.
notice-signed-out = Tu profe ha cerrado la sesión de todos. Escanea el código de la pared para volver a entrar.
notice-erased = Tu profe ha borrado este nombre y todo lo que se guardaba con él. En la caja ya no queda nada de eso.
error-not-found = En esta dirección no hay nada. Escanea el código de la pared o vuelve al inicio.
error-wrong-method = Esta dirección no admite eso. Vuelve y usa los botones de la página.
error-teacher-only = Esta página es de la profesora o el profesor. Primero inicia sesión.
error-seat-locked = Este dispositivo se ha bloqueado porque nadie ha tocado nada aquí en 20 minutos. Desbloquéalo y hazlo otra vez.
error-student-only = Este dispositivo todavía no tiene nombre. Escanea el código de la pared y elige el tuyo.
error-wall-only = Esta pantalla aún no está conectada como pared. Abre /wall en ella y escribe su código en la página del profe.
error-bad-form = Faltaba algo en el formulario o no se podía leer. Vuelve, revísalo y envíalo otra vez.
error-too-large = Es demasiado para una sola vez. Envía una parte más pequeña.
error-too-slow = Ha tardado demasiado en llegar y no se ha hecho nada. Inténtalo otra vez, si puedes más cerca del Wi-Fi.
error-too-fast = Eso ha sido demasiado rápido. Espera un momento e inténtalo otra vez.
error-foreign-origin = Esto venía de la página de otro sitio y no se ha hecho nada. Abre la página aquí e inténtalo de nuevo.
error-wrong-host = Esta caja no responde a ese nombre. Escanea el código de la pared para tener la dirección correcta.
error-not-confirmed = Ahora no se ha podido guardar, y no se pierde nada: inténtalo dentro de un momento.
error-no-network = Esta caja no tiene red ahora mismo, así que una tarjeta no llevaría a ninguna parte. Conéctala e inténtalo otra vez.
error-busy = Hay muchísimos toques a la vez. Inténtalo dentro de un momento.
error-internal = Algo ha fallado en la caja. Inténtalo otra vez; si sigue igual, díselo a tu profe.
denied-teacher-only = Solo la profesora o el profesor puede hacer esto. Pídeselo, por favor.
denied-already-claimed = Esta caja ya tiene profesor o profesora. Inicia sesión con la frase secreta.
denied-no-such-student = Este nombre ya no está en la clase. Elige otra vez de la lista.
denied-no-joining = Esta clase no admite a nadie con el móvil ahora. Pregunta a tu profe.
denied-wrong-pictures = Esos no son tus dibujos. { $left ->
    [one] Puedes intentarlo una vez más
   *[other] Puedes intentarlo { $left } veces más
}; después te deja entrar tu profe.
denied-locked = Demasiados intentos con este nombre. Tu profe puede dejarte entrar con un toque.
denied-names-closed = Ahora mismo no se pueden tomar nombres nuevos. Usa tu tarjeta o pide a tu profe que te deje entrar.
denied-wrong-card = Esta tarjeta no abre nada. Quizá se hizo una nueva: pídesela a tu profe.
denied-not-claimed = Esta página ya no es tuya en este dispositivo. Escanea el código de la pared y elige tu nombre.
denied-no-such-device = Ese dispositivo ya no se usa.
denied-step-back = Esto retrasaría el reloj. Míralo otra vez, por favor.
denied-no-such-time = Ningún reloj de hoy puede marcar esa hora. Mírala otra vez, por favor.
denied-passphrase-changed = Acaban de cambiar la frase de acceso. Entra con la nueva.
denied-no-such-code = Ninguna hoja tiene este código, o su día ya pasó. Mira la hoja otra vez.
