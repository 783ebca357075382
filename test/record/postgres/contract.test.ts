import { after, before, describe } from 'node:test';
import { openRecord } from '../../../src/record/index.ts';
import { recordContract } from '../contract.ts';
import { type Server, startServer, whyNoServer } from './server.ts';

describe('the contract over PostgreSQL', { skip: whyNoServer ?? false }, () => {
  let server: Server;
  before(async () => {
    server = await startServer();
  });
  after(() => server.end());
  recordContract('PostgreSQL', async () => openRecord(await server.newRecord()));
});
