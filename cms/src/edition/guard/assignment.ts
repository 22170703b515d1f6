import { type Defaut, refuserDefauts } from './fields.ts';

const AFFECTATION = 'api::affectation.affectation';

export const estAffectation = (uid: string) => uid === AFFECTATION;

/** `preparerAffectation` trims the typed code before the write, so that it is kept as the formation bears it. */
export function preparerAffectation({
  uid,
  params,
}: {
  uid: string;
  params: { data?: Record<string, unknown> };
}): void {
  if (!estAffectation(uid) || params.data?.['formationCode'] === undefined) return;
  params.data = { ...params.data, formationCode: String(params.data['formationCode'] ?? '').trim() || null };
}

/** `verifierAffectation` refuses, after the write, an affectation that would give nobody anything to see. */
export async function verifierAffectation(uid: string, documentId: string): Promise<void> {
  if (!estAffectation(uid)) return;
  const { agent, etablissement, formationCode } = await strapi.db.query(AFFECTATION).findOne({
    where: { documentId },
    populate: { agent: { populate: { roles: true } }, etablissement: true },
  });
  const defauts: Defaut[] = [];
  if (!agent) defauts.push({ champ: 'agent', message: 'Choisissez une personne.' });
  if (!etablissement) defauts.push({ champ: 'etablissement', message: 'Choisissez un IUT.' });
  if (agent) defauts.push(...defautsDeRole(agent.roles, formationCode));
  if (etablissement && formationCode && !(await existe(formationCode, etablissement.code))) {
    defauts.push({ champ: 'formationCode', message: 'Aucune formation de cet IUT ne porte ce code.' });
  }
  refuserDefauts(defauts);
}

/** `defautsDeRole` says why these roles see nothing by this affectation: only a responsable is given one formation. */
export function defautsDeRole(roles: { code: string }[], formationCode: string | null): Defaut[] {
  const responsable = roles.some(({ code }) => code === 'responsable');
  if (formationCode && !responsable) {
    const message = 'Seul un responsable de formation est affecté à une formation : laissez ce champ vide.';
    return [{ champ: 'formationCode', message }];
  }
  if (!formationCode && responsable && roles.length === 1) {
    const message = 'Un responsable de formation est affecté à une formation : indiquez son code.';
    return [{ champ: 'formationCode', message }];
  }
  return [];
}

/** `existe` counts drafts too: a responsable may be named before the formation is published. */
async function existe(code: string, etablissement: string): Promise<boolean> {
  const nombre = await strapi.db
    .query('api::formation.formation')
    .count({ where: { code, etablissement: { code: etablissement } } });
  return nombre > 0;
}
