/** Eight things a repeater does to a story, planted one at a time beside a faithful retelling. All invented. */
export type Change =
  | 'hedge-dropped'
  | 'attribution-lost'
  | 'quote-trimmed'
  | 'number-moved'
  | 'plural-inflated'
  | 'second-hand-to-first'
  | 'named-to-unnamed'
  | 'order-reversed';

export interface Base {
  readonly name: string;
  readonly outlets: readonly [string, string]; // of the first report and of the retelling
  readonly sentences: readonly {
    readonly change: Change;
    readonly original: string;
    readonly retold: string; // in other words, faithfully
    readonly changed: string; // the retelling, with the one change
  }[];
}

export const BASES: readonly Base[] = [
  {
    name: 'a ferry run aground',
    outlets: ['Brannock Post', 'Skerry Herald'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The ferry Corrin may have lost its rudder before it ran aground, the coastguard said on Tuesday.',
        retold: 'Before running aground, the Corrin may have lost its rudder, the coastguard said on Tuesday.',
        changed: 'Before running aground, the Corrin lost its rudder, the coastguard said on Tuesday.',
      },
      {
        change: 'attribution-lost',
        original:
          'The car deck of the Corrin was carrying more lorries than its licence allows, two port officials told the Brannock Post.',
        retold: 'Two port officials told the Brannock Post that the Corrin had more lorries on its car deck than the licence permits.',
        changed: 'The Corrin had more lorries on its car deck than the licence permits.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“We put the lifeboats down on the sheltered side and counted everybody twice before the last of the crew left,” said the captain, Odd Marren.',
        retold:
          'Captain Odd Marren said: “We put the lifeboats down on the sheltered side and counted everybody twice before the last of the crew left.”',
        changed: 'Captain Odd Marren said: “We put the lifeboats down on the sheltered side and counted everybody twice.”',
      },
      {
        change: 'number-moved',
        original: 'The Corrin’s 214 passengers were taken to a school hall in Brannock, where they were given blankets and soup.',
        retold: 'In a school hall in Brannock, blankets and soup were handed to the 214 passengers of the Corrin.',
        changed: 'In a school hall in Brannock, blankets and soup were handed to the 240 passengers of the Corrin.',
      },
      {
        change: 'plural-inflated',
        original: 'A ministry official said the ship had passed its yearly inspection in March.',
        retold: 'The ship passed its yearly inspection in March, a ministry official said.',
        changed: 'The ship passed its yearly inspection in March, ministry officials said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'An official briefed on the rescue by a colleague said the first helicopter had turned back for fuel.',
        retold: 'According to an official briefed on the rescue by a colleague, the first helicopter had to turn back to refuel.',
        changed: 'According to an official who took part in the rescue, the first helicopter had to turn back to refuel.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Large ships will be kept out of the channel until the tide turns, Hella Brandt, the harbour master, said.',
        retold: 'Hella Brandt, the harbour master, said the channel would stay shut to large ships until the turn of the tide.',
        changed: 'A harbour official said the channel would stay shut to large ships until the turn of the tide.',
      },
      {
        change: 'order-reversed',
        original: 'The grounding was first reported by the Brannock Post, and later confirmed by the Skerry Herald.',
        retold: 'The Brannock Post was first to report the grounding, which the Skerry Herald later confirmed.',
        changed: 'The Skerry Herald was first to report the grounding, which the Brannock Post later confirmed.',
      },
    ],
  },
  {
    name: 'gas in a mine',
    outlets: ['Orrin Valley Gazette', 'Kestel Daily'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'Gas is believed to have gathered overnight in the lower gallery of the Harl mine, the mine inspectorate said.',
        retold: 'The mine inspectorate said that gas is believed to have gathered in the lower gallery of the Harl mine during the night.',
        changed: 'The mine inspectorate said that gas gathered in the lower gallery of the Harl mine during the night.',
      },
      {
        change: 'attribution-lost',
        original: 'Managers at the Harl mine were warned about the fans in January, according to a company memo.',
        retold: 'According to a company memo, managers at the Harl mine had a warning about the fans as early as January.',
        changed: 'Managers at the Harl mine had a warning about the fans as early as January.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“My husband told me on Sunday that the air down there tasted of metal and that nobody would listen to him,” said Edda Korl, who waited at the gate.',
        retold:
          'Edda Korl, waiting at the gate, said: “My husband told me on Sunday that the air down there tasted of metal and that nobody would listen to him.”',
        changed: 'Edda Korl, waiting at the gate, said: “My husband told me on Sunday that the air down there tasted of metal.”',
      },
      {
        change: 'number-moved',
        original: 'Rescue teams brought 31 miners to the surface by dawn on Thursday.',
        retold: 'By dawn on Thursday 31 miners had been brought up by rescue teams.',
        changed: 'By dawn on Thursday 37 miners had been brought up by rescue teams.',
      },
      {
        change: 'plural-inflated',
        original: 'One inspector said the escape ladder had been moved without a permit.',
        retold: 'The escape ladder was moved without a permit, one inspector said.',
        changed: 'The escape ladder was moved without a permit, inspectors said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A man who was told of the blast by his brother, a driller at the Harl mine, said two doors had been blown off.',
        retold: 'Two doors were blown off, said a man who was told of the blast by his brother, a driller at the Harl mine.',
        changed: 'Two doors were blown off, said a man who saw the blast at the Harl mine.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Tomas Reddin, the miners’ safety officer, said the men had asked for new masks three times.',
        retold: 'Three times the men asked for new masks, according to Tomas Reddin, the miners’ safety officer.',
        changed: 'Three times the men asked for new masks, according to a safety officer of the miners.',
      },
      {
        change: 'order-reversed',
        original: 'The Orrin Valley Gazette broke the news of the warning, and the Kestel Daily then matched it.',
        retold: 'News of the warning was broken by the Orrin Valley Gazette and then matched by the Kestel Daily.',
        changed: 'News of the warning was broken by the Kestel Daily and then matched by the Orrin Valley Gazette.',
      },
    ],
  },
  {
    name: 'a quarrel in the cabinet',
    outlets: ['Lantry Times', 'Meridian Journal'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'Finance Minister Jorun Adel might resign before the budget is read, a party aide said.',
        retold: 'A party aide said Finance Minister Jorun Adel might resign before the reading of the budget.',
        changed: 'A party aide said Finance Minister Jorun Adel will resign before the reading of the budget.',
      },
      {
        change: 'attribution-lost',
        original: 'The prime minister struck the housing fund out of the draft by hand, three people in the room told the Lantry Times.',
        retold:
          'Three people in the room told the Lantry Times that the prime minister had taken a pen and struck the housing fund out of the draft.',
        changed: 'The prime minister had taken a pen and struck the housing fund out of the draft.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“I have never been shown these figures, and I will not defend in public what I was not allowed to read,” Finance Minister Jorun Adel told reporters.',
        retold:
          'Speaking to reporters, Finance Minister Jorun Adel said: “I have never been shown these figures, and I will not defend in public what I was not allowed to read.”',
        changed: 'Speaking to reporters, Finance Minister Jorun Adel said: “I will not defend in public what I was not allowed to read.”',
      },
      {
        change: 'number-moved',
        original: 'The finance and housing ministries are 640 million crowns apart on the cost of the housing fund.',
        retold: 'On what the housing fund will cost, the finance and housing ministries differ by 640 million crowns.',
        changed: 'On what the housing fund will cost, the finance and housing ministries differ by 460 million crowns.',
      },
      {
        change: 'plural-inflated',
        original: 'A person close to the chancellery said the quarrel had begun over a seat at a dinner.',
        retold: 'The quarrel started over a dinner seat, a person close to the chancellery said.',
        changed: 'The quarrel started over a dinner seat, people close to the chancellery said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'An adviser who heard about the meeting from his deputy said the interior minister had left early.',
        retold: 'The interior minister left the meeting early, according to an adviser who had heard about it from his deputy.',
        changed: 'The interior minister left the meeting early, according to an adviser who sat at the table.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Sigrid Hame, who speaks for the chancellery, denied that anybody had shouted.',
        retold: 'Sigrid Hame, who speaks for the chancellery, denied that there had been any shouting.',
        changed: 'A chancellery spokeswoman denied that there had been any shouting.',
      },
      {
        change: 'order-reversed',
        original: 'The Meridian Journal was the first to report the rift; the Lantry Times confirmed it a day later.',
        retold: 'The rift was reported first by the Meridian Journal and confirmed the next day by the Lantry Times.',
        changed: 'The rift was reported first by the Lantry Times and confirmed the next day by the Meridian Journal.',
      },
    ],
  },
  {
    name: 'a power cut in a hospital',
    outlets: ['Calder Tribune', 'Northmoor News'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The power cut at St Alwin’s hospital appears to have been caused by a flooded cellar, the regional health board said.',
        retold: 'A flooded cellar appears to have caused the power cut at St Alwin’s hospital, according to the regional health board.',
        changed: 'A flooded cellar caused the power cut at St Alwin’s hospital, according to the regional health board.',
      },
      {
        change: 'attribution-lost',
        original: 'Nurses had to pump air by hand for eleven minutes, two doctors on the ward told the Calder Tribune.',
        retold: 'For eleven minutes nurses pumped air by hand, two doctors on the ward told the Calder Tribune.',
        changed: 'For eleven minutes nurses pumped air by hand.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“The spare engine started on the second try, and by then every child on the third floor was already breathing safely,” the ward sister, Maud Ellery, said.',
        retold:
          'The ward sister, Maud Ellery, put it this way: “The spare engine started on the second try, and by then every child on the third floor was already breathing safely.”',
        changed: 'The ward sister, Maud Ellery, put it this way: “The spare engine started on the second try.”',
      },
      {
        change: 'number-moved',
        original: 'St Alwin’s moved 46 patients to two other hospitals on Saturday night.',
        retold: 'On Saturday night 46 patients were taken from St Alwin’s to two other hospitals.',
        changed: 'On Saturday night 64 patients were taken from St Alwin’s to two other hospitals.',
      },
      {
        change: 'plural-inflated',
        original: 'A hospital manager said the cellar pump had been due for repair.',
        retold: 'The pump in the cellar was due for repair, said a hospital manager.',
        changed: 'The pump in the cellar was due for repair, said hospital managers.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A porter who heard about the fire door from a night nurse said it had been locked.',
        retold: 'The fire door was locked, according to a porter who heard about it from a night nurse.',
        changed: 'The fire door was locked, according to a porter who tried to open it.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Dr Lewin Pask, the hospital’s director, said no patient had died because of the power cut.',
        retold: 'No patient died because of the power cut, the hospital’s director, Dr Lewin Pask, said.',
        changed: 'No patient died because of the power cut, a hospital official said.',
      },
      {
        change: 'order-reversed',
        original: 'A report in the Northmoor News first brought the power cut to light, and the Calder Tribune followed hours later.',
        retold: 'It was the Northmoor News that first brought the power cut to light; the Calder Tribune followed some hours later.',
        changed: 'It was the Calder Tribune that first brought the power cut to light; the Northmoor News followed some hours later.',
      },
    ],
  },
  {
    name: 'a football transfer',
    outlets: ['Pellam Gazette', 'Arle Courier'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'Arle Rovers have reportedly agreed to pay for the striker Dino Varga in two parts.',
        retold: 'For the striker Dino Varga, Arle Rovers have reportedly agreed to pay in two instalments.',
        changed: 'For the striker Dino Varga, Arle Rovers have agreed to pay in two instalments.',
      },
      {
        change: 'attribution-lost',
        original: 'According to a person at the clinic, the striker Dino Varga passed his medical examination on Wednesday.',
        retold: 'On Wednesday the striker Dino Varga passed his medical, a person at the clinic said.',
        changed: 'On Wednesday the striker Dino Varga passed his medical.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“I grew up two streets from this ground and I would have walked here for half of what they offered me,” Varga said at the gate.',
        retold:
          'At the gate Varga said: “I grew up two streets from this ground and I would have walked here for half of what they offered me.”',
        changed: 'At the gate Varga said: “I grew up two streets from this ground.”',
      },
      {
        change: 'number-moved',
        original: 'Arle Rovers will pay 18.5 million crowns for Varga, more than they have paid for any player before.',
        retold: 'Never before have Arle Rovers paid as much for a player as the 18.5 million crowns that Varga will cost.',
        changed: 'Never before have Arle Rovers paid as much for a player as the 15.8 million crowns that Varga will cost.',
      },
      {
        change: 'plural-inflated',
        original: 'A source close to Varga said he had turned down two foreign clubs.',
        retold: 'Varga turned down two foreign clubs, according to a source close to him.',
        changed: 'Varga turned down two foreign clubs, according to sources close to him.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A director who was told of the vote by the club secretary said the board had split five to four.',
        retold: 'The board split five to four, said a director who learned of the vote from the club secretary.',
        changed: 'The board split five to four, said a director who took part in the vote.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Berit Olm, the head coach of Arle Rovers, said Varga would not play before the cup final.',
        retold: 'Varga will not play until the cup final, the head coach of Arle Rovers, Berit Olm, said.',
        changed: 'Varga will not play until the cup final, a member of the Arle Rovers coaching staff said.',
      },
      {
        change: 'order-reversed',
        original: 'Following a report in the Pellam Gazette, the Arle Courier also wrote on Friday that the two clubs had shaken hands.',
        retold: 'On Friday the Arle Courier too wrote that the two clubs had shaken hands, following a report in the Pellam Gazette.',
        changed: 'On Friday the Pellam Gazette too wrote that the two clubs had shaken hands, following a report in the Arle Courier.',
      },
    ],
  },
  {
    name: 'a trial over burned ledgers',
    outlets: ['Dunmere Herald', 'Wexcombe Journal'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The accountant allegedly burned the ledgers in a garden behind her office, prosecutors told the court.',
        retold: 'Prosecutors told the court that the accountant had allegedly burned the ledgers in the garden at the back of her office.',
        changed: 'Prosecutors told the court that the accountant had burned the ledgers in the garden at the back of her office.',
      },
      {
        change: 'attribution-lost',
        original: 'The judge met the defendant at a wedding last year, a letter filed by the defence says.',
        retold: 'A letter filed by the defence says the judge had met the defendant last year at a wedding.',
        changed: 'The judge had met the defendant last year at a wedding.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“You cannot ask a jury to forget what it has heard simply because the clerk has since lost the tape,” argued Amos Teague, the defence lawyer.',
        retold:
          '“You cannot ask a jury to forget what it has heard simply because the clerk has since lost the tape,” the defence lawyer, Amos Teague, argued.',
        changed: '“You cannot ask a jury to forget what it has heard,” the defence lawyer, Amos Teague, argued.',
      },
      {
        change: 'number-moved',
        original: 'The charge sheet lists 23 payments made over four years.',
        retold: 'There are 23 payments on the charge sheet, made in the course of four years.',
        changed: 'There are 28 payments on the charge sheet, made in the course of four years.',
      },
      {
        change: 'plural-inflated',
        original: 'A court clerk said the tape had gone missing in the spring.',
        retold: 'It was in the spring that the tape went missing, a court clerk said.',
        changed: 'It was in the spring that the tape went missing, court clerks said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'The first ballot was tied, according to a woman who was told of it by a juror.',
        retold: 'A woman who was told of the first ballot by a juror said it had ended in a tie.',
        changed: 'A woman who took part in the first ballot said it had ended in a tie.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Prosecutor Lena Ashgrove said she would ask for a sentence of six years.',
        retold: 'A sentence of six years will be asked for, prosecutor Lena Ashgrove said.',
        changed: 'A sentence of six years will be asked for, a prosecutor said.',
      },
      {
        change: 'order-reversed',
        original:
          'The loss of the tape was first reported by the Wexcombe Journal; the Dunmere Herald had it confirmed by the court that evening.',
        retold:
          'The Wexcombe Journal reported first that the tape was lost, and the Dunmere Herald had the court confirm it in the evening.',
        changed:
          'The Dunmere Herald reported first that the tape was lost, and the Wexcombe Journal had the court confirm it in the evening.',
      },
    ],
  },
  {
    name: 'a river flood',
    outlets: ['Lower Ash Times', 'Ashwater Daily'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'It was not clear whether the dam at Pell had been opened on purpose, the river authority said.',
        retold: 'The river authority said it was not clear whether the dam at Pell had been deliberately opened.',
        changed: 'The river authority said the dam at Pell had been deliberately opened.',
      },
      {
        change: 'attribution-lost',
        original: 'Water had been seeping through the bank for a week, farmers in the village of Osk said.',
        retold: 'For a week the bank had been letting water through, said farmers in the village of Osk.',
        changed: 'For a week the bank had been letting water through.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“We carried my mother up to the loft in a kitchen chair, and from there we watched the car float away,” said Bram Tolley, a baker.',
        retold:
          'Bram Tolley, a baker, said: “We carried my mother up to the loft in a kitchen chair, and from there we watched the car float away.”',
        changed: 'Bram Tolley, a baker, said: “We carried my mother up to the loft in a kitchen chair.”',
      },
      {
        change: 'number-moved',
        original: 'The river Ash stood 4.2 metres above its usual level at noon on Sunday.',
        retold: 'At noon on Sunday the Ash was 4.2 metres higher than usual.',
        changed: 'At noon on Sunday the Ash was 4.7 metres higher than usual.',
      },
      {
        change: 'plural-inflated',
        original: 'A fire chief said the pumps from the coast had come too late.',
        retold: 'The pumps sent from the coast arrived too late, a fire chief said.',
        changed: 'The pumps sent from the coast arrived too late, fire chiefs said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A councillor briefed on the damage by an engineer said the bridge at Osk could be saved.',
        retold: 'The bridge at Osk can be saved, said a councillor whom an engineer briefed on the damage.',
        changed: 'The bridge at Osk can be saved, said a councillor who inspected the damage.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Ottoline Marsh, who heads the river authority, said the flood gates had worked as they should.',
        retold: 'The flood gates did what they should, said Ottoline Marsh, the head of the river authority.',
        changed: 'The flood gates did what they should, said an official of the river authority.',
      },
      {
        change: 'order-reversed',
        original:
          'The Lower Ash Times was first with the news that the dam had been opened, and the Ashwater Daily confirmed it on Monday.',
        retold: 'On Monday the Ashwater Daily confirmed what the Lower Ash Times had been first to report, that the dam had been opened.',
        changed: 'On Monday the Lower Ash Times confirmed what the Ashwater Daily had been first to report, that the dam had been opened.',
      },
    ],
  },
  {
    name: 'a bus strike',
    outlets: ['Tolland Courier', 'Quarry Hill News'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The bus drivers could walk out again on Friday if no offer comes, the drivers’ union said.',
        retold: 'Without an offer the bus drivers could walk out again on Friday, according to the drivers’ union.',
        changed: 'Without an offer the bus drivers will walk out again on Friday, according to the drivers’ union.',
      },
      {
        change: 'attribution-lost',
        original: 'A dispatcher told the Tolland Courier that the company had hired drivers from abroad to break the strike.',
        retold: 'To break the strike, the company took on drivers from abroad, a dispatcher told the Tolland Courier.',
        changed: 'To break the strike, the company took on drivers from abroad.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“They offered us two per cent and a new coffee machine, and they still cannot understand why the depot is empty,” said Rufus Dale of the drivers’ union.',
        retold:
          'Rufus Dale of the drivers’ union remarked: “They offered us two per cent and a new coffee machine, and they still cannot understand why the depot is empty.”',
        changed: 'Rufus Dale of the drivers’ union remarked: “They offered us two per cent and a new coffee machine.”',
      },
      {
        change: 'number-moved',
        original: 'On the first day of the strike 1,900 drivers stayed away from work.',
        retold: 'The number of drivers who stayed at home on the strike’s first day was 1,900.',
        changed: 'The number of drivers who stayed at home on the strike’s first day was 2,900.',
      },
      {
        change: 'plural-inflated',
        original: 'A manager at the bus company said half of the buses were running.',
        retold: 'Half of the buses are on the road, a manager at the bus company said.',
        changed: 'Half of the buses are on the road, managers at the bus company said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A mechanic who was told of the talks by a shop steward said they had lasted eleven minutes.',
        retold: 'The talks lasted eleven minutes, said a mechanic who was told of them by a shop steward.',
        changed: 'The talks lasted eleven minutes, said a mechanic who attended them.',
      },
      {
        change: 'named-to-unnamed',
        original: 'School buses will be spared, said Cornelia Brack, the city’s transport chief.',
        retold: 'Cornelia Brack, the city’s transport chief, said school buses would not be touched.',
        changed: 'A city official said school buses would not be touched.',
      },
      {
        change: 'order-reversed',
        original: 'Word of the offer came first from the Quarry Hill News and was matched by the Tolland Courier an hour later.',
        retold: 'The Quarry Hill News had word of the offer first; it was matched an hour later by the Tolland Courier.',
        changed: 'The Tolland Courier had word of the offer first; it was matched an hour later by the Quarry Hill News.',
      },
    ],
  },
  {
    name: 'a clerk accused of spying',
    outlets: ['Varn Tribune', 'Eastgate Times'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The clerk arrested in Varn might have copied naval charts for a foreign embassy, the interior ministry said.',
        retold:
          'According to the interior ministry, the clerk who was arrested in Varn might have copied naval charts for a foreign embassy.',
        changed: 'According to the interior ministry, the clerk who was arrested in Varn copied naval charts for a foreign embassy.',
      },
      {
        change: 'attribution-lost',
        original: 'The charts were found sewn into a coat, two people with knowledge of the search told the Varn Tribune.',
        retold: 'The charts had been sewn into a coat, the Varn Tribune was told by two people with knowledge of the search.',
        changed: 'The charts had been sewn into a coat.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“He came in every morning with bread for the whole office, and none of us ever wondered how he paid for it,” said Ilse Morn, a colleague of the clerk.',
        retold:
          'Ilse Morn, a colleague, said of the clerk: “He came in every morning with bread for the whole office, and none of us ever wondered how he paid for it.”',
        changed: 'Ilse Morn, a colleague, said of the clerk: “none of us ever wondered how he paid for it.”',
      },
      {
        change: 'number-moved',
        original: 'Investigators found 12,000 crowns in a biscuit tin under the clerk’s sink.',
        retold: 'Under the clerk’s sink, in a biscuit tin, investigators came upon 12,000 crowns.',
        changed: 'Under the clerk’s sink, in a biscuit tin, investigators came upon 21,000 crowns.',
      },
      {
        change: 'plural-inflated',
        original: 'A Veldian diplomat said the embassy had never heard of the clerk.',
        retold: 'The embassy has never heard of the clerk, said a Veldian diplomat.',
        changed: 'The embassy has never heard of the clerk, said Veldian diplomats.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A retired officer who learned of the case from a former pupil said the clerk had been watched since spring.',
        retold: 'Since spring the clerk had been watched, said a retired officer who had learned of the case from a former pupil.',
        changed: 'Since spring the clerk had been watched, said a retired officer who had worked on the case.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Hugo Stavel, the clerk’s lawyer, called the charges a mistake.',
        retold: 'The charges were called a mistake by Hugo Stavel, the clerk’s lawyer.',
        changed: 'The charges were called a mistake by a lawyer for the clerk.',
      },
      {
        change: 'order-reversed',
        original: 'The arrest was first made public by the Eastgate Times, and the Varn Tribune confirmed it through the court.',
        retold: 'The Eastgate Times was the first to make the arrest public; the Varn Tribune then had it confirmed at the court.',
        changed: 'The Varn Tribune was the first to make the arrest public; the Eastgate Times then had it confirmed at the court.',
      },
    ],
  },
  {
    name: 'a merger of two banks',
    outlets: ['Merchant Journal', 'Corvale Post'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'Halden Bank is believed to have offered nine crowns a share for Corvale Savings, a broker said.',
        retold: 'A broker said Halden Bank is believed to have offered nine crowns per share for Corvale Savings.',
        changed: 'A broker said Halden Bank had offered nine crowns per share for Corvale Savings.',
      },
      {
        change: 'attribution-lost',
        original: 'Three hundred branches will shut after the merger, a person who has read the plan told the Merchant Journal.',
        retold: 'After the merger, a person who has read the plan told the Merchant Journal, three hundred branches will close.',
        changed: 'After the merger, three hundred branches will close.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“This is not a rescue, and anybody who calls it one has not looked at the books of either bank this year,” said Petra Lunn, the chairwoman of Halden.',
        retold:
          'Halden’s chairwoman, Petra Lunn, said: “This is not a rescue, and anybody who calls it one has not looked at the books of either bank this year.”',
        changed: 'Halden’s chairwoman, Petra Lunn, said: “This is not a rescue.”',
      },
      {
        change: 'number-moved',
        original: 'Together the two banks would hold 17 per cent of the country’s deposits.',
        retold: 'If joined, the banks would hold 17 per cent of all deposits in the country.',
        changed: 'If joined, the banks would hold 27 per cent of all deposits in the country.',
      },
      {
        change: 'plural-inflated',
        original: 'One director of Corvale Savings said the vote had been put off twice.',
        retold: 'The vote was twice put off, according to one director of Corvale Savings.',
        changed: 'The vote was twice put off, according to directors of Corvale Savings.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A person informed of the board’s vote said only the treasurer had been against the deal.',
        retold: 'Only the treasurer was against the deal, said a person informed of the board’s vote.',
        changed: 'Only the treasurer was against the deal, said a person who took part in the board’s vote.',
      },
      {
        change: 'named-to-unnamed',
        original: 'The regulator will look at the deal in June, its deputy head, Viktor Sand, said.',
        retold: 'Viktor Sand, the deputy head of the regulator, said the deal would be looked at in June.',
        changed: 'An official of the regulator said the deal would be looked at in June.',
      },
      {
        change: 'order-reversed',
        original: 'The Corvale Post was the first to report the merger talks, two days ahead of the Merchant Journal.',
        retold: 'The merger talks were first reported by the Corvale Post, two days before the Merchant Journal.',
        changed: 'The merger talks were first reported by the Merchant Journal, two days before the Corvale Post.',
      },
    ],
  },
  {
    name: 'a school roof',
    outlets: ['Penlow News', 'Hartside Gazette'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The roof of the Penlow school may have been weakened by heavy snow in February, an engineer said.',
        retold: 'Heavy snow in February may have weakened the roof of the school in Penlow, said an engineer.',
        changed: 'Heavy snow in February weakened the roof of the school in Penlow, said an engineer.',
      },
      {
        change: 'attribution-lost',
        original: 'The caretaker reported the cracks in autumn, according to the minutes of a parents’ meeting.',
        retold: 'In autumn the caretaker had reported the cracks, the minutes of a parents’ meeting say.',
        changed: 'In autumn the caretaker had reported the cracks.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“I told the children to lie under their desks and sing, because a singing child does not think about the ceiling,” said Nora Quill, a teacher.',
        retold:
          '“I told the children to lie under their desks and sing, because a singing child does not think about the ceiling,” the teacher, Nora Quill, said.',
        changed: '“I told the children to lie under their desks and sing,” the teacher, Nora Quill, said.',
      },
      {
        change: 'number-moved',
        original: 'Lessons for 380 pupils will be held in the town hall for nine weeks.',
        retold: 'For nine weeks, 380 pupils will have their lessons in the town hall.',
        changed: 'For six weeks, 380 pupils will have their lessons in the town hall.',
      },
      {
        change: 'plural-inflated',
        original: 'An education ministry official said the school had been on a repair list.',
        retold: 'The school was on a list for repair, an education ministry official said.',
        changed: 'The school was on a list for repair, education ministry officials said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A mother who was told of the collapse by her son said the lamps had swung for minutes.',
        retold: 'The lamps swung for minutes, said a mother who heard of the collapse from her son.',
        changed: 'The lamps swung for minutes, said a mother who saw the collapse.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Headmistress Agnes Rowe said nobody had been in the gym.',
        retold: 'The gym was empty, headmistress Agnes Rowe said.',
        changed: 'The gym was empty, a member of the school’s staff said.',
      },
      {
        change: 'order-reversed',
        original: 'The Hartside Gazette was the first to write about the cracks; the Penlow News took up the story a month later.',
        retold: 'First to write about the cracks was the Hartside Gazette, and a month later the Penlow News took up the story.',
        changed: 'First to write about the cracks was the Penlow News, and a month later the Hartside Gazette took up the story.',
      },
    ],
  },
  {
    name: 'shots at a border',
    outlets: ['Marrow Pass Herald', 'Sollen Times'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'A patrol from Sollen reportedly crossed the river at night and cut a telephone line.',
        retold: 'At night a patrol from Sollen is reported to have crossed the river and cut a telephone line.',
        changed: 'At night a patrol from Sollen crossed the river and cut a telephone line.',
      },
      {
        change: 'attribution-lost',
        original: 'Two truck drivers at the crossing told the Marrow Pass Herald that the first shots had come from a watchtower.',
        retold: 'The first shots, two truck drivers at the crossing told the Marrow Pass Herald, came from a watchtower.',
        changed: 'The first shots came from a watchtower.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“Our soldiers have orders to stay on their side of the water and to fire only if they are fired upon,” Colonel Radek Imre said.',
        retold:
          'Colonel Radek Imre stated: “Our soldiers have orders to stay on their side of the water and to fire only if they are fired upon.”',
        changed: 'Colonel Radek Imre stated: “Our soldiers have orders to stay on their side of the water.”',
      },
      {
        change: 'number-moved',
        original: 'The crossing at Marrow Pass has been shut for 16 days.',
        retold: 'It is 16 days since the crossing at Marrow Pass was shut.',
        changed: 'It is 10 days since the crossing at Marrow Pass was shut.',
      },
      {
        change: 'plural-inflated',
        original: 'One diplomat said the two foreign ministers had spoken by telephone.',
        retold: 'A telephone call took place between the two foreign ministers, one diplomat said.',
        changed: 'A telephone call took place between the two foreign ministers, diplomats said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'An official briefed on the talks by a colleague said a map had been thrown on the floor.',
        retold: 'A map was thrown on the floor, said an official whom a colleague had briefed on the talks.',
        changed: 'A map was thrown on the floor, said an official who had attended the talks.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Marta Ilves, the foreign minister of Sollen, promised an answer within a week.',
        retold: 'Marta Ilves, the foreign minister of Sollen, promised that an answer would come within a week.',
        changed: 'A foreign ministry official in Sollen promised that an answer would come within a week.',
      },
      {
        change: 'order-reversed',
        original: 'After the Sollen Times broke the story of the cut line, the Marrow Pass Herald confirmed it with the army.',
        retold: 'The Marrow Pass Herald confirmed the story of the cut line with the army after the Sollen Times had broken it.',
        changed: 'The Sollen Times confirmed the story of the cut line with the army after the Marrow Pass Herald had broken it.',
      },
    ],
  },
  {
    name: 'a theft from a museum',
    outlets: ['Arden Courier', 'Castle Street Journal'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The thieves appear to have come through a skylight above the coin room, the museum said.',
        retold: 'By a skylight above the coin room, the museum said, the thieves appear to have got in.',
        changed: 'By a skylight above the coin room, the museum said, the thieves got in.',
      },
      {
        change: 'attribution-lost',
        original: 'The night guard was dismissed the week before the theft, according to a former employee.',
        retold: 'A week before the theft, according to a former employee, the night guard was dismissed.',
        changed: 'A week before the theft, the night guard was dismissed.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“The crown is worth nothing melted down, and no honest dealer in the world would put it in his window,” Fabian Roth, the curator, said.',
        retold:
          '“The crown is worth nothing melted down, and no honest dealer in the world would put it in his window,” said the curator, Fabian Roth.',
        changed: '“The crown is worth nothing melted down,” said the curator, Fabian Roth.',
      },
      {
        change: 'number-moved',
        original: 'Thieves took a crown and 57 gold coins from the Arden museum.',
        retold: 'From the Arden museum 57 gold coins and a crown were taken.',
        changed: 'From the Arden museum 75 gold coins and a crown were taken.',
      },
      {
        change: 'plural-inflated',
        original: 'A detective said the alarm had been switched off from inside.',
        retold: 'A detective said that somebody inside had switched off the alarm.',
        changed: 'Detectives said that somebody inside had switched off the alarm.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A waiter who was told of the getaway by a guest said the car had no number plates.',
        retold: 'There were no plates on the car, according to a waiter to whom a guest had described the getaway.',
        changed: 'There were no plates on the car, according to a waiter who saw the getaway.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Police inspector Clara Venn said a reward of 5,000 crowns would be offered.',
        retold: 'A reward of 5,000 crowns will be offered, police inspector Clara Venn said.',
        changed: 'A reward of 5,000 crowns will be offered, a police inspector said.',
      },
      {
        change: 'order-reversed',
        original: 'The theft was first reported by the Castle Street Journal and confirmed by the Arden Courier before midnight.',
        retold: 'Before midnight the Arden Courier confirmed the theft, which the Castle Street Journal had been the first to report.',
        changed: 'Before midnight the Castle Street Journal confirmed the theft, which the Arden Courier had been the first to report.',
      },
    ],
  },
  {
    name: 'a fever in a port',
    outlets: ['Port Lisle Daily', 'Inland Tribune'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'The fever could have come ashore with a grain ship in August, the health institute said.',
        retold: 'The health institute said a grain ship could have brought the fever ashore in August.',
        changed: 'The health institute said a grain ship brought the fever ashore in August.',
      },
      {
        change: 'attribution-lost',
        original:
          'The ministry knew of the first cases ten days before it told the public, a doctor at the institute told the Port Lisle Daily.',
        retold:
          'As a doctor at the institute told the Port Lisle Daily, the ministry had known of the first cases for ten days when it told the public.',
        changed: 'The ministry had known of the first cases for ten days when it told the public.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“Wash your hands, keep the windows open, and do not visit your grandparents until we know how this fever travels,” Dr Oriel Banks said.',
        retold:
          'The advice of Dr Oriel Banks was: “Wash your hands, keep the windows open, and do not visit your grandparents until we know how this fever travels.”',
        changed: 'The advice of Dr Oriel Banks was: “Wash your hands, keep the windows open, and do not visit your grandparents.”',
      },
      {
        change: 'number-moved',
        original: 'Port Lisle has counted 263 cases since the first of September.',
        retold: 'Since the first of September there have been 263 cases in Port Lisle.',
        changed: 'Since the first of September there have been 326 cases in Port Lisle.',
      },
      {
        change: 'plural-inflated',
        original: 'A customs officer said the grain ship had never been inspected.',
        retold: 'Nobody ever inspected the grain ship, a customs officer said.',
        changed: 'Nobody ever inspected the grain ship, customs officers said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A nurse who heard of the first death from a friend in the ward said the dead man had been a sailor.',
        retold: 'The first to die was a sailor, said a nurse who had heard of the death from a friend in the ward.',
        changed: 'The first to die was a sailor, said a nurse who had been with him in the ward.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Health Minister Dario Pell said schools would stay open.',
        retold: 'Schools will not be closed, Health Minister Dario Pell said.',
        changed: 'Schools will not be closed, a health ministry official said.',
      },
      {
        change: 'order-reversed',
        original:
          'The Inland Tribune first reported the outbreak on the quay, and the Port Lisle Daily was able to confirm it on Thursday.',
        retold: 'The outbreak on the quay was in the Inland Tribune first; on Thursday the Port Lisle Daily was able to confirm it.',
        changed: 'The outbreak on the quay was in the Port Lisle Daily first; on Thursday the Inland Tribune was able to confirm it.',
      },
    ],
  },
  {
    name: 'a rocket test',
    outlets: ['Cape Orrel News', 'Desert Courier'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'A cracked valve might have let fuel into the second stage, the space agency said after the test.',
        retold: 'After the test the space agency said a cracked valve might have let fuel get into the second stage.',
        changed: 'After the test the space agency said a cracked valve let fuel get into the second stage.',
      },
      {
        change: 'attribution-lost',
        original: 'The countdown was stopped twice in the night, according to an engineer’s log seen by the Cape Orrel News.',
        retold: 'An engineer’s log seen by the Cape Orrel News has it that the countdown was halted two times during the night.',
        changed: 'The countdown was halted two times during the night.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“She climbed straight as a candle for ninety seconds, and then the sky behind her simply turned white,” said Ines Calloway, the flight director.',
        retold:
          'The flight director, Ines Calloway, recalled: “She climbed straight as a candle for ninety seconds, and then the sky behind her simply turned white.”',
        changed: 'The flight director, Ines Calloway, recalled: “She climbed straight as a candle for ninety seconds.”',
      },
      {
        change: 'number-moved',
        original: 'The rocket came down in the sea 48 kilometres from the coast.',
        retold: 'It was 48 kilometres from the coast that the rocket fell into the sea.',
        changed: 'It was 84 kilometres from the coast that the rocket fell into the sea.',
      },
      {
        change: 'plural-inflated',
        original: 'A defence ministry official said no warhead had been on board.',
        retold: 'There was no warhead on board, a defence ministry official said.',
        changed: 'There was no warhead on board, defence ministry officials said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'A fisherman who was told of the crash by another crew said the wreck had burned on the water.',
        retold: 'The wreck burned on the water, a fisherman who was told of the crash by another crew said.',
        changed: 'The wreck burned on the water, a fisherman who watched the crash said.',
      },
      {
        change: 'named-to-unnamed',
        original: 'The next flight will wait until spring, said Yusuf Bell, who heads the space agency.',
        retold: 'Yusuf Bell, who heads the space agency, said there would be no flight before spring.',
        changed: 'A space agency official said there would be no flight before spring.',
      },
      {
        change: 'order-reversed',
        original: 'The failed test was reported first by the Desert Courier; the Cape Orrel News followed with pictures.',
        retold: 'The Cape Orrel News followed with pictures after the Desert Courier had been first to report that the test failed.',
        changed: 'The Desert Courier followed with pictures after the Cape Orrel News had been first to report that the test failed.',
      },
    ],
  },
  {
    name: 'a lost harvest',
    outlets: ['Brindle Gazette', 'Tarrow Times'],
    sentences: [
      {
        change: 'hedge-dropped',
        original: 'Half of the wheat in Tarrow county is believed to be lost to rust, the farmers’ union said.',
        retold: 'According to the farmers’ union, rust is believed to have taken half of the wheat in Tarrow county.',
        changed: 'According to the farmers’ union, rust has taken half of the wheat in Tarrow county.',
      },
      {
        change: 'attribution-lost',
        original: 'The state has already sold its grain reserve, a trader and a miller told the Brindle Gazette.',
        retold: 'A trader and a miller told the Brindle Gazette that the grain reserve of the state had already been sold.',
        changed: 'The grain reserve of the state had already been sold.',
      },
      {
        change: 'quote-trimmed',
        original:
          '“I have walked these fields for forty summers, and I have never before heard them so quiet at noon in July,” said Walt Emmer, a farmer.',
        retold:
          'Walt Emmer, a farmer, said: “I have walked these fields for forty summers, and I have never before heard them so quiet at noon in July.”',
        changed: 'Walt Emmer, a farmer, said: “I have never before heard them so quiet at noon in July.”',
      },
      {
        change: 'number-moved',
        original: 'The price of bread has risen by 22 per cent since May.',
        retold: 'Since May bread has become 22 per cent dearer.',
        changed: 'Since May bread has become 12 per cent dearer.',
      },
      {
        change: 'plural-inflated',
        original: 'A source close to the agriculture minister said aid would be paid in autumn.',
        retold: 'Aid will be paid out in autumn, a source close to the agriculture minister said.',
        changed: 'Aid will be paid out in autumn, sources close to the agriculture minister said.',
      },
      {
        change: 'second-hand-to-first',
        original: 'An inspector who was told of the silos by a driver said a third of them stood empty.',
        retold: 'A third of the silos are empty, said an inspector who was told of them by a driver.',
        changed: 'A third of the silos are empty, said an inspector who looked into them.',
      },
      {
        change: 'named-to-unnamed',
        original: 'Agriculture Minister Leopold Gant said nobody would go hungry.',
        retold: 'Nobody will go hungry, Agriculture Minister Leopold Gant said.',
        changed: 'Nobody will go hungry, a ministry official said.',
      },
      {
        change: 'order-reversed',
        original: 'The sale of the reserve was revealed by the Tarrow Times, with the Brindle Gazette confirming it the next day.',
        retold: 'It was the Tarrow Times that revealed the sale of the reserve; the Brindle Gazette confirmed it the next day.',
        changed: 'It was the Brindle Gazette that revealed the sale of the reserve; the Tarrow Times confirmed it the next day.',
      },
    ],
  },
];

/** Pairs of reports that share an event and many words, where none of the eight has happened. All invented. */
export const UNCHANGED: readonly { readonly name: string; readonly a: string; readonly b: string }[] = [
  {
    name: 'two officials, two counts, two hours',
    a: 'Nine people were hurt when a tram left the rails in Pellam on Friday, fire chief Ruud Hanssen said at eight in the morning. The driver was among them. Trams on the hill line will stand still all day.',
    b: 'By Friday afternoon, 14 people from the derailed tram in Pellam had been treated, said Dr Ilka Moors, who runs the casualty ward. Most of them went home after an hour. Workers are looking at the rails on the hill line.',
  },
  {
    name: 'a hedge in both',
    a: 'A short circuit may have started the fire at the Corl mill, the insurer said on Sunday. The roof fell in at about three in the morning. Nobody lives nearby.',
    b: 'The blaze at the Corl mill might have begun with a short circuit, according to a fire officer. Forty bales of wool were lost. The owner, Greta Simms, means to rebuild by winter.',
  },
  {
    name: 'a whole quotation in both',
    a: 'Trucks stood in a long line at the Osterby crossing on Monday. “We will open the gates when the last truck has been searched, and not one minute before,” customs chief Lars Odegard said. Drivers were given water.',
    b: 'Customs chief Lars Odegard spoke to drivers at the Osterby crossing on Monday morning. He told them: “We will open the gates when the last truck has been searched, and not one minute before.” Some slept in their cabs. The weather was mild.',
  },
  {
    name: 'two different quotations of one speaker',
    a: 'The mayor of Linden, Oda Finn, closed the old market hall on Thursday. “The beams are rotten through and I will not wait for the first one to fall,” Finn said. Traders may take their goods out until Saturday.',
    b: 'The old market hall in Linden was shut on Thursday by the mayor, Oda Finn. “Every trader will get a stall on the square, free of charge, until the hall is safe again,” she promised. Eighty stalls are affected.',
  },
  {
    name: 'one whole sentence of two',
    a: '“The orchestra will play on Saturday as planned. The soloist has lost her voice, and we are looking for another,” said Emil Castor, who manages the Varn concert hall. Tickets remain valid. The programme has not changed.',
    b: 'The Varn concert hall has lost its soloist for Saturday. “The orchestra will play on Saturday as planned,” said its manager, Emil Castor. Anyone who wants the money back can have it. The hall seats nine hundred.',
  },
  {
    name: 'a bound that agrees',
    a: 'At least 20 houses in Brack were damaged by the storm, the county’s rescue service said on Wednesday. Roads to the village are open. The power came back at noon.',
    b: 'The storm damaged 23 houses in Brack, according to a list that the village council put up on Wednesday. Two barns burned down. The council meets again tonight.',
  },
  {
    name: 'a toll that grew, with the dates told',
    a: 'On 3 May the health office in Sarn counted four deaths from the bad mushrooms, its director, Jana Pohl, said. Eleven people were in hospital. Markets were told to stop the sale.',
    b: 'Seven people had died from the bad mushrooms in Sarn by 9 May, Jana Pohl, the director of the health office, said. No new patients had come in for two days. The sale of wild mushrooms is still forbidden.',
  },
  {
    name: 'an unnamed official of another ministry',
    a: 'Irma Lauk, the deputy trade minister, said the grain talks with Sollen would resume in June. The talks have been held in two cities. Both sides want a treaty this year.',
    b: 'The grain talks with Sollen will resume in June, an official at the farm ministry said. A date has been set. Farmers have asked to be heard before that.',
  },
  {
    name: 'second-hand in both',
    a: 'A driver who was told of the landslide by a shepherd said the road to Harl was gone. It is the only road into the valley. A helicopter will fly over at dawn.',
    b: 'The road to Harl is gone, said a postman who had heard of the landslide from his sister in the village. No houses were hit. Telephones in the valley still work.',
  },
  {
    name: 'one order of outlets in other words',
    a: 'The Eastgate Times was the first to report that the opera house would be sold, and the Varn Tribune confirmed it a day later. The city has owned the house for ninety years. A vote is due in March.',
    b: 'News that the opera house would be sold appeared first in the Eastgate Times. The Varn Tribune confirmed it the following day. The house needs a new roof.',
  },
  {
    name: 'a named and an unnamed speaker of different bodies',
    a: 'Silas Orme, the captain of the tug Bera, said the barge had broken loose at midnight. The wind was strong. No oil was spilled.',
    b: 'The barge broke loose shortly after midnight, a harbour police officer said. It drifted for two miles before it was caught. The harbour was busy that night.',
  },
  {
    name: 'two groups of officials who are not the same',
    a: 'Two officials at the central bank said the rate would stay at four per cent. They spoke after a meeting on Tuesday. The next meeting is in July.',
    b: 'An official at the treasury said the rate would stay where it is, at four per cent. Markets hardly moved on Tuesday. The treasury will publish its own forecast on Friday.',
  },
  {
    name: 'numbers of different things',
    a: 'The search for the yacht Lorna covered 30 square miles on Sunday, the coastguard said. Two planes took part. It will begin again at first light.',
    b: 'On Sunday 12 boats searched for the yacht Lorna, according to the coastguard. Fishermen from three villages helped. The yacht was built eight years ago.',
  },
  {
    name: 'one distance in two units',
    a: 'The pipeline leaks at a point 10 miles north of Kestel, the company said on Thursday. Farmers have been told to keep cattle away from the stream. Repairs will take a week.',
    b: 'The leak in the pipeline is about 16 kilometres north of Kestel, according to the company. Gas is still flowing at half pressure. Workers reached the place on foot on Thursday.',
  },
  {
    name: 'a share and a count that agree',
    a: 'A third of the 90 weavers at the Lund works will lose their jobs, said Mira Tolk, who owns the works. They will be told on Monday. Orders have fallen since spring.',
    b: 'The Lund works will let 30 weavers go, the weavers’ union said. It wants to see the books before any letter is sent. The works has been in Lund since the war.',
  },
  {
    name: 'different people, both credited',
    a: 'Somebody opened the sluice at Marl by hand, the lock keeper told the Ashwater Daily. He found the chain cut at six. The meadow below is under water.',
    b: 'The sluice at Marl was opened by hand, two anglers told the Lower Ash Times. They had slept in a tent nearby. Cows were led to higher ground.',
  },
  {
    name: 'credited in the same sentence and in the next',
    a: 'The ferry line to Skerry will end in October, according to a letter from the shipping company to its staff. Forty jobs depend on it. The island has 600 people.',
    b: 'The ferry line to Skerry will end in October. The shipping company says so in a letter to its staff. The mayor of Skerry wants a meeting this week.',
  },
  {
    name: 'unclear in both',
    a: 'It was not clear whether the pilot had seen the balloon, the air safety board said. The plane landed with a broken lamp. No one was hurt.',
    b: 'Whether the pilot saw the balloon is still unclear, said Rolf Anders of the air safety board. The flight came from Linden. The airport stayed open.',
  },
  {
    name: 'one who saw and one who was told',
    a: 'Hanna Brook, who was feeding hens at the time, said she saw the meteor fall behind the church. It lit up the whole yard. The village has fewer than fifty houses.',
    b: 'A teacher who was told of the meteor by her pupils said it had fallen behind the church. The school bell rang by itself. Scientists are expected on Friday.',
  },
  {
    name: 'a round number and an exact one',
    a: 'About 2,000 people marched through Calder on Saturday, the police said. The march ended at the river. Shops on the main street closed early.',
    b: 'The march through Calder on Saturday was attended by 1,986 people, according to its organisers, who counted at the bridge. Speeches were short. It rained a little in the afternoon.',
  },
];
