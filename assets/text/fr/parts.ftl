# Ce qu’est devenu un geste
saved-pending = Enregistrement …
saved-done = Enregistré
saved-not = Pas encore enregistré, gardé sur cet appareil

# Sur toutes les pages
banner-reading-only = Le boîtier ne peut pas enregistrer en ce moment. Tu peux regarder ; tes choix attendent sur ton appareil.
