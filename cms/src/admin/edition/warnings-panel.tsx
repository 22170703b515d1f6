import { jourDeParis } from '@portail/config/paris';
import { avertissementsDeFormation, type FormationSaisie } from '@portail/config/rules/avertissements';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { FORMATION, useCampagnesQuery, useCodePublieQuery } from './reperes';

type Ecran = { model: string; documentId?: string; document?: { status?: string } };

/** `PanneauAVerifier` shows, beside the form as it is filled in, what is probably a mistake, and may be meant. */
export function PanneauAVerifier({ model, documentId, document }: Ecran) {
  const saisie = useForm('PanneauAVerifier', ({ values }) => values as FormationSaisie);
  const estFormation = model === FORMATION;
  const { data: campagnes } = useCampagnesQuery(undefined, { skip: !estFormation });
  const publiee = document?.status === 'published' || document?.status === 'modified';
  const { data: codePublie } = useCodePublieQuery(documentId ?? '', {
    skip: !estFormation || !documentId || !publiee,
  });
  if (!estFormation || !campagnes) return null;
  const aujourdHui = jourDeParis(new Date());
  const phrases = avertissementsDeFormation(saisie, { aujourdHui, campagnes, codePublie: codePublie ?? null });
  if (phrases.length === 0) return null;
  return {
    title: 'À vérifier',
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} role="status">
        {phrases.map((phrase) => (
          <Typography key={phrase} textColor="warning700">
            {phrase}
          </Typography>
        ))}
      </Flex>
    ),
  };
}
