import type { Travail } from '@portail/config/bureau/travaux';
import { useState } from 'react';
import { PageDeLEntretien } from '../page-de-l-entretien';
import { Avancement } from './avancement';
import { Choix } from './choix';

/** `PageConvoquer` chooses whom to convoke, shows the mail that they get, then how far the work is. */
export function PageConvoquer() {
  const [travail, setTravail] = useState<Travail | null>(null);
  return (
    <PageDeLEntretien titre="Convoquer">
      {(entretien) =>
        travail ? <Avancement travail={travail} /> : <Choix entretien={entretien} demande={setTravail} />
      }
    </PageDeLEntretien>
  );
}
