import { readConfig, type Config } from '../../common/config.ts';

/** The environment of this run; Vitest sets a BASE_URL of its own, which is no setting of ours. */
export const testEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, BASE_URL: '' });

export const testConfig = (): Config => readConfig(testEnvironment());
