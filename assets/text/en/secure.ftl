# The private line (https): the way to it, what proves it, and the certificate of the box.

secure-title = The teacher comes by a private line
secure-why = On this line anybody on the network could read your passphrase, so it is not asked for here. The private line is one tap away.
secure-step-go = Tap the button below.
secure-step-warning = The first time, your browser warns you: “not private”, “certificate unknown”. It does not know this box yet. Choose “Advanced”, then “Continue”.
secure-step-words = The next page shows six words. Compare them with the words on the box’s own screen, and only then type your passphrase.
secure-go = To the private line
secure-none = This box has no private line just now. Open http://localhost on the box itself, or on the computer where Cupboard runs.

secure-compare-title = Is this the right box?
secure-compare-why = The box’s own screen shows the same six words, and so does the window where Cupboard was started. Other words? Then stop here and type nothing.
secure-sure-title = How sure is that?
secure-sure-why = The words tell this box from any other. Somebody who has put themselves between you and the box on purpose could copy them. The certificate cannot be copied.
secure-sure-how = To be quite sure, open the certificate in your browser, at the sign beside the address. Compare its SHA-256 fingerprint with the one that the box itself shows on its own sign-in page.

secure-elsewhere-title = From other devices
secure-elsewhere-why = From other devices the teacher comes in at this address, and must see these words there:
secure-digits-shown = SHA-256 fingerprint of the certificate that browsers are shown. It changes with the box’s address, and once a year:
secure-digits-authority = SHA-256 fingerprint of the certificate to install. It stays:

secure-card-title = Private line
secure-install-title = No more warnings: install the certificate
secure-install-why = A device that has the box’s certificate opens the private line without a warning, and nobody can stand in between unseen. The certificate is good for this network only, never for pages of the internet.
secure-install-care = Take the file from the box itself, on a USB stick. If you load it over the network instead, compare its SHA-256 fingerprint with the one on the box’s own screen before you install it.
secure-install-file = Load the certificate
secure-install-chromebook = Managed Chromebooks: Google Admin console, Devices, Networks, Certificates.
secure-install-ipad = iPad and iPhone: open the file, then Settings, General, VPN & Device Management; then About, Certificate Trust Settings.
secure-install-android = Android: Settings, Security, Install a certificate, CA certificate.
secure-install-windows = Windows and Mac: open the file; put it among the trusted root certificates.
secure-install-firefox = Firefox keeps a list of its own: Settings, Certificates, Authorities, Import.
