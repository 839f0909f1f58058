/**
 * Version 3 keeps what the wording guard is told about shops and sites. Nothing is set for shops that were there
 * before: their three days of counting begin with the new version. Imports nothing.
 */
export function v2ToV3(old: Record<string, unknown>): Record<string, unknown> {
  return { ...old, schemaVersion: 3, guard: { shops: {}, sites: {} } };
}
