import { describe, expect, test } from 'vitest';
import { attribute } from '../../../../src/languages/en/attribute/index.ts';
import { english } from '../../../../src/languages/en/index.ts';
import { clean, reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';
import { parseMarked, printMarked } from '../../../../src/testing/index.ts';

const bare = { ...english, mark: () => [] };

/** Every attribution of a text, marked in it. */
function marked(text: string): readonly string[] {
  const found = attribute({ ...segment(clean(reportOf({ id: 'example', text }), bare), bare), mentions: [] });
  return found.map(({ source, cue, content }) => printMarked(text, { source, cue, content }));
}

describe('where a source begins and ends', () => {
  test.each([
    // appositions and what is told of somebody
    ['<source>Ana Ruiz, who led the search for the ferry,</source> <cue>said</cue> <content>the port was closed</content>.'],
    ['<source>Ruiz</source>, who led the search for the ferry, <cue>said</cue> <content>the port was closed</content>.'],
    [
      '<source>Ana Ruiz, the head of the harbour board, which owns the quay,</source> <cue>said</cue> <content>the port was closed</content>.',
    ],
    [
      '<content>“The bridge is safe,”</content> <cue>said</cue> <source>Ana Ruiz, a baker from Dalmar, Norland, who crossed it twice</source>.',
    ],
    ['<content>“The bridge is safe,”</content> <cue>said</cue> <source>the man who built it</source>.'],
    ['<content>“The bridge is safe,”</content> <cue>said</cue> <source>the clerk</source>, who crossed it on foot.'],
    ['<content>“The bridge is safe,”</content> <cue>wrote</cue> <source>Tom Berg, then the chief engineer</source>.'],
    // lists
    ['But <source>unions, harbour crews and many fishermen</source> <cue>say</cue> <content>the plan is a mistake</content>.'],
    ['<source>Ana Ruiz, Tom Berg and Lea Holt</source> <cue>said</cue> <content>that the bridge was safe</content>.'],
    ['<source>About half of the fishermen</source> <cue>said</cue> <content>that the bridge was safe</content>.'],
    ['<source>Three current and former pilots</source> <cue>said</cue> <content>that the bridge was safe</content>.'],
    ['<source>Ruiz</source> said she welcomed the plan and <cue>added</cue> <content>that the bridge was safe</content>.'],
    ['<source>A group of more than 50 pilots</source> <cue>said</cue> <content>that the bridge was safe</content>.'],
    ['<source>Sailors who have worked with Ruiz</source> <cue>say</cue> <content>that the bridge was safe</content>.'],
    [
      'Ana Ruiz and Tom Berg are her closest friends, and <source>aides</source> <cue>say</cue> <content>that the bridge was safe</content>.',
    ],
    ['<content>“The bridge is safe,”</content> <cue>said</cue> <source>Ana Ruiz, a pilot who has said she would not sail again</source>.'],
    // relative clauses with a verb of speech in them
    ['<source>A director who was told of the vote by the club secretary</source> <cue>said</cue> <content>the board had met</content>.'],
    ['<source>An aide who heard about the meeting from his deputy</source> <cue>said</cue> <content>the plan was dead</content>.'],
    ['<source>A woman told of the plan by her brother</source> <cue>said</cue> <content>the bridge was safe</content>.'],
    ['<source>The bakers who were asked about the tax</source> <cue>said</cue> <content>it was too high</content>.'],
    ['In the old harbour, <source>Ana Ruiz and Tom Berg</source> <cue>said</cue> <content>that the bridge was safe</content>.'],
  ])('%s', (example) => {
    expect(marked(parseMarked(example).text)).toContain(example);
  });
});

test('what describes a speaker is no attribution of what the speaker says', () => {
  expect(marked('A director who was told of the vote by the club secretary said the board had met.')).toHaveLength(1);
  expect(marked('A woman told of the plan by her brother said the bridge was safe.')).toHaveLength(1);
});

describe('where a content begins and ends', () => {
  test.each([
    ['<source>The mayor</source> <cue>warned</cue> <content>that the crews she had met with would not sail</content>.'],
    ['<source>Ruiz</source> <cue>said</cue> following the vote in the old town hall <content>that the bridge was safe</content>.'],
    ['<source>Ruiz</source> <cue>praised</cue> <content>the pilots of the ferry</content> at a rally in Dalmar on Monday.'],
    ['<source>She</source> <cue>said</cue> <content>the port was closed because the ice was too thick and that nobody was hurt</content>.'],
    ['<source>The mayor</source> <cue>said</cue> <content>the port was closed</content>, but she did not say for how long.'],
    ['But while <source>the mayor</source> <cue>said</cue> <content>that the port was closed</content>, the crews sailed on.'],
    ['The port (<source>the mayor</source> <cue>says</cue> <content>that it is closed</content>) is empty.'],
    ['<source>Ruiz</source> <cue>expressed concern</cue> in an interview <content>that the bridge was not safe</content>.'],
    ['<source>Ruiz</source> <cue>wrote</cue> in a court file <content>that the bridge was not safe</content>.'],
    ['When <source>the mayor</source> <cue>said</cue> <content>that the port was closed</content>, the crews went home.'],
  ])('%s', (example) => {
    expect(marked(parseMarked(example).text)).toContain(example);
  });
});
