const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** True where two names are one outlet's, however “The” and marks are written: a report need not say that it reached its own source. */
export const sameOutlet = (own: string | null, name: string): boolean => own !== null && plain(own) === plain(name);
