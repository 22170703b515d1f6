import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { decodePDFRawStream, ParseSpeeds, PDFArray, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { FORMATIONS } from '../demo/formations.ts';
import type { Piece } from '../demo/pieces.ts';
import { PIECES } from '../demo/pieces.ts';
import { anneeUniversitaire } from './annee-universitaire.ts';
import { emetteurDe, SIX_IUT } from './emetteur.ts';
import { typographier } from './layout/typesetting.ts';
import { MODELES } from './modeles/catalogue.ts';
import { type DocumentDemo, documentsDe } from './offre.ts';

const CONTEXTE = { annee: 2027, aujourdhui: '2026-11-24' };
const offres = FORMATIONS.map((formation) => ({ formation, documents: documentsDe(formation, CONTEXTE) }));

type Lu = { auteur: string | undefined; titre: string; langue: string; pages: string[][]; champs: PDFDocument };
type Attendu = { fichier: string; auteur: string; aRemplir: boolean; dessiner: DocumentDemo['dessiner'] };

/** `attendus` are all the documents that the seed draws, once each, whoever hands it out. */
const attendus = new Map<string, Attendu>();
for (const { formation, documents } of offres) {
  for (const { fichier, nature, dessiner } of documents) {
    const auteur = emetteurDe(formation.etablissement).nom;
    attendus.set(fichier, { fichier, auteur, aRemplir: nature === 'a_remplir', dessiner });
  }
}
for (const piece of PIECES as readonly Piece[]) {
  const modele = MODELES[piece.cle as keyof typeof MODELES];
  if (!modele) continue;
  attendus.set(modele.fichier, {
    fichier: modele.fichier,
    auteur: piece.etablissement ? emetteurDe(piece.etablissement).nom : SIX_IUT.nom,
    aRemplir: true,
    dessiner: () => modele.dessiner(CONTEXTE.annee),
  });
}

const windows1252 = new TextDecoder('windows-1252');

/** `lignes` are the lines of each page, as its operators write them. */
function lignes(document: PDFDocument): string[][] {
  return document.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    const operators = streams.map((stream) => {
      const raw = document.context.lookup(stream);
      assert.ok(raw instanceof PDFRawStream);
      return Buffer.from(decodePDFRawStream(raw).decode()).toString('latin1');
    });
    return [...operators.join('\n').matchAll(/<([0-9A-F]*)> Tj/g)].map(([, hex = '']) =>
      windows1252.decode(Buffer.from(hex, 'hex')),
    );
  });
}

async function lire(bytes: Uint8Array): Promise<Lu> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return {
    auteur: document.getAuthor(),
    titre: document.getTitle() ?? '',
    langue: document.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText(),
    pages: lignes(document),
    champs: document,
  };
}

/** `PIEDS` are the contacts at the foot of each page. */
const PIEDS = new Set(
  [SIX_IUT, ...FORMATIONS.map(({ etablissement }) => emetteurDe(etablissement))].map(({ contact }) =>
    typographier(contact),
  ),
);

const lus = new Map<string, Lu>();
before(async () => {
  for (const { fichier, dessiner } of attendus.values()) lus.set(fichier, await lire(await dessiner()));
});

const lu = (fichier: string): Lu => lus.get(fichier) ?? assert.fail(`no ${fichier}`);
const texte = ({ pages }: Lu) => pages.flat().join(' ');

describe('the documents of a formation', () => {
  it("of the guide's p. 6, to the letter, in its order", () => {
    const guide = offres.find(({ formation }) => formation.code === 'LP-EPR-AC');
    assert.deepEqual(
      guide?.documents.map(({ intitule, nature }) => [intitule, nature]),
      [
        ['Avis de poursuite des études', 'a_remplir'],
        ['Calendrier prévisionnel 2027-2028', 'information'],
        ['Dossier de validation des études', 'a_remplir'],
        ['Fiche formation', 'information'],
      ],
    );
  });

  it('are its own fiche and its own calendrier, which bear its name', () => {
    const propres = offres.map(({ formation, documents }) => {
      const nommes = documents.filter(({ intitule }) => /^(Fiche formation|Calendrier)/.test(intitule));
      for (const { fichier } of nommes) {
        assert.ok(texte(lu(fichier)).includes(typographier(formation.intitule)), fichier);
        assert.ok(texte(lu(fichier)).includes(typographier(formation.mention)), fichier);
      }
      return nommes.map(({ fichier }) => fichier);
    });
    assert.ok(propres.every(({ length }) => length === 2));
    assert.equal(new Set(propres.flat()).size, 136);
  });

  it('tell all that the fiche is made of', () => {
    for (const { formation, documents } of offres) {
      const fiche = texte(lu(documents.find(({ intitule }) => intitule === 'Fiche formation')?.fichier ?? ''));
      const blocs = [...formation.objectifs, ...formation.competences, ...formation.insertion];
      const dits = blocs.flatMap((bloc) => (bloc.type === 'liste' ? bloc.items : [bloc.texte]));
      for (const dit of dits) assert.ok(fiche.includes(typographier(dit)), `${formation.code}: ${dit}`);
    }
  });

  it('are the forms for the pièces that it asks', () => {
    for (const { formation, documents } of offres) {
      const demande = (cle: string) => formation.pieces.some((piece) => piece.cle === cle);
      const formulaires = documents.filter(({ nature }) => nature === 'a_remplir').map(({ intitule }) => intitule);
      assert.deepEqual(formulaires, [
        ...(demande('avis-poursuite') ? ['Avis de poursuite des études'] : []),
        ...(demande('validation-etudes') ? ['Dossier de validation des études'] : []),
      ]);
    }
  });
});

describe('each PDF', () => {
  it('opens, in French, by its IUT, with a title and no blank page', () => {
    assert.ok(attendus.size > 170);
    for (const { fichier, auteur } of attendus.values()) {
      const document = lu(fichier);
      assert.deepEqual([document.auteur, document.langue], [auteur, 'fr-FR'], fichier);
      assert.ok(document.titre.length > 10, fichier);
      assert.ok(document.pages.length >= 1 && document.pages.length <= 4, fichier);
      for (const [rang, page] of document.pages.entries()) {
        // The reminder on top and the footer are four lines.
        assert.ok(page.length > 4 + 2, `${fichier}: page ${rang + 1} is blank`);
        assert.ok(page.includes(`Page ${rang + 1} / ${document.pages.length}`), fichier);
      }
    }
  });

  it('has fields when it is to fill in, each said to screen readers, and none otherwise', () => {
    for (const { fichier, aRemplir } of attendus.values()) {
      const champs = lu(fichier).champs.getForm().getFields();
      if (aRemplir) assert.ok(champs.length >= 8, `${fichier}: ${champs.length} fields`);
      else assert.equal(champs.length, 0, fichier);
      for (const { acroField } of champs) assert.ok(acroField.dict.has(PDFName.of('TU')), fichier);
    }
  });

  it('says nothing twice', () => {
    for (const [fichier, document] of lus) {
      // Short lines, such as « Je ne sais pas », are rightly those of several questions.
      const rappels = new Set([typographier(document.titre)]);
      const longues = document.pages
        .flat()
        .filter((ligne) => ligne.length > 60 && !PIEDS.has(ligne) && !rappels.has(ligne));
      assert.deepEqual(
        longues.filter((ligne, rang) => longues.indexOf(ligne) !== rang),
        [],
        fichier,
      );
    }
  });

  it('is the same each time it is drawn', async () => {
    for (const fichier of ['fiche-lp-epr-ac.pdf', 'modele-dossier-vap.pdf']) {
      const dessiner = attendus.get(fichier)?.dessiner ?? assert.fail(fichier);
      assert.deepEqual(await dessiner(), await dessiner());
    }
  });
});

describe('models', () => {
  it('are those of the pièces that are forms by nature', () => {
    assert.deepEqual(Object.keys(MODELES), [
      'avis-poursuite',
      'attestation-embauche',
      'recherche-entreprise',
      'dossier-vap',
      'projet-angers-cholet',
      'laboratoire-angers-cholet',
      'alternance-la-roche-sur-yon',
      'questionnaire-laval',
      'alternance-laval',
      'grille-le-mans',
      'alternance-nantes',
      'classement-nantes',
      'choix-saint-nazaire',
    ]);
  });

  it('fill the pages that their pièces announce', () => {
    assert.equal(lu('modele-avis-poursuite-etudes.pdf').pages.length, 1);
    assert.equal(lu('modele-projet-professionnel-angers-cholet.pdf').pages.length, 1);
    assert.equal(lu('modele-projet-poursuite-saint-nazaire.pdf').pages.length, 1);
    assert.equal(lu('modele-auto-evaluation-le-mans.pdf').pages.length, 2);
    const questions = lu('modele-prerequis-techniques-laval.pdf')
      .pages.flat()
      .filter((l) => /^\d+\. /.test(l));
    assert.equal(questions.length, 20);
  });
});

describe('the year of a formation', () => {
  const annees = FORMATIONS.map((formation) => ({ formation, annee: anneeUniversitaire(formation, 2027) }));

  it('has the weeks of its modalités', () => {
    for (const { formation, annee } of annees) {
      const compter = (modalite: 'classique' | 'alternance', temps: string) =>
        [...(annee.parModalite[modalite]?.values() ?? [])].filter((semaine) => semaine === temps).length;
      assert.equal(annee.parModalite.classique !== undefined, formation.classique);
      assert.equal(annee.parModalite.alternance !== undefined, formation.alternance);
      if (formation.classique) {
        assert.equal(compter('classique', 'stage'), annee.stage?.semaines, formation.code);
        assert.ok(compter('classique', 'iut') >= 18, formation.code);
      }
      if (formation.alternance) {
        assert.ok(compter('alternance', 'iut') >= 11, formation.code);
        assert.ok(compter('alternance', 'entreprise') >= 22, formation.code);
      }
    }
  });

  it('begins on a Monday of September and differs from one formation to the next', () => {
    for (const { annee } of annees) assert.ok(['2027-09-06', '2027-09-13'].includes(annee.rentree), annee.rentree);
    const [, ...memes] = annees.filter(({ annee }) => annee.rythme === annees[0]?.annee.rythme);
    assert.ok(memes.length < 30);
  });

  it('knows the holidays that move with Easter', () => {
    const [{ annee } = assert.fail()] = annees;
    for (const jour of ['2028-04-17', '2028-05-25', '2028-06-05']) assert.ok(annee.feries.has(jour), jour);
    assert.equal(annee.feries.size, 11);
  });
});
