# Las tarjetas: la página donde se eligen y lo que pone en el papel.
cards-title = Tarjetas
cards-what = Una tarjeta abre la página de cada estudiante sin dibujos: se escanea con la cámara o se escribe.
cards-keep = Una tarjeta es como una llave: quien la tiene entra mientras la clase está abierta. Si se pierde una, haz una tarjeta nueva en la página de ese estudiante.
cards-address = Los códigos llevan a { $address }, donde está la caja ahora. Si la caja recibe otra dirección, imprime las tarjetas otra vez; escritas, abren desde cualquier dirección.
cards-moved = { $count ->
    [one] { $count } tarjeta impresa lleva a una dirección que esta caja ya no tiene. Imprímela otra vez: hasta entonces solo se puede escribir su código.
   *[other] { $count } tarjetas impresas llevan a una dirección que esta caja ya no tiene. Imprímelas otra vez: hasta entonces solo se pueden escribir sus códigos.
}
cards-go = Imprimir tarjetas
cards-ticked = Preparar las páginas de las marcadas
cards-all = Prepararlas para toda la clase
cards-nobody = No hay nadie marcado. Marca al menos un nombre.
cards-paper = Papel
cards-made-anew = tarjeta nueva: imprímela
cards-has-moved = la dirección ha cambiado: imprímela otra vez
cards-printed = impresa
cards-print = Imprime desde el menú del navegador, al 100 % («tamaño real»), y corta por las líneas.
cards-scan = El código de la tarjeta, para escanear
cards-how = Escanéala, o abre la dirección y escribe el código:
