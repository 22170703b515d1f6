/**
 * Says before anything is painted that scripts run, so that a form of several steps shows its first one only. Taken
 * back when the form's own script cannot be loaded: the long form works without.
 */
export const MARQUER_SCRIPT = `if('noModule'in HTMLScriptElement.prototype){document.documentElement.dataset.js='';addEventListener('error',function(e){if(e.target.tagName==='SCRIPT')delete document.documentElement.dataset.js},true)}`;
