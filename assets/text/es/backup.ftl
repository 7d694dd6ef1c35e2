# Backups, and the recovery sheet that opens them (the teacher).
backup-off = Las copias de seguridad están desactivadas
backup-off-why = Una copia contiene los nombres y el trabajo de todas las clases, así que va sellada: quien la encuentre no puede leerla. La abre una clave en papel, la hoja de recuperación. Imprime una y empiezan las copias.
backup-on = Al final de cada clase se hace una copia. La caja guarda la más nueva de cada uno de los últimos siete días y ocho semanas con clases. Los archivos que la gente entrega no van en ella: quedan en la carpeta «files» de la caja.
backup-last = Última copia:
backup-none = Aún no hay ninguna copia. La primera se hace al final de la próxima clase.
backup-now = Hacer una copia ahora
backup-list = Copias en la caja
backup-size = { $megabytes } MB
backup-failing-full = La última copia falló: el disco de la caja está lleno. Se intenta de nuevo por sí sola, y las clases continúan.
backup-failing = La última copia falló: el disco de la caja no la guarda. Se intenta de nuevo por sí sola, y las clases continúan. Pon hoy una copia en una memoria USB.
backup-replacing = Las copias antiguas de la caja aún contienen lo que se borró. Desaparecen en cuanto se logre una copia nueva.
backup-done = Se hizo una copia y se comprobó leyéndola.
backup-note-off = Las copias de seguridad están desactivadas.
backup-note-failing = La última copia de seguridad falló.
backup-note-print = Imprimir una hoja de recuperación
backup-note-look = Ver qué pasa

## USB stick
stick-title = En una memoria USB
stick-why = Guarda una copia lejos de la caja, que puede perderse o caerse.
stick-none = No hay ninguna memoria USB. Conecta una, espera unos segundos y mira otra vez.
stick-look = Mirar otra vez
stick-copy = Copiar en { $stick }
stick-done = La copia está en la memoria y se comprobó leyéndola. Ya puedes sacarla.
stick-full = La memoria está llena. Haz sitio en ella o usa otra.
stick-failing = La memoria no guardó la copia. Usa otra.
stick-gone = Esa memoria ya no está conectada.

## Download
backup-take = En este dispositivo
backup-take-why = Sellada como las demás: solo la hoja de recuperación la abre.
backup-download = Descargar una copia de seguridad

## The recovery sheet, on the teacher’s page
recovery-title = Hoja de recuperación
recovery-is = Hoja { $mark }, del
recovery-make = Crear una hoja de recuperación
recovery-again = Crear una hoja nueva
recovery-again-why = ¿La perdiste o la ha visto alguien más? Crea una nueva. Las copias hechas hasta entonces siguen necesitando la hoja antigua: consérvala mientras las conserves.
recovery-typed = Los seis últimos caracteres de la clave, de la hoja impresa
recovery-typed-why = Solo entonces usa la caja esta hoja.
recovery-typed-do = La hoja está impresa
recovery-typed-wrong = Esos no son los seis últimos caracteres de la clave. Mira otra vez el papel; si no lo hay, crea una hoja nueva.
recovery-done = Las copias de seguridad están activadas. La primera se está haciendo ahora.

## The recovery sheet itself, on paper
recovery-print = Imprime ahora esta página desde el menú del navegador. Solo se muestra esta vez. ¿No hay impresora? Copia la clave a mano, grupo por grupo.
recovery-lead = Esta clave abre las copias de seguridad de tus clases. Está en este papel y en ningún otro sitio: la caja ya la ha olvidado y nadie puede volver a crearla.
recovery-box = Caja
recovery-made = Creada
recovery-mark = Hoja
recovery-scan = La clave, para escanear
recovery-key = La clave
recovery-key-why = Al escribirla no importan las mayúsculas, los espacios ni los saltos de línea.
recovery-keep = Guárdala bien
recovery-keep-away = Bajo llave y lejos de la caja: por ejemplo, en la secretaría.
recovery-keep-secret = Quien tenga este papel y una copia puede leer todos los nombres. No le hagas fotos.
recovery-keep-new = ¿Perdida o vista por otros? Crea una hoja nueva: página docente, La caja, Copias de seguridad.
recovery-keep-old = Las copias anteriores a una hoja nueva siguen necesitando la antigua.
recovery-how = Para restaurar una copia
recovery-how-file = Busca la copia más nueva: en la memoria USB, en tu ordenador o en la carpeta «backups» donde la caja guarda las clases. Su nombre dice el día, por ejemplo
recovery-how-stop = En la caja, o en cualquier ordenador con Cupboard, detén el programa si está en marcha:
recovery-how-type = Pon la copia en su sitio. /var/lib/cupboard es donde la caja guarda las clases; --replace sustituye las que haya, que entonces se pierden:
recovery-how-key = Escribe la clave de esta hoja cuando la pida.
recovery-how-start = Vuelve a iniciar el programa. Muestra un código con el que eliges una nueva frase de acceso; los estudiantes entran con el código de la pared como el primer día.
recovery-age = También sin Cupboard: cualquier programa para archivos age (age-encryption.org) abre una copia con esta clave, y dentro hay texto simple.
recovery-sign = Impresa por, el:
recovery-sign-where = Guardada en:
door-restore = ¿Tienes una copia de seguridad de otra caja? Restáurala primero: detén Cupboard y escribe
