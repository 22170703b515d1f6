/** What « Mon compte » says once an act is done. */
const NOUVELLES_COMPTE: Readonly<Record<string, string>> = {
  enregistre: 'C’est enregistré.',
  adresse_demandee:
    'Un courriel vient d’être envoyé à cette adresse : elle remplacera la vôtre quand vous aurez cliqué sur le lien qu’il contient, dans un délai de 15 jours. D’ici là, rien ne change.',
  adresse_gardee: 'Votre adresse mail reste la même.',
  mot_de_passe_change: 'Votre mot de passe est changé. Les autres appareils où vous étiez connecté ne le sont plus.',
  sessions_fermees: 'Les autres appareils ne sont plus connectés à votre compte.',
};

/** @param fait from the address of the page: it may be anything */
export function nouvelleDuCompte(fait: string): string | undefined {
  return Object.hasOwn(NOUVELLES_COMPTE, fait) ? NOUVELLES_COMPTE[fait] : undefined;
}

/** @param nombre dossiers transmitted */
export function avisDossiersTransmis(nombre: number): string | undefined {
  if (nombre === 0) return undefined;
  const s = nombre > 1 ? 's' : '';
  return `Vous avez transmis ${nombre} dossier${s} : ce qui y figure ne change plus, même si vous modifiez votre compte. Vos prochains dossiers prendront vos nouvelles réponses.`;
}
