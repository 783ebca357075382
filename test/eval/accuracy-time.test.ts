import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Measure, timePlot } from '../../eval/accuracy-time-plot.ts';

const measure = (name: string, wordsASecond: number, rightAll: number, more: Partial<Measure> = {}): Measure => ({
  name,
  isDefault: false,
  wordsASecond,
  times: wordsASecond / 4000,
  figures: { rightAll },
  ...more,
});

const measures = [
  measure('fast', 40_000, 60),
  measure('cascade', 8000, 64, { doubt: 0.5, isDefault: true }),
  measure('accurate', 4000, 66),
];

/** Where the points of a plot stand. */
const pointsOf = (svg: string): [number, number][] =>
  [...svg.matchAll(/<circle[^>]* cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the plot of what is right against time', () => {
  test('has a point a model: the faster, the farther right; the more is right, the higher', () => {
    const [fast, cascade, accurate] = pointsOf(timePlot(measures)) as [number, number][] as [
      [number, number],
      [number, number],
      [number, number],
    ];
    assert.ok(fast[0] > cascade[0] && cascade[0] > accurate[0]);
    assert.ok(fast[1] > cascade[1] && cascade[1] > accurate[1]);
  });

  test('doubling the speed is one way to the right, wherever', () => {
    const doubled = [measure('a', 16_000, 60), measure('b', 8000, 60), measure('c', 4000, 60)];
    const [a, b, c] = pointsOf(timePlot(doubled)).map(([x]) => x) as [number, number, number];
    assert.ok(Math.abs(a - b - (b - c)) < 0.2);
  });

  test('names the models, tells the doubts, and marks the cascade of the weights', () => {
    const svg = timePlot([...measures, measure('cascade', 6000, 65, { doubt: 0.25 })]);
    for (const words of ['>fast<', '>cascade<', '>accurate<', '>0.25<', 'cascade 0.5: 64.0, 2.0 times'])
      assert.ok(svg.includes(words), words);
    assert.equal(svg.split('<circle class="default"').length, 2);
  });
});
