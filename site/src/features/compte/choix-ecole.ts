/**
 * `proposerEcoles` lists schools under the field where one is typed (guide p. 9); choosing fills the address. A school
 * that is typed and not chosen is as good.
 */
import Combobox from '@github/combobox-nav';
import type { Ecole } from '@portail/config/contract/reference';

const ATTENTE_MS = 200;
const SAISIE_MIN = 2;

export function proposerEcoles(): void {
  for (const champ of document.querySelectorAll<HTMLInputElement>('[data-ecoles]')) proposer(champ);
}

function proposer(champ: HTMLInputElement): void {
  const cadre = document.createElement('div');
  cadre.className = 'proposition';
  champ.before(cadre);
  const liste = document.createElement('ul');
  liste.id = `${champ.id}-propositions`;
  liste.role = 'listbox';
  liste.ariaLabel = 'Établissements proposés';
  liste.hidden = true;
  const annonce = document.createElement('p');
  annonce.className = 'invisible';
  annonce.role = 'status';
  const saisi = document.activeElement === champ;
  cadre.append(champ, liste, annonce);
  // The focus is given back, because a field that is moved loses it.
  if (saisi) champ.focus();
  const combobox = new Combobox(champ, liste, { tabInsertsSuggestions: false });
  let ecoles: Ecole[] = [];
  let demande = new AbortController();
  let minuterie: ReturnType<typeof setTimeout> | undefined;

  const fermer = () => {
    clearTimeout(minuterie);
    demande.abort();
    if (liste.hidden) return;
    combobox.stop();
    liste.hidden = true;
  };
  const ouvrir = (trouvees: Ecole[]) => {
    fermer();
    ecoles = trouvees;
    annonce.textContent = annoncer(trouvees.length);
    if (trouvees.length === 0) return;
    liste.replaceChildren(...trouvees.map((ecole, rang) => ligne(ecole, `${liste.id}-${rang}`)));
    liste.hidden = false;
    combobox.start();
  };

  champ.addEventListener('input', () => {
    clearTimeout(minuterie);
    demande.abort();
    const texte = champ.value.trim();
    if (texte.length < SAISIE_MIN) return fermer();
    minuterie = setTimeout(async () => {
      demande = new AbortController();
      const { signal } = demande;
      const trouvees = await chercher(`${champ.dataset['source']}&${new URLSearchParams({ texte })}`, signal);
      if (trouvees && document.activeElement === champ && !signal.aborted) ouvrir(trouvees);
    }, ATTENTE_MS);
  });
  champ.addEventListener('keydown', (evenement) => {
    if (evenement.key !== 'Escape' || liste.hidden) return;
    evenement.preventDefault();
    fermer();
  });
  champ.addEventListener('blur', fermer);
  // The field keeps the focus while the mouse chooses.
  liste.addEventListener('mousedown', (evenement) => evenement.preventDefault());
  liste.addEventListener('combobox-commit', ({ target }) => {
    const ecole = ecoles[[...liste.children].indexOf(target as Element)];
    fermer();
    if (!ecole) return;
    remplir(champ.dataset['prefixe'] ?? '', ecole);
    annonce.textContent = `${ecole.nom} est choisi, son adresse est remplie.`;
  });
}

/** `annoncer` writes « 10 établissements proposés ». */
export function annoncer(nombre: number): string {
  if (nombre === 0) return 'Aucun établissement proposé : saisissez ses coordonnées.';
  const s = nombre > 1 ? 's' : '';
  return `${nombre} établissement${s} proposé${s}`;
}

/** `afficherEcole` writes « Lycée David d'Angers - 49035 - Angers ». */
export function afficherEcole({ nom, codePostal, ville }: Ecole): string {
  return `${nom} - ${codePostal} - ${ville}`;
}

function ligne(ecole: Ecole, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.textContent = afficherEcole(ecole);
  return option;
}

function remplir(prefixe: string, { nom, adresse, codePostal, ville }: Ecole): void {
  const valeurs = { Etablissement: nom, Adresse: adresse, CodePostal: codePostal, Ville: ville };
  for (const [partie, valeur] of Object.entries(valeurs)) {
    const champ = document.getElementById(prefixe + partie) as HTMLInputElement | null;
    if (!champ) continue;
    champ.value = valeur;
    // The event is not `input`, which would ask for schools again.
    champ.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/**
 * `chercher` asks the server for schools.
 *
 * @returns undefined when there is nothing to show: another request has replaced this one, or the list is out of reach
 */
async function chercher(adresse: string, signal: AbortSignal): Promise<Ecole[] | undefined> {
  try {
    const reponse = await fetch(adresse, { signal });
    return reponse.ok ? await reponse.json() : undefined;
  } catch {
    return undefined;
  }
}
