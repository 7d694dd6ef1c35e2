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
