import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { FREINS } from '@portail/config/rules/compte';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { first } from '../support/first.ts';
import { readPdf } from '../support/pdf-structure.ts';
import { portail } from '../support/portail.ts';

const serrer = (texte: string) => texte.replace(/\s+/g, '');
const MOT_DE_PASSE = 'Portail-Test-2018';

describe('the accusé de réception as a PDF', () => {
  let session: string;
  let id: string;
  let brouillon: string;

  before(async () => {
    const { strapi, signIn } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    session = await signIn(candidat.email, MOT_DE_PASSE);
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    brouillon = await createCandidature(strapi, candidat, { formationCode: 'LP-EPR-AC' });
  });

  const telecharger = async (params = { id }) =>
    (await portail()).call('candidature.telechargerAccuse', { session, params });

  it('is tagged, and says who, what, when, to whom and which pièces (CRPA R112-5)', async () => {
    const { call } = await portail();
    const { status, body, headers } = await telecharger();
    const dossier = (await call('candidature.lire', { session, params: { id } })).body;
    assert.equal(status, 200);
    assert.deepEqual(
      ['content-type', 'content-disposition', 'cache-control'].map((nom) => headers.get(nom)),
      [
        'application/pdf',
        `attachment; filename="accuse-${dossier.numeroAccuse}.pdf"; filename*=UTF-8''accuse-${dossier.numeroAccuse}.pdf`,
        'private, no-store',
      ],
    );
    const { tagged, lang, text, xmp } = await readPdf(body as unknown as Buffer);
    assert.match(xmp, /<pdfuaid:part>1</);
    assert.deepEqual([tagged, lang.toLowerCase()], [true, 'fr-fr']);
    // `serrer` is needed because the text has no space where a line breaks.
    const dit = serrer(text);
    const { etablissement } = dossier.formation;
    assert.ok(dossier.recepisse && dossier.numeroAccuse);
    const { candidat, accuses } = dossier.recepisse;
    const { pieces } = first(accuses);
    for (const mot of [
      ...['Accusé de réception', candidat, 'Parcours Banque (ABF)', dossier.numeroAccuse, '(heure de Paris)'],
      ...[etablissement.nom, etablissement.adresse, etablissement.telephone, etablissement.email],
      ...pieces.map(({ intitule }) => intitule),
    ]) {
      assert.ok(dit.includes(serrer(mot)), `the accusé says ${mot}: ${dit}`);
    }
  });

  it('does not exist before the transmission', async () => {
    const { status, body } = await telecharger({ id: brouillon });
    assert.deepEqual([status, body], [404, { refus: [{ code: 'introuvable' }] }]);
  });

  it('is not typeset without end for one candidat', async () => {
    const { strapi } = await portail();
    await strapi.db
      .connection('freins')
      .where('cle', 'like', 'accuse:%')
      .update({ echecs: FREINS.accuse.gratuits - 1 });
    assert.equal((await telecharger()).status, 200);
    const { status, body } = await telecharger();
    assert.deepEqual([status, body.refus[0].code], [429, 'trop_de_demandes']);
  });
});
