import type { Client } from '../../common/client.ts';
import type { Capabilities } from '../../search/analysis.ts';
import { lackingOf } from '../../search/declared.ts';
import type { Progress } from '../progress.ts';
import type { CampaignFiles } from '../releaseFiles.ts';
import type { LoadOptions } from '../runLoads.ts';
import type { Checkpoint } from './checkpoint.ts';
import { checkpointPath, readCheckpoint } from './checkpointFile.ts';
import { clearHalfDone, describeHalfDone, requireResumable, ResumeProblem } from './halfDone.ts';

/** What a load is to do with the half-done one of its campaign. */
interface Left {
  readonly checkpointFile: string;
  readonly resumed: Checkpoint | undefined;
  readonly done: readonly string[];
}

/** Half-done loads that one call finds: gone on with where it says so, else cleared. */
export class LeftLoads {
  /** Campaigns that this call, or the one that it goes on with, has loaded. */
  readonly done: string[] = [];
  readonly #client: Client;
  readonly #prefix: string;
  readonly #options: LoadOptions;
  readonly #progress: Progress;
  readonly #resumed = new Map<string, Checkpoint>();

  constructor(client: Client, prefix: string, options: LoadOptions, progress: Progress) {
    this.#client = client;
    this.#prefix = prefix;
    this.#options = options;
    this.#progress = progress;
  }

  /** The campaigns that are to be loaded. @throws ResumeProblem where there is nothing to go on with */
  choose(releases: readonly CampaignFiles[]): readonly CampaignFiles[] {
    if (this.#options.resume !== true) return releases;
    const found = releases.flatMap(({ campaign }) => readCheckpoint(this.#pathOf(campaign)) ?? []);
    if (found.length === 0) {
      const campaigns = releases.map(({ campaign }) => campaign).join(', ');
      throw new ResumeProblem(
        `There is no half-done load of ${campaigns} to resume. Load it without --resume.`,
      );
    }
    const loaded = new Set(found.flatMap(({ done }) => done));
    this.done.push(...loaded);
    const passed = releases.filter(({ campaign }) => loaded.has(campaign));
    for (const { campaign } of passed) {
      this.#progress.note(`${campaign} was loaded before the load stopped, and is passed over.`);
    }
    return releases.filter(({ campaign }) => !loaded.has(campaign));
  }

  /**
   * Looks after what is left of a campaign, which nobody else works on now.
   * @returns the load to go on with; undefined: a new one begins
   */
  async begin({ campaign, files }: CampaignFiles, capabilities: Capabilities): Promise<string | undefined> {
    const path = this.#pathOf(campaign);
    const found = readCheckpoint(path);
    if (found === undefined) return undefined;
    const when = describeHalfDone(found);
    if (this.#options.resume !== true) {
      await clearHalfDone(this.#client, path, found);
      this.#progress.note(
        `A half-done load of ${campaign} was there (${when}). It is cleared, and this one starts anew; --resume would have gone on with it.`,
      );
      return undefined;
    }
    await requireResumable(this.#client, path, found, {
      add: this.#options.add,
      lacking: lackingOf(capabilities),
      files: files.map(({ source }) => source.name),
    });
    this.#progress.note(`Going on with the load of ${campaign} (${when}).`);
    this.#resumed.set(campaign, found);
    return found.load;
  }

  of(campaign: string): Left {
    const resumed = this.#resumed.get(campaign);
    return { checkpointFile: this.#pathOf(campaign), resumed, done: [...this.done] };
  }

  #pathOf(campaign: string): string {
    return checkpointPath(this.#options.loadsFolder, this.#prefix, campaign);
  }
}
