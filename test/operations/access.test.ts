import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { addToken, knownBy, logIn, logOut, revokeToken } from '../../src/operations/access/credentials.ts';
import { hashPassword, isPassword } from '../../src/operations/access/passwords.ts';
import { addUser, listUsers, removeUser } from '../../src/operations/access/users.ts';
import { openRecord } from '../../src/operations/record.ts';
import type { RecordStore } from '../../src/search/index.ts';

const ILVES = 'Rosa Ilves';
const PASSWORD = 'the tram is late again';

let record: RecordStore;
beforeEach(async () => {
  record = openRecord(':memory:', { create: true });
  await addUser(record, { name: ILVES, role: 'review', password: PASSWORD });
});
afterEach(() => record.close());

/** Everything that the record holds about access, as text. */
const held = async (): Promise<string> =>
  JSON.stringify([
    await record.access.users(),
    await record.access.credentials('token'),
    await record.access.credentials('session'),
    await record.audit(100),
  ]);

describe('passwords', () => {
  test('one that was hashed is known again, another is not, and two hashes of it differ', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    assert.notEqual(one, two);
    assert.equal(await isPassword(PASSWORD, one), true);
    assert.equal(await isPassword(`${PASSWORD}!`, one), false);
    assert.equal(await isPassword(PASSWORD, null), false);
    assert.equal(await isPassword(PASSWORD, 'nonsense'), false);
  });

  test('an accent typed in two ways is one password', async () => {
    assert.equal(await isPassword('cafe\u0301 at noon', await hashPassword('caf\u00e9 at noon')), true);
  });

  test('too short a password and a name that is none are refused', async () => {
    await assert.rejects(addUser(record, { name: 'A', password: 'short' }), { code: 'usage/user' });
    await assert.rejects(addUser(record, { name: '<b>', role: 'read' }), { code: 'usage/user' });
  });
});

describe('tokens', () => {
  test('a token shows whose it is, and neither it nor a password is anywhere in the record', async () => {
    const { secret } = await addToken(record, { user: ILVES, scope: 'review' });
    assert.match(secret, /^onr_[\w-]{43}$/);
    const known = await knownBy(record, secret, 'token');
    assert.deepEqual([known?.user, known?.right], [ILVES, 'review']);
    const text = await held();
    assert.ok(!text.includes(secret.slice(4)) && !text.includes(PASSWORD));
  });

  test('a token may do no more than its scope, nor than the role of its user is now', async () => {
    const { secret } = await addToken(record, { user: ILVES, scope: 'review' });
    await addUser(record, { name: ILVES, role: 'read' });
    assert.equal((await knownBy(record, secret, 'token'))?.right, 'read');
    const narrow = await addToken(record, { user: ILVES, scope: 'read' });
    await addUser(record, { name: ILVES, role: 'admin' });
    assert.equal((await knownBy(record, narrow.secret, 'token'))?.right, 'read');
    await addUser(record, { name: ILVES, role: 'read' });
    await assert.rejects(addToken(record, { user: ILVES, scope: 'admin' }), { code: 'usage/token' });
    await assert.rejects(addToken(record, { user: 'Nobody', scope: 'read' }), { code: 'access/unknown-user' });
  });

  test('an expired, a revoked and an invented token are nobody’s', async () => {
    const expired = await addToken(record, { user: ILVES, scope: 'read', days: -1 });
    assert.equal(await knownBy(record, expired.secret, 'token'), null);
    const { secret, credential } = await addToken(record, { user: ILVES, scope: 'read', days: 1 });
    assert.ok(await knownBy(record, secret, 'token'));
    await revokeToken(record, credential.id);
    assert.equal(await knownBy(record, secret, 'token'), null);
    assert.equal(await knownBy(record, `${secret.slice(0, -1)}_`, 'token'), null);
    await assert.rejects(revokeToken(record, credential.id), { code: 'access/unknown-token' });
  });

  test('the last use is kept', async () => {
    const { secret, credential } = await addToken(record, { user: ILVES, scope: 'read' });
    await knownBy(record, secret, 'token');
    const [kept] = await record.access.credentials('token');
    assert.deepEqual([kept?.id, kept?.lastUsed?.slice(0, 4)], [credential.id, String(new Date().getUTCFullYear())]);
  });
});

describe('sessions', () => {
  test('begin with the right password or a token, and with nothing else', async () => {
    const { secret } = await addToken(record, { user: ILVES, scope: 'read' });
    assert.equal(await logIn(record, { name: ILVES, password: 'wrong' }), null);
    assert.equal(await logIn(record, { name: 'Nobody', password: PASSWORD }), null);
    assert.equal(await logIn(record, { token: 'onr_none' }), null);
    const byPassword = await logIn(record, { name: ILVES, password: PASSWORD });
    const byToken = await logIn(record, { token: secret });
    assert.equal((await knownBy(record, byPassword!.secret, 'session'))?.right, 'review');
    assert.equal((await knownBy(record, byToken!.secret, 'session'))?.right, 'read');
  });

  test('a session is no token, and a token no session', async () => {
    const session = await logIn(record, { name: ILVES, password: PASSWORD });
    assert.equal(await knownBy(record, session!.secret, 'token'), null);
    const { secret } = await addToken(record, { user: ILVES, scope: 'read' });
    assert.equal(await knownBy(record, secret, 'session'), null);
  });

  test('end by logging out, with the token that began them, with a changed password, and with the user', async () => {
    const begin = async () => (await logIn(record, { name: ILVES, password: PASSWORD }))!.secret;
    const ended = async (secret: string) => (await knownBy(record, secret, 'session')) === null;
    const first = await begin();
    await logOut(record, first);
    const token = await addToken(record, { user: ILVES, scope: 'read' });
    const second = (await logIn(record, { token: token.secret }))!.secret;
    assert.ok(!(await ended(second)));
    await revokeToken(record, token.credential.id);
    assert.ok((await ended(first)) && (await ended(second)));
    const third = await begin();
    await addUser(record, { name: ILVES, password: `${PASSWORD} and again` });
    assert.ok(await ended(third));
    const fourth = (await logIn(record, { name: ILVES, password: `${PASSWORD} and again` }))!.secret;
    await removeUser(record, ILVES);
    assert.ok(await ended(fourth));
  });
});

test('users are listed without hashes, and with how many tokens are good', async () => {
  await addToken(record, { user: ILVES, scope: 'read', days: -1 });
  await addToken(record, { user: ILVES, scope: 'read' });
  const [listed] = await listUsers(record);
  assert.deepEqual([listed?.name, listed?.hasPassword, listed?.tokens], [ILVES, true, 1]);
  assert.ok(!JSON.stringify(listed).includes('scrypt'));
});
