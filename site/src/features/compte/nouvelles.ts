/**
 * `nouvelleDuCompte` is the sentence of « Mon compte » after an act: its address proves the act (`lib/preuve.ts`), and
 * the account agrees.
 */
import type { Compte } from '@portail/config/contract/compte';

type Nouvelle = { phrase: string; vraie(compte: Compte): boolean };

const seul = ({ autresSessions }: Compte) => autresSessions === 0;

const DES_PANNEAUX: Readonly<Record<string, Nouvelle>> = {
  enregistre: { phrase: 'C’est enregistré.', vraie: () => true },
  adresse_demandee: {
    phrase:
      'Un courriel vient d’être envoyé à cette adresse : elle remplacera la vôtre quand vous aurez cliqué sur le lien qu’il contient, dans un délai de 15 jours. D’ici là, rien ne change.',
    vraie: ({ emailEnAttente }) => emailEnAttente !== null,
  },
  adresse_gardee: {
    phrase: 'Votre adresse mail reste la même.',
    vraie: ({ emailEnAttente }) => emailEnAttente === null,
  },
  mot_de_passe_change: {
    phrase: 'Votre mot de passe est changé. Les autres appareils où vous étiez connecté ne le sont plus.',
    vraie: seul,
  },
  sessions_fermees: { phrase: 'Les autres appareils ne sont plus connectés à votre compte.', vraie: seul },
};

/**
 * `nouvelleDuCompte` is the sentence of a panel.
 *
 * @param fait that the address proves
 */
export function nouvelleDuCompte(compte: Compte, fait: string | undefined): string | undefined {
  const nouvelle = fait !== undefined && Object.hasOwn(DES_PANNEAUX, fait) ? DES_PANNEAUX[fait] : undefined;
  return nouvelle?.vraie(compte) ? nouvelle.phrase : undefined;
}

/** `DU_HAUT` lists the news that the top of the page says, in words of its own. */
const DU_HAUT = {
  compte_cree: ({ emailValide }: Compte) => !emailValide,
  lien_envoye: ({ emailValide }: Compte) => !emailValide,
  autre_compte: () => true,
  compte_incertain: () => true,
  mot_de_passe_choisi: seul,
} as const;

/**
 * `nouvelleDuHaut` is the news of the top of the page.
 *
 * @param fait that the address proves
 */
export function nouvelleDuHaut(compte: Compte, fait: string | undefined): keyof typeof DU_HAUT | undefined {
  if (fait === undefined || !Object.hasOwn(DU_HAUT, fait)) return undefined;
  const nom = fait as keyof typeof DU_HAUT;
  return DU_HAUT[nom](compte) ? nom : undefined;
}

/**
 * `avisDossiersTransmis` tells of the dossiers that keep the former profil.
 *
 * @param nombre of dossiers transmitted
 */
export function avisDossiersTransmis(nombre: number): string | undefined {
  if (nombre === 0) return undefined;
  const s = nombre > 1 ? 's' : '';
  return `Vous avez transmis ${nombre} dossier${s} : ce qui y figure ne change plus, même si vous modifiez votre compte. Vos prochains dossiers prendront vos nouvelles réponses.`;
}
