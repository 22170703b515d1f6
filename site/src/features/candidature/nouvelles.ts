/** What a dossier's page says after an act, by the word that its address carries. */
const NOUVELLES_DOSSIER: Readonly<Record<string, string>> = {
  existante:
    'Vous aviez déjà une candidature à cette formation, la voici : une seule candidature par formation est possible.',
  voeux_enregistres: 'Vos vœux sont enregistrés.',
  lettre_enregistree: 'Votre lettre de motivation est enregistrée.',
  piece_deposee: 'La pièce est déposée.',
  pieces_deposees: 'Les pièces sont déposées.',
  piece_supprimee: 'La pièce déposée est supprimée.',
  incapacite_indiquee: 'L’incapacité de dépôt est indiquée.',
  incapacite_retiree: 'L’incapacité de dépôt est retirée.',
  abandonnee: 'Votre candidature est abandonnée.',
  document_choisi: 'Le document choisi est déposé.',
  completee:
    'Vos compléments sont envoyés à l’établissement. L’accusé de réception vous est aussi envoyé par courriel.',
  transmise: 'Votre dossier est transmis à l’établissement. L’accusé de réception vous est aussi envoyé par courriel.',
};

/** @param fait from the address of the page: it may be anything */
export function nouvelleDuDossier(fait: string): string | undefined {
  return Object.hasOwn(NOUVELLES_DOSSIER, fait) ? NOUVELLES_DOSSIER[fait] : undefined;
}
