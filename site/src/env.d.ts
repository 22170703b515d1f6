declare namespace App {
  interface Locals {
    /** What each call to the cms carries for the person who asks: `appeler(nom, { ...Astro.locals.appelant, … })`. */
    appelant: import('./lib/cms.ts').Appelant;
    /** What a form of the page has just sent, for the page that says it could not be taken. */
    saisie?: FormData;
    /** After how many seconds what was refused may be asked again; undefined: waiting changes nothing. */
    reessai?: number | undefined;
    /** Address, with its query, of the page in whose place another says that it could not be drawn. */
    demandee?: string;
  }
}
