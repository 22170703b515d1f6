const REFUS = 'Adresse mail ou mot de passe incorrect.';

/** The admin's sign-in page shows the server's refusal as it is: in English, and with no key to translate it by. */
export function traduireConnexion(): void {
  const auth = strapi.service('admin::auth') as any;
  const verifier = auth.checkCredentials;
  auth.checkCredentials = async (identifiants: unknown) => {
    const [erreur, agent, info] = await verifier(identifiants);
    return info?.message === 'Invalid credentials' ? [erreur, agent, { message: REFUS }] : [erreur, agent, info];
  };
}
