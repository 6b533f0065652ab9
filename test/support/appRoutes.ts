import { readConfig } from '../../common/config.ts';
import { createApp } from '../../server/app.ts';
import type { Searcher } from '../../server/archive/searcher.ts';
import { fakeStore } from './fakeStore.ts';

/** What Express keeps of a route, or of a router inside a router. */
interface Layer {
  readonly route?: {
    readonly path: string | readonly string[];
    readonly methods: Readonly<Record<string, boolean>>;
  };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Every address that the site has a route for, as `GET /tweets/{id}`; routes for whatever method are left out. */
export function routesOf(searcher: Searcher): readonly string[] {
  const app = createApp({ searcher, store: fakeStore(), config: readConfig({}) });
  return (app.router as unknown as { readonly stack: readonly Layer[] }).stack.flatMap(routesIn);
}

function routesIn({ route, handle }: Layer): readonly string[] {
  if (route === undefined) return (handle?.stack ?? []).flatMap(routesIn);
  const methods = Object.keys(route.methods).filter((method) => !method.startsWith('_'));
  return [route.path]
    .flat()
    .flatMap((path) => methods.map((method) => `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`));
}
