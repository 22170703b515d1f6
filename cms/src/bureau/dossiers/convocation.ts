/** This file reads where a dossier stands with the entretiens of its formation, in one statement. */
import type { ConvocationBureau } from '@portail/config/bureau/dossiers';
import type { Agent } from '../../platform/bureau.ts';
import { colonnesAffluence, ouvertsDe } from '../entretiens/comptes.ts';
import { entretiens } from '../entretiens/portee.ts';

/** `iso` writes a column as the contract does: PostgreSQL keeps the instants of Strapi in UTC, without a zone. */
const iso = (colonne: string) => `to_char(${colonne}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** `DERNIERE` is the last convocation of a dossier, with the créneau that it holds. */
const DERNIERE = `(
  select json_build_object(
    'etat', v.etat, 'convoqueeLe', ${iso('v.convoquee_le')}, 'repondreAvant', v.repondre_avant, 'presence', v.presence,
    'creneau', case when k.id is not null then json_build_object(
      'debut', ${iso('k.debut')}, 'jury', coalesce(k.jury, ''), 'salle', coalesce(k.salle, ''), 'forme', e.forme,
      'entretien', case when e.document_id in (?) then e.document_id end
    ) end
  )
  from convocations v
  left join reservations r on r.convocation_ref = v.document_id and r.etat = 'active'
  left join creneaux k on k.document_id = r.creneau_ref
  left join entretiens e on e.document_id = k.entretien_ref
  where v.candidature_ref = ?
  order by v.tour desc limit 1
) as derniere`;

const OUVERTS = `(
  select coalesce(json_agg(json_build_object('id', e.document_id, 'intitule', e.intitule, 'places', (
    select coalesce(sum(k.capacite - k.prises), 0)::int from creneaux k
    where k.entretien_ref = e.document_id and k.etat = 'ouvert' and k.debut > ?
  )) order by e.id), '[]')
  from entretiens e where e.document_id in (?)
) as ouverts`;

/** `convocationDe` names the entretiens of the reader's scope alone; it counts those of the formation. */
export async function convocationDe(
  { portees }: Agent,
  { documentId, formationRef }: { documentId: string; formationRef: string },
  instant: Date,
): Promise<ConvocationBureau> {
  const { connection } = strapi.db;
  const visibles = () => entretiens(portees).select('e.document_id');
  const ouverts = ouvertsDe([formationRef], connection);
  const [lue] = await connection.select(
    connection.raw(DERNIERE, [visibles(), documentId]),
    connection.raw(OUVERTS, [instant, ouverts.clone().whereIn('d.entretien_ref', visibles())]),
    colonnesAffluence(ouverts, instant, connection),
  );
  // The driver reads `json`; Strapi has it leave `jsonb` alone as text.
  return {
    derniere: lue.derniere,
    ouverts: lue.ouverts,
    affluence: { places: lue.places, attendent: lue.attendent },
  };
}
