import type { DateFound } from '../../extracted.ts';
import { plainWord } from './month-names.ts';

/** Words before a date that say the report was changed then, and words that say it appeared then, as beginnings of words in many languages. */
const CHANGED =
  /\b(?:updat|modif|last (?:edit|chang|revis)|revis|edited|amend|aktuali|aktualis|geandert|bearbeitet|mis a jour|maj|actuali|atualiz|aggiorn|ultima modific|bijgewerkt|gewijzigd|oppdatert|opdateret|uppdaterad|paivitetty|zmodyfik|guncel|son guncelle|diperbarui|cap nhat|frissit|azurir|aktualizov)|обнов|изменен|оновлен|актуализ|ажурир|ενημερ|تحديث|עודכן|به روز|更新|수정|업데이트|แก้ไข|อัปเดต|अपडेट|हालনাগাদ|আপডেট/u;
const APPEARED =
  /\b(?:publi|posted|post date|issued|released|created|written|erstellt|veroffentlich|erschienen|paru|pubblica|geplaatst|gepubliceerd|skrevet|publicerad|julkaist|dodano|utworzon|yayin|yayim|eklenme|giris|diterbitkan|dang|objavlj|kozzete|megjelen|zverejn|vydan|postat|creat|date|datum|fecha|data|tarih|tanggal)|опублик|дата|создан|публик|опубл|објав|δημοσι|نشر|פורסם|انتشار|تاریخ|発表|公開|掲載|配信|发布|發布|发表|입력|등록|승인|เผยแพร่|प्रकाशित|প্রকাশ/u;
const CHANGED_NAME = /modif|updat|lastmod|revised|changed|edited/;

/** What `words` before a date, or the names of what holds it, say it to be; null where they say nothing. */
export function labelled(words: string, names: string): DateFound['role'] | null {
  const plain = plainWord(words);
  const changed = lastIndex(plain, CHANGED);
  const appeared = lastIndex(plain, APPEARED);
  if (changed >= 0 || appeared >= 0) return changed >= appeared ? 'modified' : 'published';
  return CHANGED_NAME.test(names) ? 'modified' : null;
}

/** Where `shape` is found for the last time: the label nearest to the date counts. */
function lastIndex(text: string, shape: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(shape, 'gu'))) last = match.index;
  return last;
}
