import type { DateFound } from '../../extracted.ts';
import { plainWord } from './month-names.ts';

/** Words before a date that say the report was changed then, and words that say it appeared then, as beginnings of words in many languages. */
const CHANGED =
  /\b(?:updat|modif|last (?:edit|chang|revis)|revis|edited|amend|aktuali|aktualis|geandert|bearbeitet|mis a jour|maj|actuali|atualiz|aggiorn|ultima modific|bijgewerkt|gewijzigd|oppdatert|opdateret|uppdaterad|paivitetty|zmodyfik|guncel|son guncelle|diperbarui|cap nhat|frissit|azurir|aktualizov)|обнов|изменен|оновлен|актуализ|ажурир|ενημερ|تحديث|עודכן|به روز|更新|수정|업데이트|แก้ไข|อัปเดต|अपडेट|हालনাগাদ|আপডেট/gu;
const APPEARED =
  /\b(?:publi|posted|post date|issued|released|created|written|erstellt|veroffentlich|erschienen|paru|pubblica|geplaatst|gepubliceerd|skrevet|publicerad|julkaist|dodano|utworzon|yayin|yayim|eklenme|giris|diterbitkan|dang|objavlj|kozzete|megjelen|zverejn|vydan|postat|creat|post(?:et|ed|ado|é)|gepostet)|опублик|создан|публик|опубл|објав|δημοσι|نشر|פורסם|انتشار|発表|公開|掲載|配信|发布|發布|发表|입력|등록|승인|เผยแพร่|प्रकाशित|প্রকাশ/gu;
const CHANGED_NAME = /modif|updat|lastmod|revised|changed|edited/;
const APPEARED_NAME = /publi|posted|created|entry-date/;
/** "Date:", "Fecha": they label only what follows at once. */
const PLAIN_LABEL = /(?:\b(?:date|datum|fecha|data|tarih|tanggal|dated)|дата|ημερομηνια|تاريخ|日期|日時)\s*:?\s*$/u;
/** When somebody looked at a page that the text names: "accessed on 3 May 2031". */
const CONSULTED =
  /\b(?:access|retriev|abgerufen|zugriff|consult|geraadpleegd|hamtad|viitattu|dostep|erisim|visited|born|died|geboren|gestorben|since|seit|until|bis|expires|valid)\p{L}*\W*(?:\p{L}+\W+){0,2}$/u;

/** What `words` before a date, or the names of what holds it, say it to be; null where they say nothing. */
export function labelled(words: string, names: string): DateFound['role'] | null {
  const plain = plainWord(words);
  const changed = lastIndex(plain, CHANGED);
  const appeared = Math.max(lastIndex(plain, APPEARED), PLAIN_LABEL.test(plain) ? plain.length : -1);
  if (changed >= 0 || appeared >= 0) return changed >= appeared ? 'modified' : 'published';
  return CHANGED_NAME.test(names) && !APPEARED_NAME.test(names) ? 'modified' : null;
}

/** Whether `words` before a date say that it is a day of something else: of looking at a page, of a birth. */
export const isOfSomethingElse = (words: string): boolean => CONSULTED.test(plainWord(words));

/** Where `shape` is found for the last time: the label nearest to the date counts. */
function lastIndex(text: string, shape: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(shape)) last = match.index;
  return last;
}
