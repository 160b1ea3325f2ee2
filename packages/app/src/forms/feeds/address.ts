/** `address` as a whole web address, taken from `base` where it is only a part; null where it is none. */
export function absolute(address: string | null, base: string | null): string | null {
  if (address === null || address.length > 4096) return null;
  const url = URL.parse(address, base !== null && URL.canParse(base) ? base : undefined);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
