import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifyLanguage } from '../../src/language/index.ts';

test('the language of a sentence is told by its BCP 47 tag', () => {
  const sentences = {
    en: 'The harbour master said on Tuesday that the ferries would sail again before the end of the week.',
    de: 'Der Hafenmeister sagte am Dienstag, die Fähren würden noch vor dem Wochenende wieder fahren.',
    fr: 'Le capitaine du port a déclaré mardi que les ferries reprendraient avant la fin de la semaine.',
    es: 'El capitán del puerto dijo el martes que los transbordadores volverán antes del fin de semana.',
    ru: 'Начальник порта заявил во вторник, что паромы снова пойдут до конца недели.',
    uk: 'Начальник порту заявив у вівторок, що пороми знову підуть до кінця тижня.',
    zh: '港务长星期二表示,渡轮将在本周末之前恢复航行。记者们对此提出了许多问题,但是他没有回答。',
  };
  for (const [language, sentence] of Object.entries(sentences)) assert.equal(identifyLanguage(sentence), language);
});

test('a text too short to tell, or without letters, is und', () => {
  assert.equal(identifyLanguage('Ferries sail'), 'und');
  assert.equal(identifyLanguage(''), 'und');
  assert.equal(identifyLanguage('12.5 — 13.0 | 14.5 — 15.0 | 16.5 — 17.0 | 18.5 — 19.0'), 'und');
});
