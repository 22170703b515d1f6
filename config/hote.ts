/**
 * `HOTE` matches a host name or an address with its port, as a `Host` header holds it. Any other value makes no URL.
 */
export const HOTE = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;
