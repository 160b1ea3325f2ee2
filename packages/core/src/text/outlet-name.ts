/** The name of an outlet as it is compared: “The Harbour Post” and “the Harbour Post” are one. */
export const outletName = (label: string): string => label.trim().toLowerCase().replace(/^the /, '').trim();
