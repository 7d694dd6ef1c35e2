# La línea privada (https): el camino, lo que la demuestra y el certificado de la caja.

secure-title = El docente entra por una línea privada
secure-why = En esta línea cualquiera de la red podría leer tu frase de acceso, por eso aquí no se pide. La línea privada está a un toque.
secure-step-go = Toca el botón de abajo.
secure-step-warning = La primera vez, tu navegador te avisa: «no es privada», «certificado desconocido». Todavía no conoce esta caja. Elige «Avanzado» y después «Continuar».
secure-step-words = La página siguiente muestra seis palabras. Compáralas con las de la pantalla de la propia caja y solo entonces escribe tu frase de acceso.
secure-go = Ir a la línea privada
secure-none = Esta caja no tiene ahora una línea privada. Abre http://localhost en la propia caja o en el ordenador donde funciona Cupboard.

secure-compare-title = ¿Es esta la caja correcta?
secure-compare-why = La pantalla de la propia caja muestra las mismas seis palabras, y también la ventana donde se inició Cupboard. ¿Son otras? Entonces detente y no escribas nada.
secure-sure-title = ¿Qué seguridad da eso?
secure-sure-why = Las palabras distinguen esta caja de cualquier otra. Quien se haya puesto a propósito entre tú y la caja podría copiarlas. El certificado no se puede copiar.
secure-sure-how = Para estar del todo seguro, abre el certificado en tu navegador, en el signo junto a la dirección. Compara su huella SHA-256 con la que la propia caja muestra en su página de entrada.

secure-elsewhere-title = Desde otros dispositivos
secure-elsewhere-why = Desde otros dispositivos el docente entra por esta dirección, y allí debe ver estas palabras:
secure-digits-shown = Huella SHA-256 del certificado que ven los navegadores. Cambia con la dirección de la caja y una vez al año:
secure-digits-authority = Huella SHA-256 del certificado que se instala. No cambia:

secure-card-title = Línea privada
secure-install-title = Sin más avisos: instala el certificado
secure-install-why = Un dispositivo que tiene el certificado de la caja abre la línea privada sin aviso, y nadie puede ponerse en medio sin ser visto. El certificado vale solo para esta red, nunca para páginas de internet.
secure-install-care = Toma el archivo de la propia caja, en una memoria USB. Si lo descargas por la red, compara su huella SHA-256 con la de la pantalla de la caja antes de instalarlo.
secure-install-file = Descargar el certificado
secure-install-chromebook = Chromebooks administrados: consola de administración de Google, Dispositivos, Redes, Certificados.
secure-install-ipad = iPad y iPhone: abre el archivo, después Ajustes, General, VPN y gestión de dispositivos; luego Información, Ajustes de confianza de los certificados.
secure-install-android = Android: Ajustes, Seguridad, Instalar un certificado, Certificado de CA.
secure-install-windows = Windows y Mac: abre el archivo y ponlo entre los certificados raíz de confianza.
secure-install-firefox = Firefox tiene su propia lista: Ajustes, Certificados, Autoridades, Importar.
