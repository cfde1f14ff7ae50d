/** A list for each of many numbers, worked out when first asked for; most lists are empty and take four bytes. */

/**
 * @param count - numbers are 0 up to this, not counted
 * @param find - asked once for each number
 */
export function createListsByNumber<T>(
  count: number,
  find: (number: number) => readonly T[],
): (number: number) => readonly T[] {
  const lists: (readonly T[])[] = [[]];
  /** 0 for what was not asked for yet, else one more than the place of the list. */
  const places = new Int32Array(count);
  return (number) => {
    const place = places[number] as number;
    if (place > 0) return lists[place - 1] as readonly T[];
    const found = find(number);
    if (found.length > 0) lists.push(found);
    places[number] = found.length === 0 ? 1 : lists.length;
    return found;
  };
}
