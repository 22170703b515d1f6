/**
 * Several files at once, chosen or dropped anywhere on the page: each is given its pièce, guessed by its name and changed by
 * the candidat, then all leave, one after the other. Only with a script: without one, each pièce has its own form.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { insecables } from '../../lib/typographie.ts';
import { devinerPiece } from './deviner-piece.ts';
import type { Limite } from './fichier.ts';
import { accueillir } from './glisser-deposer.ts';
import { televerser } from './televersement.ts';

type Piece = { ref: string; intitule: string; vers: string; repondue: boolean };
type Ligne = {
  fichier: File;
  /** Empty: not chosen yet. */
  piece: string;
  etat: 'attend' | 'envoi' | 'depose' | 'echec';
  part: number;
  message?: string;
};

type Props = {
  pieces: Piece[];
  /** The page that shows the result. */
  suite: string;
  limite: Limite;
  interrompu: string;
  /** How to mend a file. */
  aide: string;
};

export function DepotMultiple({ pieces, suite, limite, interrompu, aide }: Props) {
  const [lignes, changer] = useState<Ligne[]>([]);
  const [enCours, occuper] = useState(false);
  const [avis, dire] = useState('');
  const choix = useRef<HTMLInputElement>(null);
  const bouton = useRef<HTMLButtonElement>(null);

  const modifier = (rang: number, valeurs: Partial<Ligne>) =>
    changer((avant) => avant.map((ligne, place) => (place === rang ? { ...ligne, ...valeurs } : ligne)));

  function ajouter(fichiers: File[]) {
    if (enCours) return;
    dire('');
    changer((avant) => {
      const apres = avant.filter(({ etat }) => etat !== 'depose');
      for (const fichier of fichiers) {
        const prises = new Set(apres.map(({ piece }) => piece));
        const libres = pieces.filter(({ ref }) => !prises.has(ref));
        const ouvertes = libres.filter(({ repondue }) => !repondue);
        const piece = devinerPiece(fichier.name, ouvertes) ?? devinerPiece(fichier.name, libres) ?? '';
        const trop = fichier.size >= limite.octets;
        apres.push({
          fichier,
          piece,
          etat: trop ? 'echec' : 'attend',
          part: 0,
          ...(trop && { message: limite.message }),
        });
      }
      return apres;
    });
  }

  // A file that misses its place must not replace the page, and what was typed in it.
  useEffect(() => accueillir(document.body, ajouter));

  async function envoyer() {
    const refs = lignes.filter(({ etat }) => etat !== 'depose').map(({ piece }) => piece);
    if (refs.includes('')) return dire('Choisissez la pièce de chaque fichier, ou retirez-le de la liste.');
    if (new Set(refs).size < refs.length) return dire('Deux fichiers sont pour la même pièce : gardez-en un.');
    dire('');
    occuper(true);
    let echecs = 0;
    for (const [rang, { fichier, piece, etat }] of lignes.entries()) {
      const vers = pieces.find(({ ref }) => ref === piece)?.vers;
      if (etat === 'depose' || !vers) continue;
      if (fichier.size >= limite.octets) {
        echecs += 1;
        continue;
      }
      modifier(rang, { etat: 'envoi', part: 0 });
      const reponse = await televerser(vers, fichier, (part) => modifier(rang, { part }));
      // Not the pièce's own page: the session has ended.
      if (reponse.suite && !reponse.suite.startsWith(location.pathname)) return location.assign(reponse.suite);
      if (reponse.suite) modifier(rang, { etat: 'depose' });
      else {
        echecs += 1;
        modifier(rang, { etat: 'echec', message: reponse.message ?? interrompu });
      }
    }
    if (echecs === 0) return location.assign(suite);
    occuper(false);
    dire(echecs > 1 ? `${echecs} fichiers n’ont pas été déposés.` : 'Un fichier n’a pas été déposé.');
  }

  return (
    <div class="multiple pile">
      <p>
        <button
          class="bouton bouton--second"
          type="button"
          ref={bouton}
          disabled={enCours}
          onClick={() => choix.current?.click()}
        >
          Déposer plusieurs fichiers à la fois
        </button>{' '}
        <input
          ref={choix}
          type="file"
          multiple
          hidden
          accept="application/pdf,.pdf"
          aria-label="Fichiers PDF de moins de 3 Mo"
          onChange={({ currentTarget }) => {
            ajouter([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <span class="doux petit multiple__glisser">ou glissez-les n’importe où sur cette page</span>
      </p>
      {lignes.length > 0 && (
        <form
          class="pile"
          aria-label="Fichiers à déposer"
          onSubmit={(evenement) => {
            evenement.preventDefault();
            envoyer();
          }}
        >
          <ul class="multiple__liste">
            {lignes.map(({ fichier, piece, etat, part, message }, rang) => (
              <li key={`${fichier.name}-${fichier.lastModified}-${fichier.size}`}>
                <div class="champ">
                  <label for={`multiple-${rang}`}>{fichier.name}</label>
                  {message && etat === 'echec' && (
                    <p class="champ__erreur" id={`multiple-${rang}-erreur`}>
                      {insecables(message)} <a href={aide}>Comment faire</a>
                    </p>
                  )}
                  <select
                    class="saisie"
                    id={`multiple-${rang}`}
                    value={piece}
                    disabled={enCours || etat === 'depose'}
                    aria-describedby={message && etat === 'echec' ? `multiple-${rang}-erreur` : undefined}
                    onChange={({ currentTarget }) => modifier(rang, { piece: currentTarget.value })}
                  >
                    <option value="">Choisissez la pièce</option>
                    {pieces.map(({ ref, intitule, repondue }) => (
                      <option value={ref}>{repondue ? `${intitule} (remplacer)` : intitule}</option>
                    ))}
                  </select>
                </div>
                {etat === 'envoi' && <progress aria-label={`Envoi de ${fichier.name}`} max={1} value={part} />}
                {etat === 'depose' && <span class="etiquette etiquette--succes">Déposée</span>}
                {!enCours && etat !== 'depose' && (
                  <button
                    class="lien"
                    type="button"
                    onClick={() => {
                      changer((avant) => avant.filter((_, place) => place !== rang));
                      bouton.current?.focus();
                    }}
                  >
                    Retirer de la liste<span class="invisible"> : {fichier.name}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
          <p>
            <button class="bouton" type="submit" disabled={enCours}>
              {lignes.length > 1 ? `Envoyer les ${lignes.length} fichiers` : 'Envoyer le fichier'}
            </button>
          </p>
        </form>
      )}
      <p class="multiple__avis" role="alert">
        {insecables(avis)}
      </p>
      <p class="invisible" role="status">
        {enCours ? `Envoi de ${lignes.find(({ etat }) => etat === 'envoi')?.fichier.name ?? ''}…` : ''}
      </p>
    </div>
  );
}
