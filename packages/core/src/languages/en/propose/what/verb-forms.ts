import { irregularVerbs } from '../../lexicon.generated.ts';

interface Forms {
  readonly past: string;
  readonly participle: string;
}
let irregular: ReadonlyMap<string, Forms> | null = null;

/** The past and the participle of a verb, with its particle: "broke out", "broken out". */
export function formsOf(lemma: string): Forms {
  irregular ??= new Map(
    irregularVerbs.map((line) => line.split(' ')).map(([verb = '', past = '', participle = '']) => [verb, { past, participle }]),
  );
  const [verb = '', ...particle] = lemma.split(' ');
  const known = irregular.get(verb) ?? regular(verb);
  const after = particle.length > 0 ? ` ${particle.join(' ')}` : '';
  return { past: known.past + after, participle: known.participle + after };
}

const DOUBLES =
  /^(?:stab|grab|rob|rub|sob|plan|ban|scan|stop|drop|ship|trap|kidnap|step|slip|strip|tap|whip|wrap|clap|chop|equip|beg|hug|drag|jog|log|plug|tag|admit|commit|permit|submit|omit|refer|prefer|transfer|occur|control|patrol|cancel|expel|compel|propel|regret|knit|pat|plot|spot|bar|star|stir|jam|ram|slam|gun|pin|skin|thin|trim|swap|handcuff)$/;

function regular(verb: string): Forms {
  let past = `${verb}ed`;
  if (verb.endsWith('e')) past = `${verb}d`;
  else if (/[^aeiou]y$/.test(verb)) past = `${verb.slice(0, -1)}ied`;
  else if (DOUBLES.test(verb) && verb !== 'handcuff') past = `${verb}${verb.at(-1)}ed`;
  return { past, participle: past };
}
