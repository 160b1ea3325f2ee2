/**
 * What an answer rests on, in words: “if the meeting took place”.
 *
 * For “Did … take place?” the question turned round, cut before what only tells it apart; for anything else the question and the answer as they are.
 */
export function conditionOf(text: string, value: string): string {
  const event = /^(?:Did|Was|Were) (.+?) (?:take place|happen|held)\?$/.exec(text)?.[1];
  if (event !== undefined) return `, if ${event.split(/ (?:between|with|of|in|on|at|near) /)[0] ?? event} took place`;
  return `, if the answer to “${text}” is “${value}”`;
}
