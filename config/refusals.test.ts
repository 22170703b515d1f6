import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ACCORDE,
  CODES_REFUS,
  type CodeRefus,
  messageRefus,
  type Refus,
  reessaiRefus,
  refusDe,
  refuser,
  selon,
  statutRefus,
} from './refusals.ts';

/** `STATUTS` gives the HTTP status of each refusal; no other refusal exists. */
const STATUTS: Record<CodeRefus, number> = {
  apercu_perime: 410,
  email_deja_pris: 409,
  identifiants_incorrects: 401,
  session_absente: 401,
  email_non_valide: 403,
  trop_d_essais: 429,
  trop_de_demandes: 429,
  trop_de_courriels: 429,
  trop_de_changements: 429,
  creneau_pris: 409,
  reservation_changee: 409,
  reservation_trop_tard: 409,
  reservation_trop_tot: 409,
  entretien_a_la_meme_heure: 409,
  dossier_non_convocable: 409,
  deja_convoque: 409,
  aucun_creneau: 422,
  entretien_perime: 409,
  convocation_perimee: 409,
  creneau_complet: 409,
  places_deja_prises: 409,
  entretien_formations: 422,
  entretien_sans_creneau: 422,
  entretien_sans_adresse: 422,
  entretien_sans_salle: 422,
  entretien_sans_acces_fauteuil: 422,
  entretien_sans_lien: 422,
  pointage_trop_tot: 409,
  presence_notee: 409,
  piste_occupee: 409,
  travail_en_cours: 409,
  travail_fini: 409,
  resultat_efface: 410,
  cloture_perimee: 409,
  trop_de_dossiers: 422,
  export_trop_lourd: 422,
  mot_de_passe_incorrect: 422,
  email_deja_valide: 409,
  email_inchange: 422,
  lien_perime: 410,
  lien_utilise: 410,
  lien_remplace: 410,
  lien_inconnu: 410,
  renvoi_trop_rapproche: 429,
  introuvable: 404,
  formation_pas_encore_ouverte: 409,
  formation_fermee: 409,
  candidature_existante: 409,
  candidature_abandonnee: 409,
  etat_incompatible: 409,
  dossier_non_transmis: 409,
  dossier_transmis: 409,
  date_limite_passee: 409,
  delai_manquant: 422,
  delai_pas_dans_le_futur: 422,
  delai_pas_plus_tard: 422,
  delai_apres_campagne: 422,
  voeux_manquants: 422,
  voeu_2_sans_voeu_1: 422,
  voeux_de_meme_rang: 422,
  voeu_sans_modalite: 422,
  lettre_manquante: 422,
  lettre_modifiee: 409,
  piece_manquante: 422,
  piece_a_reprendre: 422,
  piece_non_demandee: 409,
  piece_non_modifiable: 409,
  piece_deja_deposee: 409,
  piece_deja_repondue: 409,
  piece_sans_reponse: 409,
  incapacite_refusee: 409,
  piece_non_jugee: 409,
  piece_refusee: 409,
  aucune_piece_refusee: 409,
  motif_manquant: 422,
  motif_incapacite: 422,
  document_a_choisir: 422,
  fichier_absent: 422,
  fichier_non_parti: 422,
  fichier_vide: 422,
  fichier_trop_gros: 413,
  fichier_pas_pdf: 415,
  fichier_faux_pdf: 415,
  fichier_photo: 415,
  fichier_word: 415,
  fichier_pages: 415,
  fichier_excel: 415,
  fichier_powerpoint: 415,
  fichier_livre: 415,
  fichier_xps: 415,
  fichier_zip: 415,
  fichier_texte: 415,
  fichier_video: 415,
  fichier_illisible: 422,
  fichier_page_abimee: 422,
  fichier_protege: 422,
  fichier_pour_acrobat: 422,
  fichier_sans_page: 422,
  fichier_verification_impossible: 422,
  verification_encombree: 429,
  rangement_impossible: 507,
  lecture_impossible: 503,
  fichier_infecte: 422,
  fichier_en_analyse: 409,
  media_type_refuse: 415,
  media_trop_gros: 413,
  media_autre_type: 422,
  media_nom_refuse: 422,
  image_pas_png: 415,
  image_pas_jpeg: 415,
  image_pas_webp: 415,
  image_illisible: 422,
  image_trop_grande: 422,
  envoi_interrompu: 400,
  envoi_change: 409,
  envoi_incertain: 503,
  message_ferme: 409,
  message_perime: 409,
  message_sans_lecteur: 409,
  trop_de_messages: 429,
  courriel_non_renvoyable: 409,
  piece_sans_incapacite: 422,
  collegue_sans_acces: 422,
  deja_affecte: 409,
  deja_sans_suivi: 409,
  deja_etiquete: 409,
  etiquette_non_posee: 409,
  etiquette_absente: 409,
  trop_d_etiquettes: 422,
  trop_de_vues: 422,
  note_gardee: 409,
  dossier_perime: 409,
  page_perimee: 409,
  jugement_definitif: 409,
  occupe: 503,
  saisie_invalide: 422,
  reponse_a_verifier: 422,
  agent_perime: 409,
  agent_etat: 409,
  agent_soi_meme: 409,
  dernier_administrateur: 409,
  invitation_perimee: 410,
  acces_refuse: 403,
};

test('each refusal has its status', () => {
  assert.deepEqual(Object.fromEntries(CODES_REFUS.map((code) => [code, statutRefus(code)])), STATUTS);
});

const TEXTES: [CodeRefus, string, string][] = [
  ['identifiants_incorrects', 'Compte inconnu ou saisie incorrecte, veuillez recommencer.', 'domain §5'],
  [
    'fichier_trop_gros',
    'Ce fichier fait 3 Mo ou plus. Réduisez-le à moins de 3 Mo, puis déposez-le à nouveau.',
    'TAILLE_MAX_FICHIER',
  ],
  [
    'apercu_perime',
    'Cet aperçu n’est plus valable : il dure 15 minutes et se ferme avec votre session. Rouvrez-le depuis la fiche de la formation.',
    'VALIDITE_APERCU_MS',
  ],
  ['media_trop_gros', 'Ce fichier dépasse la limite de 20 Mo.', 'TAILLE_MAX_MEDIA'],
  [
    'motif_incapacite',
    'Expliquez en 10 à 1 000 caractères pourquoi vous ne pouvez pas fournir cette pièce.',
    'MOTIF_INCAPACITE',
  ],
  ['dossier_transmis', 'Une fois le dossier transmis, vous ne pouvez plus le modifier.', 'guide p. 18'],
];
for (const [code, texte, source] of TEXTES) {
  test(`${code} is said to the letter, as ${source} has it`, () => assert.equal(messageRefus(code), texte));
}

test('each refusal is said in whole French sentences, with typographic apostrophes', () => {
  const mauvaises = CODES_REFUS.filter((code) => !/^\p{Lu}[^'"]*[^\s.]\.$/u.test(messageRefus(code)));
  assert.deepEqual(mauvaises, []);
});

/** `REESSAIS` gives in seconds the delay that each sentence says. */
const REESSAIS: Partial<Record<CodeRefus, number>> = {
  occupe: 5,
  trop_d_essais: 300,
  trop_de_demandes: 900,
  trop_de_courriels: 3600,
  trop_de_changements: 3600,
  trop_de_messages: 3600,
  renvoi_trop_rapproche: 60,
  verification_encombree: 60,
  rangement_impossible: 300,
  lecture_impossible: 300,
};

test('whoever is told to wait is told how long, and nobody else', () => {
  const dits = CODES_REFUS.flatMap((code) => (reessaiRefus(code) ? [[code, reessaiRefus(code)]] : []));
  assert.deepEqual(Object.fromEntries(dits), REESSAIS);
  const attentes = CODES_REFUS.filter((code) => statutRefus(code) === 429);
  assert.deepEqual(
    attentes.filter((code) => !REESSAIS[code]),
    [],
  );
});

test('no two refusals say the same', () => {
  const messages = CODES_REFUS.map(messageRefus);
  assert.deepEqual(messages, [...new Set(messages)]);
});

test('a refusal carries its place only when there is one', () => {
  assert.deepEqual(refuser('introuvable'), { ok: false, refus: [{ code: 'introuvable' }] });
  assert.deepEqual(refuser('motif_manquant', 'motif'), {
    ok: false,
    refus: [{ code: 'motif_manquant', cible: 'motif' }],
  });
});

const LISTES: Refus[][] = [
  [],
  [{ code: 'voeux_manquants', cible: 'voeux' }],
  [{ code: 'voeux_manquants', cible: 'voeux' }, { code: 'piece_manquante', cible: 'cv' }, { code: 'fichier_infecte' }],
];
for (const refus of LISTES) {
  test(`${refus.length} refusals give a decision that holds them all, in order`, () => {
    assert.deepEqual(selon(refus), refus.length === 0 ? { ok: true } : { ok: false, refus });
    assert.deepEqual(refusDe(selon(refus)), refus);
  });
}

test('what is granted refuses nothing', () => {
  assert.deepEqual(ACCORDE, { ok: true });
  assert.deepEqual(refusDe(ACCORDE), []);
});
