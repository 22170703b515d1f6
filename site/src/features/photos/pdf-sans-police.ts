/**
 * This file stands in for two packages of pdf-lib, by an alias of the build. pdf-lib reads `Encodings` as it loads, and
 * the rest only to write text or to embed a PNG, which the tool does not do.
 */
const SANS_SIGNE = { supportedCodePoints: [] };
export const Encodings = { WinAnsi: SANS_SIGNE, Symbol: SANS_SIGNE, ZapfDingbats: SANS_SIGNE };
export const Font = {};
export const FontNames = {};
export default {};
