# The box itself, whichever the class (the teacher).
box-title = La caja
box-why = La red, los dispositivos y las copias de seguridad son los mismos para todas las clases.
box-open = Cuidar la caja
box-tab-network = Red
box-tab-devices = Dispositivos
box-tab-backups = Copias de seguridad

## Clock
clock-title = Reloj
clock-says = El reloj de la caja dice
clock-says-unsure = La caja no está segura de la hora. Dice
clock-unsure-why = No tiene reloj propio, o su reloj dio un salto. Lo que pase mientras tanto queda marcado en el historial.
clock-take = Usar la hora de este dispositivo
clock-typed = O escribe la hora
clock-set = Poner el reloj en hora
clock-back-title = El reloj iría hacia atrás
clock-back-to = Después:
clock-back-why = Lo que ya está anotado conserva su hora. A partir de ahí la caja cuenta desde la hora nueva.
clock-back-yes = Sí, retrasarlo
clock-back-no = Dejarlo como está

## Devices
own-title = Tus dispositivos
own-none = No has iniciado sesión en ningún dispositivo.
own-unknown = Un dispositivo
own-this = este
own-open = sesión iniciada
own-locked = bloqueado
own-over = pide la frase de acceso
own-others = Cerrar sesión en todos menos este
own-this-out = Cerrar sesión aquí
pin-is-set = Tras 20 minutos sin tocar nada, este dispositivo pide su PIN.
pin-is-not-set = Tras 20 minutos sin tocar nada, este dispositivo pide la frase de acceso. Con un PIN vuelves a entrar antes.
pin-passphrase = Tu frase de acceso
pin-choose = PIN nuevo
pin-set = Poner el PIN
pin-change = Cambiar el PIN
pin-remove = Quitar el PIN
pass-title = Frase de acceso
pass-why = Con una frase nueva se cierra la sesión en todos tus otros dispositivos.
pass-old = La de hasta ahora
pass-new = La nueva
pass-change = Cambiar la frase de acceso
walls-title = Paredes
walls-none = Ninguna otra pantalla hace de pared.
walls-one = Pared
walls-revoke = Ya no es pared
everyone-title = Cerrar la sesión de todos
everyone-count = { $count ->
    [0] Ningún dispositivo de estudiante tiene la sesión abierta.
    [one] Un dispositivo de estudiante tiene la sesión abierta.
   *[other] { $count } dispositivos de estudiantes tienen la sesión abierta.
}
everyone-open = Cerrar la sesión de todos los estudiantes …
everyone-why = Después, cada estudiante escanea el código de la pared y muestra otra vez sus tres dibujos o su tarjeta. Los nombres, los niveles y los dibujos se quedan.
everyone-walls = También las paredes
everyone-do = Cerrar la sesión de todos
