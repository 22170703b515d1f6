/** Choice of a password, typed twice: the rule is read without a script, and ticked live with one (guide p. 8). */
import { EXIGENCES_MOT_DE_PASSE } from '@portail/config/rules/compte';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type Props = { erreur?: string | undefined; erreurConfirmation?: string | undefined };

export function MotDePasse({ erreur, erreurConfirmation }: Props) {
  const [choisi, choisir] = useState('');
  const [confirme, confirmer] = useState('');
  return (
    <>
      <Saisie nom="motDePasse" libelle="Mot de passe" erreur={erreur} surSaisie={choisir}>
        {'Le mot de passe doit faire au minimum\u00a0:'}
        <ul class="exigences">
          {EXIGENCES_MOT_DE_PASSE.map(({ cle, libelle, satisfaite }) => (
            <Exigence key={cle} satisfaite={satisfaite(choisi)}>
              {libelle}
            </Exigence>
          ))}
        </ul>
      </Saisie>
      <Saisie
        nom="confirmation"
        libelle="Confirmation du mot de passe"
        erreur={erreurConfirmation}
        surSaisie={confirmer}
      >
        <ul class="exigences">
          <Exigence satisfaite={choisi !== '' && choisi === confirme}>les deux saisies sont identiques</Exigence>
        </ul>
      </Saisie>
    </>
  );
}

type SaisieProps = {
  nom: string;
  libelle: string;
  erreur: string | undefined;
  surSaisie: (valeur: string) => void;
  /** The rule, read with the field. */
  children: ComponentChildren;
};

function Saisie({ nom, libelle, erreur, surSaisie, children }: SaisieProps) {
  return (
    <div class="champ">
      <label for={nom}>
        {libelle}
        <span aria-hidden="true">*</span>
      </label>
      <div class="champ__aide" id={`${nom}-aide`}>
        {children}
      </div>
      {erreur && (
        <p class="champ__erreur" id={`${nom}-erreur`}>
          {erreur}
        </p>
      )}
      <input
        class="saisie"
        type="password"
        id={nom}
        name={nom}
        required
        autocomplete="new-password"
        aria-invalid={erreur ? 'true' : undefined}
        aria-describedby={`${nom}-aide${erreur ? ` ${nom}-erreur` : ''}`}
        onInput={({ currentTarget }) => surSaisie(currentTarget.value)}
      />
    </div>
  );
}

function Exigence({ satisfaite, children }: { satisfaite: boolean; children: ComponentChildren }) {
  return (
    <li data-satisfaite={satisfaite}>
      {children}
      {satisfaite && <span class="invisible"> : c’est fait</span>}
    </li>
  );
}
