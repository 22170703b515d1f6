import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoAge } from '../../scripts/seed/age.ts';
import { portail } from '../support/portail.ts';

describe('the age of the demonstration', () => {
  const age = () => demoAge(process.env['DATABASE_URL'] ?? '');
  const reculer = async (jours: number) => {
    const { strapi } = await portail();
    await strapi.db.connection.raw('update formations set du = du - ?::int, au = au - ?::int', [jours, jours]);
  };

  it('is fresh on its first day, aged months later', async () => {
    await portail();
    assert.equal(await age(), 'fresh');
    await reculer(180);
    try {
      assert.equal(await age(), 'aged');
    } finally {
      await reculer(-180);
    }
  });
});
