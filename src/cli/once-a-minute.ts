/** Milliseconds for which the same is not said again. */
const A_WHILE = 60_000;

/**
 * Says a line, and the same not again within a minute: a server that is away is asked for by many, again and again.
 *
 * @param now milliseconds of a clock that nobody sets.
 */
export function onceAMinute(say: (line: string) => void, now = () => performance.now()): (line: string) => void {
  const said = new Map<string, number>();
  return (line) => {
    const at = now();
    if (at - (said.get(line) ?? -Infinity) < A_WHILE) return;
    for (const [one, before] of said) if (at - before >= A_WHILE) said.delete(one);
    said.set(line, at);
    say(line);
  };
}
