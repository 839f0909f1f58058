/** Layers of packs; a later one wins over an earlier one by id. */
export type PackLayer = 'shipped' | 'shop' | 'own';

/** What every pack says of itself: packs are data with an id, a schema version and a layer (architecture, decision 9). */
export interface Pack<Kind extends string> {
  readonly schema: 1;
  readonly id: string;
  readonly kind: Kind;
  readonly layer: PackLayer;
  readonly version: string;
}
