/** A host name or an address, with its port: what a `Host` header may hold. Anything else makes no URL. */
export const HOTE = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;
