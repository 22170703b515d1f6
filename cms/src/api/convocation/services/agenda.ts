/** This file writes an entretien as an iCalendar file (RFC 5545), for the mail and for « Ajouter à mon agenda ». */

import type { RendezVous } from '@portail/config/contract/convocation';
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { environment } from '../../../platform/environment.ts';
import type { PieceJointe } from '../../../platform/mail/outbox.ts';

type Evenement = {
  convocationRef: string;
  /** `sequence` is the number of the fact: an agenda keeps the newest. */
  sequence: number;
  formation: string;
  rendezVous: RendezVous;
  annule: boolean;
  instant: Date;
};

const TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

/**
 * `agenda` is METHOD:PUBLISH without attendee or organizer: an agenda that may answer would send mails that nobody
 * asked for. Times are in UTC. The description holds the page's address, never a link that opens something by itself.
 */
export function agenda(...evenements: readonly [Evenement, ...Evenement[]]): PieceJointe {
  const calendrier = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Portail de candidature', product: 'Entretiens', language: 'FR' },
  });
  for (const evenement of evenements) calendrier.createEvent(enAgenda(evenement));
  return { nom: 'entretien.ics', type: TYPE, contenu: calendrier.toString() };
}

function enAgenda({ convocationRef, sequence, formation, rendezVous, annule, instant }: Evenement): ICalEventData {
  const { siteUrl } = environment();
  const { debut, fin, forme, adresse, salle, lien } = rendezVous;
  const page = `${siteUrl}/entretiens/${convocationRef}`;
  return {
    id: `${convocationRef}@${new URL(siteUrl).hostname}`,
    sequence,
    stamp: instant,
    start: new Date(debut),
    end: new Date(fin),
    summary: `${annule ? 'Annulé : entretien' : 'Entretien'} – ${formation}`,
    location: { presentiel: [adresse, salle].filter(Boolean).join(', '), telephone: 'Par téléphone', visio: lien }[
      forme
    ],
    description: `Votre entretien sur le portail : ${page}`,
    url: page,
    status: annule ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}
