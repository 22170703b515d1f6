/**
 * Around Strapi's writes of the staff's accounts: who is deactivated, or has another password, comes back by the
 * sign-in only, even once reactivated; who is deleted is assigned to nothing any more.
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

/** Found before, as nothing leads to them afterwards; removed after, as Strapi may refuse. */
async function sansAffectation<T>(agents: number[], supprimer: () => Promise<T>): Promise<T> {
  const affectations = strapi.db.query('api::affectation.affectation');
  const lignes = await affectations.findMany({ where: { agent: { id: { $in: agents } } }, select: ['id'] });
  const supprimes = await supprimer();
  await affectations.deleteMany({ where: { id: { $in: lignes.map(({ id }: { id: number }) => id) } } });
  return supprimes;
}
