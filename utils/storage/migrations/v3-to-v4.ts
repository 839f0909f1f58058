/** Version 4 keeps what a lead has set about a shop's notes and flags; nothing is set yet. Imports nothing. */
export function v3ToV4(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, schemaVersion: 4, notes: { shops: {} } };
}
