/** @returns a new id; made where the thing is made, so that a repeated message is not a second thing. */
export function newId(): string {
  return crypto.randomUUID();
}
