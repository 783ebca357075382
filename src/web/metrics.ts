/** Upper bounds of the classes in which latencies are counted, in seconds. */
const BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** One answered request. `page`: the first part of its path, so that there are few of them. */
export interface Answered {
  readonly page: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** A number of now: what it means, and its value. Those of one name stand together, with labels that tell them apart. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Counts of what the server answered since it began. */
export interface Metrics {
  count(answered: Answered): void;
  /** In the text format of Prometheus, version 0.0.4, with the gauges that are given. */
  text(gauges: readonly Gauge[]): string;
}

/** Parts of a path that are counted by their name; others, which anybody may make up, are counted as one. */
const OTHER = 'other';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

export function newMetrics(): Metrics {
  const requests = new Map<string, number>();
  const classes = BOUNDS.map(() => 0);
  let sum = 0;
  let count = 0;
  return {
    count({ page, method, status, seconds }) {
      const known = status < 400 ? page : OTHER;
      const labels = `method="${METHODS.has(method) ? method : OTHER}",page="${known}",status="${status}"`;
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      for (const [i, bound] of BOUNDS.entries()) if (seconds <= bound) classes[i]!++;
      sum += seconds;
      count++;
    },
    text: (gauges) =>
      [
        '# HELP onrecord_requests_total Requests that were answered.',
        '# TYPE onrecord_requests_total counter',
        ...[...requests].map(([labels, n]) => `onrecord_requests_total{${labels}} ${n}`),
        '# HELP onrecord_request_seconds How long answers took.',
        '# TYPE onrecord_request_seconds histogram',
        ...BOUNDS.map((bound, i) => `onrecord_request_seconds_bucket{le="${bound}"} ${classes[i]}`),
        `onrecord_request_seconds_bucket{le="+Inf"} ${count}`,
        `onrecord_request_seconds_sum ${sum}`,
        `onrecord_request_seconds_count ${count}`,
        ...gauges.flatMap(gaugeLines),
        '',
      ].join('\n'),
  };
}

function gaugeLines({ name, help, value, labels = {} }: Gauge, n: number, all: readonly Gauge[]): string[] {
  const inBraces = Object.entries(labels).map(([label, of]) => `${label}="${of}"`);
  const line = `${name}${inBraces.length > 0 ? `{${inBraces.join(',')}}` : ''} ${value}`;
  return all[n - 1]?.name === name ? [line] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, line];
}
