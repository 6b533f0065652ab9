/** What the invented accounts write about. */
export const TOPICS = ['harvest', 'bridge', 'birds', 'club', 'daily'] as const;
export type Topic = (typeof TOPICS)[number];

/** One topic in one language. */
export interface TopicTexts {
  /** Hashtags without `#`. */
  readonly tags: readonly string[];
  /**
   * Sentences with the slots `{when}`, `{where}` and `{n}`. The first has no slot: it is the slogan that many accounts
   * post word for word. HTML entities stand as Twitter publishes them.
   */
  readonly lines: readonly string[];
}

/** Everything that is written in one language: invented town, invented people, harmless matters. */
export interface Phrasebook {
  /** Code as a release publishes it (`in` and `iw`, where Twitter used them). */
  readonly lang: string;
  readonly topics: Readonly<Record<Topic, TopicTexts>>;
  /** Adverbs that fit wherever the lines say `{when}` or `{where}`. */
  readonly when: readonly string[];
  readonly where: readonly string[];
  /** The ten digits of the script, where it has its own and people mix them with 0 to 9. */
  readonly digits?: string;
  /** Display names, places and descriptions of profiles. */
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly about: readonly string[];
}
