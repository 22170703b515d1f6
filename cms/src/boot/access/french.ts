/** `PRECIS` gives the French of what Strapi refuses in English, in the words of its admin's readers. */

const PRECIS: readonly [RegExp, string][] = [
  [/^Email already taken/, 'Cette adresse mail est déjà celle d’un autre compte.'],
  [/at least one user with super admin role/, 'Il faut toujours quelqu’un dans le rôle Administration.'],
  [/cannot delete your own user/, 'Vous ne pouvez pas supprimer votre propre compte.'],
  [
    /reset password token has expired|^An application error occurred$/,
    'Ce lien n’est plus valable : demandez-en un autre.',
  ],
  [/^Invalid credentials$/, 'Ce n’est pas votre mot de passe actuel.'],
  [/at least (one|1) lowercase/, 'Il manque à ce mot de passe une minuscule.'],
  [/at least (one|1) uppercase/, 'Il manque à ce mot de passe une majuscule.'],
  [/at least (one|1) number/, 'Il manque à ce mot de passe un chiffre.'],
  [/password must be less than/i, 'Ce mot de passe est trop long : 72 caractères au plus, moins s’il a des accents.'],
  [/must be at least 8 characters/, 'Un mot de passe a au moins 12 caractères.'],
  [/is a required field|must be defined/, 'À renseigner.'],
  [/must be a valid email/, 'Cette adresse mail n’est pas valide.'],
  [/could not be cloned/, 'Cette fiche ne peut pas être copiée telle quelle : modifiez ce qui doit être unique.'],
  [/^(User does not exist|User not found)/, 'Ce compte n’existe pas, ou n’existe plus.'],
  [/exceeds size limit|File too large|FileTooBig/, 'Ce fichier est trop gros.'],
  [/already taken|already exists|must be unique/, 'Cette valeur est déjà prise.'],
  [/JSON|^Unexpected (end|token|string|number)/, 'Cette demande est illisible : rechargez la page.'],
  [
    /^(Unknown|Invalid) (locale|parameter|key)|^Invalid (sort|order|filter)/,
    'Cette demande est illisible : rechargez la page.',
  ],
];

const PAR_STATUT: Record<number, string> = {
  400: 'Cette demande ne convient pas : rechargez la page, puis recommencez.',
  401: 'Votre session est terminée : connectez-vous à nouveau.',
  403: 'Vous n’avez pas accès à cette action.',
  404: 'Ce que vous cherchez n’existe pas, ou ne vous est pas accessible.',
  405: 'Cette action n’existe pas.',
  409: 'Cela a changé depuis que vous avez ouvert la page : rechargez-la.',
  413: 'C’est trop gros pour être envoyé.',
  415: 'Ce qui est envoyé n’est pas dans une forme connue.',
  429: 'Trop d’essais : attendez quelques minutes avant de recommencer.',
};
const PANNE =
  'Une erreur est survenue de notre côté. Réessayez dans une minute ; si elle revient, prévenez l’administration du portail.';

/**
 * `ANGLAIS` matches words that no sentence of ours has, Strapi's keys (`file.notFound`) and the names of its errors.
 */
const ANGLAIS =
  /\b(of|to|in|at|by|from|too|only|when|while|wrong|empty|large|length|limit|exceeded|request|entity|unexpected|unsupported|timeout|connection|property|argument|the|is|are|was|has|not|must|be|with|for|this|your|you|cannot|could|should|does|invalid|missing|required|unknown|already|found|expected|failed|forbidden|unauthorized|error|denied|allowed|bad request|occurred|please|no)\b|^\w+\.\w+$|^[a-z]+(?:[A-Z][a-z]+)+$|Error$|^Validation/i;

/** `direDuStatut` gives the sentence of a refusal that came without a word. */
export function direDuStatut(statut: number): string {
  return PAR_STATUT[statut] ?? (statut >= 500 ? PANNE : (PAR_STATUT[400] as string));
}

/** `direEnFrancais` gives the sentence to show; the message itself when it is French already. */
export function direEnFrancais(statut: number, message: string): string {
  if (/[^\x20-\x7e\s]/.test(message) || !ANGLAIS.test(message)) return message;
  const precis = PRECIS.find(([motif]) => motif.test(message))?.[1];
  return precis ?? direDuStatut(statut);
}
