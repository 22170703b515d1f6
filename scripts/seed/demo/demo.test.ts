import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Blocs } from '@portail/config/rules/catalogue';
import { toBlocks } from '../blocks.ts';
import type { Bloc } from './blocs.ts';
import type { Etablissement } from './etablissements.ts';
import { ETABLISSEMENTS } from './etablissements.ts';
import { FORMATIONS } from './formations.ts';
import { MENTIONS } from './mentions.ts';
import { PAGES } from './pages.ts';
import type { Piece } from './pieces.ts';
import { PIECES } from './pieces.ts';
import type { Formation } from './types.ts';

const etablissements: readonly Etablissement[] = ETABLISSEMENTS;
const pieces: readonly Piece[] = PIECES;

const formation = (code: string): Formation => {
  const trouvee = FORMATIONS.find((f) => f.code === code);
  assert.ok(trouvee, `no formation ${code}`);
  return trouvee;
};

const doublons = (valeurs: readonly string[]): string[] => valeurs.filter((v, i) => valeurs.indexOf(v) !== i);

const blocs = (f: Formation): Bloc[] => [...f.objectifs, ...f.competences, ...f.insertion, ...(f.procedure ?? [])];

/** `textes` are every sentence and item of a formation; the headings are rightly shared. */
const textes = (f: Formation): string[] =>
  blocs(f).flatMap((b) => (b.type === 'paragraphe' ? [b.texte] : b.type === 'liste' ? b.items : []));

/** `lus` are every string of a formation that somebody reads. */
const lus = (f: Formation): string[] => [
  f.intitule,
  ...blocs(f).flatMap((b) => (b.type === 'liste' ? [b.intitule ?? '', ...b.items] : [b.texte])),
];

const kebab = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const obligatoires = (f: Formation): number => f.pieces.filter((p) => p.obligatoire).length;

const GUIDE = ['LP-AB-AC', 'LP-ABF-LM', 'LP-CCP-LR', 'LP-EPR-AC', 'LP-BAEA-AC', 'LP-BAEV-AC'];

describe('établissements', () => {
  it('are the six IUTs, with fictitious contacts', () => {
    assert.deepEqual(
      etablissements.map((e) => [e.code, e.nom, e.ordre]),
      [
        ['angers-cholet', "IUT d'Angers-Cholet", 1],
        ['la-roche-sur-yon', 'IUT de La Roche sur Yon', 2],
        ['laval', 'IUT de Laval', 3],
        ['le-mans', 'IUT Le Mans', 4],
        ['nantes', 'IUT de Nantes', 5],
        ['saint-nazaire', 'IUT de Saint-Nazaire', 6],
      ],
    );
    for (const e of etablissements) {
      assert.match(e.telephone, /^02 61 91 \d\d \d\d$/);
      assert.match(e.email, /^[a-z.]+@[a-z-]+\.portail\.test$/);
      assert.equal(e.web, `https://iut-${e.code}.portail.test`);
      assert.match(e.codePostal, /^\d{5}$/);
    }
    assert.deepEqual(doublons(etablissements.flatMap((e) => [e.telephone, e.email])), []);
  });
});

const phrases = (contenu: readonly Bloc[]): string[] =>
  contenu.flatMap((b) => (b.type === 'liste' ? b.items : [b.texte]));

describe('the texts of the IUTs and of the pages', () => {
  it('is shown by the site, whose shapes take it', () => {
    for (const contenu of [...etablissements.map((e) => e.presentation), ...PAGES.map((p) => p.contenu)]) {
      assert.ok(contenu.length >= 2);
      assert.doesNotThrow(() => Blocs.parse(toBlocks(contenu)));
    }
  });

  it('introduces each IUT in two or three paragraphs of its own', () => {
    for (const { nom, presentation } of etablissements) {
      assert.ok(presentation.length >= 2 && presentation.length <= 3, nom);
      assert.ok(phrases(presentation).join(' ').includes(nom), nom);
    }
    assert.deepEqual(doublons(etablissements.flatMap((e) => phrases(e.presentation))), []);
  });

  it("keeps the guide's privacy paragraph to the letter (p. 3)", () => {
    const [premier] = PAGES.find((page) => page.slug === 'donnees-personnelles')?.contenu ?? [];
    assert.deepEqual(premier, {
      type: 'paragraphe',
      texte:
        "Les données personnelles mémorisées sur le portail sont destinées exclusivement au personnel des établissements concernés pour l'étude des dossiers et des entités assurant le maintien de la plate-forme internet. Aucune donnée n'est cédée sous quelque forme que ce soit. Conformément à la loi, vous possédez les droits de modification, rectification ou suppression des données vous concernant, soit au travers de la plate-forme elle-même, soit en contactant le ou les établissements cibles de la ou des candidatures.",
    });
  });

  it('gives, on the pages that owe it, how to reach each IUT and where to appeal', () => {
    const contenu = (slug: string) => JSON.stringify(PAGES.find((page) => page.slug === slug)?.contenu);
    for (const slug of ['donnees-personnelles', 'accessibilite', 'mentions-legales']) {
      for (const { email, telephone } of etablissements) {
        assert.ok(contenu(slug).includes(`mailto:${email}`) && contenu(slug).includes(telephone), `${slug}: ${email}`);
      }
    }
    assert.ok(contenu('accessibilite').includes('https://formulaire.defenseurdesdroits.fr'));
    assert.ok(contenu('donnees-personnelles').includes('https://www.cnil.fr/fr/plaintes'));
  });
});

describe('rich text', () => {
  it('has links, bold and italic', () => {
    assert.deepEqual(
      toBlocks([{ type: 'paragraphe', texte: 'Voir [la page](https://a.test/b_c_d), **vite** et _bien_.' }]),
      [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Voir ' },
            { type: 'link', url: 'https://a.test/b_c_d', children: [{ type: 'text', text: 'la page' }] },
            { type: 'text', text: ', ' },
            { type: 'text', text: 'vite', bold: true },
            { type: 'text', text: ' et ' },
            { type: 'text', text: 'bien', italic: true },
            { type: 'text', text: '.' },
          ],
        },
      ],
    );
  });
});

describe('pièces à fournir', () => {
  it('have unique keys and intitulés, and a description each', () => {
    assert.deepEqual(doublons(pieces.map((p) => p.cle)), []);
    assert.deepEqual(doublons(pieces.map((p) => p.intitule)), []);
    for (const p of pieces) assert.match(p.description ?? '', /^\p{Lu}.{30,}\.$/u, p.cle);
  });

  it("hold the guide's eight to the letter", () => {
    assert.deepEqual(
      pieces.slice(0, 8).map((p) => p.intitule),
      [
        "Attestation de langue française niveau B2 européen pour les candidats dont la langue officielle n'est pas le français",
        "Avis de poursuite d'études",
        'Curriculum-vitae',
        'Demande de validation des études pour candidat ayant diplôme étranger',
        "Photo d'identité",
        'Relevé de notes obtenues au Bac',
        'Tous les relevés de notes après bac',
        "Attestation provisoire d'embauche si vous avez déjà trouvé une entreprise",
      ],
    );
  });

  it('are all asked by at least one formation', () => {
    const demandees = new Set<string>(FORMATIONS.flatMap((f) => f.pieces.map((p) => p.cle)));
    assert.deepEqual(
      pieces.map((p) => p.cle).filter((cle) => !demandees.has(cle)),
      [],
    );
  });
});

describe('formations', () => {
  it('are 68, with unique codes, slugs and intitulés', () => {
    assert.equal(FORMATIONS.length, 68);
    assert.deepEqual(doublons(FORMATIONS.map((f) => f.code)), []);
    assert.deepEqual(doublons(FORMATIONS.map((f) => f.slug)), []);
    assert.deepEqual(doublons(FORMATIONS.map((f) => f.intitule)), []);
  });

  it('have a slug made of their title and IUT', () => {
    for (const f of FORMATIONS) assert.equal(f.slug, `${kebab(f.intitule)}-${f.etablissement}`);
  });

  it('have a code that ends with their IUT', () => {
    const suffixes = {
      'angers-cholet': 'AC',
      'la-roche-sur-yon': 'LR',
      laval: 'LA',
      'le-mans': 'LM',
      nantes: 'NA',
      'saint-nazaire': 'SN',
    };
    for (const f of FORMATIONS) assert.match(f.code, new RegExp(`^LP-[A-Z0-9]+-${suffixes[f.etablissement]}$`));
  });

  it('name only établissements, mentions and pièces that exist', () => {
    for (const f of FORMATIONS) {
      assert.ok(
        etablissements.some((e) => e.code === f.etablissement),
        f.code,
      );
      assert.ok(MENTIONS.includes(f.mention), f.code);
      for (const { cle } of f.pieces) {
        const piece = pieces.find((p) => p.cle === cle);
        assert.ok(piece, `${f.code}: ${cle}`);
        assert.ok(
          piece.etablissement === undefined || piece.etablissement === f.etablissement,
          `${f.code}: ${cle} belongs to another IUT`,
        );
      }
      assert.deepEqual(doublons(f.pieces.map((p) => p.cle)), [], f.code);
    }
  });

  it('cover the six IUTs and 45 mentions, some of them in several IUTs', () => {
    assert.equal(new Set(FORMATIONS.map((f) => f.etablissement)).size, 6);
    assert.equal(MENTIONS.length, 45);
    assert.deepEqual(new Set<string>(FORMATIONS.map((f) => f.mention)), new Set<string>(MENTIONS));
    const partagees = MENTIONS.filter(
      (m) => new Set(FORMATIONS.filter((f) => f.mention === m).map((f) => f.etablissement)).size > 1,
    );
    assert.ok(partagees.length >= 8, String(partagees.length));
  });

  it('are open in one modalité at least, and often in one only', () => {
    assert.ok(FORMATIONS.every((f) => f.classique || f.alternance));
    assert.ok(FORMATIONS.filter((f) => !f.alternance).length >= 8);
    assert.ok(FORMATIONS.filter((f) => !f.classique).length >= 8);
  });

  it('are open, to come or closed in the numbers the demo needs', () => {
    for (const f of FORMATIONS) {
      assert.ok(Number.isInteger(f.ouverture) && Number.isInteger(f.fermeture) && f.fermeture > f.ouverture, f.code);
    }
    const aVenir = FORMATIONS.filter((f) => f.ouverture > 0);
    const closes = FORMATIONS.filter((f) => f.fermeture < 0);
    const ouvertes = FORMATIONS.filter((f) => f.ouverture <= 0 && f.fermeture >= 0);
    assert.deepEqual([ouvertes.length, aVenir.length, closes.length], [56, 6, 6]);
    assert.ok(aVenir.every((f) => f.ouverture >= 5 && f.ouverture <= 20));
    assert.ok(closes.every((f) => f.fermeture <= -3));
    assert.equal(ouvertes.filter((f) => f.fermeture >= 1 && f.fermeture <= 5).length, 5);
    assert.ok(new Set(ouvertes.map((f) => `${f.ouverture} ${f.fermeture}`)).size >= 50);
  });

  it('ask for a lettre in about a third of cases', () => {
    const lettres = FORMATIONS.filter((f) => f.lettre).length;
    assert.ok(lettres >= 20 && lettres <= 28, String(lettres));
  });

  it('ask for 4 to 8 pièces, 2 to 4 of them obligatoires (the guide decides for its own)', () => {
    for (const f of FORMATIONS) {
      assert.ok(f.pieces.length >= 4 && f.pieces.length <= 8, f.code);
      if (f.code !== 'LP-EPR-AC') assert.ok(obligatoires(f) >= 2 && obligatoires(f) <= 4, f.code);
      for (const p of f.pieces) {
        if (p.modalite) assert.ok(f.classique && f.alternance, `${f.code}: ${p.cle} names the only modalité`);
        if (p.cle === 'attestation-embauche' && f.classique) assert.equal(p.modalite, 'alternance', f.code);
        if (p.cle === 'attestation-embauche') assert.ok(f.alternance, f.code);
      }
    }
  });
});

describe('texts', () => {
  it('are never used twice', () => {
    const tous = FORMATIONS.flatMap(textes);
    assert.deepEqual(doublons(tous), []);
    assert.deepEqual(doublons(tous.map(kebab)), []);
  });

  it('are present in each section', () => {
    for (const f of FORMATIONS) {
      assert.ok(f.objectifs.length > 0 && f.objectifs.every((b) => b.type === 'paragraphe'), f.code);
      const items = f.competences.flatMap((b) => (b.type === 'liste' ? b.items : []));
      assert.ok(items.length >= 3 && items.length <= 5, f.code);
      assert.ok(f.insertion.length >= 2, f.code);
    }
  });

  it('are clean: no double space, straight apostrophes, paired « », a space before : ; ? !', () => {
    const lettreDuGuide = 'différents contrats de prévoyance: contrats individuels';
    const autres = [...MENTIONS, ...pieces.flatMap((p) => [p.intitule, p.description ?? ''])];
    for (const texte of [...FORMATIONS.flatMap(lus), ...autres]) {
      assert.equal(texte, texte.trim().normalize('NFC'));
      assert.doesNotMatch(texte, / {2}|[’“”"]|\.\.\.|lorem/i, texte);
      assert.equal(texte.split('« ').length, texte.split(' »').length, texte);
      if (!texte.includes(lettreDuGuide)) assert.doesNotMatch(texte, /[^ ][:;?!]/, texte);
    }
  });

  it('end paragraphs with a full stop', () => {
    for (const f of FORMATIONS) {
      for (const b of blocs(f)) if (b.type === 'paragraphe') assert.match(b.texte, /^[\p{Lu}].+[.]$/u, f.code);
    }
  });
});

describe("the guide's own formations", () => {
  it('are named to the letter, in the right mention and IUT', () => {
    const AC = 'angers-cholet';
    assert.deepEqual(
      GUIDE.map((code) => {
        const f = formation(code);
        return [f.intitule, f.mention, f.etablissement, f.classique, f.alternance];
      }),
      [
        ['LP AB', 'Agriculture biologique : production, conseil, certification et commercialisation', AC, true, true],
        ['Parcours Banque (ABF)', 'Assurance, banque, finance : chargé de clientèle', 'le-mans', false, true],
        [
          'Parcours Chargé de Clientèle sur le marché des Particuliers (CCP)',
          'Assurance, banque, finance : chargé de clientèle',
          'la-roche-sur-yon',
          false,
          true,
        ],
        [
          "Métiers de l'Epargne, de la Prévoyance et de la Retraite",
          'Assurance, banque, finance : supports opérationnels',
          AC,
          true,
          true,
        ],
        ['Animal', 'Biologie analytique et expérimentale', AC, true, true],
        ['Végétal', 'Biologie analytique et expérimentale', AC, true, true],
      ],
    );
    assert.ok(FORMATIONS.some((f) => f.intitule.includes('(A2SR)')));
  });

  it('are open now and for twenty days yet', () => {
    for (const f of GUIDE.map(formation)) assert.ok(f.ouverture <= 0 && f.fermeture >= 20, f.code);
  });

  it('ABF: 5 pièces demandées dont 3 obligatoires (p. 15)', () => {
    const f = formation('LP-ABF-LM');
    assert.deepEqual([f.pieces.length, obligatoires(f)], [5, 3]);
  });

  it("Epargne, Prévoyance, Retraite: the guide's 7 pièces in its order, 0 obligatoire (p. 6 and 15)", () => {
    const f = formation('LP-EPR-AC');
    assert.deepEqual(
      f.pieces.map((p) => p.cle),
      ['attestation-b2', 'avis-poursuite', 'cv', 'validation-etudes', 'photo', 'releve-bac', 'releves-post-bac'],
    );
    assert.equal(obligatoires(f), 0);
  });

  it("Epargne, Prévoyance, Retraite: the guide's text (p. 6 and 14)", () => {
    const f = formation('LP-EPR-AC');
    assert.deepEqual(f.objectifs, [
      {
        type: 'paragraphe',
        texte:
          "L'objectif de cette licence est de permettre à des institutions de retraite et de prévoyance, des mutuelles, des banques, des compagnies d'assurance, de recruter des salariés ayant acquis les compétences techniques nécessaires à l'exercice des fonctions administratives et/ou commerciales dans le domaine de la retraite et de la prévoyance.",
      },
    ]);
    assert.deepEqual(f.competences, [
      {
        type: 'liste',
        intitule: 'Retraite :',
        items: [
          "maîtriser les compétences techniques concernant l'ensemble des régimes de retraite de base et complémentaires des salariés, professions indépendantes et agricoles",
          "connaître les différents produits d'épargne retraite",
        ],
      },
      {
        type: 'liste',
        intitule: 'Prévoyance :',
        items: [
          'maîtriser les différents régimes de prévoyance santé concernant les salariés, professions indépendantes et agricoles',
          'avoir les aptitudes professionnelles nécessaires pour négocier, assurer le suivi des différents contrats de prévoyance: contrats individuels de « complémentaire santé », contrats collectifs de « complémentaire santé », contrats « dépendance »',
          'acquérir les techniques de commercialisation.',
        ],
      },
    ]);
    assert.deepEqual(f.insertion.slice(0, 3), [
      {
        type: 'liste',
        intitule: "Secteurs d'activité :",
        items: ["Institutions de retraite et de prévoyance, mutuelles, banques, compagnies d'assurance"],
      },
      { type: 'titre', texte: 'Métiers visés :' },
      {
        type: 'liste',
        intitule: 'Retraite :',
        items: [
          'gestionnaire de retraite : gestion des cotisations, suivi de carrière, liquidation des pensions de retraite',
          "chargé d'accueil, conseiller",
          "attaché de clientèle : commercialisation des produits d'épargne retraite, assurance-vie",
          "chargé d'études",
        ],
      },
    ]);
  });
});
