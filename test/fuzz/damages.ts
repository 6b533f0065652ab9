import type { Random } from '../../sample/random.ts';

/** One way to hurt a file. */
export type Damage = (bytes: Buffer, random: Random) => Buffer;

const join = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** A part of the bytes, of any size up to `most`. */
function partOf(bytes: Buffer, random: Random, most = bytes.length): readonly [from: number, to: number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random.below(most + 1))];
}

/** Puts something in at any place. */
const insert =
  (what: (random: Random) => string | Uint8Array): Damage =>
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return join(bytes.subarray(0, at), what(random), bytes.subarray(at));
  };

/** Puts something in the place of each text that is found, or of some of them. */
const replace =
  (pattern: RegExp, by: (random: Random, found: string) => string, share = 1): Damage =>
  (bytes, random) =>
    Buffer.from(
      // One character a byte.
      bytes
        .toString('latin1')
        .replace(pattern, (found) => (random.chance(share) ? by(random, found) : found)),
      'latin1',
    );

/** Places of all bytes of one value. */
const placesOf = (bytes: Buffer, byte: number): number[] => {
  const places: number[] = [];
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) places.push(at);
  return places;
};

/** Does something with the lines, which need not be rows. */
const withLines =
  (change: (lines: string[], random: Random) => readonly string[]): Damage =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString('latin1').split('\n'), random).join('\n'), 'latin1');

/** Does something with the first line alone. */
const withHeader = (change: (names: string[], random: Random) => readonly string[]): Damage =>
  withLines(([header = '', ...lines], random) => [change(header.split(','), random).join(','), ...lines]);

/** What can happen to any file, packed ones too. */
export const ANY_DAMAGES: Readonly<Record<string, Damage>> = {
  cut: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  'cut by little': (bytes, random) => bytes.subarray(0, Math.max(0, bytes.length - random.below(40))),
  'lost its start': (bytes, random) => bytes.subarray(random.below(bytes.length + 1)),
  'lost a part': (bytes, random) => {
    const [from, to] = partOf(bytes, random, random.pick([1, 20, 5_000]));
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  'a part again': (bytes, random) => {
    const [from, to] = partOf(bytes, random, random.pick([20, 5_000]));
    const at = random.below(bytes.length + 1);
    return join(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
  },
  'bits flipped': (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + random.below(20); left > 0 && flipped.length > 0; left -= 1) {
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
    }
    return flipped;
  },
  'zeros over a part': (bytes, random) => {
    const [from, to] = partOf(bytes, random, 600);
    return Buffer.from(bytes).fill(0, from, to);
  },
  'noise at the end': (bytes, random) =>
    join(bytes, Buffer.from(Array.from({ length: 1 + random.below(300) }, () => random.below(256)))),
  'twice in one': (bytes) => join(bytes, bytes),
};

/** What can happen to text. */
const TEXT_DAMAGES: Readonly<Record<string, Damage>> = {
  'a quote lost': (bytes, random) => {
    const places = placesOf(bytes, 0x22);
    if (places.length === 0) return bytes;
    const at = random.pick(places);
    return join(bytes.subarray(0, at), bytes.subarray(at + 1));
  },
  'quotes lost': replace(/"/g, () => '', 0.02),
  'no quotes': replace(/"/g, () => ''),
  'a quote more': insert(() => '"'),
  'quotes more': replace(
    /[ ,]/g,
    (random, found) => random.pick([`"${found}`, `${found}"`, `""${found}`]),
    0.01,
  ),
  'a backslash for an escape': replace(/""/g, () => '\\"'),
  'single quotes': replace(/"/g, () => "'"),
  'an end of line within': insert((random) => random.pick(['\n', '\r', '\r\n', '\n\n', '\u2028'])),
  'lines in CR LF': replace(/\n/g, () => '\r\n'),
  'some lines in CR LF': replace(/\n/g, () => '\r\n', 0.3),
  'lines in CR': replace(/\n/g, () => '\r'),
  'blank lines': replace(/\n/g, (random) => random.pick(['\n\n', '\n\r\n', '\n \n']), 0.2),
  'a byte order mark': (bytes) => join('\uFEFF', bytes),
  'a mark within': insert(() => '\uFEFF'),
  'in UTF-16': (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le'),
  'in Latin-1': (bytes) => Buffer.from(bytes.toString(), 'latin1'),
  'a NUL': insert(() => '\0'),
  'bytes that are no UTF-8': insert((random) =>
    Buffer.from(random.pick([[0xe9], [0xff, 0xfe], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xc0, 0x80], [0x80]])),
  ),
  'a huge field': insert((random) =>
    random
      .pick(['x', 'ж', '🌾', '@', '#a ', '$A ', '[', "'", ', ', '&amp;', 'http://'])
      .repeat(random.pick([5_000, 40_000, 400_000])),
  ),
  'a huge row': insert((random) => '"a",'.repeat(random.pick([200, 20_000]))),
  semicolons: replace(/","/g, () => '";"'),
  tabs: replace(/","/g, () => '"\t"'),
  'blanks around': replace(/,/g, () => ' , ', 0.02),
  'commas lost': replace(/,/g, () => '', 0.01),
  'commas more': replace(/,/g, () => ',,', 0.01),
  fillers: replace(/""/g, (random) => random.pick(['"nan"', '"None"', 'NULL', '"0.0"', '"-1"', '[]']), 0.3),
  'odd numbers': replace(
    /\d+/g,
    (random, found) =>
      random.pick([`${found}.0`, `-${found}`, '1e308', '9'.repeat(30), `${found}e+18`, '0x10', '٣']),
    0.05,
  ),
  'odd dates': replace(
    /\d{4}-\d\d-\d\d/g,
    (random) => random.pick(['2017-02-30', '0000-00-00', '99999-01-01', '1969-12-31', '2017-6-2']),
    0.1,
  ),
  'odd lists': replace(/\[/g, (random) => random.pick(['[[', "['", '["', '', "[',", "['\\ud800', "]), 0.3),
  'odd escapes': replace(
    / /g,
    (random) => random.pick(['\\', '&#xD800;', '&#55296;', '&amp;lt;', '\\ud83d', '\u0000', '%00']),
    0.02,
  ),
  'odd ids': replace(
    /"\d{6,20}"/g,
    (random) =>
      random.pick([
        '"0"',
        '"00012"',
        '"18446744073709551616"',
        '"1.2e+18"',
        '""',
        `"${'9'.repeat(600)}"`,
        `"${'ж'.repeat(300)}"`,
      ]),
    0.1,
  ),
};

/** What can happen to lines and to the header. */
const LINE_DAMAGES: Readonly<Record<string, Damage>> = {
  'lines again': withLines((lines, random) =>
    lines.flatMap((line) => (random.chance(0.3) ? [line, line] : [line])),
  ),
  'lines lost': withLines((lines, random) => lines.filter(() => random.chance(0.8))),
  'lines in another order': withLines(([header = '', ...lines], random) => [
    header,
    ...random.shuffle(lines),
  ]),
  'the header again': withLines(([header = '', ...lines]) => [header, ...lines, header]),
  'no header': withLines(([, ...lines]) => lines),
  'the header alone': withLines(([header = '']) => [header]),
  'a column lost': withHeader((names, random) => names.filter((_, at) => at !== random.below(names.length))),
  'a column more': withHeader((names, random) => [
    ...names,
    random.pick(['"extra"', 'extra', '""', '"tweetid"']),
  ]),
  'a column renamed': withHeader((names, random) =>
    names.map((name) => (random.chance(0.1) ? '"other"' : name)),
  ),
  'columns in another order': withHeader((names, random) => random.shuffle(names)),
  'a header without quotes': withHeader((names) => names.map((name) => name.replaceAll('"', ''))),
  'a header in capitals': withHeader((names) => names.map((name) => ` ${name.toUpperCase()}`)),
  'thousands of columns': withHeader((names) => [
    ...names,
    ...Array.from({ length: 5_000 }, (_, at) => `"c${at}"`),
  ]),
};

/** Everything that can happen to a CSV file, by name. */
export const CSV_DAMAGES: Readonly<Record<string, Damage>> = {
  ...ANY_DAMAGES,
  ...TEXT_DAMAGES,
  ...LINE_DAMAGES,
};
