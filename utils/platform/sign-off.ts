const ROUNDS = 200_000;
const KEY_BITS = 256;
const SALT_BYTES = 16;
const DIGITS = 8;

/** @returns a salt for a lead's passphrase, as base64 */
export function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/** Makes the key of the lead's one-time codes from a passphrase (PBKDF2-SHA256); only the key is ever stored. */
export async function makeKey(passphrase: string, salt: string): Promise<string> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: ROUNDS },
    material,
    KEY_BITS,
  );
  return toBase64(new Uint8Array(bits));
}

/** @returns the eight digits that let one price cut of one order go out (truncated as in RFC 4226) */
export async function makeCode(key: string, order: string, fen: number): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmac = await crypto.subtle.importKey('raw', fromBase64(key), algorithm, false, ['sign']);
  const data = new TextEncoder().encode(`${order}|${fen}`);
  const sum = new DataView(await crypto.subtle.sign('HMAC', hmac, data));
  const at = sum.getUint8(sum.byteLength - 1) & 0x0f;
  const code = (sum.getUint32(at) & 0x7fff_ffff) % 10 ** DIGITS;
  return String(code).padStart(DIGITS, '0');
}

/** @returns yuan in fen, as a whole number: 19.99 yuan are 1999 fen */
export function toFen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** @returns the SHA-256 sum of a text as base64, by which a used code is known without being kept */
export async function sumOf(text: string): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
