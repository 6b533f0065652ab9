import { OLDEST_JAVA } from './jdk.ts';

/** The embedded engine cannot be assembled or started; the message says why, and what else can be done. */
export class EngineUnavailable extends Error {
  /** @param why one or more sentences; the three ways out are added */
  constructor(why: string, options?: ErrorOptions) {
    super(`${why}\n${waysOut()}`, options);
    this.name = 'EngineUnavailable';
  }
}

const waysOut = (): string =>
  [
    'There are three ways to get an Elasticsearch:',
    `  1. The embedded one: install a JDK ${OLDEST_JAVA} or newer and Maven (Debian 13: apt install openjdk-${OLDEST_JAVA}-jdk maven;`,
    '     macOS: brew install openjdk maven). Where several JDKs are there, ES_JAVA_HOME names the one to use.',
    '  2. Docker: docker compose up',
    '  3. One that runs already: set ELASTICSEARCH_URL, such as http://localhost:9200',
  ].join('\n');
