/** What Strapi's own French leaves in English on the screens that the staff reach. */
export const fr: Record<string, string> = {};
