/** A small story of which the number of origins behind one statement is known. All invented. */
export interface Puzzle {
  readonly name: string;
  readonly reports: readonly { readonly outlet?: string; readonly published?: string; readonly text: string }[];
  readonly says: string; // words of a report that give the answer in question
  readonly origins: readonly [number, number]; // least and most
  readonly why: string;
}

export const PUZZLES: readonly Puzzle[] = [
  {
    name: 'a wire through three outlets',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The ferry Alba struck a rock off Tamsin on Monday, two coastguard officials told Northline. Nobody was hurt.',
      },
      { outlet: 'Coast Daily', text: 'The ferry Alba struck a rock on Monday, Northline reported, citing two coastguard officials.' },
      {
        outlet: 'Island Herald',
        text: 'Two coastguard officials told Northline that the ferry Alba struck a rock on Monday. The ship is in dock.',
      },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'three reports carry the same two officials, reached by one agency',
  },
  {
    name: 'two governments, two desks',
    reports: [
      { outlet: 'Tamsin Post', text: 'The envoys of Norway and Peru met in Tamsin on Monday, a Norwegian official told the Post.' },
      {
        outlet: 'Coast Daily',
        text: 'The envoys of Norway and Peru met in Tamsin on Monday, two Peruvian officials told the Coast Daily.',
      },
    ],
    says: 'met in Tamsin',
    origins: [2, 2],
    why: 'officials of different governments cannot be the same people, and two newsrooms reached them',
  },
  {
    name: 'one name in three reports',
    reports: [
      { text: 'The ferry Alba struck a rock on Monday, the harbour master, Irena Vosk, said.' },
      { text: 'Irena Vosk, the harbour master of Tamsin, said the ferry Alba struck a rock on Monday.' },
      { text: 'Vosk told reporters that the ferry Alba struck a rock on Monday. Irena Vosk has run the harbour for ten years.' },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'the same person is named in all three',
  },
  {
    name: 'two people of one surname',
    reports: [
      { text: 'The ferry Alba struck a rock on Monday, the harbour master, Irena Vosk, said.' },
      { text: 'The ferry Alba struck a rock on Monday, the ship’s mate, Pavel Vosk, said.' },
    ],
    says: 'struck a rock',
    origins: [2, 2],
    why: 'two people of different names are never one',
  },
  {
    name: 'two desks reach one ministry',
    reports: [
      { outlet: 'Tamsin Post', text: 'The ferry Alba struck a rock on Monday, the Transport Ministry said in a statement.' },
      { outlet: 'Coast Daily', text: 'The Transport Ministry told the Coast Daily that the ferry Alba struck a rock on Monday.' },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'one body spoke, whoever asked it',
  },
  {
    name: 'a group that shrinks to one',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The envoys of Norway and Peru met in Tamsin on Monday, two Norwegian officials told the Post. One of the officials said the envoys met for an hour.',
      },
      { outlet: 'Coast Daily', text: 'Two Norwegian officials told the Post that the envoys of Norway and Peru met in Tamsin on Monday.' },
    ],
    says: 'met in Tamsin',
    origins: [1, 1],
    why: 'one of the two is one of the two',
  },
  {
    name: 'a memo beside a man',
    reports: [
      { outlet: 'Tamsin Post', text: 'The ferry Alba struck a rock on Monday, according to a coastguard memo seen by the Post.' },
      { outlet: 'Coast Daily', text: 'The ferry Alba struck a rock on Monday, a Norwegian official told the Coast Daily.' },
    ],
    says: 'struck a rock',
    origins: [2, 2],
    why: 'a document and a person, reached by two newsrooms',
  },
  {
    name: 'nobody in particular',
    reports: [
      { text: 'The ferry Alba struck a rock on Monday, observers say.' },
      { text: 'Analysts say that the ferry Alba struck a rock on Monday.' },
    ],
    says: 'struck a rock',
    origins: [0, 0],
    why: 'observers and analysts are nobody whose word can be weighed',
  },
  {
    name: 'bare sources',
    reports: [
      { text: 'The ferry Alba struck a rock on Monday, sources said.' },
      { text: 'Sources said the ferry Alba struck a rock on Monday.' },
    ],
    says: 'struck a rock',
    origins: [0, 0],
    why: 'of “sources” nothing is told',
  },
  {
    name: 'people close to the talks, twice',
    reports: [
      { text: 'The envoys of Norway and Peru met in Tamsin on Monday, people close to the talks said.' },
      { text: 'The envoys of Norway and Peru met in Tamsin on Monday, according to people familiar with the talks.' },
    ],
    says: 'met in Tamsin',
    origins: [0, 2],
    why: 'a claim of access alone is weak: it counts in the most, not in the least',
  },
  {
    name: 'the spokesperson, with and without a name',
    reports: [
      { text: 'The envoys of Norway and Peru met in Tamsin on Monday, a spokesman for the Norwegian foreign ministry said.' },
      { text: 'The envoys of Norway and Peru met in Tamsin on Monday, Norwegian foreign ministry spokesman Arne Lund said.' },
    ],
    says: 'met in Tamsin',
    origins: [1, 1],
    why: 'the unnamed spokesman of a ministry and the one who is named',
  },
  {
    name: 'a copy without a credit',
    reports: [
      {
        outlet: 'Tamsin Post',
        text: 'The ferry Alba struck a rock off the north quay of Tamsin on Monday night while the harbour lights were out, a dock worker said. Divers will look at the hull as soon as the wind drops, and passengers were sent home by bus along the coast road.',
      },
      {
        outlet: 'Coast Daily',
        text: 'The ferry Alba struck a rock off the north quay of Tamsin on Monday night while the harbour lights were out, a dock worker said. Divers will look at the hull as soon as the wind drops, and passengers were sent home by bus along the coast road.',
      },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'the dock worker stands in a copied passage: one man, of whom work and number are told',
  },
  {
    name: 'one side, two desks',
    reports: [
      { outlet: 'Tamsin Post', text: 'The envoys of Norway and Peru met in Tamsin on Monday, a Norwegian official told the Post.' },
      { outlet: 'Coast Daily', text: 'The envoys of Norway and Peru met in Tamsin on Monday, a Norwegian official told the Coast Daily.' },
    ],
    says: 'met in Tamsin',
    origins: [1, 2],
    why: 'they may be the same official: one at least, two at most',
  },
  {
    name: 'an official who becomes officials',
    reports: [
      { outlet: 'Tamsin Post', text: 'The envoys of Norway and Peru met in Tamsin on Monday, a Norwegian official told Northline.' },
      { outlet: 'Coast Daily', text: 'The envoys of Norway and Peru met in Tamsin on Monday, Norwegian officials told Northline.' },
    ],
    says: 'met in Tamsin',
    origins: [1, 2],
    why: 'one agency, one side; whether it was one official or more the words do not agree on',
  },
  {
    name: 'a minister heard abroad',
    reports: [
      { outlet: 'Tamsin Post', text: 'The ferry Alba struck a rock on Monday, Transport Minister Ana Ruiz said.' },
      {
        outlet: 'Coast Daily',
        text: 'Northline, citing Transport Minister Ana Ruiz, reported that the ferry Alba struck a rock on Monday.',
      },
      {
        outlet: 'Island Herald',
        text: 'According to state television, Ruiz said the ferry Alba struck a rock on Monday. Ana Ruiz is transport minister.',
      },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'one person, through three relays',
  },
  {
    name: 'an outlet and the man it spoke to',
    reports: [
      { outlet: 'Coast Daily', text: 'The ferry Alba struck a rock on Monday, the Harbour Gazette reported.' },
      { outlet: 'Island Herald', text: 'The ferry Alba struck a rock on Monday, a Norwegian official told the Harbour Gazette.' },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'the second report tells whose word the Gazette had',
  },
  {
    name: 'a self-citing outlet',
    reports: [
      {
        outlet: 'Tamsin Post',
        published: '2031-04-08',
        text: 'The ferry Alba struck a rock on Monday, two coastguard officials told the Post.',
      },
      {
        outlet: 'Tamsin Post',
        published: '2031-04-09',
        text: 'The ferry Alba struck a rock on Monday, the Post has reported, citing two coastguard officials.',
      },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'an outlet that repeats itself has no second source',
  },
  {
    name: 'the report’s own voice',
    reports: [
      { text: 'The ferry Alba struck a rock on Monday. Divers are at work.' },
      { text: 'The ferry Alba struck a rock on Monday. The quay is shut.' },
    ],
    says: 'struck a rock',
    origins: [0, 0],
    why: 'nobody’s word is given',
  },
  {
    name: 'own voice beside one source',
    reports: [
      { text: 'The ferry Alba struck a rock on Monday. Divers are at work.' },
      { text: 'The ferry Alba struck a rock on Monday, the harbour master, Irena Vosk, said.' },
    ],
    says: 'struck a rock',
    origins: [1, 1],
    why: 'a report without a source adds a document and no origin',
  },
  {
    name: 'three named witnesses',
    reports: [
      { text: 'The ferry Alba struck a rock on Monday, said Jon Berg, a passenger.' },
      { text: 'The ferry Alba struck a rock on Monday, said Lise Holm, who sells tickets.' },
      { text: 'The ferry Alba struck a rock on Monday, the harbour master, Irena Vosk, said.' },
    ],
    says: 'struck a rock',
    origins: [3, 3],
    why: 'three people by name',
  },
];
