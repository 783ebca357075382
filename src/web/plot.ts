/** What is used of @observablehq/plot and linkedom; both load when the first chart is drawn. */
export interface Plot {
  readonly plot: PlotMarks;
  /** Draws and answers the SVG element as markup: escaped by the serialiser, without a style of its own. */
  svgOf(options: object): string;
}

type Mark = (values: readonly unknown[], options: object) => object;

/** The marks in use; the types of Plot want those of a browser's document, which this program does without. */
interface PlotMarks {
  readonly dot: Mark;
  readonly text: Mark;
  readonly ruleY: Mark;
  readonly link: Mark;
  readonly gridX: (options: object) => object;
}

interface DrawnElement {
  readonly outerHTML: string;
  querySelectorAll(selector: string): Iterable<DrawnElement>;
  remove(): void;
  removeAttribute(name: string): void;
  setAttribute(name: string, value: string): void;
}

interface PlotLibrary extends PlotMarks {
  plot(options: object): DrawnElement;
}

let loaded: Promise<Plot> | undefined;

/** The means to draw, loaded once. */
export function drawing(): Promise<Plot> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Plot> {
  const { parseHTML } = await import('linkedom');
  const library = (await import('@observablehq/plot')) as unknown as PlotLibrary;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return {
    plot: library,
    svgOf(options) {
      const svg = library.plot({ ...options, document });
      // The policy of the pages allows no style but that of the stylesheet.
      for (const style of svg.querySelectorAll('style')) style.remove();
      for (const styled of svg.querySelectorAll('[style]')) styled.removeAttribute('style');
      for (const label of svg.querySelectorAll('[aria-label]')) label.removeAttribute('aria-label');
      for (const link of svg.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
      for (const name of ['class', 'width', 'height', 'font-family', 'fill']) svg.removeAttribute(name);
      return svg.outerHTML;
    },
  };
}
