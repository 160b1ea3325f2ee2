/** What a user has put down about an outlet's record: a letter of the Admiralty code, with the day and the reason. None is shipped. */
export interface RegistryEntry {
  readonly outlet: string;
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly date: string; // ISO 8601 day
  readonly reason: string;
}
