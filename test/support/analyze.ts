import type { Client } from '../../common/client.ts';

/** A word, where it begins and ends in the text, and its position. */
export type Token = readonly [text: string, start: number, end: number, position: number];

/** An analyzer, or a chain of parts, as `_analyze` takes it. */
export interface AnalyzeBody {
  readonly analyzer?: string;
  readonly tokenizer?: string | object;
  readonly char_filter?: readonly (string | object)[];
  readonly filter?: readonly (string | object)[];
}

/** What Elasticsearch makes of a text. @param index whose own analyzers may be named */
export async function analyze(
  client: Client,
  chain: AnalyzeBody,
  text: string,
  index?: string,
): Promise<Token[]> {
  const { tokens } = await client.transport.request<{
    tokens: { token: string; start_offset: number; end_offset: number; position: number }[];
  }>({
    method: 'POST',
    path: `${index === undefined ? '' : `/${index}`}/_analyze`,
    body: { ...chain, text },
  });
  return tokens.map(({ token, start_offset, end_offset, position }) => [
    token,
    start_offset,
    end_offset,
    position,
  ]);
}

/** The words alone. */
export async function words(
  client: Client,
  chain: AnalyzeBody,
  text: string,
  index?: string,
): Promise<string[]> {
  return (await analyze(client, chain, text, index)).map(([word]) => word);
}
