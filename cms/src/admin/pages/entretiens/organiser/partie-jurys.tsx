import type { Jury } from '@portail/config/rules/organisation';
import { Box, Button, Field, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Cadre } from '../cadre';
import { Champ } from './champs';
import type { Partie } from './partie';

/** `PartieJurys` asks who hears, and where: each jury is a piste, with its room or its own link. */
export function PartieJurys({ saisie, changer, fautes }: Partie) {
  const { jurys, forme } = saisie;
  return (
    <Cadre titre="Jurys">
      <Field.Root name="jurys" error={fautes['jurys']}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {jurys.map((jury, rang) => {
            const poser = (changement: Partial<Jury>) =>
              changer({ jurys: jurys.map((un, autre) => (autre === rang ? { ...un, ...changement } : un)) });
            const numero = rang + 1;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a jury is its piste, whose number is its rank.
              <Flex key={rang} gap={2} wrap="wrap" alignItems="flex-start">
                <Box flex="1 1 18rem">
                  <Champ
                    nom={`jurys.${rang}.nom`}
                    libelle={`Nom du jury ${numero}`}
                    valeur={jury.nom}
                    changer={(nom) => poser({ nom })}
                    faute={fautes[`jurys.${rang}.nom`]}
                  />
                </Box>
                {forme === 'presentiel' && (
                  <Box flex="1 1 18rem">
                    <Champ
                      nom={`jurys.${rang}.salle`}
                      libelle={`Salle du jury ${numero}`}
                      requis
                      valeur={jury.salle}
                      changer={(salle) => poser({ salle })}
                      faute={fautes[`jurys.${rang}.salle`]}
                    />
                  </Box>
                )}
                {forme === 'visio' && (
                  <Box flex="1 1 24rem">
                    <Champ
                      nom={`jurys.${rang}.lien`}
                      libelle={`Lien du jury ${numero}`}
                      valeur={jury.lien}
                      changer={(lien) => poser({ lien })}
                      faute={fautes[`jurys.${rang}.lien`]}
                    />
                  </Box>
                )}
                {jurys.length > 1 && (
                  <Box paddingTop={5}>
                    <Button
                      variant="tertiary"
                      aria-label={`Retirer le jury ${numero}`}
                      onClick={() => changer({ jurys: jurys.filter((_, autre) => autre !== rang), ecartes: [] })}
                    >
                      Retirer
                    </Button>
                  </Box>
                )}
              </Flex>
            );
          })}
          <Field.Error />
          <Flex>
            <Button
              variant="tertiary"
              startIcon={<Plus />}
              onClick={() => changer({ jurys: [...jurys, { nom: `Jury ${jurys.length + 1}`, salle: '', lien: '' }] })}
            >
              Ajouter un jury
            </Button>
          </Flex>
        </Flex>
      </Field.Root>
    </Cadre>
  );
}
