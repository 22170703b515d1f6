/**
 * `useLegacyMediaLibrary` is on, because the redesigned library speaks English, and opens another dialog than the edit
 * view's fields.
 */
export default { useLegacyMediaLibrary: true };
