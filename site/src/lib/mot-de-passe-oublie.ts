/** `MOT_DE_PASSE_OUBLIE` stands apart from `chemins`: a script of the browser needs it, and not the whole table. */
export const MOT_DE_PASSE_OUBLIE = '/mot-de-passe';
