import type { Puzzle } from './puzzles.ts';

/** Thirty further small stories of which the number of origins is known. All invented. */
export const MORE: readonly Puzzle[] = [
  {
    name: 'a report that comes home',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'The bridge at Orl collapsed on Monday, two council officials told the Post. The road below it is closed.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'On Monday the bridge at Orl collapsed, the Tamsin Post reported, citing two council officials. It was built in the last century.',
      },
      {
        outlet: 'Tamsin Post',
        published: '2031-04-10',
        text: 'The bridge at Orl collapsed on Monday, the Coast Daily reported. Buses now take the valley road.',
      },
    ],
    says: 'bridge at Orl collapsed',
    origins: [1, 1],
    why: 'the Post hears its own report back from the Daily; behind both stand the two officials',
  },
  {
    name: 'a circle of three with nobody in it',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-09',
        text: 'The Norling mine was closed on Sunday, the Coast Daily reported. The mine lies an hour north of Orl.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'The Norling mine was closed on Sunday, the Island Herald reported. Snow lay on the hills.',
      },
      {
        outlet: 'Island Herald',
        published: '2031-04-09',
        text: 'According to the Tamsin Post, the Norling mine was closed on Sunday. It has two shafts.',
      },
    ],
    says: 'mine was closed',
    origins: [0, 0],
    why: 'each outlet leans on the next, none has reporting of its own, and nobody outside is named',
  },
  {
    name: 'a wire with and without credit',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'Two fire officials told the Northline news agency that the village of Sarn was evacuated by boat on Friday. The rain has stopped.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The village of Sarn was evacuated by boat on Friday, the Northline news agency reported, citing two fire officials. Cows were left behind.',
      },
      {
        outlet: 'Island Herald',
        text: 'The village of Sarn was evacuated by boat on Friday, two fire officials said. Sarn has four hundred houses.',
      },
    ],
    says: 'was evacuated',
    origins: [1, 1],
    why: 'the same two officials; that the Herald leaves the agency out makes the link probable and adds nobody',
  },
  {
    name: 'three ways to one ministry',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'A suspect was arrested in the Orl bank robbery on Tuesday, the Interior Ministry told the Post. Banks opened as usual.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The Interior Ministry said in a statement that a suspect was arrested on Tuesday in the Orl bank robbery. The robbery took nine minutes.',
      },
      {
        outlet: 'Orl Gazette',
        text: 'In the Orl bank robbery a suspect was arrested on Tuesday, according to the Interior Ministry. The street is open again.',
      },
    ],
    says: 'suspect was arrested',
    origins: [1, 1],
    why: 'one ministry spoke: to a reporter, in a statement, and one cannot tell how',
  },
  {
    name: 'a report withdrawn',
    reports: [
      { outlet: 'Tamsin Post', published: '2031-04-08', text: 'Corl Bank was sold on Friday. It has sixty branches.' },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'On Friday Corl Bank was sold, said Jon Berg, who chairs its board. Its head office is in Orl.',
      },
      {
        outlet: 'Tamsin Post',
        published: '2031-04-10',
        text: 'The Tamsin Post withdrew its report that Corl Bank was sold on Friday. Readers had written in.',
      },
    ],
    says: 'Corl Bank was sold',
    origins: [1, 1],
    why: 'the Post named nobody and then took it back, which is no support; the chairman remains',
  },
  {
    name: 'a log beside a neighbour',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The bridge at Orl collapsed at noon on Monday, according to a fire brigade log seen by the Post. The river is low.',
      },
      {
        outlet: 'Coast Daily',
        text: 'Mina Torv, who lives beside the river, said that on Monday the bridge at Orl collapsed at noon, while she stood at her window. The bank is steep there.',
      },
    ],
    says: 'bridge at Orl collapsed',
    origins: [2, 2],
    why: 'a document and a person by name, each got by another newsroom',
  },
  {
    name: 'one audit on two desks',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The state mill at Orl was sold in March, according to the Harlan audit, a copy of which the Post has seen. The mill grinds rye.',
      },
      {
        outlet: 'Coast Daily',
        text: 'In March the state mill at Orl was sold, according to the Harlan audit, which the Coast Daily has also seen. Forty people work there.',
      },
    ],
    says: 'mill at Orl was sold',
    origins: [1, 1],
    why: 'two outlets read one document, and it bears a name',
  },
  {
    name: 'three officials, then one of them',
    reports: [
      {
        outlet: 'Orl Courier',
        text: 'The freighter Bera was seized on Wednesday, three Peruvian officials told the Courier. One of the officials said the crew was well. The ship carries timber.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The freighter Bera was seized on Wednesday, one of the three Peruvian officials told the Orl Courier. The sea was calm.',
      },
    ],
    says: 'Bera was seized',
    origins: [1, 1],
    why: 'one of the three is within the three',
  },
  {
    name: 'two of three speak again elsewhere',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'Three council officials told the Post that the village of Sarn was evacuated on Friday. The school there is new.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'The village of Sarn was evacuated on Friday, two of the three council officials who had spoken to the Tamsin Post told the Coast Daily. The road is wet.',
      },
    ],
    says: 'Sarn was evacuated',
    origins: [1, 1],
    why: 'two members of a group already counted, whoever rang them up',
  },
  {
    name: 'an outlet proud of itself',
    reports: [
      {
        outlet: 'Coast Daily',
        published: '2031-04-08',
        text: 'The striker Dino Varga signed for Arle Rovers on Sunday, two club officials told the Coast Daily. He is twenty-six.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'As the Coast Daily reported on Monday, citing two club officials, the striker Dino Varga signed for Arle Rovers on Sunday. Training begins at ten.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-10',
        text: 'The striker Dino Varga signed for Arle Rovers on Sunday, the Coast Daily was first to report, citing two club officials. The shirts are on sale.',
      },
    ],
    says: 'signed for Arle Rovers',
    origins: [1, 1],
    why: 'three editions of one outlet and always the same two officials',
  },
  {
    name: 'a minister badly translated',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'The border talks took place on Monday, Foreign Minister Ana Ruiz said. She had spoken in Spanish.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-08',
        text: 'The border talks took place on Monday under a bridge, Foreign Minister Ana Ruiz said, according to a translation by the Northline news agency. It was a mild day.',
      },
      {
        outlet: 'Island Herald',
        published: '2031-04-09',
        text: 'Foreign Minister Ana Ruiz said the border talks took place on Monday. Her word for a new start had been rendered as a bridge.',
      },
    ],
    says: 'talks took place',
    origins: [1, 1],
    why: 'one minister said it once; a slip in translation makes no second minister',
  },
  {
    name: 'two ministers of one government',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The village of Sarn was evacuated on Friday, Interior Minister Pavel Stern said. It lies below the dam.',
      },
      {
        outlet: 'Coast Daily',
        text: 'On Friday evening the village of Sarn was evacuated, according to Transport Minister Ana Ruiz. Trains no longer stop there.',
      },
    ],
    says: 'Sarn was evacuated',
    origins: [2, 2],
    why: 'two people by name are never one, though they are of one party',
  },
  {
    name: 'a bank’s spokeswoman, with and without a name',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The mill at Orl was sold on Thursday, a spokeswoman for Halden Bank said. The price of rye is high.',
      },
      {
        outlet: 'Coast Daily',
        text: 'Petra Lunn, a spokeswoman for Halden Bank, told the Coast Daily that the mill at Orl was sold on Thursday. Its chimney is a landmark.',
      },
    ],
    says: 'mill at Orl was sold',
    origins: [1, 1],
    why: 'the voice of one bank, once without a name',
  },
  {
    name: 'a sister, a neighbour and a passer-by',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'A suspect was arrested at the Orl market on Tuesday, said his sister, Lena Hult. The market sells fish.',
      },
      {
        outlet: 'Coast Daily',
        text: 'Jon Berg, who lives above the baker, said he watched on Tuesday as a suspect was arrested at the market in Orl. The stalls stayed open.',
      },
      {
        outlet: 'Island Herald',
        text: 'At the market in Orl, a suspect was arrested on Tuesday, according to Mira Sand, who had come to buy bread. It was raining.',
      },
      { outlet: 'Orl Gazette', text: 'Lena Hult said that on Tuesday a suspect was arrested at the Orl market. The clock there is slow.' },
    ],
    says: 'suspect was arrested',
    origins: [3, 3],
    why: 'four reports and three people by name; the sister speaks twice',
  },
  {
    name: 'witnesses without names',
    reports: [
      { outlet: 'Tamsin Post', text: 'The bridge at Orl collapsed on Monday, two witnesses told the Post. It was market day.' },
      { outlet: 'Coast Daily', text: 'Two witnesses told the Coast Daily that on Monday the bridge at Orl collapsed. A van stood nearby.' },
    ],
    says: 'bridge at Orl collapsed',
    origins: [1, 2],
    why: 'two newsrooms may have met the same two people: one at least, two at most',
  },
  {
    name: 'a professor who comments',
    reports: [
      {
        outlet: 'Orl Courier',
        text: 'The trade minister resigned on Thursday, two palace officials told the Courier. The garden was shut.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The trade minister resigned on Thursday because he had lost his party, said Halina Wick, a professor of politics at Orl University who studies the cabinet. Her book came out in May.',
      },
    ],
    says: 'minister resigned',
    origins: [1, 1],
    why: 'an expert’s remark is an opinion and no origin; the two officials are one',
  },
  {
    name: 'two who affirm and one who denies',
    reports: [
      { outlet: 'Tamsin Post', text: 'The freighter Bera was seized on Wednesday, said Lise Holm, who owns it. It was built in Orl.' },
      {
        outlet: 'Coast Daily',
        text: 'On Wednesday morning the freighter Bera was seized, according to its captain, Jon Berg. The cargo is timber.',
      },
      { outlet: 'Island Herald', text: 'The Norwegian Defence Ministry denied that the freighter Bera was seized. The port was quiet.' },
    ],
    says: 'Bera was seized',
    origins: [2, 2],
    why: 'two people by name affirm it; the denial stands against them and is not counted for it',
  },
  {
    name: 'agencies that watch television',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The freighter Bera was seized on Wednesday, the Northline news agency reported, citing state television. It flies a Peruvian flag.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The freighter Bera was seized on Wednesday, the Southcape news agency reported, citing state television. It has a crew of twelve.',
      },
      {
        outlet: 'Island Herald',
        text: 'The Defence Ministry told state television that the freighter Bera was seized on Wednesday. The weather was fair.',
      },
    ],
    says: 'Bera was seized',
    origins: [1, 1],
    why: 'two agencies have it from one station, and the station from one ministry',
  },
  {
    name: 'a mayor’s post',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The Orl paper mill was closed on Sunday, Mayor Oda Finn wrote on her social media page. The town has one mill.',
      },
      {
        outlet: 'Coast Daily',
        text: 'In a post on social media, Mayor Oda Finn said the Orl paper mill was closed on Sunday. The post had many readers.',
      },
      {
        outlet: 'Island Herald',
        text: 'Mayor Oda Finn announced online that the Orl paper mill was closed on Sunday. It made wrapping paper.',
      },
    ],
    says: 'mill was closed',
    origins: [1, 1],
    why: 'all three carry one post by one mayor',
  },
  {
    name: 'a filing and the lawyer who wrote it',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'Corl Bank was sold on Friday, according to a court filing by the lawyer Amos Teague. The court sits in Orl.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The lawyer Amos Teague, who wrote the court filing, said Corl Bank was sold on Friday. A hearing is due in June.',
      },
    ],
    says: 'Corl Bank was sold',
    origins: [1, 1],
    why: 'the filing is the lawyer’s own word, on paper and aloud',
  },
  {
    name: 'a hospital and a ministry',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'A suspect was arrested in the children’s ward on Tuesday, St Alwin Hospital said in a statement. Visits go on.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The Health Ministry told the Coast Daily that on Tuesday a suspect was arrested at St Alwin Hospital, in the ward for children. The ward is on the third floor.',
      },
    ],
    says: 'suspect was arrested',
    origins: [2, 2],
    why: 'two bodies speak for themselves to two newsrooms, and neither is said to repeat the other',
  },
  {
    name: 'the police of two towns',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The Tamsin police said the bridge between Tamsin and Orl collapsed on Monday. It is forty metres long.',
      },
      {
        outlet: 'Coast Daily',
        text: 'On Monday the bridge between Tamsin and Orl collapsed, according to the Orl police. The detour takes an hour.',
      },
    ],
    says: 'Orl collapsed',
    origins: [2, 2],
    why: 'two police forces are two bodies',
  },
  {
    name: 'officials counted and not counted',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The border talks took place in Sarn on Monday, two Peruvian officials told the Orl Courier. Sarn has one hotel.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The border talks took place in Sarn on Monday, Peruvian officials told the Orl Courier. The hotel has a garden.',
      },
    ],
    says: 'talks took place',
    origins: [1, 1],
    why: 'same newspaper, same side, and a plural that two would fill: probably the same two',
  },
  {
    name: 'a familiar source in six papers',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'Corl Bank was sold on Friday, two people familiar with the sale told the Post. It was founded by millers.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'Corl Bank was sold on Friday, the Tamsin Post reported, citing two people familiar with the sale. Its shares are not traded.',
      },
      {
        outlet: 'Island Herald',
        published: '2031-04-09',
        text: 'Two people familiar with the sale told the Tamsin Post that Corl Bank was sold on Friday. The bank has a blue door.',
      },
      {
        outlet: 'Orl Courier',
        published: '2031-04-09',
        text: 'According to the Tamsin Post, Corl Bank was sold on Friday. Its clerks wear grey.',
      },
      {
        outlet: 'Harbour Gazette',
        published: '2031-04-09',
        text: 'The Tamsin Post, citing two people familiar with the sale, reported that Corl Bank was sold on Friday. It lends to fishermen.',
      },
      {
        outlet: 'Valley Tribune',
        published: '2031-04-10',
        text: 'Corl Bank was sold on Friday, two people familiar with the sale told the Tamsin Post. Its vault is famous.',
      },
    ],
    says: 'Corl Bank was sold',
    origins: [1, 1],
    why: 'five papers name the first, and the first had two people',
  },
  {
    name: 'confirmed with officials of one’s own',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'The border talks took place on Monday, two Norwegian officials told the Post. They were the first since autumn.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'Three Norwegian officials told the Coast Daily that on Monday the border talks took place, confirming a report in the Tamsin Post. A date for more is open.',
      },
    ],
    says: 'talks took place',
    origins: [1, 2],
    why: 'the Daily has officials of its own, but of the same side and without names: they may include the first two',
  },
  {
    name: 'a rebel and a soldier',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The village of Sarn was evacuated on Friday, a government army officer told the Post. It is known for its plums.',
      },
      {
        outlet: 'Coast Daily',
        text: 'A rebel commander told the Coast Daily that on Friday night the village of Sarn was evacuated. There is no telephone there.',
      },
    ],
    says: 'Sarn was evacuated',
    origins: [2, 2],
    why: 'an army officer and a rebel commander are of opposed parties and cannot be one person; two newsrooms reached them',
  },
  {
    name: 'a recording heard twice',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'The trade minister resigned at the cabinet meeting on Thursday, according to a leaked recording of the meeting heard by the Post. The meeting was short.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'At the cabinet meeting on Thursday the trade minister resigned, according to the same leaked recording of the meeting, which the Coast Daily has also heard. The cabinet has nine members.',
      },
    ],
    says: 'minister resigned',
    origins: [1, 1],
    why: 'one recording, two listeners',
  },
  {
    name: 'a rumour nobody owns',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'It is rumoured that the striker Dino Varga signed for Arle Rovers on Sunday. The season starts in August.',
      },
      {
        outlet: 'Coast Daily',
        text: 'Rumour has it that the striker Dino Varga signed for Arle Rovers on Sunday. The ground holds nine thousand.',
      },
      { outlet: 'Island Herald', text: 'The striker Dino Varga reportedly signed for Arle Rovers on Sunday. The club plays in green.' },
    ],
    says: 'signed for Arle Rovers',
    origins: [0, 0],
    why: 'a rumour is nobody’s word, however often it is printed',
  },
  {
    name: 'a paper that has learned something',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'The Tamsin Post has learned that the Norling mine was closed on Sunday. It yielded copper.',
      },
      {
        outlet: 'Coast Daily',
        published: '2031-04-09',
        text: 'The Norling mine was closed on Sunday, the Tamsin Post reported. The price of copper is low.',
      },
    ],
    says: 'mine was closed',
    origins: [1, 1],
    why: 'the Post claims reporting of its own under its name, and the Daily only repeats the Post',
  },
  {
    name: 'two agencies, two officials each',
    reports: [
      {
        outlet: 'Coast Daily',
        text: 'The ferry Corrin struck a rock on Monday, two coastguard officials told the Northline news agency. It sails twice a day.',
      },
      {
        outlet: 'Island Herald',
        text: 'Two coastguard officials told the Southcape news agency that on Monday the ferry Corrin struck a rock. It is painted white.',
      },
    ],
    says: 'struck a rock',
    origins: [1, 2],
    why: 'both agencies had two officials of one service, unnamed: they may be the same two',
  },
];
