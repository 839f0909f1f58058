/** Makes the feature `name` in the tree at `root`. @returns the paths written, the changed ones last. */
export function newFeature(root: string, name: string): string[];
