import { ajouterJours, type Jour } from '@portail/config/paris';
import { direJourChome } from '@portail/config/rules/organisation';
import { Box, Button, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { Cadre, Grille } from '../cadre';
import { direLeJour } from '../phrases';
import { Calendrier } from './calendrier';
import { Champ } from './champs';
import type { Partie } from './partie';

/** `apres` is the day after which the next one is offered, as long as none is chosen. */
type Props = Partie & { aujourdhui: Jour; apres?: Jour };

/** `PartieJours` asks the days, then the hours of each day. */
export function PartieJours({ saisie, changer, fautes, aujourdhui, apres = aujourdhui }: Props) {
  const { jours, plages } = saisie;
  const suivant = jourOuvreApres(jours.at(-1) ?? apres);
  const faute = fautes['jours'] ?? jours.map((_, rang) => fautes[`jours.${rang}`]).find(Boolean);
  return (
    <Cadre titre="Quand">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="jour" error={faute}>
          <Field.Label>Jours</Field.Label>
          <Calendrier jours={jours} changer={(choisis) => changer({ jours: choisis })} aujourdhui={aujourdhui} />
          <Flex>
            <Button variant="tertiary" onClick={() => changer({ jours: [...jours, suivant].sort() })}>
              {`Ajouter ${direLeJour(suivant)}`}
            </Button>
          </Flex>
          <Field.Error />
        </Field.Root>
        {jours.length > 0 && (
          <Flex tag="ul" gap={2} wrap="wrap">
            {jours.map((un) => (
              <Flex tag="li" key={un} gap={2} background="neutral100" hasRadius paddingLeft={3}>
                <Typography textColor={direJourChome(un) ? 'danger700' : 'neutral800'}>{direLeJour(un)}</Typography>
                <IconButton
                  variant="ghost"
                  label={`Retirer ${direLeJour(un)}`}
                  withTooltip={false}
                  onClick={() => changer({ jours: jours.filter((autre) => autre !== un) })}
                >
                  <Cross aria-hidden />
                </IconButton>
              </Flex>
            ))}
          </Flex>
        )}
        {plages.map(({ de, a }, rang) => {
          const poser = (plage: { de: string; a: string }) =>
            changer({ plages: plages.map((une, autre) => (autre === rang ? plage : une)) });
          const nom = `Plage ${rang + 1}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a half-day has no other name than its rank.
            <Flex key={rang} gap={2} wrap="wrap" alignItems="flex-start">
              <Champ
                nom={`plages.${rang}.de`}
                libelle={`${nom}, de`}
                type="time"
                valeur={de}
                changer={(heure) => poser({ de: heure, a })}
                faute={fautes[`plages.${rang}`] ?? fautes[`plages.${rang}.de`]}
              />
              <Champ
                nom={`plages.${rang}.a`}
                libelle={`${nom}, à`}
                type="time"
                valeur={a}
                changer={(heure) => poser({ de, a: heure })}
                faute={fautes[`plages.${rang}.a`]}
              />
              {plages.length > 1 && (
                <Box paddingTop={5}>
                  <Button
                    variant="tertiary"
                    aria-label={`Retirer la plage ${rang + 1}`}
                    onClick={() => changer({ plages: plages.filter((_, autre) => autre !== rang) })}
                  >
                    Retirer
                  </Button>
                </Box>
              )}
            </Flex>
          );
        })}
        <Flex>
          <Button
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => changer({ plages: [...plages, { de: '18:00', a: '20:00' }] })}
          >
            Ajouter une plage
          </Button>
        </Flex>
        <Grille $largeur="18rem">
          {(
            [
              ['duree', 'Durée (minutes)'],
              ['pause', 'Pause (minutes)'],
              ['pauseApres', 'Pause après (entretiens)'],
              ['places', 'Places par créneau'],
            ] as const
          ).map(([nom, libelle]) => (
            <Champ
              key={nom}
              nom={nom}
              libelle={libelle}
              type="number"
              valeur={saisie[nom]}
              changer={(valeur) => changer({ [nom]: valeur })}
              faute={fautes[nom]}
            />
          ))}
        </Grille>
      </Flex>
    </Cadre>
  );
}

/** `jourOuvreApres` is the next day that is neither a weekend nor a holiday. */
function jourOuvreApres(jour: Jour): Jour {
  let suivant = ajouterJours(jour, 1);
  while (direJourChome(suivant)) suivant = ajouterJours(suivant, 1);
  return suivant;
}
