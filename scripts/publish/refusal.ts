/** Why nothing was published: a French sentence or more, which the editors read on the home page of their admin. */
export class PublicationRefused extends Error {
  override name = 'PublicationRefused';
}

/** What an editor can do nothing about is for the log. */
const UNEXPECTED =
  'Une erreur inattendue a empêché la publication. L’administration du portail en trouve le détail dans le journal du service de publication.';

/** @returns what the editors are told of any error */
export function reasonOf(error: unknown): string {
  return error instanceof PublicationRefused ? error.message : UNEXPECTED;
}
