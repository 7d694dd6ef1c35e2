# Lo que se abre solo en el wifi propio de la caja, en un navegador pequeño. Quienes lo leen son niños.
welcome-title = Estás en el wifi de la clase
welcome-almost = Ya casi está
welcome-lead = No tiene internet: lleva a tu clase y a ningún otro sitio.
welcome-button = Quedarme en este wifi
welcome-then = Y después
welcome-apple = Toca «OK» o «Listo» en la parte de arriba de la pantalla.
welcome-android = Si el teléfono dice que no hay internet, elige «Usar esta red tal como está» o apaga los datos móviles.
welcome-scan = Escanea el código 2 de la pared.
