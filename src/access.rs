//! Who holds which key: devices, claims, pictures, the teacher's passphrase, the box's settings.
