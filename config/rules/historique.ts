/** This file turns lines of the journal into the history that a candidat reads. */

/**
 * `PHRASES_HISTORIQUE` gives the sentences of the acts that are told, by their name in the journal. The bureau's
 * judgements, its readings, who came to an entretien and each saving of a lettre are not told.
 */
export const PHRASES_HISTORIQUE = {
  'candidature.deposer': 'Candidature déposée',
  'candidature.ranger': 'Vœux enregistrés',
  'piece.deposer': 'Pièce déposée',
  'piece.retirer': 'Pièce ou incapacité retirée',
  'piece.declarer-incapacite': 'Incapacité de dépôt indiquée',
  'piece.attendre': 'L’établissement attend cette pièce plus tard',
  'candidature.transmettre': 'Dossier transmis à l’établissement',
  'candidature.demander-complements': 'L’établissement demande des compléments',
  'candidature.completer': 'Compléments envoyés à l’établissement',
  'candidature.declarer-complete': 'Dossier déclaré complet par l’établissement',
  'candidature.declarer-irrecevable': 'Dossier déclaré irrecevable par l’établissement',
  'candidature.accorder-delai': 'Délai accordé par l’établissement',
  'candidature.abandonner': 'Candidature abandonnée',
  'candidature.rouvrir': 'Candidature rouverte par l’établissement',
  'candidature.cloturer': 'Date limite passée : dossier non transmis',
  'entretien.convoquer': 'Convocation à un entretien',
  'entretien.reserver': 'Créneau d’entretien choisi',
  'entretien.changer': 'Créneau d’entretien changé',
  'entretien.annuler': 'Présence à l’entretien annulée',
  'entretien.deplacer': 'Créneau d’entretien fixé par l’établissement',
  'entretien.informer': 'Lieu ou horaire de l’entretien modifié par l’établissement',
  'entretien.liberer': 'Créneau d’entretien annulé par l’établissement',
  'entretien.retirer': 'Convocation retirée par l’établissement',
} as const;

export type ActeRaconte = keyof typeof PHRASES_HISTORIQUE;
export const ACTES_RACONTES = Object.keys(PHRASES_HISTORIQUE) as [ActeRaconte, ...ActeRaconte[]];
