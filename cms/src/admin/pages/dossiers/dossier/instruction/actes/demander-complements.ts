import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { afficherInstant } from '@portail/config/paris';
import { peutDemanderComplements } from '@portail/config/rules/candidature';
import { estAVerifier } from '@portail/config/rules/pieces';
import type { Acte } from '../acte';
import { complementsDe } from '../bornes';
import { PiecesRefusees } from '../pieces-refusees';
import { repondues } from '../repondues';

export const demanderComplements: Acte = {
  evenement: 'demander_complements',
  route: 'demanderComplements',
  libelle: 'Demander des compléments',
  variant: 'secondary',
  effet: (dossier) => [reprise(dossier), ...enSuspens(dossier)].join(' '),
  courriel: () => 'qui liste ces pièces et leurs motifs, avec la date limite et les coordonnées de votre IUT',
  champs: () => ['delai'],
  Objet: PiecesRefusees,
  bornes: complementsDe,
  decider: (dossier, { delai }) =>
    peutDemanderComplements({
      etat: dossier.etat,
      delai,
      bornes: complementsDe(dossier),
      repondues: repondues(dossier.pieces),
    }),
  corps: ({ vu }, { delai }) => ({ vu, delai }),
  fait: 'Les compléments sont demandés au candidat.',
};

function reprise({ etat, limite }: DossierBureau): string {
  return etat === 'incomplete'
    ? `Le candidat pourra reprendre les pièces ci-dessous. Sa date limite, le ${afficherInstant(new Date(limite))}, reste la même ou recule.`
    : 'Le candidat pourra reprendre les pièces ci-dessous, puis vous renvoyer son dossier.';
}

/** `enSuspens` warns of pièces not verified yet, which may need a second request. */
function enSuspens({ pieces }: DossierBureau): string[] {
  const aVerifier = pieces.filter(({ etat, reprise }) => !reprise && estAVerifier(etat));
  if (aVerifier.length === 0) return [];
  const intitules = aVerifier.map(({ intitule }) => `«\u00a0${intitule}\u00a0»`).join(', ');
  return [
    `Vous n’avez pas encore vérifié ${intitules} : si vous refusez ensuite, il faudra demander d’autres compléments.`,
  ];
}
