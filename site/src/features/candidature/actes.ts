/** This file gives the next act of each dossier with the page where it is done. */
import type { ResumeCandidature } from '@portail/config/contract/candidature';
import type { ResumeConvocation } from '@portail/config/contract/convocation';
import { parUrgence } from '@portail/config/rules/echeances';
import { CONVOCATIONS_OUVERTES, type EtatConvocation } from '@portail/config/rules/entretien';
import { aQuiDeJouer } from '@portail/config/rules/etats';
import { prochainActe } from '@portail/config/rules/prochain-acte';
import { chemins } from '../../lib/chemins.ts';
import { direConvocation, direDelai, estPasse } from '../entretien/entretien.ts';

export type Acte = {
  /** `tour` is whose move it is: an hour to choose is the candidat's, whatever the state of the dossier. */
  tour: ReturnType<typeof aQuiDeJouer>;
  phrase: string;
  /** `bouton` is null when nobody waits for the candidat. */
  bouton: { libelle: string; vers: string } | null;
};

/**
 * `acteDe` gives the next act of one dossier.
 *
 * @param convocation the last one of this dossier, if there is one
 */
export function acteDe(
  candidature: ResumeCandidature,
  convocation: ResumeConvocation | undefined,
  maintenant: Date,
): Acte {
  const { id, etatLu: etat, limite, pret, manque, comptage, transmiseLe, abandonneeLe, numeroAccuse } = candidature;
  const ouverte = convocation && estOuverte(convocation, maintenant) ? convocation : undefined;
  const entretien = ouverte ? direEntretien(ouverte, maintenant) : null;
  const { phrase, bouton } = prochainActe(
    {
      ...{ etat, pret, manque, numeroAccuse, limite: new Date(limite), manquantes: comptage.manquantes },
      transmiseLe: transmiseLe ? new Date(transmiseLe) : null,
      abandonneeLe: abandonneeLe ? new Date(abandonneeLe) : null,
      entretien,
    },
    maintenant,
  );
  const tour = entretien?.aChoisir && bouton ? 'candidat' : aQuiDeJouer(etat);
  if (!bouton) return { tour, phrase, bouton };
  const vers = {
    dossier: chemins.candidature(id),
    transmission: chemins.transmission(id),
    entretien: ouverte ? chemins.entretien(ouverte.id) : chemins.entretiens,
  }[bouton.lieu];
  return { tour, phrase, bouton: { libelle: bouton.libelle, vers } };
}

const OUVERTES: readonly EtatConvocation[] = CONVOCATIONS_OUVERTES;

/** `estOuverte` is true for a convocation that still asks somebody to come. */
export function estOuverte({ etat, rendezVous }: ResumeConvocation, maintenant: Date): boolean {
  return OUVERTES.includes(etat) && !(rendezVous && estPasse(rendezVous, maintenant));
}

function direEntretien(convocation: ResumeConvocation, maintenant: Date): { phrase: string; aChoisir: boolean } {
  const { rendezVous, choix } = convocation;
  if (rendezVous || choix.etat !== 'libre') {
    const heure = rendezVous ? ' (heure de Paris)' : '';
    return { phrase: `${direConvocation(convocation, maintenant)}${heure}.`, aChoisir: false };
  }
  const phrase = `Vous êtes convoqué à un entretien : choisissez un créneau${direDelai(convocation, maintenant)}.`;
  return { phrase, aChoisir: true };
}

/** `trierParUrgence` puts first what the candidat has to do first. */
export function trierParUrgence(candidatures: readonly ResumeCandidature[], maintenant: Date): ResumeCandidature[] {
  const urgence = parUrgence(maintenant);
  return candidatures
    .map((candidature) => ({ candidature, etat: candidature.etatLu, limite: new Date(candidature.limite) }))
    .sort(urgence)
    .map(({ candidature }) => candidature);
}

/** `quiAttendent` are the dossiers in which the candidat has something to do here, the most urgent first. */
export function quiAttendent(
  candidatures: readonly ResumeCandidature[],
  convocations: ReadonlyMap<string, ResumeConvocation>,
  maintenant: Date,
): { candidature: ResumeCandidature; acte: Acte }[] {
  return trierParUrgence(candidatures, maintenant)
    .map((candidature) => ({ candidature, acte: acteDe(candidature, convocations.get(candidature.id), maintenant) }))
    .filter(({ acte }) => acte.tour === 'candidat' && acte.bouton !== null);
}
