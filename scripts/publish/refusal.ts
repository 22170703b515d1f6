/**
 * `PublicationRefused` says in French why nothing was published. The editors read it on the home page of their admin.
 */
export class PublicationRefused extends Error {
  override name = 'PublicationRefused';
}

/** `UNEXPECTED` hides from the editors an error that they can do nothing about: the log holds it. */
const UNEXPECTED =
  'Une erreur inattendue a empêché la publication. L’administration du portail en trouve le détail dans le journal du service de publication.';

/**
 * `reasonOf` says why nothing was published.
 *
 * @returns the sentence that the editors read for any error
 */
export function reasonOf(error: unknown): string {
  return error instanceof PublicationRefused ? error.message : UNEXPECTED;
}
