import type { TweetField } from '../../fields.ts';
import { isMediaHash, shortMediaHash } from '../../mediaHashes.ts';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const HASHES = 'media_hashes' satisfies TweetField;

/** A picture or video by its content. */
export const MEDIA_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'media',
    aliases: ['picture'],
    syntax: 'media:5891b5b522d5df08',
    help: 'Tweets with this very file: its SHA-256, or the first 16 digits of it.',
    example: 'media:5891b5b522d5df08',
    list: true,
    read: (value, span) => {
      const hash = value.text.trim();
      return isMediaHash(hash)
        ? toField('media', shortMediaHash(hash), span)
        : leaveOut(
            'media',
            value,
            'That is no SHA-256: 16 to 64 of 0-9 and a-f. Tweets with any media are has:media.',
            span,
          );
    },
    describe: ({ text }) => `with the media file ${text}`,
    compile: ({ value }) => ({ term: { [HASHES]: value.text } }),
  },
];
