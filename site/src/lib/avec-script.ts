/**
 * `MARQUER_SCRIPT` marks the page before anything is painted, so that a form of several steps shows its first one only.
 * The mark is removed when the form's own script cannot be loaded: the long form works without it.
 */
export const MARQUER_SCRIPT = `if('noModule'in HTMLScriptElement.prototype){document.documentElement.dataset.js='';addEventListener('error',function(e){if(e.target.tagName==='SCRIPT')delete document.documentElement.dataset.js},true)}`;
