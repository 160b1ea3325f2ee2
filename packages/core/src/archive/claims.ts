/** One origin's answer to one question. An origin that gives two answers to one question is heard with the first in order. */
export interface ArchiveClaim {
  readonly origin: string;
  readonly question: string;
  readonly value: string;
}

/** The answer to a question as it became known later, from elsewhere. */
export interface KnownAnswer {
  readonly question: string;
  readonly value: string;
}

/** Claims with everything as numbers, in an order of its own: the order in which claims are given changes nothing. */
export interface ClaimTable {
  readonly origins: readonly string[];
  readonly questions: readonly string[];
  readonly values: readonly (readonly string[])[]; // of each question, in order
  readonly said: readonly ReadonlyMap<number, number>[]; // of each origin: question → its value there
  readonly behind: readonly (readonly (readonly number[])[])[]; // of each question and value: who says so
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function tableOf(claims: readonly ArchiveClaim[]): ClaimTable {
  const origins = [...new Set(claims.map(({ origin }) => origin))].sort(byText);
  const questions = [...new Set(claims.map(({ question }) => question))].sort(byText);
  const originAt = new Map(origins.map((name, i) => [name, i]));
  const questionAt = new Map(questions.map((name, i) => [name, i]));
  const heard: Map<number, string>[] = origins.map(() => new Map<number, string>());
  for (const { origin, question, value } of claims) {
    const own = heard[originAt.get(origin) as number]!;
    const at = questionAt.get(question) as number;
    const before = own.get(at);
    if (before === undefined || value < before) own.set(at, value);
  }
  const given: Set<string>[] = questions.map(() => new Set());
  for (const own of heard) for (const [question, value] of own) given[question]!.add(value);
  const values = given.map((set) => [...set].sort(byText));
  const valueAt = values.map((list) => new Map(list.map((value, i) => [value, i])));
  const behind: number[][][] = values.map((list) => list.map(() => []));
  const said = heard.map((own, origin) => {
    const numbers = new Map<number, number>();
    for (const [question, value] of [...own].sort((a, b) => a[0] - b[0])) {
      const at = valueAt[question]!.get(value) as number;
      numbers.set(question, at);
      behind[question]![at]!.push(origin);
    }
    return numbers;
  });
  return { origins, questions, values, said, behind };
}
