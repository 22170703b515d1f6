/** This file gives the state of the publication, in the words of those who wait for it. */
import type { SuiviPublication } from '@portail/config/bureau/publication';

const TITRES: Record<SuiviPublication['etat'], string> = {
  a_jour: 'Le site est à jour',
  en_attente: 'Des changements attendent leur publication',
  en_cours: 'Publication en cours',
  echouee: 'La publication a échoué',
  sans_reponse: 'Le service de publication ne répond pas',
};

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });

export function dire(
  suivi: SuiviPublication,
  maintenant: Date,
): { titre: string; detail: string | undefined; derniere: string } {
  const { etat, depuis, reussie } = suivi;
  return {
    titre: TITRES[etat],
    detail: detailDe(etat, depuis === null ? null : new Date(depuis), maintenant),
    derniere: reussie
      ? `Dernière publication réussie le ${moment.format(new Date(reussie.le))}, en ${duree(reussie.dureeMs)}.`
      : 'Le site n’a pas encore été publié.',
  };
}

function detailDe(etat: SuiviPublication['etat'], depuis: Date | null, maintenant: Date): string | undefined {
  const ecoule = depuis ? duree(Math.max(1000, maintenant.getTime() - depuis.getTime())) : undefined;
  switch (etat) {
    case 'a_jour':
      return 'Tout ce qui est publié est en ligne.';
    case 'en_attente':
      return `Depuis ${ecoule}. Ils seront en ligne dans quelques secondes.`;
    case 'en_cours':
      return `Commencée il y a ${ecoule}. Vos changements seront en ligne dès qu’elle sera terminée.`;
    case 'echouee':
      return `Il y a ${ecoule}. Le site montre toujours la version précédente ; une autre tentative suivra, ou la prochaine correction.`;
    case 'sans_reponse':
      return ecoule
        ? `Plus aucun signe depuis ${ecoule}. Vos changements sont enregistrés et seront publiés à son retour : prévenez l’administration du portail.`
        : 'Vos changements sont enregistrés et seront publiés à son démarrage : prévenez l’administration du portail.';
  }
}

/** `duree` writes « 4 secondes », « 2 minutes », « 3 heures », « 2 jours ». */
function duree(ms: number): string {
  const secondes = Math.max(1, Math.round(ms / 1000));
  if (secondes < 90) return compter(secondes, 'seconde');
  if (secondes < 90 * 60) return compter(Math.round(secondes / 60), 'minute');
  if (secondes < 36 * 3600) return compter(Math.round(secondes / 3600), 'heure');
  return compter(Math.round(secondes / 86_400), 'jour');
}

const compter = (nombre: number, unite: string) => `${nombre} ${unite}${nombre > 1 ? 's' : ''}`;
