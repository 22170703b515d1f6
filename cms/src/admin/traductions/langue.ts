/** Strapi's own key: there is no setting for the language of whoever has never signed in on this browser. */
const CLE = 'strapi-admin-language';

/** Everybody who works here reads French, from the first sight of the sign-in page; « Mon profil » may say otherwise. */
export function parlerFrancais(): void {
  if (!localStorage.getItem(CLE)) localStorage.setItem(CLE, 'fr');
}
