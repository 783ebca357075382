import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { NewCredential, RecordStore, User } from '../../src/record/index.ts';

const NOW = '2031-04-02T08:00:00.000Z';
const LATER = '2031-05-02T08:00:00.000Z';

const ILVES: User = { name: 'Rosa Ilves', role: 'review', added: NOW, password: null };
const token = (id: string, more: Partial<NewCredential> = {}): NewCredential => ({
  ...{ id, kind: 'token', user: ILVES.name, scope: 'read', label: 'export', secret: `secret of ${id}`, by: null },
  ...{ added: NOW, expires: null },
  ...more,
});

/** What every store has to do with users and what shows who they are. */
export function accessContract(store: string, open: () => Promise<RecordStore>): void {
  describe(`access in ${store}`, () => {
    let record: RecordStore;
    beforeEach(async () => {
      record = await open();
      await record.access.putUser(ILVES);
    });
    afterEach(() => record.close());
    const ids = async (kind: 'token' | 'session') => (await record.access.credentials(kind)).map(({ id }) => id);

    test('users come back by name, as they were put last', async () => {
      const changed: User = { ...ILVES, role: 'admin', password: 'hash' };
      await record.access.putUser({ ...ILVES, name: 'Ben Okafor' });
      await record.access.putUser(changed);
      assert.deepEqual(
        (await record.access.users()).map(({ name }) => name),
        ['Ben Okafor', 'Rosa Ilves'],
      );
      assert.deepEqual(await record.access.userOf('Rosa Ilves'), changed);
      assert.equal(await record.access.userOf('rosa'), null);
    });

    test('a credential is found by its secret, and shows none', async () => {
      await record.access.addCredential(token('a', { expires: LATER }));
      const found = await record.access.credentialOf('secret of a');
      const { secret: _, by: __, ...rest } = token('a', { expires: LATER });
      assert.deepEqual(found, { ...rest, lastUsed: null, revoked: null });
      assert.ok(!JSON.stringify(await record.access.credentials('token')).includes('secret of'));
      assert.equal(await record.access.credentialOf('a'), null);
    });

    test('that a credential was seen is kept', async () => {
      await record.access.addCredential(token('a'));
      await record.access.seen('a', LATER);
      assert.equal((await record.access.credentialOf('secret of a'))?.lastUsed, LATER);
    });

    test('revoking a token ends the sessions begun by it, and no others', async () => {
      await record.access.addCredential(token('a'));
      await record.access.addCredential(token('b', { kind: 'session', by: 'a' }));
      await record.access.addCredential(token('c', { kind: 'session' }));
      assert.equal(await record.access.revoke('a', LATER), true);
      assert.equal(await record.access.revoke('a', LATER), false);
      assert.equal((await record.access.credentialOf('secret of a'))?.revoked, LATER);
      assert.deepEqual(await ids('session'), ['c']);
    });

    test('sessions that have expired are swept, tokens are not', async () => {
      await record.access.addCredential(token('a', { expires: NOW }));
      await record.access.addCredential(token('b', { kind: 'session', expires: NOW }));
      await record.access.addCredential(token('c', { kind: 'session', expires: LATER }));
      await record.access.sweep(NOW);
      assert.deepEqual([await ids('token'), await ids('session')], [['a'], ['c']]);
    });

    test('a user goes with all credentials', async () => {
      await record.access.addCredential(token('a'));
      assert.equal(await record.access.removeUser(ILVES.name), true);
      assert.equal(await record.access.removeUser(ILVES.name), false);
      assert.equal(await record.access.credentialOf('secret of a'), null);
    });

    test('the audit log says who did it, where that is said', async () => {
      await record.log('user', { added: 'x' }, 'Rosa Ilves');
      assert.equal((await record.audit(1))[0]?.by, 'Rosa Ilves');
    });
  });
}
