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

describe('adjuncts between verb and full stop say when and where, and nothing of what was said', () => {
  test.each([
    ['<content>The bridge is safe</content>, <source>the mayor</source> <cue>told</cue> reporters as she left the hall.'],
    ['<content>The ferry had sunk</content>, <source>she</source> <cue>said</cue> before the hearing in Vik.'],
    ['<content>The ferry had sunk</content>, <source>the pilot</source> <cue>said</cue> in Vik on Monday after the talks ended.'],
    ['<content>The ferry had sunk</content>, <cue>said</cue> <source>the pilot</source> after a meeting with divers.'],
    ['<content>The mayor</content>, <source>the clerk</source> <cue>said</cue> after the hearing in Vik, <content>had resigned</content>.'],
  ])('%s', (example) => {
    expect(marked(parseMarked(example).text)).toContain(example);
  });

  test.each([['After the storm, the mayor said before the vote that the port was open.'], ['The mayor of Vik, said to be ill, sailed.']])(
    'no content before the speaker: %s',
    (text) => {
      expect(marked(text).filter((m) => m.startsWith('<content>'))).toEqual([]);
    },
  );
});

describe('what somebody was told stands before', () => {
  test.each([
    [
      '<content>The search had been called off</content>, the Vester Tribune <cue>was told</cue> by <source>two divers who know the reef</source>.',
    ],
    ['<content>“The search is over,”</content> the Post <cue>was told</cue> by <source>a diver</source>.'],
    ['<content>The vote</content> <cue>was called</cue> <content>“a sham”</content> by <source>the mayor</source>.'],
  ])('%s', (example) => {
    expect(marked(parseMarked(example).text)).toContain(example);
  });

  test.each([['When the crew returned, the captain was told by the mate.'], ['The plan was called off by the mayor.']])(
    'nothing was: %s',
    (text) => {
      expect(marked(text)).toEqual([]);
    },
  );
});
