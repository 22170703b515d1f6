type Attribut = { column?: { unique: boolean } };
type Plugin = {
  contentTypes: { user: { schema: { attributes: { email: Attribut; username: Attribut } } } };
};

/**
 * users-permissions holds the candidates' identity, and nothing else of it is used. Its routes are not (no expiry on
 * its links, no session check, answers that tell who has an account). Its e-mail becomes unique in the database.
 */
export default (plugin: Plugin) => {
  const { attributes } = plugin.contentTypes.user.schema;
  attributes.email.column = { unique: true };
  attributes.username.column = { unique: true };
  return plugin;
};
