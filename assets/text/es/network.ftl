# The box on its network: its name, and what the teacher should know.
net-name = Nombre de la caja
net-name-label = Nombre en la red
net-name-why = Está en la pared debajo del código, con .local detrás, para quien escribe en lugar de escanear.
net-name-hint = De 1 a 40 letras de la a a la z, cifras y guiones.
net-name-wrong = Un nombre tiene de 1 a 40 letras de la a a la z, cifras y guiones, sin espacios. Cámbialo, por favor.
notice-rival = Otra caja de esta red también se llama { $name }. En dos minutos una de las dos toma sola otro nombre. Si esto no cambia, dale a esta caja un nombre propio.
notice-renamed = Otro aparato de esta red se llama { $asked }, por eso esta caja se llama ahora { $name }. Los códigos para escanear siguen funcionando; quien escribe necesita el nombre nuevo.
notice-rename = Darle un nombre propio
notice-moved = La dirección de la caja ha cambiado de { $was } a { $now }. Los teléfonos y las tarjetas impresas necesitan el código nuevo, y los toques que un teléfono aún guardaba para la dirección antigua se pierden. Reserva la dirección para la caja en el router y no cambiará.
notice-seen = Lo he visto
notice-no-network = La clase está abierta y la caja no tiene red: nadie puede entrar. Revisa su cable o su Wi-Fi.
notice-stations = { $n ->
    [one] Hay { $n } dispositivo en el wifi propio de la caja, que admite de 7 a 10. Para una clase entera, conecta la caja a un punto de acceso normal.
   *[other] Hay { $n } dispositivos en el wifi propio de la caja, que admite de 7 a 10. Para una clase entera, conecta la caja a un punto de acceso normal.
}
stations-title = El wifi propio de la caja
stations-count = { $n ->
    [one] dispositivo ha abierto allí una página de esta caja, o ha probado el wifi, en los últimos diez minutos.
   *[other] dispositivos han abierto allí una página de esta caja, o han probado el wifi, en los últimos diez minutos.
}
stations-most = Admite de 7 a 10 dispositivos a la vez. Una clase entera necesita un punto de acceso normal con esta caja detrás.
