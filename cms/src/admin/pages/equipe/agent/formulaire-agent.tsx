import type { CorpsBureau } from '@portail/config/bureau/bureau';
import type { IutEquipe } from '@portail/config/bureau/equipe';
import { FONCTIONS_MAX } from '@portail/config/rules/equipe';
import { Alert, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Echec, lireEchec } from '../../dossiers/echec';
import { Cadre, Grille } from '../../entretiens/cadre';
import { Champ } from '../../entretiens/organiser/champs';
import { premierEnFaute } from '../../entretiens/organiser/premier-en-faute';
import { CeQuiSeraVu } from './ce-qui-sera-vu';
import { ChampFonction } from './champ-fonction';
import { ajouter, type Fautes, lire, type Saisie } from './saisie';

type Props = {
  depart: Saisie;
  iuts: readonly IutEquipe[];
  libelle: string;
  enCours: boolean;
  /** `adresseFixe` says why the address is not changed here; undefined while it may be. */
  adresseFixe?: string | undefined;
  /** `envoyer` rejects with the refusal. */
  envoyer: (corps: CorpsBureau<'inviterAgent'>) => Promise<void>;
  /** `recharger` reads the account again, when the page shows an older one. */
  recharger?: () => void;
};

/** `FormulaireAgent` is the one form of an account: who, and what they are given. */
export function FormulaireAgent({ depart, iuts, libelle, enCours, adresseFixe, envoyer, recharger }: Props) {
  const [saisie, setSaisie] = useState(depart);
  const [fautes, setFautes] = useState<Fautes>({});
  const [echec, setEchec] = useState<Echec | null>(null);
  /** `essais` counts the sendings that came back with faults: each brings the focus to the first of them. */
  const [essais, setEssais] = useState(0);
  const formulaire = useRef<HTMLFormElement>(null);
  const changer = (changement: Partial<Saisie>) => {
    setSaisie({ ...saisie, ...changement });
    // `fautes` says nothing of what is being corrected.
    const [champ = ''] = Object.keys(changement);
    setFautes(Object.fromEntries(Object.entries(fautes).filter(([nom]) => !nom.startsWith(champ))));
  };

  useEffect(() => {
    if (essais > 0) premierEnFaute(formulaire.current)?.focus();
  }, [essais]);

  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    const lu = lire(saisie, iuts);
    setFautes(lu.fautes);
    if (!lu.corps) {
      setEssais(essais + 1);
      return;
    }
    try {
      await envoyer(lu.corps);
    } catch (erreur) {
      const refus = lireEchec(erreur);
      setFautes(refus.champs);
      if (Object.keys(refus.champs).length === 0) setEchec(refus);
      else setEssais(essais + 1);
    }
  };

  return (
    <form ref={formulaire} noValidate onSubmit={soumettre}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {echec && (
          <Alert
            variant={echec.perime ? 'warning' : 'danger'}
            title="Rien n’est enregistré"
            closeLabel="Fermer ce message"
            onClose={() => setEchec(null)}
            action={
              echec.perime &&
              recharger && (
                <Button variant="secondary" onClick={recharger}>
                  Recharger la page
                </Button>
              )
            }
          >
            {echec.message}
          </Alert>
        )}
        <Cadre titre="Personne">
          <Grille>
            <Champ
              nom="prenom"
              libelle="Prénom"
              requis
              valeur={saisie.prenom}
              changer={(prenom) => changer({ prenom })}
              faute={fautes['prenom']}
            />
            <Champ
              nom="nom"
              libelle="Nom"
              requis
              valeur={saisie.nom}
              changer={(nom) => changer({ nom })}
              faute={fautes['nom']}
            />
            {adresseFixe ? (
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography variant="pi" fontWeight="bold">
                  Adresse mail
                </Typography>
                <Typography>{saisie.email}</Typography>
                <Typography variant="pi" textColor="neutral600">
                  {adresseFixe}
                </Typography>
              </Flex>
            ) : (
              <Champ
                nom="email"
                libelle="Adresse mail"
                requis
                valeur={saisie.email}
                changer={(email) => changer({ email })}
                faute={fautes['email']}
                aide="Son adresse professionnelle : le courriel d’invitation y est envoyé."
              />
            )}
          </Grille>
        </Cadre>
        <Cadre titre="Fonction">
          <Flex direction="column" alignItems="stretch" gap={4}>
            {saisie.fonctions.map((fonction, rang) => (
              <ChampFonction
                key={fonction.cle}
                fonction={fonction}
                iuts={iuts}
                faute={fautes[`fonctions.${rang}`]}
                changer={(change) =>
                  changer({
                    fonctions: saisie.fonctions.map((une) => (une.cle === fonction.cle ? { ...une, ...change } : une)),
                  })
                }
                retirer={
                  saisie.fonctions.length > 1
                    ? () => changer({ fonctions: saisie.fonctions.filter(({ cle }) => cle !== fonction.cle) })
                    : undefined
                }
              />
            ))}
            {fautes['fonctions'] && <Typography textColor="danger600">{fautes['fonctions']}</Typography>}
            {saisie.fonctions.length < FONCTIONS_MAX &&
              saisie.fonctions.every(({ role }) => role !== 'administration') && (
                <Button
                  variant="tertiary"
                  startIcon={<Plus />}
                  width="fit-content"
                  onClick={() => changer({ fonctions: ajouter(saisie.fonctions) })}
                >
                  Ajouter une fonction
                </Button>
              )}
          </Flex>
        </Cadre>
        <CeQuiSeraVu fonctions={saisie.fonctions} iuts={iuts} />
        <Button type="submit" size="L" width="fit-content" loading={enCours}>
          {libelle}
        </Button>
      </Flex>
    </form>
  );
}
