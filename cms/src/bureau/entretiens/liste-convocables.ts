/** This service shows whom an entretien may convoke, and the mail that they would get. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { afficherJour, type Jour } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { demande, lireCandidature, publieesDe } from '../../api/candidature/services/ligne.ts';
import { convocation } from '../../api/convocation/courriels.ts';
import { entretiensDeFormations } from '../../api/convocation/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { dossiers } from '../dossiers/portee.ts';
import { affluenceDe, ouvertsDe } from './comptes.ts';
import { convocables } from './convocables.ts';
import { formationsDEntretien } from './convoquer.ts';

type Convocable = Record<'id' | 'nom' | 'prenom' | 'intitule' | 'mention', string> & { etat: EtatCandidature };

export async function listerConvocables(
  agent: Agent,
  id: string,
  { repondreAvant }: { repondreAvant?: Jour | undefined },
): Promise<Issue<ReponseBureau<'listerConvocables'>>> {
  const formations = await formationsDEntretien(agent, id);
  if (!formations) return refus('introuvable');
  const lignes: Convocable[] = await convocables(dossiers(agent.portees))
    .whereIn('c.formation_ref', formations)
    // The complete ones come first: they are those to convoke.
    .orderByRaw(`c.etat = 'complete' desc, cd.nom, cd.prenom, c.id`)
    .select({
      id: 'c.document_id',
      nom: 'cd.nom',
      prenom: 'cd.prenom',
      intitule: 'f.intitule',
      mention: 'm.intitule',
      etat: 'c.etat',
    });
  const parFormation = [...(await entretiensDeFormations(formations)).values()].flat();
  const autres = new Map(
    parFormation
      .filter(({ documentId, etat }) => documentId !== id && etat === 'ouvert')
      .map(({ documentId, intitule }) => [documentId, intitule]),
  );
  const [premier] = lignes;
  const { connection } = strapi.db;
  const instant = await maintenant();
  return reussite({
    dossiers: lignes.map(({ intitule, mention, ...ligne }) => ({
      ...ligne,
      formation: intituleComplet({ intitule, mention }),
    })),
    autres: [...autres.values()],
    affluence: {
      un: await affluenceDe(connection('entretiens').where({ document_id: id }).select('document_id'), instant),
      tous: await affluenceDe(ouvertsDe(formations, connection), instant),
    },
    courriel: premier ? await apercu(premier, repondreAvant ?? null) : null,
  });
}

/** `apercu` is the mail that the act writes, but for its link: the convocation has no reference yet. */
async function apercu({ id, prenom }: { id: string; prenom: string }, repondreAvant: Jour | null) {
  const candidature = await lireCandidature({ documentId: id });
  if (!candidature) return null;
  const { presentation } = demande(candidature, await publieesDe([candidature]));
  const { sujet, texte } = convocation({
    prenom,
    formation: intituleComplet(presentation),
    etablissement: presentation.etablissement,
    convocationRef: '…',
    repondreAvant: repondreAvant && afficherJour(repondreAvant),
  });
  return { sujet, texte };
}
