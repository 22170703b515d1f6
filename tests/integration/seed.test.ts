import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { BUREAU } from '@portail/config/bureau/bureau';
import { CONTRAT } from '@portail/config/contract/contract';
import { numeroAccuse } from '@portail/config/rules/accuse';
import { ETATS_CANDIDATURE, type EtatCandidature } from '@portail/config/rules/etats';
import { piecesManquantes } from '@portail/config/rules/pieces';
import { completeCandidatures } from '../../scripts/seed/candidatures.ts';
import { writeFormations } from '../../scripts/seed/complete.ts';
import { DOMAINE_GENERE } from '../../scripts/seed/demo/candidats.ts';
import { FORMATIONS } from '../../scripts/seed/demo/formations.ts';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import type { Strapi } from '../../scripts/system/strapi.ts';
import { portail } from '../support/portail.ts';

const MODELE = 'LP-ABF-LM';
const POPULATE = { mention: true, etablissement: true, pieces: { populate: { piece: true } } };

/** `lire` leaves out the columns that are any row's own. */
async function lire(strapi: Strapi, code: string, status: 'draft' | 'published'): Promise<unknown> {
  const documents = strapi.documents('api::formation.formation');
  const { documentId, publishedAt, pieces, ...lue } = await documents.findFirst({
    filters: { code },
    status,
    populate: POPULATE,
  });
  assert.match(documentId, /^[a-z][a-z0-9]{23}$/);
  assert.equal(publishedAt === null, status === 'draft');
  const propres = { id: 0, code: '', slug: '', createdAt: '', updatedAt: '' };
  return { ...lue, ...propres, pieces: pieces.map((piece: object) => ({ ...piece, id: 0 })) };
}

it('formations written in bulk are as the document service writes them, and are asked to be shown', async () => {
  const { strapi, call } = await portail();
  const modele = FORMATIONS.find(({ code }) => code === MODELE);
  assert.ok(modele);
  const copie = { ...modele, code: 'LP-COPIE-LM', slug: 'copie-le-mans' };
  // The dates of the demonstration are counted from the day of its seed, which may be yesterday by now.
  const { annee, createdAt } = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
  const demandes = () => strapi.db.query('api::publication.publication').count();
  const avant = await demandes();

  const annule = strapi.db.transaction(async () => {
    await writeFormations(strapi, [copie], annee, new Date(createdAt));
    for (const status of ['draft', 'published'] as const) {
      assert.deepEqual(await lire(strapi, copie.code, status), await lire(strapi, MODELE, status));
    }
    assert.ok((await demandes()) > avant);
    throw new Error('seen');
  });
  await assert.rejects(annule, { message: 'seen' });
  const { body } = await call('catalogue.lire');
  assert.equal(body.formations.length, FORMATIONS.length);
});

/** `SELON_LE_CANDIDAT` are the columns that some candidats write and others not. */
const SELON_LE_CANDIDAT = new Set(['lettre', 'voeuClassique', 'voeuAlternance']);

describe('candidatures written in bulk', () => {
  const AJOUTEES = 120;
  let total: number;
  /** `candidats` are documentIds, by the states of their dossiers. */
  const candidats = new Map<EtatCandidature, Set<string>>();

  const generes = ({ db }: Strapi) =>
    db
      .connection('candidats as c')
      .join('up_users as u', 'u.document_id', 'c.compte_ref')
      .where('u.email', 'like', `%@${DOMAINE_GENERE}`);

  before(async () => {
    const { strapi } = await portail();
    total = (await strapi.db.query('api::candidature.candidature').count()) + AJOUTEES;
    // The seed is interrupted half-way, and goes on.
    await completeCandidatures(strapi, total - 50, new Date());
    await completeCandidatures(strapi, total, new Date());
    const lignes = await generes(strapi)
      .join('candidatures as d', 'd.candidat_ref', 'c.document_id')
      .select('d.etat', 'd.candidat_ref as candidat');
    for (const { etat, candidat } of lignes) candidats.set(etat, (candidats.get(etat) ?? new Set()).add(candidat));
  });

  /** Formations with candidatures can be neither withdrawn nor deleted, which other tests do. */
  after(async () => {
    const { strapi } = await portail();
    const { connection } = strapi.db;
    const refs = await generes(strapi).pluck('c.document_id');
    const comptes = await generes(strapi).pluck('c.compte_ref');
    const dossiers = await connection('candidatures').whereIn('candidat_ref', refs).pluck('document_id');
    await connection('pieces').whereIn('candidature_ref', dossiers).delete();
    for (const table of ['candidatures', 'fichiers']) await connection(table).whereIn('candidat_ref', refs).delete();
    await connection('candidats').whereIn('document_id', refs).delete();
    await connection('up_users').whereIn('document_id', comptes).delete();
  });

  it('are as many as asked, in all the states, and no more when asked again', async () => {
    const { strapi } = await portail();
    const compter = () => strapi.db.query('api::candidature.candidature').count();
    assert.equal(await compter(), total);
    assert.deepEqual(new Set(candidats.keys()), new Set(ETATS_CANDIDATURE));
    assert.match(await completeCandidatures(strapi, total, new Date()), /^added 0 /);
    assert.equal(await compter(), total);
  });

  for (const etat of ETATS_CANDIDATURE) {
    it(`${etat}: their candidats list and read them`, async () => {
      await portail();
      const lecture = actes('api/candidature/services/lecture.js');
      for (const ref of candidats.get(etat) ?? []) {
        const { valeur: lues } = await lecture.lister(ref);
        const { candidatures } = CONTRAT['candidature.lister'].reponse.parse(lues);
        for (const { id } of candidatures) {
          const { valeur } = await lecture.lire(ref, id);
          const dossier = CONTRAT['candidature.lire'].reponse.parse(valeur);
          const refusees = dossier.pieces.filter(({ motifRefus }) => motifRefus);
          if (dossier.etat === 'incomplete') assert.ok(refusees.length > 0);
          if (dossier.etat === 'complete')
            assert.deepEqual(piecesManquantes(dossier.pieces, dossier.pieces, dossier.voeux), []);
          assert.equal(dossier.numeroAccuse !== null, dossier.transmiseLe !== null);
        }
      }
    });
  }

  it('are in the bureau, each in full, with files that open', async () => {
    await portail();
    const bureau = {
      ...actes('bureau/dossiers/liste.js'),
      ...actes('bureau/dossiers/lecture.js'),
      ...actes('bureau/dossiers/fichiers.js'),
    };
    const agent = { id: 1, roles: ['administration'], portees: [{ formations: 'toutes', etats: ETATS_CANDIDATURE }] };
    const vus = new Set<string>();
    let apres: string | null | undefined;
    while (apres !== null) {
      const criteres = { recherche: '', tri: 'recue', sens: 'asc', apres };
      const { valeur } = await bureau.lister(agent, { criteres, perimes: [] });
      const liste = BUREAU.lister.reponse.parse(valeur);
      apres = liste.suivants;
      assert.equal(liste.total, total);
      for (const { id, transmiseLe } of liste.dossiers) {
        vus.add(id);
        const dossier = BUREAU.lire.reponse.parse((await bureau.lire(agent, id)).valeur);
        const piece = dossier.pieces.find(({ fichier }) => fichier);
        if (!transmiseLe || !piece) continue;
        const { valeur: flux } = await bureau.telecharger(agent, id, piece.ref, () => {});
        const octets = await buffer(flux);
        assert.equal(octets.length, piece.fichier?.taille);
        assert.equal(octets.subarray(0, 5).toString(), '%PDF-');
      }
    }
    assert.equal(vus.size, total);
  });

  it('have the columns that the services write', async () => {
    const { strapi } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat());
    const id = await createDossierTransmis(strapi, candidat, { formationCode: MODELE });
    const remplies = async (where: object) => {
      const ligne = await strapi.db.query('api::candidature.candidature').findOne({ where });
      const { instantane, ...colonnes } = ligne;
      const noms = (objet: object) => Object.keys(objet).sort();
      const [piece] = instantane.pieces;
      return {
        colonnes: noms(colonnes).filter((nom) => colonnes[nom] !== null && !SELON_LE_CANDIDAT.has(nom)),
        instantane: noms(instantane),
        profil: noms(instantane.profil),
        piece: noms(piece),
        numero: ligne.numeroAccuse === numeroAccuse(ligne.annee, ligne.id),
      };
    };
    const generee = await remplies({
      etat: 'transmise',
      candidatRef: { $in: [...(candidats.get('transmise') ?? [])] },
    });
    assert.deepEqual(generee, await remplies({ documentId: id }));
    assert.ok(generee.numero);
  });
});
