/**
 * Deposits one PDF. Without a script it is a plain form; with one, choosing the file is enough: its bytes leave at once,
 * with their progress, and the page comes back on the result.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { insecables } from '../../lib/typographie.ts';
import type { Limite } from './fichier.ts';
import { accueillir } from './glisser-deposer.ts';
import { televerser } from './televersement.ts';

type Props = {
  /** Where the bytes go. */
  vers: string;
  piece: string;
  intitule: string;
  /** « Déposer la pièce », or its replacement. */
  geste: string;
  /** The dossier cannot leave without it. */
  pressant: boolean;
  limite: Limite;
  /** Said when the line breaks on the way. */
  interrompu: string;
  erreur?: string | undefined;
  /** How to mend a file. */
  aide: string;
};

type Etat = { nom: 'repos' } | { nom: 'envoi'; fichier: string; part: number } | { nom: 'echec'; message: string };

export function DepotPiece({ vers, piece, intitule, geste, pressant, limite, interrompu, erreur, aide }: Props) {
  const [etat, changer] = useState<Etat>(erreur ? { nom: 'echec', message: erreur } : { nom: 'repos' });
  const choix = useRef<HTMLInputElement>(null);
  const formulaire = useRef<HTMLFormElement>(null);
  const id = `fichier-${piece}`;
  const enCours = etat.nom === 'envoi';

  async function envoyer(fichier: File | undefined) {
    if (!fichier || enCours) return;
    if (fichier.size >= limite.octets) return changer({ nom: 'echec', message: limite.message });
    changer({ nom: 'envoi', fichier: fichier.name, part: 0 });
    const reponse = await televerser(vers, fichier, (part) => changer({ nom: 'envoi', fichier: fichier.name, part }));
    if (reponse.suite) return location.assign(reponse.suite);
    changer({ nom: 'echec', message: reponse.message ?? interrompu });
    // The same file, corrected under the same name, must be a new choice.
    if (choix.current) choix.current.value = '';
  }

  // The whole place of the pièce takes a file that is dropped on it.
  useEffect(() => accueillir(formulaire.current?.closest<HTMLElement>('[data-piece]'), ([f]) => envoyer(f)));

  return (
    <form
      ref={formulaire}
      class="depot"
      method="post"
      encType="multipart/form-data"
      onSubmit={(evenement) => {
        evenement.preventDefault();
        choix.current?.click();
      }}
    >
      <input type="hidden" name="acte" value="deposerPiece" />
      <input type="hidden" name="piece" value={piece} />
      <label class="invisible" for={id}>
        Fichier PDF de moins de 3 Mo : {intitule}
      </label>
      <input
        ref={choix}
        class="depot__fichier"
        type="file"
        id={id}
        name="fichier"
        accept="application/pdf,.pdf"
        aria-describedby={etat.nom === 'echec' ? `${id}-erreur` : undefined}
        onChange={({ currentTarget }) => envoyer(currentTarget.files?.[0])}
      />
      <button class={pressant ? 'bouton' : 'bouton bouton--second'} type="submit" disabled={enCours}>
        {geste}
        <span class="invisible"> : {intitule}</span>
      </button>
      {etat.nom === 'echec' && (
        <p class="champ__erreur" id={`${id}-erreur`} role="alert">
          {insecables(etat.message)} <a href={aide}>Comment faire</a>
        </p>
      )}
      <p class="depot__etat" role="status">
        {enCours && (etat.part < 1 ? `Envoi de ${etat.fichier}…` : 'Vérification du fichier…')}
      </p>
      {enCours && <progress aria-label={`Envoi de ${etat.fichier}`} max={1} value={etat.part} />}
    </form>
  );
}
