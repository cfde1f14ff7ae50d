/** A room whose code only those wait for who come there. */

/** A room in the page, and how it is told what to show. */
type Room<Shown extends readonly unknown[]> = {
  readonly element: HTMLElement;
  readonly show: (...shown: Shown) => Promise<void>;
};

/**
 * Shows a room in `place`: made anew each time one comes in, kept as long as one stays.
 *
 * @param make - fetches the code and makes the room
 * @returns shows the room unless `isWanted` says that the reader went on meanwhile
 */
export function lazyRoom<Shown extends readonly unknown[]>(
  place: HTMLElement,
  make: () => Promise<Room<Shown>>,
): (isWanted: () => boolean, ...shown: Shown) => Promise<void> {
  let room: Room<Shown> | null = null;
  return async (isWanted, ...shown) => {
    if (room?.element.isConnected !== true) {
      const made = await make();
      if (!isWanted()) return;
      room = made;
      place.replaceChildren(made.element);
    }
    await room.show(...shown);
  };
}
