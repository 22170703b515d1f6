/** This file says that mails do not leave, in the words of those who may do something about it. */
import type { SuiviCourriels } from '@portail/config/bureau/courriels';
import { afficherInstant } from '@portail/config/paris';

type Phrases = { titre: string; detail: string };

/** `direEchecs` gives undefined when no mail was given up. */
export function direEchecs({ nombre, depuis }: SuiviCourriels['echecs']): Phrases | undefined {
  if (nombre === 0) return undefined;
  return {
    titre: nombre === 1 ? 'Un courriel n’a pas été remis' : `${nombre} courriels n’ont pas été remis`,
    detail: `${ecritLe(nombre, depuis)} Le serveur de courriel ${nombre === 1 ? 'l’a refusé' : 'les a refusés'} : adresse fausse, boîte pleine, ou réglage de ce serveur. Le candidat le lit dans « Mon compte », et peut y corriger son adresse.`,
  };
}

/** `direAttente` gives undefined when no mail is late. */
export function direAttente({ nombre, depuis }: SuiviCourriels['attente']): Phrases | undefined {
  if (nombre === 0) return undefined;
  return {
    titre: nombre === 1 ? 'Un courriel attend de partir' : `${nombre} courriels attendent de partir`,
    detail: `${ecritLe(nombre, depuis)} Le serveur de courriel ne prend rien pour le moment ; ${nombre === 1 ? 'il partira dès que possible' : 'ils partiront dès que possible'}, il n’y a rien à renvoyer.`,
  };
}

/** `direRenvoi` tells of the work that begins; `nombre` is how many mails it sends again. */
export function direRenvoi(nombre: number): string {
  if (nombre === 0) return 'Il n’y a plus rien à renvoyer.';
  return nombre === 1
    ? 'Un courriel va repartir : suivez-le dans « Mes travaux ».'
    : `${nombre} courriels vont repartir : suivez-les dans « Mes travaux ».`;
}

function ecritLe(nombre: number, depuis: string | null): string {
  if (!depuis) return '';
  return `${nombre === 1 ? 'Écrit' : 'Le plus ancien a été écrit'} le ${afficherInstant(new Date(depuis))}.`;
}
