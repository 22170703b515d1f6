declare namespace App {
  interface Locals {
    /**
     * `appelant` is passed to each call to the cms: `appeler(nom, { ...Astro.locals.appelant, … })`. It says who asks.
     */
    appelant: import('./lib/cms.ts').Appelant;
    /** `saisie` is the form that the page has just received, for the page that says it could not be taken. */
    saisie?: FormData;
    /** `reessai` is the seconds after which a refused request may be sent again; undefined: waiting changes nothing. */
    reessai?: number | undefined;
    /** `demandee` is the address, with its query, of the page that could not be drawn. */
    demandee?: string;
  }
}
