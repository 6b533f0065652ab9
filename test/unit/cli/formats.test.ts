import { expect, test } from 'vitest';
import { formatFormats } from '../../../cli/commands/formats.ts';
import { FORMATS } from '../../../indexer/formats/formats.ts';

test('formatFormats tells of each format what it is, how it is known and what it lacks', () => {
  const text = formatFormats(FORMATS);
  expect(text.match(/^\S+: /gm)?.map((name) => name.slice(0, -2))).toEqual(FORMATS.map(({ name }) => name));
  expect(text).toContain(
    [
      'twitter-2021-12: tweets as Twitter released them in December 2021',
      '  kind       tweets',
      '  known by   its 30 columns from tweetid to user_mentions, without poll_choices',
      '  lacks      poll_choices',
      '',
    ].join('\n'),
  );
  expect(text).toMatch(/twitter-copy: .*\n.*\n.*\n {2}lacks {6}what its header leaves out\n/);
  expect(text).toMatch(
    /nbc-users: .*\n.*\n {2}known by {3}id, screen_name, .*\n {2}lacks {6}user_profile_url\n/,
  );
});
