import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appealIn } from '../../src/article/appeals.ts';

test('a site that speaks to its readers is told by its words', () => {
  const lines: Readonly<Record<string, string>> = {
    'Get the day’s news in your inbox.': 'newsletter',
    'Sign up for our weekly harbour newsletter': 'newsletter',
    'By signing up, you agree to our terms.': 'newsletter',
    'This story is only available to subscribers': 'paywall',
    'Already a subscriber? Sign in': 'paywall',
    'To continue reading, create a free account.': 'paywall',
    'You have read all your free articles this month.': 'paywall',
    'Subscribe now for 1 crown a week, cancel any time.': 'paywall',
    'Support independent journalism': 'appeal for support',
    'If you can, become a member today.': 'appeal for support',
    'Download our free app.': 'notice of the site',
    'We and our partners store information on a device, such as cookies, and process personal data.': 'cookie notice',
  };
  for (const [line, why] of Object.entries(lines)) assert.equal(appealIn(line), why, line);
});

test('a story about members, subscribers, cookies and locks is a story', () => {
  for (const line of [
    'Ukraine hopes to become a member of the alliance within ten years.',
    'The beach is open to members only on Sundays.',
    'Police could not unlock the phone.',
    'Children need to keep reading over the summer, a study suggests.',
    'The government may cancel at any time.',
    'Voters were invited to make a donation of 20 crowns to the campaign.',
    'The regulator fined the network because its cookies stored personal data without consent.',
    'The company shares personal data and unique identifiers with hundreds of firms.',
    'She told us that our privacy policy and our cookies were nobody’s business.',
    '“Support our newsroom,” the banner read.',
    'Under the treaty, by signing up a country gives up its veto.',
    'He lost 4,000 subscribers to the rival, and its newsletter with them.',
  ])
    assert.equal(appealIn(line), undefined, line);
});
