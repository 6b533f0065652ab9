import { isHandle } from '../../../search/accountIds.ts';
import type { AccountPortrait, Contact, ContactKind } from '../../accounts/portraitAnswer.ts';
import { counted } from '../../helpers/counted.ts';
import { accountName, shortId } from '../accountName.ts';
import { changedUrl, onlyFacet } from '../../address/searchLinks.ts';

/** Accounts that one account met in one way. */
export interface ContactList {
  readonly kind: ContactKind;
  readonly heading: string;
  readonly contacts: readonly ContactLink[];
}

export interface ContactLink {
  readonly name: string;
  /** Page of the account; undefined where the archive does not hold it. */
  readonly accountUrl: string | undefined;
  readonly hashed: boolean;
  /** `1,234 tweets` */
  readonly tweets: string;
  /** The tweets. */
  readonly url: string;
}

const HEADINGS: Readonly<Record<ContactKind, string>> = {
  retweets: 'It retweets',
  replies_to: 'It replies to',
  mentions: 'It mentions',
  quotes: 'It quotes',
  retweeted_by: 'Retweeted by',
  replied_to_by: 'Replied to by',
  mentioned_by: 'Mentioned by',
  quoted_by: 'Quoted by',
};

/** The operator that finds the tweets of a kind of contact; mentions have a facet. */
const OPERATORS: Readonly<Partial<Record<ContactKind, string>>> = {
  retweets: 'retweets_of',
  replies_to: 'to',
  quotes: 'quoted_user_id',
  retweeted_by: 'retweets_of',
  replied_to_by: 'to',
  quoted_by: 'quoted_user_id',
};

const FROM_OTHERS: ReadonlySet<ContactKind> = new Set([
  'retweeted_by',
  'replied_to_by',
  'mentioned_by',
  'quoted_by',
]);

/** Kinds of contacts that an account has, in the order of the page. @param id of the account */
export const contactLists = (id: string, contacts: AccountPortrait['contacts']): readonly ContactList[] =>
  (Object.keys(HEADINGS) as readonly ContactKind[])
    .filter((kind) => contacts[kind].length > 0)
    .map((kind) => ({
      kind,
      heading: HEADINGS[kind],
      contacts: contacts[kind].map((contact) => contactLink(id, kind, contact)),
    }));

function contactLink(id: string, kind: ContactKind, contact: Contact): ContactLink {
  const { held, tweets } = contact;
  const name = held === undefined ? undefined : accountName(held);
  const outsider = isHandle(contact.id) ? `@${contact.id}` : shortId(contact.id);
  return {
    name: name === undefined ? outsider : (name.handle ?? name.name),
    accountUrl: name?.url,
    hashed: name?.hashed ?? false,
    tweets: counted(tweets, 'tweet'),
    url: tweetsUrl(id, kind, contact.id),
  };
}

/** The search for the tweets that a contact consists of: who wrote them is a facet, whom they concern an operator. */
function tweetsUrl(id: string, kind: ContactKind, other: string): string {
  const [author, concerned] = FROM_OTHERS.has(kind) ? [other, id] : [id, other];
  const operator = OPERATORS[kind];
  const from = onlyFacet('account', author);
  return operator === undefined
    ? changedUrl(from, { include: { ...from.include, mention: [concerned] } })
    : changedUrl(from, { q: `${operator}:${concerned}`, sort: 'newest' });
}
