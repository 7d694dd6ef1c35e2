# La entrada: la portada, los nombres, los dibujos.
join-welcome = Te damos la bienvenida
join-scan = Escanea con la cámara el código de la pared o escríbelo aquí.
join-type-code = Código de la pared o de tu tarjeta
join-go = Entrar
join-language = Idioma
join-teacher = Soy la profe o el profe
join-wall = Esta pantalla es una pared
join-closed = La clase está cerrada
join-closed-why = O el código es de otra clase. Mira la pared: cuando se abra la clase, habrá un código nuevo.
join-no-devices = Esta clase trabaja sin dispositivos. Pon tu vaso en la mesa y tu profe toca por ti.
join-who = ¿Quién eres?
join-nobody = Todavía no hay nombres. Díselo a tu profe.
join-held = Ya abiertos en un dispositivo
join-held-hint = ¿Es el tuyo? Tócalo y demuestra que conoces sus tres dibujos.
join-missing = ¿Falta tu nombre? Díselo a tu profe.
join-choose = Elige tres dibujos tuyos y recuérdalos. Los necesitarás en otro dispositivo.
join-tap-yours = Toca tus tres dibujos.
join-prove = Este nombre está abierto en otro dispositivo. Si es el tuyo, toca tus tres dibujos; el otro dispositivo recibirá un aviso.
join-not-me = No soy yo
join-pictures = Dibujos
join-in = Soy yo
join-three = Toca exactamente tres dibujos, por favor.

## La tarjeta de cada estudiante
card-have = Tengo una tarjeta
card-have-how = Escanéala con la cámara o escribe el código que está al lado del dibujo.
card-type = Código de tu tarjeta
card-of = Esta tarjeta es de
card-before = Hasta ahora este dispositivo muestra la página de
card-me = Sí, ese nombre es el mío
card-nobodys = Esta tarjeta no abre nada
card-nobodys-why = Quizá se hizo una nueva, o hay una letra equivocada. Escríbela otra vez o pide una nueva a tu profe.

## Un dispositivo compartido pasa de mano en mano
next-who = ¿Quién sigue?
next-lead = Toca tu nombre.
next-go-on = Soy yo: seguir

## Los doce dibujos
picture-sun = Sol
picture-moon = Luna
picture-star = Estrella
picture-rainbow = Arcoíris
picture-apple = Manzana
picture-banana = Plátano
picture-bicycle = Bicicleta
picture-rocket = Cohete
picture-ball = Pelota
picture-guitar = Guitarra
picture-house = Casa
picture-tree = Árbol

## ¿Es esta la caja correcta?
check-ask = ¿Muestra la pared los mismos dos animales?
check-yes = Entonces estás en el lugar correcto. Si no, escanea otra vez el código de la pared.
check-wall = La pared también muestra:
