import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTEXTE, duBloc, PROFIL } from '../exemple-du-guide.ts';
import { FORME_DATE } from './date.ts';
import { fautesDuBloc } from './fautes.ts';
import { BLOCS, ETAPES, Inscription, type NomBloc, type Profil, ProfilEnregistre } from './parcours.ts';

const INSCRIPTION = { ...PROFIL, email: 'xx.xxxxx@xxxx.fr', motDePasse: 'abCD1:xy', confirmation: 'abCD1:xy' };

test('the whole form is read as typed', () => assert.deepEqual(Inscription.parse(INSCRIPTION), INSCRIPTION));
test('nothing is wrong with it', () => assert.deepEqual(fautesDuBloc(PROFIL, CONTEXTE), {}));
test('a field that nobody asked is refused', () => {
  assert.equal(Inscription.safeParse({ ...INSCRIPTION, emailValide: true }).success, false);
});
test('every field of the form is in one step, in the order of the guide', () => {
  const champs = ETAPES.flatMap(({ schema }) => Object.keys(schema.shape));
  assert.deepEqual(champs.toSorted(), Object.keys(INSCRIPTION).toSorted());
  assert.deepEqual(
    ETAPES.map(({ titre }) => titre),
    [
      'Identité',
      'Coordonnées',
      'Choix du mot de passe',
      'Situation actuelle et Baccalauréat',
      'Dernier diplôme obtenu',
      'Dernier diplôme préparé',
      'Autres candidatures',
    ],
  );
});

// The table below gives each field's bad values, judged by the schema of its block.

const NOM_LONG = 'Votre nom ne peut pas dépasser 100 caractères.';
const NUMERO = 'Ce numéro n’est pas complet : écrivez-le avec ses chiffres, par exemple 02 61 91 00 00.';

const MAUVAISES: [NomBloc, keyof Profil, unknown, message: string][] = [
  ['identite', 'civilite', '', 'Choisissez votre civilité.'],
  ['identite', 'civilite', 'Docteur', 'Choisissez votre civilité.'],
  ['identite', 'civilite', undefined, 'Choisissez votre civilité.'],
  ['identite', 'nom', '', 'Indiquez votre nom.'],
  ['identite', 'nom', ' \t', 'Indiquez votre nom.'],
  ['identite', 'nom', null, 'Indiquez votre nom.'],
  ['identite', 'nom', 'X'.repeat(101), NOM_LONG],
  ['identite', 'nom', '\u200b\u00ad', 'Indiquez votre nom.'],
  ['identite', 'nom', 'Čapek 😀', 'Votre nom contient un signe qui n’y a pas sa place : « 😀 ». Retirez-le.'],
  [
    'identite',
    'lieuNaissance',
    'Paris 🗼',
    'Votre lieu de naissance contient un signe qui n’y a pas sa place : « 🗼 ». Retirez-le.',
  ],
  ['identite', 'prenom', '', 'Indiquez votre prénom.'],
  ['identite', 'dateNaissance', '', 'Indiquez votre date de naissance.'],
  ['identite', 'dateNaissance', 'hier', FORME_DATE],
  ['identite', 'dateNaissance', '\u200b', FORME_DATE],
  ['identite', 'dateNaissance', '30/02/2000', 'Cette date n’existe pas : février 2000 a 29 jours.'],
  ['identite', 'dateNaissance', '02/10/00', 'Écrivez l’année avec ses quatre chiffres, par exemple 1995.'],
  ['identite', 'lieuNaissance', 'X'.repeat(101), 'Votre lieu de naissance ne peut pas dépasser 100 caractères.'],
  ['identite', 'nationalite', 'FRANCE', 'Choisissez un pays dans la liste.'],
  ['identite', 'ine', 'é123', 'Un INE ne contient que des chiffres et des lettres, par exemple 0123456789M.'],
  ['identite', 'ine', '1'.repeat(31), 'L’INE ne peut pas dépasser 30 caractères.'],
  ['coordonnees', 'adresse', '', 'Indiquez votre adresse.'],
  ['coordonnees', 'codePostal', '4'.repeat(21), 'Le code postal ne peut pas dépasser 20 caractères.'],
  ['coordonnees', 'ville', '', 'Indiquez votre ville.'],
  ['coordonnees', 'telephone', '', 'Indiquez un numéro de téléphone, fixe ou mobile.'],
  ['coordonnees', 'telephone', '12', NUMERO],
  ['coordonnees', 'telephone2', 'abc', 'Un numéro n’a pas de lettres, ni O pour zéro : écrivez-le seul.'],
  ['baccalaureat', 'situation', '', 'Choisissez votre situation actuelle.'],
  ['baccalaureat', 'bacType', '', 'Choisissez le type de bac.'],
  ['baccalaureat', 'bacType', 'Bac Inconnu', 'Choisissez le type de bac.'],
  ['baccalaureat', 'bacAnnee', '', 'Indiquez l’année d’obtention.'],
  ['baccalaureat', 'bacAnnee', '13', 'Une année s’écrit avec quatre chiffres, par exemple 2013.'],
  ['baccalaureat', 'bacEtablissement', '', 'Indiquez le nom de l’établissement.'],
  ['baccalaureat', 'bacAdresse', '', 'Indiquez son adresse.'],
  ['baccalaureat', 'bacVille', '', 'Indiquez sa ville.'],
  ['obtenu', 'obtenuDiplome', '', 'Choisissez votre dernier diplôme obtenu.'],
  ['obtenu', 'obtenuSpecialite', '', 'Indiquez la spécialité de ce diplôme.'],
  ['obtenu', 'obtenuPays', '', 'Choisissez le pays de préparation.'],
  ['obtenu', 'obtenuPays', 'France', 'Choisissez le pays de préparation dans la liste.'],
  ['obtenu', 'obtenuEtablissement', '', 'Indiquez le nom de l’établissement.'],
  ['prepare', 'preparePays', 'fr', 'Choisissez un pays dans la liste.'],
  ['prepare', 'prepareCodePostal', '4'.repeat(21), 'Le code postal ne peut pas dépasser 20 caractères.'],
  ['autres', 'autresPrecisions', 'x'.repeat(2001), 'Vos autres souhaits ne peuvent pas dépasser 2 000 caractères.'],
  ['baccalaureat', 'situation', 'x'.repeat(201), 'Choisissez votre situation actuelle dans la liste.'],
  ['baccalaureat', 'bacSerie', 'x'.repeat(201), 'Choisissez une réponse de la liste.'],
];
for (const [nom, champ, valeur, message] of MAUVAISES) {
  test(`${champ} ${JSON.stringify(valeur)?.slice(0, 30)} is refused beside its field`, () => {
    const lu = BLOCS[nom].safeParse(duBloc(nom, { [champ]: valeur }));
    assert.deepEqual(
      lu.error?.issues.map((issue) => [issue.path.join('.'), issue.message]),
      [[champ, message]],
    );
  });
}

const BONNES: [NomBloc, keyof Profil, saisie: string, ecrit: string][] = [
  ['identite', 'nom', '  Lefe\u0300vre ', 'Lef\u00e8vre'],
  ['identite', 'nom', "O'Brien-Łukasz", "O'Brien-Łukasz"],
  ['identite', 'prenom', '李', '李'],
  ['identite', 'nom', 'Nguyễn', 'Nguyễn'],
  ['identite', 'nom', 'D’Ängelo-L’Hôpital', 'D’Ängelo-L’Hôpital'],
  ['identite', 'prenom', 'Noé\u2011Łukasz  Jr.', 'Noé-Łukasz Jr.'],
  ['identite', 'nom', 'Du\u202erand\u200b', 'Durand'],
  ['identite', 'nom', 'Le\nGoff', 'Le Goff'],
  ['identite', 'dateNaissance', '2/1/2000', '02/01/2000'],
  ['identite', 'dateNaissance', '2000-10-02', '02/10/2000'],
  ['identite', 'dateNaissance', '02102000', '02/10/2000'],
  ['identite', 'dateNaissance', ' 29/02/2000 ', '29/02/2000'],
  ['coordonnees', 'codePostal', '49035 Cedex 01', '49035 CEDEX 01'],
  ['coordonnees', 'codePostal', '', ''],
  ['coordonnees', 'telephone', '02/61\u201191.00-00', '02 61 91 00 00'],
  ['baccalaureat', 'bacAnnee', ' ２０13 ', '2013'],
  ['baccalaureat', 'bacCodePostal', 'BP 1234', 'BP 1234'],
  ['coordonnees', 'ville', 'Angers CEDEX 01', 'Angers CEDEX 01'],
  ['coordonnees', 'telephone2', '', ''],
  ['autres', 'autresPrecisions', ' une ligne\nune autre ', 'une ligne\nune autre'],
  ['autres', 'autresPrecisions', 'une ligne\n\tune autre', 'une ligne\n\tune autre'],
  ['autres', 'autresPrecisions', 'Word\u000bPages\u2028mail\r\nfin\u0002', 'Word\nPages\nmail\nfin'],
];
for (const [nom, champ, saisie, ecrit] of BONNES) {
  test(`${champ} ${JSON.stringify(saisie)} is written ${JSON.stringify(ecrit)}`, () => {
    const lu = BLOCS[nom].parse(duBloc(nom, { [champ]: saisie })) as Partial<Profil>;
    assert.equal(lu[champ], ecrit);
  });
}

// `EXEMPLES` are the guide's examples that its own form above does not hold.

const EXEMPLES: [NomBloc, keyof Profil, exemples: string[]][] = [
  ['identite', 'civilite', ['Monsieur', 'Madame']],
  ['identite', 'dateNaissance', ['02/10/2000', '01/01/1995']],
  [
    'baccalaureat',
    'bacEtablissement',
    [
      ...['Lycée Auguste et Jean Renoir', "Lycée David d'Angers", 'Lycée Emmanuel Mounier', 'Lycée Henri Bergson'],
      ...['Lycée Joachim du Bellay', 'Lycée polyvalent Chevrolier', 'Lycée polyvalent Jean Moulin'],
      ...['Lycée professionnel Henri Dunant', 'Lycée professionnel Simone Veil', 'Lycée Sacré-Coeur'],
    ],
  ],
  ['baccalaureat', 'bacCodePostal', ['49035', '49017', '49036', '49105', '49015', '49101', '79004']],
  [
    'obtenu',
    'obtenuSpecialite',
    [
      ...['GEII', 'GEA', 'TC', 'GMP', 'SIO SISR', 'SIO SLAM'],
      ...['communication', 'comptabilité et gestion', 'travaux publics'],
    ],
  ],
];
for (const [nom, champ, exemples] of EXEMPLES) {
  for (const exemple of exemples) {
    test(`the guide’s ${champ} « ${exemple} » is taken as it is`, () => {
      const lu = BLOCS[nom].parse(duBloc(nom, { [champ]: exemple })) as Partial<Profil>;
      assert.equal(lu[champ], exemple);
      assert.deepEqual(fautesDuBloc(lu, CONTEXTE), {});
    });
  }
}

test('a profil written under other rules is still read', () => {
  const ancien = {
    ...PROFIL,
    civilite: 'Mademoiselle',
    nom: 'Čapek 😀',
    codePostal: 'x'.repeat(30),
    nationalite: 'MQ',
  };
  assert.deepEqual(ProfilEnregistre.parse(ancien), ancien);
  assert.equal(ProfilEnregistre.safeParse({ ...ancien, motDePasse: 'x' }).success, false);
});
