import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import { messageRefus } from '@portail/config/refusals';
import { Avertissement } from '../cadre';
import { PageDeLEntretien } from '../page-de-l-entretien';
import { Formulaire } from './formulaire';

/** `PageAjouter` lays more créneaux into an entretien: a half-day, a day, a jury. */
export function PageAjouter() {
  return (
    <PageDeLEntretien titre="Ajouter des créneaux">
      {(entretien, recharger) => <Contenu entretien={entretien} recharger={recharger} />}
    </PageDeLEntretien>
  );
}

function Contenu({ entretien, recharger }: { entretien: EntretienBureau; recharger: () => void }) {
  if (entretien.etat === 'annule') {
    return <Avertissement titre="Cet entretien est annulé">{messageRefus('entretien_perime')}</Avertissement>;
  }
  const aujourdhui = jourDeParis(new Date(entretien.maintenant));
  return <Formulaire entretien={entretien} aujourdhui={aujourdhui} recharger={recharger} />;
}
