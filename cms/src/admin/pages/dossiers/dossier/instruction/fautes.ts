import { BUREAU } from '@portail/config/bureau/bureau';
import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { finDuJour } from '@portail/config/paris';
import { messageRefus } from '@portail/config/refusals';
import { direRefusDeDelai } from '@portail/config/rules/delais';
import type { Acte, Champ, Saisie } from './acte';

export type Fautes = Partial<Record<Champ, string>>;

/** `fautesDe` gives what is wrong beside each field: first its form, then the rule. */
export function fautesDe(acte: Acte, dossier: DossierBureau, saisie: Saisie): Fautes {
  const { route, corps, champs, decider } = acte;
  const demandes = champs(dossier);
  const lu = BUREAU[route].corps.safeParse(corps(dossier, saisie));
  if (!lu.success)
    return premieres(
      demandes,
      lu.error.issues.map(({ path, message }) => ({ cible: path[0], message })),
    );
  if (!demandes.includes('delai') && !demandes.includes('motif')) return {};
  const delai = demandes.includes('delai') ? finDuJour(saisie.delai) : new Date(0);
  const decision = decider(dossier, { motif: saisie.motif, delai });
  if (decision.ok) return {};
  const bornes = acte.bornes?.(dossier);
  return premieres(
    demandes,
    decision.refus.map(({ cible, code }) => ({
      cible,
      message: (bornes && direRefusDeDelai(code, bornes)) ?? messageRefus(code),
    })),
  );
}

/** `premieres` keeps one message for each field; the server says what concerns none of them. */
function premieres(champs: readonly Champ[], refus: readonly { cible: unknown; message: string }[]): Fautes {
  return Object.fromEntries(
    champs.flatMap((champ) => {
      const faute = refus.find(({ cible }) => cible === champ);
      return faute ? [[champ, faute.message]] : [];
    }),
  );
}
