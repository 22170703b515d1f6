/**
 * `DepotMultiple` takes several files at once, chosen or dropped anywhere on the page. It guesses the pièce of each by
 * its name, the candidat corrects, and all leave one after the other. It needs a script: without one, each pièce has
 * its own form.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { insecables } from '../../lib/typographie.ts';
import { devinerPiece } from './deviner-piece.ts';
import { envois, type Place, places } from './envois.ts';
import { examiner } from './examiner.ts';
import { type Envoi, estEnRoute, type Refus } from './file-envois.ts';
import { accueillir } from './glisser-deposer.ts';
import { enMots, MesureEnvoi } from './suivi-envoi.tsx';

type Ligne = {
  /** `cle` is the key of the line in the list: one file may be chosen twice. */
  cle: number;
  fichier: File;
  /** `piece` is empty until one is chosen. */
  piece: string;
  /** `refus` says why the file cannot leave. */
  refus?: Refus | undefined;
};

/** `envoiDe` is the sending of the file of this line, if it left from here. */
function envoiDe({ piece, fichier }: Ligne): Envoi | undefined {
  const envoi = envois.envoi(piece);
  return envoi?.fichier === fichier ? envoi : undefined;
}

const estArrivee = (ligne: Ligne) => {
  const etape = envoiDe(ligne)?.etape;
  return etape?.nom === 'fini' && etape.deposee;
};
const estAEnvoyer = (ligne: Ligne) => !ligne.refus && !estEnRoute(envoiDe(ligne));

let derniereCle = 0;

function compter(nombre: number, un: string, plusieurs: string): string {
  return nombre > 1 ? `${nombre} ${plusieurs}` : `1 ${un}`;
}

const VIDE = { lignes: [], deposees: 0 };

export function DepotMultiple() {
  const [{ lignes, deposees }, changer] = useState<{ lignes: readonly Ligne[]; deposees: number }>(VIDE);
  const [ouvertes, ouvrir] = useState<Place[]>([]);
  const [avis, dire] = useState('');
  const choix = useRef<HTMLInputElement>(null);

  // A line leaves the list when its file is in its place.
  const relire = () => {
    ouvrir(places());
    changer((avant) => {
      const restent = avant.lignes.filter((ligne) => !estArrivee(ligne));
      return { lignes: restent, deposees: avant.deposees + avant.lignes.length - restent.length };
    });
  };
  useEffect(() => {
    relire();
    return envois.ecouter(relire);
  }, []);
  // The body takes the drop too. A file that misses its place must not replace the page, and the text typed in it.
  useEffect(() => accueillir(document.body, ajouter), []);

  async function ajouter(fichiers: File[]) {
    if (choix.current) choix.current.value = '';
    if (fichiers.length === 0) return;
    const lus = await Promise.all(fichiers.map(async (fichier) => ({ fichier, refus: await examiner(fichier) })));
    dire('');
    changer((avant) => {
      const apres = [...avant.lignes];
      for (const { fichier, refus } of lus) {
        derniereCle += 1;
        apres.push({ cle: derniereCle, fichier, refus, piece: refus ? '' : proposer(fichier, apres) });
      }
      return { lignes: apres, deposees: 0 };
    });
  }

  const modifier = (cle: number, piece: string) =>
    changer(({ lignes: avant, ...reste }) => ({
      ...reste,
      lignes: avant.map((ligne) => (ligne.cle === cle ? { ...ligne, piece } : ligne)),
    }));
  const retirer = (cle: number) => {
    changer(({ lignes: avant, ...reste }) => ({ ...reste, lignes: avant.filter((ligne) => ligne.cle !== cle) }));
    choix.current?.focus();
  };

  function envoyer() {
    const partantes = lignes.filter(estAEnvoyer);
    const pieces = partantes.map(({ piece }) => piece);
    if (pieces.includes('')) return dire('Choisissez la pièce de chaque fichier, ou retirez-le de la liste.');
    if (new Set(pieces).size < pieces.length) return dire('Deux fichiers sont pour la même pièce : gardez-en un.');
    if (pieces.some((piece) => estEnRoute(envois.envoi(piece))))
      return dire('Un fichier part déjà pour l’une de ces pièces : attendez qu’il soit arrivé, ou annulez-le.');
    dire('');
    for (const { piece, fichier } of partantes) {
      const place = ouvertes.find((ouverte) => ouverte.piece === piece);
      if (place) envois.ajouter(piece, place.vers, fichier);
    }
  }

  const aEnvoyer = lignes.filter(estAEnvoyer).length;
  const fini = lignes.every((ligne) => !estEnRoute(envoiDe(ligne)));
  const echecs = lignes.filter((ligne) => envoiDe(ligne)?.etape.nom === 'echec').length;
  const bilan = [
    deposees > 0 && compter(deposees, 'fichier est déposé', 'fichiers sont déposés'),
    echecs > 0 && compter(echecs, 'ne l’est pas', 'ne le sont pas'),
  ].filter(Boolean);

  return (
    <div class="multiple pile">
      <p>
        <input
          ref={choix}
          class="choix-fichier"
          type="file"
          id="plusieurs-fichiers"
          multiple
          accept="application/pdf,.pdf"
          onChange={({ currentTarget }) => ajouter([...(currentTarget.files ?? [])])}
        />
        <label class="bouton bouton--second" for="plusieurs-fichiers">
          Déposer plusieurs fichiers à la fois
        </label>{' '}
        <span class="doux petit multiple__glisser">ou glissez-les n’importe où sur cette page</span>
      </p>
      {lignes.length > 0 && (
        <form
          class="pile"
          aria-label="Fichiers à déposer"
          noValidate
          onSubmit={(evenement) => {
            evenement.preventDefault();
            envoyer();
          }}
        >
          <ul class="multiple__liste">
            {lignes.map((ligne) => (
              <LigneFichier
                key={ligne.cle}
                ligne={ligne}
                ouvertes={ouvertes}
                choisir={(piece) => modifier(ligne.cle, piece)}
                retirer={() => retirer(ligne.cle)}
              />
            ))}
          </ul>
          {aEnvoyer > 0 && (
            <p>
              <button class="bouton" type="submit">
                {aEnvoyer > 1 ? `Envoyer les ${aEnvoyer} fichiers` : 'Envoyer le fichier'}
              </button>
            </p>
          )}
        </form>
      )}
      <p class="multiple__avis" role="alert">
        {insecables(avis)}
      </p>
      <p class="multiple__bilan" role="status">
        {fini && bilan.length > 0 && `${bilan.join(', ')}.`}
      </p>
    </div>
  );
}

/** `proposer` prefers a pièce that nothing answers yet to one that it would replace. */
function proposer(fichier: File, lignes: readonly Ligne[]): string {
  const prises = new Set(lignes.map(({ piece }) => piece));
  const libres = places()
    .filter(({ piece }) => !prises.has(piece))
    .map(({ piece: ref, intitule, repondue }) => ({ ref, intitule, repondue }));
  const vides = libres.filter(({ repondue }) => !repondue);
  return devinerPiece(fichier.name, vides) ?? devinerPiece(fichier.name, libres) ?? '';
}

type ProprietesLigne = {
  ligne: Ligne;
  ouvertes: readonly Place[];
  choisir(piece: string): void;
  retirer(): void;
};

function LigneFichier({ ligne, ouvertes, choisir, retirer }: ProprietesLigne) {
  const { cle, fichier, piece, refus } = ligne;
  const id = `multiple-${cle}`;
  const envoi = envoiDe(ligne);
  const enRoute = estEnRoute(envoi);
  const echec = envoi?.etape.nom === 'echec' ? envoi.etape : undefined;
  return (
    <li>
      {refus ? (
        <div class="champ">
          <p class="multiple__nom">{fichier.name}</p>
          <Faute {...refus} />
        </div>
      ) : (
        <div class="champ">
          <label for={id}>{fichier.name}</label>
          {echec && <Faute {...echec} id={`${id}-erreur`} />}
          <select
            class="saisie"
            id={id}
            value={piece}
            disabled={enRoute}
            aria-describedby={echec && `${id}-erreur`}
            onChange={({ currentTarget }) => choisir(currentTarget.value)}
          >
            <option value="">Choisissez la pièce</option>
            {ouvertes.map(({ piece: ref, intitule, repondue }) => (
              <option value={ref}>{repondue ? `${intitule} (remplacer)` : intitule}</option>
            ))}
          </select>
        </div>
      )}
      {envoi && enRoute && (
        <>
          <p class="petit">{insecables(enMots(envoi))}</p>
          <MesureEnvoi envoi={envoi} />
        </>
      )}
      {enRoute ? (
        <button class="lien" type="button" onClick={() => envois.annuler(piece)}>
          Annuler<span class="invisible"> : {fichier.name}</span>
        </button>
      ) : (
        <button class="lien" type="button" onClick={retirer}>
          Retirer de la liste<span class="invisible"> : {fichier.name}</span>
        </button>
      )}
    </li>
  );
}

function Faute({ message, aide, id }: Refus & { id?: string }) {
  return (
    <p class="champ__erreur" id={id}>
      {insecables(message)} {aide && <a href={aide}>Comment faire</a>}
    </p>
  );
}
