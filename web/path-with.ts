/** An address of ours with what is chosen in it. */

/** The path with the given parameters, in order; what is null or "" is left out. */
export function pathWith(path: string, given: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, value]],
    ),
  );
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}
