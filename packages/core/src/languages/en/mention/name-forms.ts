/** The last word of a name: "Ruiz" of "Ana Ruiz". */
export const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Every word of the shorter name stands in the longer one, in order: "Amir Ruiz" within "Amir Said Ruiz". */
export function wordsWithin(short: string, long: string): boolean {
  const words = long.split(' ');
  let at = 0;
  for (const word of short.split(' ')) {
    const found = words.indexOf(word, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
