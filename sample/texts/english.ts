import type { Phrasebook } from './phrasebook.ts';

/** English, with the punctuation that spreadsheets and HTML trip over. */
export const ENGLISH: readonly Phrasebook[] = [
  {
    lang: 'en',
    topics: {
      harvest: {
        tags: ['HarvestFestival', 'LarkmereHarvest', 'PumpkinWeek'],
        lines: [
          'The harvest belongs to all of us. See you at the Larkmere festival!',
          'The harvest festival opens {when}: {n} stalls {where}, bread &amp; honey for everyone',
          'Weighed the pumpkins {where}. The heaviest has {n} pounds!',
          'Elections for the Harvest Queen are {when}. Every child elects, every vote counts',
          'My grandmother was elected Harvest Queen when she was {n}. What an election that was',
          '-{n} degrees at dawn, and the apples are still fine {where}',
          '=== Harvest results === apples: {n} crates, pears: fewer &lt; last year',
          'Farmers harvested {n} carts of oats. Harvesting goes on {where}',
        ],
      },
      bridge: {
        tags: ['LarkmereBridge', 'BridgeVote', 'SaveTheOldBridge'],
        lines: [
          'One town, one bridge. Vote on the bridge, Larkmere!',
          'The bridge vote is {when}. Bring your neighbours {where}',
          'They counted {n} votes {where} before the rain came',
          'Painters painted the bridge green again. {n} litres of paint, who pays?',
          'Why not build two bridges? Old bridge for walking &amp; a new one for carts',
          '+1 for the wooden bridge. I signed {where}, with {n} others',
          'The council says the bridge holds {n} sheep at once. Has anybody tested it?',
          '"A bridge is a promise", said the mayor. Ask her about it {when}',
          'Poll: what colour should the new bridge get? Voters, decide {when}',
        ],
      },
      birds: {
        tags: ['BirdWeek', 'LarksOfLarkmere', 'QuillhavenBirds'],
        lines: [
          'Bird Week is here: look up, listen, and count the larks!',
          'Counted {n} herons {where}. A child counted one more',
          'The cranes fly south {when}. Flying all night, they rest {where}',
          'A wren is nesting in my mailbox. No letters {when}, please &lt;3',
          'Mice ran under the hide, geese flew over it, and we saw {n} swifts',
          'My homework: &lt;script&gt;alert("larks")&lt;/script&gt; is not a bird, said the teacher',
          'Free walk with the bird wardens {when}, start {where}, boots needed',
        ],
      },
      club: {
        tags: ['UpTheOtters', 'OttersFC', 'LarkmereOtters'],
        lines: [
          'Up the Otters! Green scarves on, the whole town sings.',
          'Otters win! The keeper saved {n} shots {where}',
          'We lost, but the children won {n} sweets. Next match {when}',
          'Tickets for the Otters are sold {where}: {n} left',
          'The referee ran, the ducks were running faster. Match stopped after {n} minutes',
          "New boots for the women's team, collected {where}. Thank you all!",
          'A fox stole the ball {where}. Foxes 1, Otters 0',
        ],
      },
      daily: {
        tags: ['Larkmere', 'GoodMorning', 'SmallTownNews'],
        lines: [
          'Good morning, Larkmere! Tea first, then everything else.',
          'The library got {n} new books. Which book shall we read aloud?',
          'Fog {where}. The ferry goes again {when}',
          'Lost: one grey cat, answers to "Minister". Seen {where}',
          'Recipe of the day: {n} plums, honey &amp; patience',
          'The bakery {where} burnt the rolls again. I ate {n} anyway',
          'Does anybody know why the clock {where} stopped?',
          'Writers read from their diaries {when}; I wrote nothing, I just read',
          "Typed &amp;lt; in the shop's form and it showed me &lt;. Computers!",
        ],
      },
    },
    when: ['tomorrow', 'on Saturday', 'this evening', 'at noon', 'next week', 'on Sunday morning'],
    where: [
      'at the mill',
      'by the river',
      'on Market Square',
      'behind the school',
      'near the ferry',
      'in Quillhaven',
    ],
    names: [
      'Larkmere Daily',
      'Bridge Watch',
      'Nell of the Mill',
      'Otters Fan Corner',
      'Quillhaven Weather',
      'A Heron, Probably',
      'Market Square Voice',
      'The Ferry "Patience"',
      'Old Orchard & Sons',
    ],
    places: ['Larkmere', 'Quillhaven', 'by the river, mostly', 'Larkmere, Upper Mill', ''],
    about: [
      'News from a town that is on no map. Tips welcome.',
      'Birdwatcher, bridge walker, bad baker.',
      "I <b>only</b> tweet about pumpkins & oats. Opinions are my goat's.",
      'Official? No. Friendly? Yes. #UpTheOtters',
      '',
    ],
  },
];
