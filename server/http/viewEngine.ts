import type { Express } from 'express';
import { create } from 'express-handlebars';
import { join } from 'node:path';
import { count } from '../helpers/count.ts';
import { dateTime, day } from '../helpers/dates.ts';
import { jsonData } from '../helpers/jsonData.ts';

const VIEWS = join(import.meta.dirname, '..', '..', 'views');

/** Every helper a template may use; another name does not compile. */
const HELPERS = { count, dateTime, day, jsonData };

/**
 * Makes the app render `views/*.hbs`. Templates are strict: a value that the page view lacks is an error. The layout
 * is a partial that takes the page as its block, so that no page passes through an unescaped placeholder.
 */
export function useViews(app: Express): void {
  const handlebars = create({
    extname: '.hbs',
    defaultLayout: false,
    partialsDir: join(VIEWS, 'partials'),
    helpers: HELPERS,
    compilerOptions: {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
      // Indenting a partial would change the lines inside a tweet.
      preventIndent: true,
    },
  });
  app.engine('hbs', handlebars.engine);
  app.set('view engine', 'hbs');
  app.set('views', VIEWS);
  app.enable('view cache');
}
