/**
 * Who is who: two reports, one marked phrase `<a>` and one marked phrase `<b>`, and whether they mean one.
 *
 * `same`: one person, body or thing. `different`: two, and the words tell so. `open`: the words do not tell; whoever links them guesses.
 * People, towns and bodies are invented.
 */
export interface Puzzle {
  readonly kind: string;
  readonly answer: 'same' | 'different' | 'open';
  readonly text: string; // reports are set apart by ‖
}

const of =
  (kind: string) =>
  (answer: Puzzle['answer'], text: string): Puzzle => ({ kind, answer, text });

const short = of('full and short');
const title = of('titles');
const initial = of('initials and middle names');
const nick = of('nicknames');
const order = of('order');
const particle = of('particles');
const marks = of('diacritics and apostrophes');
const roman = of('romanised');
const slip = of('slips');
const surname = of('one surname');
const kin = of('kin and possession');
const beside = of('apposition');
const copula = of('copula');
const definite = of('definite description');
const age = of('ages');
const body = of('bodies');
const acronym = of('acronyms');
const group = of('groups');
const across = of('role across reports');
const thing = of('things and places');
const mixed = of('mixed');

export const puzzles: readonly Puzzle[] = [
  short(
    'same',
    '<a>Ana Ruiz</a> closed the bridge on Monday. ‖ The bridge was closed on Monday, Ana Ruiz said. <b>Ruiz</b> gave no reason.',
  ),
  short('same', 'Police in Port Alder arrested <a>Jon Berg</a>. ‖ The trial of <b>Berg</b> began. Jon Berg is 41.'),
  short('same', '<a>Amir Said Ruiz</a> owns the ferry. ‖ The ferry belongs to <b>Amir Ruiz</b>.'),
  short('open', '<a>Ana Ruiz</a> and her brother Pau Ruiz own the ferry. ‖ The ferry sank, and <b>Ruiz</b> blamed the port.'),
  short('same', '<a>Karin Lindqvist</a>, a diver, found the bell. ‖ The bell was found by a diver, <b>Karin Lindqvist</b>, on Friday.'),
  short('different', '<a>Karin Lindqvist</a> found the bell. ‖ The bell was sold by <b>Karin Holm</b>.'),
  title('same', '<a>President Olga Varga</a> signed the treaty. ‖ The treaty was signed by <b>Varga</b> on Sunday. Olga Varga smiled.'),
  title(
    'same',
    '<a>Dr. Milan Petrovic</a> treated the sailors. ‖ The sailors were treated by <b>Milan Petrovic</b>, a doctor at the clinic.',
  ),
  title('same', '<a>Mrs Tamsin Doyle</a> wrote the letter. ‖ The letter was by <b>Ms. Doyle</b>, a teacher. Tamsin Doyle is 50.'),
  title('different', '<a>Mr Osei</a> sold the boat to his wife. ‖ The boat now belongs to <b>Mrs Osei</b>.'),
  title('same', '<a>Gen. Haldor Moe</a> led the fleet. ‖ <b>General Haldor Moe</b> led the fleet out of port.'),
  title('same', '<a>Sir Piers Calloway</a> gave the painting away. ‖ The painting was a gift of <b>Piers Calloway</b>.'),
  initial('same', '<a>Lena B. Okafor</a> ran the mill. ‖ The mill was run by <b>Lena Okafor</b>.'),
  initial('same', '<a>L. Okafor</a> ran the mill in Harrow Bay. ‖ The mill in Harrow Bay was run by <b>Lena Okafor</b>.'),
  initial('different', '<a>Lena B. Okafor</a> ran the mill. ‖ A baker, <b>Lena T. Okafor</b>, lives next door.'),
  initial('different', '<a>T. Okafor</a> burned the mill. ‖ The mill was built by <b>Lena Okafor</b>.'),
  initial('same', 'The judge, <a>J. R. Hallam</a>, freed him. ‖ Judge <b>John Hallam</b> freed the man.'),
  initial('same', 'The guard, <a>Devon Marcus Pell</a>, fired twice. ‖ Guard <b>Devon Pell</b> fired twice.'),
  nick('same', '<a>Thomas Arden</a> lost the race. ‖ The race was lost by <b>Tom Arden</b>.'),
  nick('same', '<a>Elizabeth Crane</a> painted the wall. ‖ <b>Liz Crane</b> painted the wall in one night.'),
  nick('same', '<a>William “Red” Tanner</a> stole the horse. ‖ The horse was stolen by <b>Bill Tanner</b>.'),
  nick('different', '<a>Thomas Arden</a> lost the race. ‖ The race was won by <b>Timothy Arden</b>.'),
  nick('same', 'Police seek <a>Robert Quill</a>, 33. ‖ Police are looking for <b>Bobby Quill</b>, who is 33.'),
  order('same', '<a>Zhao Minhua</a>, a skater, fell. ‖ The skater <b>Minhua Zhao</b> fell in the final.'),
  order('same', 'The mayor, <a>Nagy Ferenc</a>, resigned. ‖ Mayor <b>Ferenc Nagy</b> resigned on Tuesday.'),
  order('different', '<a>Martin Lewis</a>, a chemist, won. ‖ <b>Lewis Norton</b>, a chemist, lost.'),
  order('same', 'The suspect was listed as <a>Quill, Robert</a>. ‖ The suspect, <b>Robert Quill</b>, fled.'),
  particle('same', 'The minister, <a>Samir al-Haddad</a>, denied it. ‖ Minister <b>Samir Haddad</b> denied it.'),
  particle('same', 'The rebels of <a>Omar el-Sayed</a> left. ‖ The rebels’ leader, <b>Omar al-Sayed</b>, left the town.'),
  particle(
    'same',
    '<a>Otto von Brandt</a> sold the castle. ‖ The castle was sold. <b>Von Brandt</b> gave no price. Otto von Brandt is a count.',
  ),
  particle('same', 'The pilot, <a>Pieter van der Meer</a>, landed. ‖ The pilot <b>Pieter Van Der Meer</b> landed safely.'),
  particle('different', '<a>Hassan bin Tariq</a> sent the ship. ‖ The ship was sent to <b>Tariq bin Hassan</b>.'),
  marks('same', '<a>José Peña</a> caught the shark. ‖ The shark was caught by <b>Jose Pena</b>.'),
  marks('same', "<a>Siobhán O’Dwyer</a> wrote the song. ‖ <b>Siobhan O'Dwyer</b> wrote the song in jail."),
  marks('same', 'The singer <a>Zoë Lindström</a> bought a lighthouse. ‖ The lighthouse was bought by the singer <b>Zoe Lindstrom</b>.'),
  marks('same', 'The coach, <a>Jürgen Möller</a>, quit. ‖ Coach <b>Juergen Moeller</b> quit.'),
  roman('same', 'The minister, <a>Mohammed Sufi</a>, was killed. ‖ The minister, <b>Muhammad Soufi</b>, was killed on Monday.'),
  roman('same', 'The general, <a>Yusuf Khoury</a>, fled. ‖ General <b>Youssef Khouri</b> fled the town.'),
  roman('same', 'A rebel spokesman, <a>Abdulrahman Nasser</a>, said so. ‖ Rebel spokesman <b>Abdel-Rahman Nasir</b> said so.'),
  roman('same', 'The poet <a>Dmitry Kazarian</a> was freed. ‖ The poet <b>Dmitri Kazaryan</b> was freed.'),
  roman('same', 'Shells fell on <a>Hasakeh</a> on Monday. ‖ Shells fell on <b>Hassakah</b> on Monday, officials said.'),
  roman('same', 'The director, <a>Aleksandr Gurin</a>, was held. ‖ Director <b>Alexander Gurin</b> was held.'),
  roman('different', 'A tailor, <a>Hassan Karimi</a>, was freed. ‖ A judge, <b>Hussein Karimi</b>, freed them.'),
  roman('different', '<a>Ali Hamdan</a> shot at <b>Adel Hamdan</b>. ‖ Two men fought.'),
  slip('same', 'The victim was <a>Jamila Luss</a>, 19. ‖ The victim, <b>Jamilla Luss</b>, was 19.'),
  slip('same', 'Father <a>Jason Steward</a> was angry. ‖ The father, <b>Jason Stweard</b>, spoke to a paper.'),
  slip('same', 'Officer <a>Ronald Serra</a> fired. ‖ The officer, <b>Ronal Serra</b>, fired once.'),
  slip('different', '<a>Maria Holt</a> and <b>Mario Holt</b> ran the inn. ‖ The inn burned.'),
  slip('different', 'A nurse, <a>Jan Baker</a>, called the police. ‖ A neighbour, <b>Ian Barker</b>, saw smoke.'),
  slip('open', 'A woman called <a>Lena Moss</a> complained. ‖ The owner, <b>Lena Ross</b>, laughed.'),
  surname('different', '<a>Ana Ruiz</a> was mayor. ‖ <b>Pau Ruiz</b> is a baker.'),
  surname('different', '<a>Senator Dora Finch</a> spoke; she is no relation of <b>Carl Finch</b>, the thief. ‖ The senator spoke.'),
  surname('different', '<a>Dora Finch</a> was hurt. ‖ Dora Finch was hurt, and her brother, <b>Carl Finch</b>, called for help.'),
  surname('open', '<a>Dora Finch</a> and Carl Finch were hurt. ‖ <b>Finch</b> was taken to a hospital.'),
  surname('different', '<a>Henrik Dahl Jr.</a> took over the yard. ‖ His father, <b>Henrik Dahl Sr.</b>, had built it.'),
  surname('same', '<a>Dora Finch</a> and Carl Finch were hurt. ‖ Dora Finch was treated at once, but <b>Ms. Finch</b> died on Tuesday.'),
  kin('different', '<a>Ortega</a> was not there. ‖ <b>Ortega’s cousin</b> took the boat. Luis Ortega knew nothing.'),
  kin('different', 'The victim, <a>Mira Solberg</a>, was 20. ‖ <b>The victim’s sister</b> lit a candle.'),
  kin('different', '<a>Luis Ortega</a> fled. ‖ <b>The lawyer of Luis Ortega</b> denied it.'),
  kin('different', '<a>The mayor</a> spoke. ‖ <b>The mayor’s wife</b> spoke.'),
  kin('same', 'Mira Solberg was 20. <a>Her brother</a> Erik Solberg wept. ‖ <b>Erik Solberg</b> lit a candle.'),
  kin('same', '<a>The wife of Jon Berg</a> was held at the pier. ‖ <b>Jon Berg’s wife</b> was held at the pier.'),
  kin('different', '<a>Jon Berg’s wife</a> was held. ‖ <b>Jon Berg’s daughter</b> was held.'),
  beside('same', 'The harbour master, <a>Inga Falk</a>, closed the port. ‖ <b>The harbour master</b> closed the port. Ships waited.'),
  beside('same', '<a>Inga Falk</a>, the harbour master, closed the port. <b>The harbour master</b> gave no reason. ‖ Ships waited.'),
  beside(
    'same',
    'Firefighter <a>Paul Vance</a> saved the cat. ‖ The cat was saved by a firefighter. “It bit me,” <b>the firefighter</b> said.',
  ),
  beside('open', 'Two officials, Inga Falk and <a>Per Aas</a>, closed the port. ‖ <b>The official</b> gave no reason.'),
  beside('different', '<a>Inga Falk</a>, whose deputy is Per Aas, closed the port. <b>Her deputy</b> opened it again. ‖ Ships waited.'),
  beside('same', 'The groom, <a>Tariq Nouri</a>, fled. ‖ <b>The groom</b> fled through a window.'),
  copula('same', '<a>Inga Falk</a> is the harbour master. ‖ <b>The harbour master</b> closed the port.'),
  copula('same', 'The man was identified as <a>Luis Ortega</a>. <b>The man</b> had a knife. ‖ Police held a man.'),
  copula('different', '<a>Inga Falk</a> is not the harbour master. ‖ <b>The harbour master</b> closed the port.'),
  copula('same', 'Police named the suspect as <a>Luis Ortega</a>. ‖ <b>The suspect</b> was caught near the mill.'),
  copula('same', '<a>Luis Ortega</a>, who is a pilot, was held. ‖ <b>The pilot</b> was held for two days.'),
  definite('same', 'A bear bit <a>Sven Aalto</a>, a hunter, on Sunday. ‖ A bear bit a hunter on Sunday. <b>The hunter</b> is well.'),
  definite('open', 'A bear bit the hunters <a>Sven Aalto</a> and Ivar Kask. ‖ <b>The hunter</b> is well.'),
  definite('different', 'A bear bit <a>Sven Aalto</a>, a hunter. <b>Another hunter</b> shot it. ‖ The bear is dead.'),
  definite('different', 'The former mayor, <a>Dora Finch</a>, was heard. ‖ <b>The current mayor</b>, Ivo Lenz, was not.'),
  definite('same', '<a>A 20-year-old student</a> climbed the tower. ‖ <b>The student</b>, who is 20, climbed the tower.'),
  age('same', '<a>Mira Solberg</a>, 20, climbed the tower. <b>The 20-year-old</b> was fined. ‖ A tower was climbed.'),
  age('same', '<a>Mira Solberg</a>, 20, climbed the tower. ‖ <b>The 20-year-old</b> was fined for climbing the tower.'),
  age('different', '<a>Mira Solberg</a>, 20, and Kai Thorne, 31, climbed the tower. <b>The 31-year-old</b> fell. ‖ One fell.'),
  age('open', '<a>Mira Solberg</a>, 20, and Kai Thorne, 20, climbed the tower. <b>The 20-year-old</b> fell. ‖ One fell.'),
  age('different', '<a>Mira Solberg</a>, 20, climbed the tower. ‖ <b>A 64-year-old guard</b> watched.'),
  body('same', 'The <a>Ministry of Fisheries</a> closed the bay. ‖ The <b>Fisheries Ministry</b> closed the bay.'),
  body('same', 'The <a>Alder Harbour Board</a> met. <b>The board</b> chose a head. ‖ A head was chosen.'),
  body('same', 'The <a>Alder Harbour Board</a> met. ‖ The <b>Harbour Board</b> met on Monday.'),
  body('different', 'The <a>Ministry of Fisheries</a> closed the bay. ‖ The <b>Ministry of Transport</b> did not.'),
  body('same', 'Police raided <a>Veldt Shipping Ltd</a>. ‖ Police raided <b>Veldt Shipping</b>.'),
  body('different', 'Police raided <a>Veldt Shipping</a>. ‖ <b>Veldt Insurance</b> is for sale.'),
  acronym('same', 'The <a>Northern Harbour Authority</a> (NHA) closed the bay. ‖ The <b>NHA</b> closed the bay.'),
  acronym('same', 'The <a>National Rescue Service</a> sent a boat. ‖ The <b>NRS</b> sent a boat, and the National Rescue Service paid.'),
  acronym('same', 'The <a>Front for a Free Coast</a> claimed the attack. ‖ The <b>FFC</b> claimed the attack.'),
  acronym('different', 'The <a>Northern Harbour Authority</a> paid. ‖ The <b>SHA</b> paid.'),
  group('same', '<a>The Marines</a> landed at dawn. ‖ At dawn <b>the Marines</b> landed.'),
  group('different', '<a>A Marine</a> was hurt. ‖ <b>The Marines</b> landed at dawn.'),
  group('different', '<a>Two guards</a> were held. ‖ <b>A guard</b> saw it.'),
  group('different', '<a>The miners</a> went on strike. ‖ <b>The miners’ union</b> paid them.'),
  across('same', 'The bride, <a>Lea Marsh</a>, fainted. ‖ <b>The bride</b> fainted during the storm.'),
  across('same', '<a>The groom</a>, a clerk, fainted. ‖ <b>The groom</b>, 28, fainted.'),
  across('same', 'The gunman, <a>Rolf Stern</a>, shot two. ‖ Two were shot by <b>the gunman</b>.'),
  across('open', '<a>A witness</a> heard a shot. ‖ <b>A witness</b> saw a van.'),
  across('open', '<a>An official</a> said the dam held. ‖ <b>An official</b> said it broke.'),
  across('same', 'The school’s headmaster, <a>Cyril Nash</a>, was dismissed. ‖ The school dismissed <b>its headmaster</b>.'),
  thing('same', 'The ferry <a>Blue Heron</a> sank. ‖ The <b>Blue Heron</b> sank off Port Alder.'),
  thing('same', 'The play <a>The Salt Road</a> closed. ‖ “<b>The Salt Road</b>” closed after a week.'),
  thing('different', 'The ferry <a>Blue Heron</a> sank. ‖ The ferry <b>Grey Heron</b> saved them.'),
  thing('same', 'Floods reached <a>Port Alder</a>. ‖ The town of <b>Port Alder</b> was under water.'),
  mixed(
    'same',
    'The keeper of the Moss Point lighthouse, <a>Edgar Lowell</a>, found the bottle. ‖ <b>Ed Lowell</b>, who keeps the lighthouse at Moss Point, found a bottle.',
  ),
  mixed(
    'same',
    '<a>Nadia Rahimi</a>, 34, won the lottery twice. ‖ A woman of 34 won twice. “I cried,” said <b>Rahimi</b>. Nadia Rahimi works in a bakery.',
  ),
  mixed('different', '<a>The mayor of Eastport</a> resigned. ‖ <b>The mayor of Westport</b> did not.'),
  mixed(
    'same',
    'Police arrested <a>a 42-year-old fisherman</a> on the quay. ‖ <b>The fisherman</b>, 42, was arrested on the quay at night.',
  ),
  mixed('different', '<a>Captain Rolf Eide</a> left the ship first. ‖ His mate, <b>Tor Eide</b>, stayed.'),
  mixed(
    'same',
    'Actor <a>Miles Fenn</a> bought a goat. ‖ <b>The actor</b> bought a goat at the fair. Fenn could not be reached. Miles Fenn is 30.',
  ),
  mixed('same', 'The <a>Ministry of the Interior</a> denied it. ‖ The <b>Interior Ministry</b> denied it.'),
  mixed('different', 'The <a>Interior Ministry</a> denied it. ‖ The <b>Foreign Ministry</b> confirmed it.'),
  mixed('same', '<a>Abu Yusuf al-Masri</a> led the attack. ‖ The attack was led by <b>Abu Youssef al-Masri</b>.'),
  mixed('open', 'Two brothers, Karl Vogt and <a>Uwe Vogt</a>, fell. ‖ A climber named <b>Vogt</b> fell.'),
  mixed('different', '<a>The widow of Karl Vogt</a> spoke. ‖ <b>Karl Vogt</b> fell.'),
  mixed('same', 'The bride’s father, <a>Hugo Lindt</a>, paid. ‖ <b>The bride’s father</b> paid for it all.'),
  mixed('different', '<a>The bride’s father</a> paid. ‖ <b>The groom’s father</b> paid.'),
  mixed('same', 'The hacker known as <a>Greyfox</a> was caught. ‖ <b>Greyfox</b>, a hacker, was caught in Port Alder.'),
  mixed('same', 'Judge <a>Miriam Adler-Stein</a> freed him. ‖ Judge <b>Miriam Adler</b> freed him on Friday.'),
  mixed('same', 'Prime Minister <a>Tomas Hruby</a> flew home. ‖ <b>The prime minister</b> flew home early.'),
  mixed('different', 'Prime Minister <a>Tomas Hruby</a> flew home. ‖ <b>The former prime minister</b>, Jan Malik, stayed.'),
  mixed('same', 'A teacher, <a>Olive Marsh</a>, found the letter. <b>She</b> burned it. ‖ A letter was burned.'),
  mixed('open', 'Olive Marsh met <a>Ruth Cole</a>. <b>She</b> wept. ‖ Two women met.'),
  mixed('same', 'The <a>Coastal Workers’ Union</a> called a strike. <b>The union</b> wants more pay. ‖ There is a strike.'),
  mixed('same', '<a>Vassily Orlenko</a>, a chess player, vanished. ‖ Chess player <b>Vasily Orlenko</b> has vanished.'),
  mixed('different', '<a>Paul Stone</a>, 20, was shot. ‖ <b>Paula Stone</b>, 44, called the police.'),
  mixed('open', '<a>A resident</a> smelled gas. ‖ <b>A resident</b> heard nothing.'),
  mixed('same', 'The pilot was named as <a>Lars Holt</a>. ‖ <b>The pilot</b> had slept for two hours.'),
  mixed('different', 'The pilot was named as <a>Lars Holt</a>. ‖ <b>The co-pilot</b> had slept for two hours.'),
  mixed('same', 'Rescuers found <a>Emil Brand</a> alive. <b>The boy</b> asked for soup. ‖ A boy was found.'),
];
