import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OUTLET_FACTS_ROWS } from '../../src/article/outlet-facts.ts';
import { OUTLETS, outletNamed, outletOfHost, ownerOfHost } from '../../src/article/outlets.ts';

test('every fact is about an outlet of the table, and given once', () => {
  const names = OUTLET_FACTS_ROWS.map(([name]) => name);
  const known = new Set(OUTLETS.map(({ name }) => name));
  assert.deepEqual(
    names.filter((name) => !known.has(name)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});

test('at least sixty outlets have domains, media hosts, a country and an owner, thirty more a country', () => {
  const whole = OUTLETS.filter(
    ({ domains, mediaHosts, country, owner }) => domains[0] && mediaHosts[0] && country && owner,
  );
  assert.ok(whole.length >= 60, `${whole.length}`);
  assert.ok(OUTLETS.filter(({ country }) => country).length >= 150);
});

test('a country is two capital letters', () => {
  for (const { country, name } of OUTLETS) if (country !== null) assert.match(country, /^[A-Z]{2}$/, name);
});

test('agencies are told from those that print them', () => {
  for (const name of ['Reuters', 'AP', 'AFP', 'TASS', 'Xinhua', 'dpa', 'EFE'])
    assert.equal(outletNamed(name)?.agency, true, name);
  for (const name of ['The Guardian', 'RT', 'CNN']) assert.equal(outletNamed(name)?.agency, false, name);
});

test('RT is known by its sites and by the hosts of its images', () => {
  for (const host of ['www.rt.com', 'russian.rt.com', 'swentr.site'])
    assert.equal(outletOfHost(host)?.name, 'RT', host);
  for (const host of ['mf.b37mrtl.ru', 'cdni.rt.com']) assert.equal(ownerOfHost(host)?.name, 'RT', host);
  assert.equal(outletNamed('RT')?.country, 'RU');
});

test('a domain and a host belong to one outlet', () => {
  const owners = new Map<string, string>();
  for (const { name, domains, mediaHosts } of OUTLETS) {
    for (const host of [...domains, ...mediaHosts]) {
      assert.ok(!owners.has(host) || owners.get(host) === name, `${host}: ${owners.get(host)} and ${name}`);
      owners.set(host, name);
    }
  }
});
