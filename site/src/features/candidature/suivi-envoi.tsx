/** This file draws the progress of a file, its result, and the acts that are possible. */
import { insecables } from '../../lib/typographie.ts';
import { envois } from './envois.ts';
import { seTransforme } from './faire-un-pdf.ts';
import { type Envoi, estEnRoute, progression } from './file-envois.ts';

/**
 * `enMots` says the step in one line, without the figures that change each moment. A screen reader says it at each
 * step.
 */
export function enMots({ fichier: { name }, etape }: Envoi): string {
  switch (etape.nom) {
    case 'attend':
      return `${name} partira après les autres fichiers.`;
    case 'envoi':
      return `Envoi de ${name}…`;
    case 'verification':
      return `${name} est arrivé, et se vérifie…`;
    case 'annulation':
      return 'Annulation…';
    case 'reessai':
      return `${etape.raison} : le fichier repartira de lui-même.`;
    case 'fini':
      return etape.message;
    case 'echec':
      return '';
  }
}

/** `SuiviEnvoi` draws its place before there is something to say: a screen reader listens to it. */
export function SuiviEnvoi({ envoi }: { envoi: Envoi | undefined }) {
  return (
    <>
      <p class={classe(envoi)} role="status" tabIndex={envoi?.etape.nom === 'fini' ? -1 : undefined}>
        {envoi && insecables(enMots(envoi))}
      </p>
      {envoi && <Detail envoi={envoi} />}
    </>
  );
}

function classe(envoi: Envoi | undefined): string {
  // The visible text beside it counts the seconds.
  if (envoi?.etape.nom === 'reessai') return 'invisible';
  if (envoi?.etape.nom !== 'fini') return 'suivi__etape';
  return envoi.etape.deposee ? 'alerte alerte--succes' : 'alerte';
}

function Detail({ envoi }: { envoi: Envoi }) {
  const { piece, fichier, etape } = envoi;
  const enRoute = estEnRoute(envoi);
  return (
    <>
      <MesureEnvoi envoi={envoi} />
      {etape.nom === 'echec' && (
        <p class="champ__erreur" role="alert" tabIndex={-1}>
          {insecables(etape.message)} {etape.aide && <a href={etape.aide}>Comment faire</a>}
        </p>
      )}
      {etape.nom === 'echec' && seTransforme(fichier) && (
        <button class="bouton bouton--second" type="button" data-photos data-refuse>
          {fichier.type === 'application/pdf' ? 'Alléger ce PDF' : 'En faire un PDF'}
          <span class="invisible"> : {fichier.name}</span>
        </button>
      )}
      {enRoute && etape.nom !== 'annulation' && (
        <button class="lien" type="button" onClick={() => envois.annuler(piece)}>
          Annuler<span class="invisible"> : {fichier.name}</span>
        </button>
      )}
      {etape.nom === 'echec' && etape.reprise && (
        <button class="bouton bouton--second" type="button" onClick={() => envois.recommencer(piece)}>
          Réessayer<span class="invisible"> : {fichier.name}</span>
        </button>
      )}
    </>
  );
}

/** `MesureEnvoi` draws the figures that move while a file leaves, which no screen reader says each moment. */
export function MesureEnvoi({ envoi: { fichier, etape } }: { envoi: Envoi }) {
  if (etape.nom === 'reessai') return <p>{insecables(`${etape.raison} : nouvel essai dans ${etape.secondes} s`)}</p>;
  if (etape.nom !== 'envoi') return null;
  return (
    <p class="mesure petit">
      <progress max={fichier.size} value={etape.partis} aria-label={`Envoi de ${fichier.name}`} />
      <span>{progression(etape.partis, fichier.size)}</span>
    </p>
  );
}
