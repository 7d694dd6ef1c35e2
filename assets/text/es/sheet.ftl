# Dos hojas para imprimir. Cada frase es una promesa sobre esta versión: cambian con ella.
sheet-title = Hojas para imprimir
sheet-link-network = Para quien cuida la red
sheet-link-data = Datos: para dirección y familias
sheet-print = Imprime esto con el menú del navegador: cabe en una página.
sheet-foot = Cupboard { $version }

## La red, para quien la cuida
sheet-net-title = Cupboard en su red
sheet-net-lead = Para la persona que cuida la red de la escuela. Cupboard funciona en un pequeño ordenador en el aula («la caja») y sirve páginas web a los teléfonos y tabletas de una clase. Funciona sin internet.
sheet-net-scan = La dirección de la caja, para escanear
sheet-net-address = Dirección de la caja al imprimir esta hoja
sheet-net-nowhere = sin red en este momento
sheet-net-name = Por nombre, donde funcione mDNS
sheet-net-port = Puerto
sheet-net-allow = Lo que hay que permitir
sheet-net-allow-tcp = De los teléfonos a la caja: puerto TCP { $port }, http sin cifrar.{ $private ->
    [no] {""}
   *[other] {" "}Del dispositivo del docente: puerto TCP { $private }, https.
} Lo más sencillo es una sola red para todos; también vale enrutar entre dos.
sheet-net-allow-isolation = Sin aislamiento de clientes entre teléfonos y caja (también llamado aislamiento de AP o bloqueo entre pares). Los teléfonos no necesitan verse entre sí.
sheet-net-allow-long = Conexiones abiertas durante toda la clase: así cambian las páginas en vivo.
sheet-net-allow-filter = En dispositivos administrados: ningún proxy, VPN o filtro de contenido delante de la dirección de la caja.
sheet-net-allow-mdns = Opcional: puerto UDP 5353 (DNS multidifusión), para que funcione el nombre { $name }. Sin él, se escanea o se escribe el número.
sheet-net-allow-internet = Nada desde internet ni hacia internet. No redirija ningún puerto a la caja.
sheet-net-keep = Conservar la dirección
sheet-net-keep-why = Un teléfono que ya entró conoce la caja por su dirección. Si cambia, cada estudiante tiene que entrar de nuevo, y se pierden los toques que aún esperaban en los teléfonos.
sheet-net-keep-how = Reserve la dirección para la caja en el router (reserva DHCP).
sheet-net-keep-dns = En su propio DNS puede llamarla { $host }.lan. La caja rechaza otros nombres.
sheet-net-test = Prueba en un minuto
sheet-net-test-join = Conecte un teléfono al wifi de los estudiantes y apague sus datos móviles.
sheet-net-test-type = Escanee el código de arriba o escriba http://{ $address } en el navegador.
sheet-net-test-good = Una página pide el código de la pared: todo está bien.
sheet-net-test-bad = No aparece nada: abra la misma dirección en la propia caja. Si allí se abre, el wifi separa los dispositivos o un cortafuegos cierra el puerto. Si no, la caja no está en esta red: revise su cable, su wifi y su dirección.
sheet-net-guest = Wifi de invitados
sheet-net-guest-apart = Las redes de invitados suelen separar los dispositivos, y los teléfonos no encuentran la caja.
sheet-net-guest-how = Permita allí una regla, hacia la dirección de la caja y el puerto TCP { $port }, o dé a la clase un wifi propio con contraseña. Basta un punto de acceso sin internet; para 30 teléfonos, uno de verdad, no el de un móvil.
sheet-net-guest-stay = Algunos teléfonos avisan de que este wifi no tiene internet: hay que seguir conectado.
sheet-net-never = Lo que Cupboard nunca hace
sheet-net-never-internet = Nunca llama a internet: ni nube, ni estadísticas, ni actualizaciones por su cuenta.
sheet-net-never-serve = { $wifi ->
    [own] En su red no reparte direcciones (DHCP) y en mDNS responde solo por su propio nombre. Abre un wifi, el suyo, y allí sí reparte direcciones.
   *[none] No reparte direcciones (DHCP), no abre ningún wifi y en mDNS responde solo por su propio nombre.
}
sheet-net-never-look = No explora la red ni mira el tráfico de otros.
sheet-net-never-install = No instala nada en los teléfonos: ni aplicación, ni certificado, ni perfil.

## Los datos, para dirección y familias
sheet-data-title = Los datos que guarda Cupboard
sheet-data-lead = Para la dirección y las familias. Con Cupboard la clase ve quién necesita ayuda ahora y qué destrezas se dominan. Funciona en un pequeño ordenador en la escuela («la caja»).
sheet-data-what = Qué guarda
sheet-data-what-person = De cada estudiante: el nombre como lo escribió el docente, el idioma de pantalla, un icono elegido y tres dibujos elegidos como llave, guardados como valor de comprobación.
sheet-data-what-cups = Vasos: el color, la destreza y las pocas palabras que el estudiante puede añadir.
sheet-data-what-skills = Destrezas: lo que dice el estudiante, el nivel que pone el docente y qué destrezas están en su mapa.
sheet-data-what-here = Quién estuvo o faltó en una clase, cuánto tiempo de clase fue y qué dispositivo abrió un nombre.
sheet-data-what-history = El historial de todo esto, con sus horas.
sheet-data-what-not = Nunca: fotos, sonido, ubicación, correo, fecha de nacimiento ni lo demás que haga un dispositivo.
sheet-data-where = Dónde está
sheet-data-where-box = Solo en esta caja. Cupboard no tiene nube, cuentas ni publicidad, y no envía nada a internet.
sheet-data-where-device = Un teléfono o tableta guarda un número al azar y un idioma (cookies), y los toques nuevos con sus palabras hasta que la caja los tiene. Un dispositivo del centro que confía en el certificado de la caja guarda además la última página del estudiante, hasta que sale. Nada más.
sheet-data-where-log = Los registros técnicos no nombran a ningún menor.
sheet-data-where-plain = Aún sin cifrar: lo guardado en la caja, y las páginas en su camino por el wifi del aula. Guarde la caja bajo llave y use un wifi con contraseña.
sheet-data-who = Quién ve qué
sheet-data-who-student = La página del estudiante: sus propios vasos, avances y niveles, y el mapa de la clase tal como lo muestra la pared.
sheet-data-who-list = Con la clase abierta, quien tenga el código de la pared ve la lista de nombres para elegir el suyo.
sheet-data-who-wall = La pared: quién está, quién domina una destreza y los vasos; con iconos, iniciales, nombres o totales, según elija el docente. Nunca un nivel más bajo ni las palabras de un vaso. Un estudiante puede quedar fuera de ella.
sheet-data-who-teacher = La página del docente: todo lo de todas las clases, tras una frase de paso.
sheet-data-long = Cuánto tiempo y cómo borrar
sheet-data-long-keep = Hasta que alguien lo borre: nada caduca solo. Quien deja una clase ya no aparece en ella; el historial queda.
sheet-data-long-take = Para sacarlos: el docente descarga una clase en tablas o completa (Ajustes, «Para llevar»), también para mostrar a las familias qué se guarda.
sheet-data-long-erase = El docente puede borrar a un solo estudiante: nombre, historial, claves y copias de la caja, de una vez. Lo que otros escribieron sobre él y las copias en otros sitios se le muestran para que se ocupe de ellos.
sheet-data-long-now = Para borrarlo todo: detenga Cupboard y elimine su carpeta de datos, y las copias y descargas que se hicieron.
sheet-data-long-backup = Las copias de seguridad están cifradas: solo las abre la hoja de recuperación, en papel. Las tablas descargadas contienen nombres y no lo están: guárdelas en un lugar seguro.
sheet-data-person = Responsable de estos datos en esta escuela:
