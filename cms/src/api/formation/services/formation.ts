import type { FormationDuDossier } from '@portail/config/contract';
import type { PieceAFournir } from '@portail/config/rules/catalogue';

/** A published formation as the candidates' side needs it. */
export type FormationPubliee = {
  ref: string;
  code: string;
  annee: number;
  presentation: FormationDuDossier;
  attendues: PieceAFournir[];
};

const POPULATE = { mention: true, etablissement: true, pieces: { populate: { piece: true } } };

export default {
  /** The formation of the current campagne that bears this slug. */
  async publieeParSlug(slug: string): Promise<FormationPubliee | undefined> {
    const campagne = await strapi.db
      .query('api::campagne.campagne')
      .findOne({ where: { courante: true }, select: ['annee'] });
    if (!campagne) return undefined;
    const [formation] = await publiees({ slug, annee: campagne.annee });
    return formation;
  },

  /** In one go, whatever their number; what is no longer published is absent. */
  async publieesParRef(refs: readonly string[]): Promise<Map<string, FormationPubliee>> {
    if (refs.length === 0) return new Map();
    const trouvees = await publiees({ documentId: { $in: refs } });
    return new Map(trouvees.map((formation) => [formation.ref, formation]));
  },
};

async function publiees(where: Record<string, unknown>): Promise<FormationPubliee[]> {
  const lignes = await strapi.db
    .query('api::formation.formation')
    .findMany({ where: { ...where, publishedAt: { $notNull: true } }, populate: POPULATE });
  return lignes.map(projeter);
}

function projeter(ligne: any): FormationPubliee {
  const { etablissement } = ligne;
  return {
    ref: ligne.documentId,
    code: ligne.code,
    annee: ligne.annee,
    presentation: {
      slug: ligne.slug,
      intitule: ligne.intitule,
      mention: ligne.mention.intitule,
      etablissement: {
        nom: etablissement.nom,
        adresse: `${etablissement.adresse}, ${etablissement.codePostal} ${etablissement.ville}`,
        telephone: etablissement.telephone,
        email: etablissement.email,
      },
      classique: ligne.classique,
      alternance: ligne.alternance,
      du: ligne.du,
      au: ligne.au,
      lettreDemandee: ligne.lettreDemandee,
    },
    attendues: piecesAFournir(ligne.pieces),
  };
}

/** A component without its pièce (deleted from the catalogue) asks for nothing. */
export function piecesAFournir(composants: any[]): PieceAFournir[] {
  return composants
    .filter(({ piece }) => piece)
    .map(({ piece, obligatoire, modalite }) => ({
      pieceDemandeeRef: piece.documentId,
      intitule: piece.intitule,
      description: piece.description ?? '',
      obligatoire,
      modalite: modalite ?? null,
    }));
}
