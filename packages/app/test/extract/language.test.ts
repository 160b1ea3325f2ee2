import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/extract/language.ts';

const TEN: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The harbour bridge will stay shut for three more weeks, the mayor of Tamsin said on Friday. Engineers are still looking at the girders, and nobody was hurt when the first of them gave way.'],
  ['de', 'Die Hafenbrücke bleibt noch drei Wochen gesperrt, sagte die Bürgermeisterin von Tamsin am Freitag. Ingenieure prüfen weiter die Träger, und verletzt wurde niemand, als der erste nachgab.'],
  ['fr', 'Le pont du port restera fermé trois semaines de plus, a déclaré vendredi la maire de Tamsin. Les ingénieurs examinent encore les poutres, et personne n’a été blessé quand la première a cédé.'],
  ['es', 'El puente del puerto seguirá cerrado tres semanas más, dijo el viernes la alcaldesa de Tamsin. Los ingenieros examinan todavía las vigas, y nadie resultó herido cuando cedió la primera.'],
  ['it', 'Il ponte del porto resterà chiuso per altre tre settimane, ha detto venerdì la sindaca di Tamsin. Gli ingegneri esaminano ancora le travi, e nessuno è rimasto ferito quando la prima ha ceduto.'],
  ['pl', 'Most portowy pozostanie zamknięty jeszcze przez trzy tygodnie, powiedziała w piątek burmistrzyni Tamsin. Inżynierowie nadal badają dźwigary, a nikt nie został ranny, kiedy pierwszy z nich ustąpił.'],
  ['ru', 'Портовый мост останется закрытым ещё на три недели, сообщила в пятницу мэр Тамсина. Инженеры всё ещё осматривают балки, и никто не пострадал, когда первая из них не выдержала.'],
  ['tr', 'Liman köprüsü üç hafta daha kapalı kalacak, dedi Tamsin belediye başkanı cuma günü. Mühendisler kirişleri hâlâ inceliyor ve ilk kiriş çöktüğünde kimse yaralanmadı.'],
  ['ar', 'سيبقى جسر الميناء مغلقا لثلاثة أسابيع أخرى، قالت رئيسة بلدية تامسين يوم الجمعة. لا يزال المهندسون يفحصون العوارض، ولم يصب أحد عندما انهارت أولاها.'],
  ['ja', '港の橋はあと三週間閉鎖されると、タムシンの市長が金曜日に述べた。技師たちはまだ橋桁を調べており、最初の桁が落ちたときにけが人はいなかった。'],
]; // prettier-ignore

describe('in which language a report is written', () => {
  test.each(TEN)('%s', (language, text) => {
    expect(languageOf(text)).toEqual({ language, notes: [] });
  });

  test.each([
    ['zh', '市长星期五表示，港口大桥还将关闭三个星期。工程师仍在检查横梁，没有人受伤。'],
    ['ko', '항구 다리는 앞으로 삼 주 더 닫혀 있을 것이라고 시장이 금요일에 말했다.'],
    ['th', 'สะพานท่าเรือจะปิดต่อไปอีกสามสัปดาห์ นายกเทศมนตรีกล่าวเมื่อวันศุกร์'],
    ['he', 'גשר הנמל יישאר סגור שלושה שבועות נוספים, אמרה ראשת העיר ביום שישי.'],
    ['el', 'Η γέφυρα του λιμανιού θα μείνει κλειστή άλλες τρεις εβδομάδες, είπε η δήμαρχος.'],
    ['fa', 'پل بندر سه هفته دیگر بسته خواهد ماند، شهردار تامسین روز جمعه گفت. مهندسان هنوز تیرها را بررسی می‌کنند.'],
    ['ur', 'بندرگاہ کا پل مزید تین ہفتے بند رہے گا، تمسین کی میئر نے جمعہ کو کہا۔ انجینئر ابھی تک شہتیروں کا معائنہ کر رہے ہیں۔'],
  ])('%s by its script and letters', (language, text) => {
    expect(languageOf(text).language).toBe(language);
  });
});

test('what is declared wrongly is not believed', () => {
  const german = TEN.find(([language]) => language === 'de')?.[1] ?? '';
  expect(languageOf(german, { declared: 'en-US' }).language).toBe('de');
});

test('what is declared tells countries apart, and languages that are written alike', () => {
  const portuguese =
    'A ponte do porto ficará fechada por mais três semanas, disse na sexta-feira a prefeita de Tamsin. Os engenheiros ainda examinam as vigas.';
  expect(languageOf(portuguese, { declared: 'pt-BR' }).language).toBe('pt-br');
  const croatian =
    'Lučki most ostat će zatvoren još tri tjedna, rekla je u petak gradonačelnica. Inženjeri još pregledavaju grede i nitko nije ozlijeđen.';
  expect(languageOf(croatian, { declared: 'hr' }).language).toBe('hr');
  expect(languageOf(TEN[0]?.[1] ?? '', { declared: 'en_GB' }).language).toBe('en');
});

describe('where no language is told', () => {
  test('too short', () => {
    expect(languageOf('Tamsin').language).toBeNull();
    expect(languageOf('').notes[0]?.code).toBe('language-too-short');
    expect(languageOf('12:30 — 14:45').language).toBeNull();
  });

  test('two languages side by side', () => {
    const both = `${TEN[0]?.[1]} `.repeat(6) + `\n\n${`${TEN[2]?.[1]} `.repeat(6)}`;
    expect(languageOf(both)).toEqual({ language: null, notes: [{ code: 'language-mixed', detail: expect.stringContaining('en, fr') }] });
  });

  test('a quotation in another language leaves a report in its own', () => {
    const quoting = `${TEN[0]?.[1]} `.repeat(6) + `“${TEN[2]?.[1]}”`;
    expect(languageOf(quoting).language).toBe('en');
  });
});

test('lists and tables in a report change nothing', () => {
  const table = Array.from({ length: 20 }, (_, i) => `Dock ${i} 70-${i} Orvelle ${i * 7}`).join('\n');
  expect(languageOf(`${TEN[0]?.[1]}\n\n${table}\n\n${TEN[0]?.[1]}`, { declared: 'en' }).language).toBe('en');
});
