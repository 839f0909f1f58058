/** Version 4 keeps what is set about a shop's notes and flags and about its order checks; nothing is set yet. Imports nothing. */
export function v3ToV4(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, schemaVersion: 4, checks: { shops: {} }, notes: { shops: {} } };
}
