# The box itself, whichever the class (the teacher).
box-title = La caja
box-why = La red, los dispositivos y las copias de seguridad son los mismos para todas las clases.
box-open = Cuidar la caja
box-tab-network = Red
box-tab-devices = Dispositivos
box-tab-backups = Copias de seguridad
