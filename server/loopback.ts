/** Says whether an address can be reached from this device only: "localhost", 127.x.x.x or ::1. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}
