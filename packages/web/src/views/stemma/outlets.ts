/** The name of an outlet as it is compared: “The Harbour Post” and “the Harbour Post” are one. */
export const outletKey = (label: string): string => label.trim().toLowerCase().replace(/^the /, '').trim();

export const sameOutlet = (a: string, b: string): boolean => outletKey(a) === outletKey(b);
