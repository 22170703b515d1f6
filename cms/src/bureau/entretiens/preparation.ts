/** This service gives what an organisation begins with, and the conflicts of a planned one. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { Projet } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { enPortee } from '../dossiers/portee.ts';
import { convocables } from './convocables.ts';
import { etablissementDe, presenterSalles, prevoir, sallesPrises } from './organisation.ts';
import { formationsPubliees } from './portee.ts';

type FormationLue = Record<
  'ref' | 'intitule' | 'mention' | 'iutRef' | 'iut' | 'adresse' | 'codePostal' | 'ville',
  string
>;

export async function preparer({ portees }: Agent): Promise<Issue<ReponseBureau<'preparerOrganisation'>>> {
  const formations: FormationLue[] = await formationsPubliees(portees)
    .orderBy(['i.ordre', 'i.nom', 'f.intitule', 'f.id'])
    .select({
      ref: 'f.document_id',
      intitule: 'f.intitule',
      mention: 'm.intitule',
      iutRef: 'i.document_id',
      iut: 'i.nom',
      adresse: 'i.adresse',
      codePostal: 'i.code_postal',
      ville: 'i.ville',
    });
  const comptes: { ref: string; etat: string; nombre: number }[] = await convocables(enPortee(portees))
    .groupBy('c.formation_ref', 'c.etat')
    .select({ ref: 'c.formation_ref', etat: 'c.etat' }, strapi.db.connection.raw('count(*)::int as nombre'));
  const compter = (ref: string, etat: string) =>
    comptes.find((compte) => compte.ref === ref && compte.etat === etat)?.nombre ?? 0;
  return reussite({
    aujourdhui: jourDeParis(await maintenant()),
    formations: formations.map(({ ref, intitule, mention, iutRef, iut, adresse, codePostal, ville }) => ({
      ref,
      intitule: intituleComplet({ intitule, mention }),
      etablissement: { ref: iutRef, nom: iut, adresse: `${iut}\n${adresse}\n${codePostal} ${ville}` },
      complets: compter(ref, 'complete'),
      transmis: compter(ref, 'transmise'),
    })),
  });
}

/** `verifier` names the rooms that a planned organisation would take from another entretien of the IUT. */
export async function verifier(
  { portees }: Agent,
  projet: Projet,
): Promise<Issue<ReponseBureau<'verifierOrganisation'>>> {
  const etablissement = await etablissementDe(portees, projet.formations);
  if (!etablissement) return refus('entretien_formations', 'formations');
  const prevus = prevoir(projet, await maintenant());
  if (!prevus.ok) return prevus;
  return reussite({ sallesPrises: presenterSalles(await sallesPrises(prevus.valeur, { etablissement })) });
}
