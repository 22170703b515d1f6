/** The redesigned media library speaks English, and opens another dialog than the fields of the edit view do. */
export default { useLegacyMediaLibrary: true };
