/**
 * users-permissions holds the candidates' identity, and nothing else of it is used: not its routes (no expiry on
 * its links, no session check, answers that tell who has an account). Its e-mail becomes unique in the database.
 */
export default (plugin: any) => {
  const { attributes } = plugin.contentTypes.user.schema;
  attributes.email.column = { unique: true };
  attributes.username.column = { unique: true };
  // Looked for by the validation link: without an index, each link would read every account.
  attributes.confirmationToken.column = { unique: true };
  attributes.validationExpire = { type: 'datetime', private: true, configurable: false };
  attributes.validationEnvoyeeLe = { type: 'datetime', private: true, configurable: false };
  return plugin;
};
