/**
 * `Outil` makes one PDF of photos of paper, and of PDFs, on the device itself. Nothing leaves it before [Déposer]. It is
 * loaded when it is asked for, and the page weighs nothing more before.
 */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { insecables } from '../../lib/typographie.ts';
import { type Atelier, AtelierFerme, ouvrirAtelier } from './atelier.ts';
import { Choix } from './choix.tsx';
import { type Element, type Fabrique, SourceIllisible } from './messages.ts';
import { PageDuPdf } from './page-du-pdf.tsx';
import { ENTIER, type Rotation, tournerCadre } from './papier.ts';
import { compterPages, direAvance, direFaute, nommerPdf } from './phrases.ts';
import { Recadrage } from './recadrage.tsx';
import { Resultat } from './resultat.tsx';

type Props = {
  /** `intitule` is the pièce that the PDF answers. */
  intitule: string;
  /** `fichiers` were chosen already, elsewhere on the page. */
  fichiers: readonly File[];
  /** `octetsMax` is the weight that the PDF may not reach. */
  octetsMax: number;
  deposer(fichier: File): void;
  fermer(): void;
};

/** `ouvrirOutil` opens the tool over the page. */
export function ouvrirOutil(props: Omit<Props, 'fermer'>): void {
  const place = document.createElement('div');
  document.body.append(place);
  const fermer = () => {
    render(null, place);
    place.remove();
  };
  render(<Outil {...props} fermer={fermer} />, place);
}

const estPdf = ({ type, name }: File) => type === 'application/pdf' || /\.pdf$/i.test(name);
const estAuDoigt = () => matchMedia('(pointer: coarse)').matches;
let derniereCle = 0;

function Outil({ intitule, fichiers, octetsMax, deposer, fermer }: Props) {
  const dialogue = useRef<HTMLDialogElement>(null);
  const [atelier] = useState<Atelier>(ouvrirAtelier);
  const [pages, setPages] = useState<readonly Element[]>([]);
  const [lisible, setLisible] = useState(false);
  const [recadree, setRecadree] = useState<Element>();
  const [avance, setAvance] = useState<string>();
  const [resultat, setResultat] = useState<Fabrique>();
  const [fautes, setFautes] = useState<readonly string[]>([]);
  const [dit, setDit] = useState('');
  const [quitte, setQuitte] = useState(false);

  useEffect(() => {
    dialogue.current?.showModal();
    void ajouter(fichiers);
    return () => atelier.arreter();
  }, []);

  const changer = (suivantes: readonly Element[]) => {
    setPages(suivantes);
    setResultat(undefined);
  };

  async function ajouter(choisis: readonly File[]): Promise<void> {
    setFautes([]);
    setResultat(undefined);
    const neuves: Element[] = [];
    for (const fichier of choisis) {
      derniereCle += 1;
      const cle = derniereCle;
      if (!estPdf(fichier)) {
        neuves.push({ cle, photo: { sorte: 'photo', cle, fichier, rotation: 0, cadre: ENTIER }, pages: 1 });
        continue;
      }
      const pages = await atelier.compter(fichier).catch(rapporter);
      if (pages !== undefined) neuves.push({ cle, pdf: fichier, pages });
    }
    setPages((avant) => [...avant, ...neuves]);
    if (neuves.length > 0) setDit(neuves.length > 1 ? `${neuves.length} fichiers ajoutés.` : '1 fichier ajouté.');
  }

  const rapporter = (erreur: unknown): undefined => {
    if (erreur instanceof AtelierFerme) return;
    setFautes((avant) => [...avant, direEchec(erreur)]);
  };
  /** `ecarter` takes out a photo that the device cannot read, which its thumbnail is the first to know. */
  const ecarter = (cle: number, erreur: unknown) => {
    if (erreur instanceof SourceIllisible && erreur.faute !== 'appareil')
      setPages((avant) => avant.filter((page) => page.cle !== cle));
    rapporter(erreur);
  };

  async function fabriquer(): Promise<void> {
    setFautes([]);
    setAvance(direAvance(0, pages.length));
    const sources = pages.map((page) =>
      'photo' in page ? page.photo : ({ sorte: 'pdf', fichier: page.pdf } as const),
    );
    try {
      const fabrique = await atelier.fabriquer({ sources, lisible, titre: intitule, max: octetsMax }, (faites, sur) => {
        setAvance(direAvance(faites, sur));
      });
      setResultat(fabrique);
    } catch (erreur) {
      rapporter(erreur);
    }
    setAvance(undefined);
  }

  const quitter = () => {
    if (pages.length > 0 && !quitte) return setQuitte(true);
    fermer();
  };
  const deplacer = (rang: number, vers: number) => {
    const suivantes = [...pages];
    const [page] = suivantes.splice(rang, 1);
    if (page) suivantes.splice(vers, 0, page);
    changer(suivantes);
    setDit(`Élément ${rang + 1} placé en position ${vers + 1} sur ${pages.length}.`);
    // `suivi` goes back to the button, which loses the focus when its line moves; at the end, to the other one.
    const suivi = vers < rang ? ['avant', 'apres'] : ['apres', 'avant'];
    requestAnimationFrame(() => {
      const boutons = suivi.map((sens) =>
        dialogue.current?.querySelector<HTMLButtonElement>(
          `[data-cle="${page?.cle}"] [data-sens="${sens}"]:not(:disabled)`,
        ),
      );
      boutons.find((bouton) => bouton)?.focus();
    });
  };
  const remplacer = (page: Element) => changer(pages.map((autre) => (autre.cle === page.cle ? page : autre)));
  const tourner = (page: Element) => {
    if (!('photo' in page)) return;
    const { photo } = page;
    const rotation = ((photo.rotation + 1) % 4) as Rotation;
    remplacer({ ...page, photo: { ...photo, rotation, cadre: tournerCadre(photo.cadre) } });
    setDit('Photo tournée d’un quart de tour.');
  };
  const retirer = (rang: number) => {
    changer(pages.filter((_, autre) => autre !== rang));
    setDit(`Élément ${rang + 1} retiré.`);
    dialogue.current?.focus();
  };

  const total = pages.reduce((somme, page) => somme + page.pages, 0);
  const photos = pages.some((page) => 'photo' in page);
  const occupe = avance !== undefined;
  return (
    <dialog
      ref={dialogue}
      class="outil"
      aria-labelledby="outil-titre"
      tabIndex={-1}
      onCancel={(evenement) => {
        evenement.preventDefault();
        if (recadree) setRecadree(undefined);
        else quitter();
      }}
    >
      {recadree && 'photo' in recadree ? (
        <Recadrage
          atelier={atelier}
          photo={recadree.photo}
          valider={(cadre) => {
            remplacer({ ...recadree, photo: { ...recadree.photo, cadre } });
            setRecadree(undefined);
            setDit('Photo recadrée.');
          }}
          annuler={() => setRecadree(undefined)}
        />
      ) : (
        <div class="pile">
          <header class="outil__tete">
            <h2 id="outil-titre">Faire un PDF</h2>
            <button class="lien" type="button" onClick={quitter}>
              Fermer
            </button>
          </header>
          <p>
            Pour répondre à&nbsp;: <strong>{insecables(intitule)}</strong>. Tout se passe sur votre appareil&nbsp;: rien
            n’est envoyé avant [Déposer].
          </p>
          {quitte && (
            <div class="alerte alerte--attente" role="alert">
              <p>Vos photos ne sont pas gardées si vous quittez sans déposer.</p>
              <p class="rangee">
                <button class="bouton bouton--second" type="button" onClick={() => setQuitte(false)}>
                  Rester
                </button>
                <button class="bouton bouton--danger" type="button" onClick={fermer}>
                  Quitter sans déposer
                </button>
              </p>
            </div>
          )}
          {fautes.length > 0 && (
            <div class="alerte alerte--erreur" role="alert">
              {fautes.map((faute) => (
                <p key={faute}>{insecables(faute)}</p>
              ))}
            </div>
          )}
          <p class="invisible" role="status">
            {dit}
          </p>
          <ol class="outil__pages" aria-label="Pages du PDF, dans l’ordre">
            {pages.map((page, rang) => (
              <PageDuPdf
                key={page.cle}
                {...{ atelier, page, rang, lisible }}
                dernier={rang === pages.length - 1}
                inactif={occupe}
                ecarter={(erreur) => ecarter(page.cle, erreur)}
                deplacer={(vers) => deplacer(rang, vers)}
                tourner={() => tourner(page)}
                recadrer={() => setRecadree(page)}
                retirer={() => retirer(rang)}
              />
            ))}
          </ol>
          <p class="rangee">
            <Choix
              libelle={pages.length > 0 ? 'Ajouter des photos ou des PDF' : 'Choisir des photos ou des PDF'}
              second={pages.length > 0}
              inactif={occupe}
              choisir={ajouter}
            />
            {estAuDoigt() && (
              <Choix
                libelle="Prendre une photo"
                second={pages.length > 0}
                inactif={occupe}
                appareil
                choisir={ajouter}
              />
            )}
          </p>
          {photos && (
            <label class="choix">
              <input
                type="checkbox"
                checked={lisible}
                disabled={occupe}
                onChange={({ currentTarget }) => {
                  setLisible(currentTarget.checked);
                  setResultat(undefined);
                }}
              />
              <span>
                Plus lisible <span class="doux">(en gris, papier blanc, ombres effacées)</span>
              </span>
            </label>
          )}
          {pages.length > 0 && !resultat && !occupe && (
            <p>
              <button class="bouton" type="button" onClick={fabriquer}>
                Faire le PDF ({compterPages(total)})
              </button>
            </p>
          )}
          <p role="status" class={occupe ? '' : 'invisible'}>
            {avance && insecables(avance)}
          </p>
          {occupe && (
            <p>
              <button class="bouton bouton--second" type="button" onClick={() => atelier.arreter()}>
                Annuler
              </button>
            </p>
          )}
          {resultat && (
            <Resultat
              {...{ resultat, octetsMax, pages }}
              nom={nommerPdf(intitule)}
              deposer={() => {
                // The page has the focus again before the file leaves: what is told of it follows the focus.
                fermer();
                deposer(new File([resultat.octets], nommerPdf(intitule), { type: 'application/pdf' }));
              }}
            />
          )}
        </div>
      )}
    </dialog>
  );
}

const direEchec = (erreur: unknown) =>
  erreur instanceof SourceIllisible ? direFaute(erreur.faute, erreur.nom) : direFaute('appareil', '');
