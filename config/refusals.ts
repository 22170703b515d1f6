/**
 * `REFUS` is the closed list of business refusals, each with its HTTP status and its French sentence. An expected
 * refusal is a value (`Decision`), never an exception; broken assumptions throw.
 */
const REFUS = {
  // aperçu
  apercu_perime: [
    410,
    'Cet aperçu n’est plus valable : il dure 15 minutes et se ferme avec votre session. Rouvrez-le depuis la fiche de la formation.',
  ],
  // compte
  email_deja_pris: [409, 'Un compte existe déjà avec cette adresse mail : connectez-vous.'],
  identifiants_incorrects: [401, 'Compte inconnu ou saisie incorrecte, veuillez recommencer.'],
  session_absente: [401, 'Connectez-vous pour continuer.'],
  email_non_valide: [
    403,
    'Vous n’avez pas validé votre adresse mail. Sans cette validation, aucun dépôt de candidature n’est possible.',
  ],
  trop_d_essais: [
    429,
    'Trop d’essais infructueux : attendez quelques minutes avant de recommencer. Si vous avez oublié votre mot de passe, choisissez-en un nouveau : c’est possible tout de suite.',
  ],
  trop_de_demandes: [429, 'Trop de demandes viennent de cette connexion à internet : réessayez dans un quart d’heure.'],
  trop_de_courriels: [
    429,
    'Plusieurs courriels viennent d’être envoyés à cette adresse mail : regardez aussi dans ses courriers indésirables, et attendez une heure avant d’en demander un autre.',
  ],
  trop_de_changements: [
    429,
    'Votre mot de passe vient d’être changé plusieurs fois : attendez une heure avant de le changer à nouveau.',
  ],
  mot_de_passe_incorrect: [422, 'Ce n’est pas votre mot de passe actuel.'],
  email_deja_valide: [409, 'Votre adresse mail est déjà validée : vous n’avez rien d’autre à faire.'],
  email_inchange: [422, 'C’est déjà votre adresse mail.'],
  lien_perime: [410, 'Ce lien n’est plus valable : son délai est passé.'],
  lien_utilise: [410, 'Ce lien a déjà servi : il ne sert qu’une fois.'],
  lien_remplace: [410, 'Ce lien a été remplacé par un plus récent : utilisez le dernier courriel reçu.'],
  lien_inconnu: [410, 'Ce lien ne mène à aucun compte : il est incomplet, ou le compte a été supprimé.'],
  renvoi_trop_rapproche: [429, 'Un lien vient de vous être envoyé. Attendez une minute avant d’en demander un autre.'],
  // entretiens
  creneau_pris: [409, 'Ce créneau vient d’être pris. Choisissez-en un autre.'],
  reservation_changee: [409, 'Votre réservation a changé depuis que cette page s’est affichée : la voici.'],
  reservation_trop_tard: [409, 'Il est trop tard pour le faire en ligne : appelez l’établissement.'],
  reservation_trop_tot: [409, 'Les réservations ne sont pas encore ouvertes.'],
  entretien_a_la_meme_heure: [
    409,
    'Vous avez déjà un entretien à cette heure. Choisissez-en une autre, ou changez le premier.',
  ],
  dossier_non_convocable: [409, 'Ce dossier ne peut pas être convoqué : il n’est pas transmis, ou il est clos.'],
  deja_convoque: [409, 'Ce candidat est déjà convoqué à un entretien.'],
  aucun_creneau: [
    422,
    'Organisez d’abord un entretien ouvert pour cette formation : il n’y a aucun créneau à proposer.',
  ],
  entretien_perime: [
    409,
    'Cet entretien a changé depuis que vous avez ouvert la page : rechargez-la avant de décider.',
  ],
  convocation_perimee: [
    409,
    'La situation de ce candidat a changé depuis que vous avez ouvert la page : rechargez-la avant de décider.',
  ],
  creneau_complet: [409, 'Ce créneau n’a plus de place : choisissez-en un autre, ou ajoutez-lui une place.'],
  places_deja_prises: [409, 'Des candidats ont réservé ces places : déplacez-les d’abord.'],
  entretien_formations: [422, 'Choisissez au moins une formation, et toutes du même IUT.'],
  entretien_sans_creneau: [422, 'Il n’y a aucun créneau : gardez-en au moins un avant d’ouvrir l’entretien.'],
  entretien_sans_adresse: [422, 'Indiquez l’adresse où les candidats doivent se rendre.'],
  entretien_sans_salle: [422, 'Indiquez la salle de chaque jury.'],
  entretien_sans_acces_fauteuil: [422, 'Dites si le lieu est accessible en fauteuil roulant.'],
  entretien_sans_lien: [422, 'Indiquez le lien de la visioconférence, pour tous ou pour chaque jury.'],
  pointage_trop_tot: [409, 'Il est trop tôt pour pointer : c’est possible 15 minutes avant l’heure de l’entretien.'],
  presence_notee: [
    409,
    'Cet entretien a eu lieu : la présence y est notée. Si c’est une erreur, annulez-la d’abord sur la feuille du jour.',
  ],
  piste_occupee: [409, 'Un jury a déjà un créneau à l’une de ces heures : retirez les créneaux qui se chevauchent.'],
  // travaux
  travail_en_cours: [
    409,
    'Vous avez déjà demandé un travail de cette sorte, qui n’est pas fini : suivez-le dans « Mes travaux », puis recommencez.',
  ],
  travail_fini: [409, 'Ce travail est déjà fini : il n’y a plus rien à arrêter.'],
  resultat_efface: [
    410,
    'Ce fichier a été effacé : le temps pendant lequel il est gardé est passé. Recommencez pour en obtenir un autre.',
  ],
  cloture_perimee: [
    409,
    'La date limite d’une de ces formations a changé depuis que vous avez ouvert la page : rechargez-la avant de décider.',
  ],
  trop_de_dossiers: [
    422,
    'Un export contient 20 000 dossiers au plus : choisissez moins de formations, ou filtrez la liste.',
  ],
  export_trop_lourd: [
    422,
    'Ces pièces pèsent plus de 2 Go : exportez moins de dossiers à la fois, par exemple une formation.',
  ],
  // formation et candidature
  introuvable: [404, 'Cette page n’existe pas, ou ne vous est pas accessible.'],
  formation_pas_encore_ouverte: [409, 'Les candidatures à cette formation ne sont pas encore ouvertes.'],
  formation_fermee: [409, 'Les candidatures à cette formation sont fermées.'],
  candidature_existante: [
    409,
    'Vous avez déjà déposé une candidature à cette formation : une seule candidature par formation est possible.',
  ],
  candidature_abandonnee: [
    409,
    'Vous avez abandonné votre candidature à cette formation : il n’est plus possible d’y postuler à nouveau. Contactez directement l’établissement.',
  ],
  etat_incompatible: [
    409,
    'Ce n’est plus possible : l’état de ce dossier a changé. Rechargez la page pour voir où il en est.',
  ],
  dossier_non_transmis: [409, 'Ce dossier n’est pas transmis : ses pièces et sa lettre ne se lisent pas encore.'],
  dossier_transmis: [409, 'Une fois le dossier transmis, vous ne pouvez plus le modifier.'],
  date_limite_passee: [409, 'La date limite est passée.'],
  delai_manquant: [
    422,
    'Indiquez une date limite : le candidat n’avait pas transmis ce dossier, et il lui faut du temps pour le terminer.',
  ],
  delai_pas_dans_le_futur: [422, 'La date limite doit être dans le futur.'],
  delai_pas_plus_tard: [
    422,
    'Un délai ne fait que repousser la date limite : choisissez un jour plus tard que celle-ci.',
  ],
  delai_apres_campagne: [422, 'La date limite ne peut pas dépasser le dernier jour de la campagne.'],
  // vœux et lettre
  voeux_manquants: [
    422,
    'Indiquez votre vœu : formation classique, formation par alternance, ou les deux par ordre de préférence.',
  ],
  voeu_2_sans_voeu_1: [422, 'Un vœu 2 n’est possible qu’à côté d’un vœu 1.'],
  voeux_de_meme_rang: [422, 'Les deux vœux ne peuvent pas avoir le même rang.'],
  voeu_sans_modalite: [422, 'Cette formation n’est pas proposée dans cette modalité.'],
  lettre_manquante: [
    422,
    'Cette formation demande une lettre de motivation : écrivez-la avant de transmettre votre dossier.',
  ],
  lettre_modifiee: [
    409,
    'Votre lettre a été modifiée ailleurs, dans un autre onglet ou sur un autre appareil, depuis que vous avez ouvert cette page. Comparez les deux textes avant d’enregistrer celui que vous voulez garder.',
  ],
  // pièces
  piece_manquante: [422, 'Cette pièce obligatoire manque : déposez-la, ou indiquez une incapacité de dépôt.'],
  piece_a_reprendre: [422, 'Cette pièce a été refusée par l’établissement : déposez-en une nouvelle.'],
  piece_non_demandee: [409, 'Cette pièce n’est plus demandée par l’établissement.'],
  piece_non_modifiable: [409, 'Cette pièce ne peut plus être modifiée.'],
  piece_deja_deposee: [
    409,
    'Un fichier est déposé pour cette pièce : retirez-le d’abord, puis déclarez votre incapacité de dépôt.',
  ],
  piece_deja_repondue: [409, 'Vous avez déjà répondu pour cette pièce : votre réponse est enregistrée.'],
  piece_sans_reponse: [409, 'Cette pièce n’a pas été déposée.'],
  incapacite_refusee: [409, 'Votre incapacité de dépôt a été refusée : seul un fichier peut répondre à cette demande.'],
  piece_non_jugee: [409, 'Une pièce obligatoire n’a pas encore été vérifiée.'],
  piece_refusee: [409, 'Une pièce obligatoire est refusée.'],
  aucune_piece_refusee: [
    409,
    'Refusez ou demandez d’abord au moins une pièce : c’est elle que le candidat devra compléter.',
  ],
  motif_manquant: [422, 'Indiquez le motif.'],
  motif_incapacite: [422, 'Expliquez en 10 à 1 000 caractères pourquoi vous ne pouvez pas fournir cette pièce.'],
  // fichiers
  document_a_choisir: [422, 'Choisissez un document dans la liste.'],
  fichier_absent: [
    422,
    'Aucun fichier n’est arrivé. Choisissez-le avec « Déposer la pièce », puis envoyez-le avec « Envoyer ».',
  ],
  fichier_non_parti: [422, 'Le fichier que vous aviez choisi n’a pas été envoyé. Choisissez-le à nouveau.'],
  fichier_vide: [422, 'Ce fichier est vide. Vérifiez-le sur votre appareil, puis déposez-le à nouveau.'],
  fichier_trop_gros: [413, 'Ce fichier fait 3 Mo ou plus. Réduisez-le à moins de 3 Mo, puis déposez-le à nouveau.'],
  fichier_pas_pdf: [415, 'Ce fichier n’est pas un PDF. Enregistrez votre document au format PDF, puis déposez-le.'],
  fichier_faux_pdf: [
    415,
    'Ce fichier n’est pas un PDF, même si son nom le dit. Enregistrez votre document au format PDF, puis déposez-le à nouveau.',
  ],
  fichier_photo: [
    415,
    'Ce fichier est une photo ou une image, pas un PDF. Avec un iPhone, numérisez la feuille dans Notes ou Fichiers : « Scanner des documents ». Avec Android, dans Google Drive : « + », puis « Numériser ».',
  ],
  fichier_word: [
    415,
    'Ce fichier est un document Word ou LibreOffice, pas un PDF. Ouvrez-le, puis choisissez « Exporter » ou « Enregistrer sous », au format PDF. Avec un téléphone, c’est dans le menu « … » de l’application.',
  ],
  fichier_pages: [
    415,
    'Ce fichier vient de Pages, de Numbers ou de Keynote : ce n’est pas un PDF. Ouvrez-le, puis choisissez « Exporter », « PDF ». Avec un iPhone, c’est dans le menu « … » ou « Partager » de l’application.',
  ],
  fichier_excel: [
    415,
    'Ce fichier est un tableau Excel ou LibreOffice, pas un PDF. Ouvrez-le, puis choisissez « Exporter » ou « Enregistrer sous », au format PDF. Avec un téléphone, c’est dans le menu « … » de l’application.',
  ],
  fichier_powerpoint: [
    415,
    'Ce fichier est une présentation PowerPoint ou LibreOffice, pas un PDF. Ouvrez-la, puis choisissez « Exporter » ou « Enregistrer sous », au format PDF. Avec un téléphone, c’est dans le menu « … » de l’application.',
  ],
  fichier_livre: [
    415,
    'Ce fichier est un livre numérique, pas un PDF : il ne peut pas être déposé. Déposez le document d’origine, au format PDF.',
  ],
  fichier_xps: [
    415,
    'Ce fichier est un document XPS, pas un PDF. Ouvrez-le avec Windows, puis imprimez-le avec « Microsoft Print to PDF ».',
  ],
  fichier_zip: [
    415,
    'Ce fichier est un dossier compressé (.zip ou .rar par exemple), pas un PDF. Ouvrez-le, avec l’application Fichiers si vous êtes sur un téléphone, puis déposez le PDF qu’il contient.',
  ],
  fichier_texte: [
    415,
    'Ce fichier est un texte ou une page web, pas un PDF. Ouvrez-le, puis imprimez-le en PDF. Avec un téléphone : « Partager », « Imprimer », puis enregistrez-le au format PDF.',
  ],
  fichier_video: [415, 'Ce fichier est une vidéo ou un son, pas un PDF : il ne peut pas être déposé.'],
  fichier_illisible: [
    422,
    'Ce PDF est abîmé et ne s’ouvre pas. Enregistrez-le à nouveau depuis votre logiciel, puis déposez-le.',
  ],
  fichier_page_abimee: [
    422,
    'La première page de ce PDF est abîmée et ne s’affiche pas. Enregistrez-le à nouveau depuis votre logiciel, ou imprimez-le en PDF, puis déposez cette version.',
  ],
  fichier_protege: [
    422,
    'Ce PDF est protégé : il ne s’ouvre qu’avec un mot de passe ou un certificat. Enregistrez-le sans protection, ou imprimez-le en PDF, puis déposez cette version.',
  ],
  fichier_pour_acrobat: [
    422,
    'Ce PDF est un formulaire qui ne s’affiche que dans Acrobat. Ouvrez-le dans Acrobat Reader, imprimez-le en PDF, puis déposez cette version.',
  ],
  fichier_sans_page: [422, 'Ce PDF ne contient aucune page.'],
  fichier_verification_impossible: [
    422,
    'Ce PDF est trop complexe pour être vérifié. Imprimez-le en PDF depuis votre logiciel, puis déposez cette version.',
  ],
  verification_encombree: [
    429,
    'La vérification de ce fichier attendrait trop longtemps : il n’est pas enregistré. Réessayez dans une minute.',
  ],
  rangement_impossible: [
    507,
    'Le portail ne peut enregistrer aucun fichier pour le moment. Le vôtre n’y est pour rien, et rien n’a été enregistré : réessayez dans quelques minutes.',
  ],
  lecture_impossible: [503, 'Ce fichier ne peut pas être lu pour le moment : réessayez dans quelques minutes.'],
  fichier_infecte: [422, 'Ce fichier contient un virus : il ne peut pas être transmis. Remplacez-le.'],
  fichier_en_analyse: [409, 'Ce fichier est en cours d’analyse. Patientez un instant, puis recommencez.'],
  media_type_refuse: [
    415,
    'La médiathèque prend des PDF et des images PNG, JPEG ou WebP : le nom du fichier doit finir par .pdf, .png, .jpg, .jpeg ou .webp.',
  ],
  media_trop_gros: [413, 'Ce fichier dépasse la limite de 20 Mo.'],
  media_autre_type: [422, 'Un fichier ne se remplace que par un autre du même type : un PDF par un PDF.'],
  media_nom_refuse: [
    422,
    'Le nom de ce fichier contient un signe refusé : renommez-le avec des lettres, des chiffres, des espaces et des tirets.',
  ],
  image_pas_png: [
    415,
    'Ce fichier n’est pas une image PNG, même si son nom le dit. Enregistrez-la au format PNG, puis déposez-la à nouveau.',
  ],
  image_pas_jpeg: [
    415,
    'Ce fichier n’est pas une image JPEG, même si son nom le dit. Enregistrez-la au format JPEG, puis déposez-la à nouveau.',
  ],
  image_pas_webp: [
    415,
    'Ce fichier n’est pas une image WebP, même si son nom le dit. Enregistrez-la au format WebP, puis déposez-la à nouveau.',
  ],
  image_illisible: [
    422,
    'Cette image est abîmée et ne s’ouvre pas. Enregistrez-la à nouveau depuis votre logiciel, puis déposez-la.',
  ],
  image_trop_grande: [
    422,
    'Cette image compte plus de 50 millions de points. Réduisez ses dimensions, puis déposez-la à nouveau.',
  ],
  envoi_interrompu: [400, 'L’envoi du fichier a été interrompu. Rien n’a été enregistré : recommencez.'],
  envoi_change: [
    409,
    'Votre dossier a changé depuis que cette page vous l’a montré : vérifiez-le ci-dessous avant de l’envoyer.',
  ],
  envoi_incertain: [
    503,
    'La connexion a été interrompue : la pièce est peut-être déposée. Rechargez la page pour le savoir, puis recommencez si besoin.',
  ],
  message_ferme: [
    409,
    'Cette candidature est terminée : vous ne pouvez plus écrire ici. Pour une question, téléphonez ou écrivez à l’établissement.',
  ],
  message_perime: [
    409,
    'Un message est arrivé depuis que vous avez ouvert la page : lisez-le avant d’envoyer le vôtre.',
  ],
  message_sans_lecteur: [409, 'Le candidat a supprimé son compte : il ne pourrait pas lire ce message.'],
  trop_de_messages: [
    429,
    'Vous avez écrit beaucoup de messages en peu de temps : celui-ci n’est pas envoyé. Réessayez dans une heure, ou téléphonez à l’établissement.',
  ],
  courriel_non_renvoyable: [409, 'Ce courriel n’est plus à renvoyer : il est reparti, ou il est devenu inutile.'],
  piece_sans_incapacite: [
    422,
    'Seule une pièce que le candidat dit ne pas pouvoir fournir peut être attendue plus tard.',
  ],
  collegue_sans_acces: [422, 'Cette personne ne voit pas ce dossier, ou n’a plus de compte : choisissez-en une autre.'],
  deja_affecte: [409, 'Cette personne suit déjà ce dossier.'],
  deja_sans_suivi: [409, 'Personne ne suit ce dossier.'],
  deja_etiquete: [409, 'Ce dossier porte déjà cette étiquette.'],
  etiquette_non_posee: [409, 'Ce dossier ne porte pas cette étiquette.'],
  etiquette_absente: [409, 'Cette étiquette n’existe plus : rechargez la page.'],
  trop_d_etiquettes: [422, 'Cet IUT a déjà 40 étiquettes : supprimez-en une avant d’en créer une autre.'],
  trop_de_vues: [422, 'Vous avez déjà 20 vues : supprimez-en une avant d’en enregistrer une autre.'],
  note_gardee: [409, 'Une note ne s’efface que par son auteur, dans l’heure qui suit : celle-ci est gardée.'],
  dossier_perime: [409, 'Ce dossier a changé depuis que vous avez ouvert la page : rechargez-la avant de décider.'],
  page_perimee: [409, 'Cette pièce a changé depuis que vous avez ouvert la page. Rechargez-la avant de décider.'],
  jugement_definitif: [
    409,
    'Ce jugement ne s’annule plus : le candidat a pu le lire, ou rien ne dit ce qu’était la pièce avant lui. Acceptez-la ou refusez-la à nouveau.',
  ],
  // équipe
  agent_perime: [409, 'Ce compte a changé depuis que vous avez ouvert la page : rechargez-la avant de décider.'],
  agent_etat: [409, 'Ce compte n’est plus dans l’état que cette page montre : rechargez-la avant de décider.'],
  agent_soi_meme: [
    409,
    'Vous ne pouvez ni désactiver votre propre compte, ni quitter vous-même l’administration : une autre personne de l’administration peut le faire.',
  ],
  dernier_administrateur: [
    409,
    'Il faut toujours quelqu’un d’actif dans l’administration du portail : nommez d’abord une autre personne.',
  ],
  invitation_perimee: [
    410,
    'Cette invitation n’est plus valable : elle a servi, elle a été remplacée, ou ses sept jours sont passés. Demandez-en une autre à l’administration du portail.',
  ],
  // commun
  occupe: [
    503,
    'Le portail est très sollicité : votre demande n’a pas été prise en compte, et rien n’a changé. Patientez quelques secondes, puis recommencez.',
  ],
  saisie_invalide: [422, 'Certaines réponses sont à corriger.'],
  reponse_a_verifier: [422, 'Vérifiez cette réponse : si elle est juste, envoyez-la à nouveau.'],
  acces_refuse: [403, 'Vous n’avez pas accès à cette action.'],
} as const satisfies Record<string, readonly [number, string]>;

/** `REESSAYER_SECONDES` is how long to wait before sending again what `occupe` refused. */
export const REESSAYER_SECONDES = 5;

export type CodeRefus = keyof typeof REFUS;

/** `REESSAI` is the delay in seconds that the refusal's sentence says, for the header `Retry-After`. */
const REESSAI: Partial<Record<CodeRefus, number>> = {
  occupe: REESSAYER_SECONDES,
  trop_d_essais: 5 * 60,
  trop_de_demandes: 15 * 60,
  trop_de_courriels: 60 * 60,
  trop_de_changements: 60 * 60,
  trop_de_messages: 60 * 60,
  renvoi_trop_rapproche: 60,
  verification_encombree: 60,
  rangement_impossible: 5 * 60,
  lecture_impossible: 5 * 60,
};

/** `Refus` is a refusal: its code, and its place (a field's name, a pièce's reference) when there is one. */
export type Refus = { code: CodeRefus; cible?: string };

/** `Decision` is the answer of a rule. */
export type Decision = { ok: true } | { ok: false; refus: [Refus, ...Refus[]] };

export const ACCORDE: Decision = { ok: true };

export const CODES_REFUS = Object.keys(REFUS) as [CodeRefus, ...CodeRefus[]];

export function refuser(code: CodeRefus, cible?: string): Decision {
  return { ok: false, refus: [cible === undefined ? { code } : { code, cible }] };
}

/** `selon` grants when nothing is refused; otherwise it refuses with every refusal, in order. */
export function selon(refus: readonly Refus[]): Decision {
  const [premier, ...suite] = refus;
  return premier ? { ok: false, refus: [premier, ...suite] } : ACCORDE;
}

/** `refusDe` gives the refusals of a decision; none when it is granted. */
export function refusDe(decision: Decision): readonly Refus[] {
  return decision.ok ? [] : decision.refus;
}

export function messageRefus(code: CodeRefus): string {
  return REFUS[code][1];
}

export function statutRefus(code: CodeRefus): number {
  return REFUS[code][0];
}

/** `reessaiRefus` gives a delay in seconds; undefined when waiting changes nothing. */
export function reessaiRefus(code: CodeRefus): number | undefined {
  return REESSAI[code];
}
