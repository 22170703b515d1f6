/**
 * `garderComptes` surrounds Strapi's writes of the staff's accounts. A deactivated account, or one with a new password,
 * comes back by the sign-in only, even once reactivated. A deleted account loses its affectations.
 */
export function garderComptes(): void {
  const users = strapi.service('admin::user');
  const { updateById, deleteById, deleteByIds } = users;
  users.updateById = async (id: number, attributs: Record<string, unknown>) => {
    const agent = await updateById(id, attributs);
    if (attributs['isActive'] === false || 'password' in attributs) {
      await strapi.sessionManager('admin').invalidateRefreshToken(String(id));
    }
    return agent;
  };
  users.deleteById = (id: number) => sansAffectation([id], () => deleteById(id));
  users.deleteByIds = (ids: number[]) => sansAffectation(ids, () => deleteByIds(ids));
}

/**
 * `sansAffectation` finds the affectations before, as nothing leads to them afterwards. It removes them after, as
 * Strapi may refuse.
 */
async function sansAffectation<T>(agents: number[], supprimer: () => Promise<T>): Promise<T> {
  const affectations = strapi.db.query('api::affectation.affectation');
  const lignes = await affectations.findMany({ where: { agent: { id: { $in: agents } } }, select: ['id'] });
  const supprimes = await supprimer();
  await affectations.deleteMany({ where: { id: { $in: lignes.map(({ id }: { id: number }) => id) } } });
  return supprimes;
}
