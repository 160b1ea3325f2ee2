import { same } from './title.ts';

/** News agencies whose copy others print, with the forms in which a byline credits them. Drawn up by hand; the forms are plain letters. */
const AGENCIES: readonly (readonly [name: string, ...forms: string[]])[] = [
  ['Associated Press', 'the associated press', 'associated press', 'ap', 'ap news'],
  ['Reuters', 'reuters', 'thomson reuters', 'reuters staff'],
  ['Agence France-Presse', 'agence france-presse', 'agence france presse', 'afp'],
  ['United Press International', 'united press international', 'upi'],
  ['Deutsche Presse-Agentur', 'deutsche presse-agentur', 'dpa', 'dpa international'],
  ['Agencia EFE', 'agencia efe', 'efe'],
  ['Europa Press', 'europa press'],
  ['ANSA', 'ansa', 'agenzia ansa'],
  ['Xinhua', 'xinhua', 'xinhua news agency'],
  ['TASS', 'tass', 'itar-tass'],
  ['Interfax', 'interfax'],
  ['RIA Novosti', 'ria novosti'],
  ['Anadolu Agency', 'anadolu agency', 'anadolu', 'anadolu ajansi'],
  ['Press Trust of India', 'press trust of india', 'pti'],
  ['Asian News International', 'asian news international', 'ani'],
  ['Indo-Asian News Service', 'indo-asian news service', 'ians'],
  ['Kyodo News', 'kyodo news', 'kyodo', 'jiji'],
  ['Yonhap', 'yonhap', 'yonhap news agency'],
  ['PA Media', 'pa media', 'press association', 'pa news agency', 'pa'],
  ['Australian Associated Press', 'australian associated press', 'aap'],
  ['Canadian Press', 'the canadian press', 'canadian press'],
  ['Bloomberg News', 'bloomberg news', 'bloomberg'],
  ['Cable News Network Wire', 'cnn wire', 'cnn newsource'],
  ['Inter Press Service', 'inter press service'],
  ['Ukrinform', 'ukrinform'],
  ['Antara', 'antara', 'antara news'],
  ['Bernama', 'bernama'],
  ['IRNA', 'irna'],
  ['Austria Presse Agentur', 'apa', 'austria presse agentur'],
  ['Keystone-SDA', 'keystone-sda', 'sda'],
  ['Belga', 'belga'],
  ['ANP', 'anp'],
  ['Ritzau', 'ritzau'],
  ['NTB', 'ntb'],
  ['TT', 'tt nyhetsbyran'],
  ['Lusa', 'lusa', 'agencia lusa'],
  ['PAP', 'pap', 'polska agencja prasowa'],
  ['CTK', 'ctk', 'ceska tiskova kancelar'],
];

const FORMS: ReadonlyMap<string, string> = new Map(AGENCIES.flatMap(([name, ...forms]) => forms.map((form) => [form, name] as const)));
const ROLES = /\b(?:staff|reporters?|writers?|correspondents?|news agency|agency|wire service|wires?|newswires?|contributors?|editors?)\b/g;

/** The agency that `name` is, in the one form that the engine knows it by: "AP", "Reuters Staff", "The Associated Press". Null where it is none. */
export function agencyNamed(name: string): string | null {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/^(?:from|via|by|source:?|©)\s+/, '')
    .trim();
  return FORMS.get(plain) ?? FORMS.get(plain.replace(ROLES, '').replace(/\s+/g, ' ').trim()) ?? null;
}

/** The agency that one of `names` is; null where the outlet is that agency itself. */
export function creditedAgency(names: readonly string[], outlet: string | null): string | null {
  const own = outlet === null ? null : (agencyNamed(outlet) ?? outlet);
  for (const name of names) {
    const agency = agencyNamed(name);
    if (agency !== null && (own === null || !same(agency, own)) && !(outlet ?? '').toLowerCase().startsWith(agency.toLowerCase()))
      return agency;
  }
  return null;
}
