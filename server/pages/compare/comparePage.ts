import type { ParamProblem } from '../../address/searchParams.ts';
import { setAside } from '../../address/setAside.ts';
import type { CompareAnswer } from '../../compare/compareAnswer.ts';
import { compareUrl, type CompareParams } from '../../compare/compareParams.ts';
import type { CampaignSummary } from '../../searching/searchAnswer.ts';
import { compareForm, comparePresets, type CompareForm, type Preset } from './compareForm.ts';
import { comparisonView, type ComparisonView } from './comparison.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';

/** `/compare` */
export interface ComparePageView extends PageFrame {
  readonly heading: string;
  readonly texts: CompareForm;
  /** The texts cannot be compared as they stand. */
  readonly failed: boolean;
  /** Parameters that were set aside, one sentence each. */
  readonly ignored: readonly string[];
  readonly presets: readonly Preset[];
  /** undefined before anything is compared. */
  readonly comparison: ComparisonView | undefined;
}

/** What the route knows of a comparison. */
export interface AskedComparison {
  readonly typed: URLSearchParams;
  readonly params: CompareParams;
  readonly problems: readonly ParamProblem[];
  readonly ignored: readonly string[];
  /** undefined where nothing was asked, or what was asked cannot be run. */
  readonly answer: CompareAnswer | undefined;
  readonly failed: boolean;
  /** What is indexed: presets are made of it. */
  readonly campaigns: readonly CampaignSummary[];
}

export function comparePage(asked: AskedComparison): ComparePageView {
  const { typed, params, problems, ignored, answer, failed } = asked;
  const isEmpty = params.a === '';
  const heading = isEmpty
    ? 'Compare two searches'
    : params.b === ''
      ? 'What is unusual'
      : 'Two searches compared';
  const title = [params.a, params.b].filter((text) => text !== '').join(' / ');
  const texts = compareForm(typed, params, problems);
  const shownBeside = new Set(['a', 'b', 'date_from', 'date_to']);
  return {
    ...pageFrame({
      title: `${failed ? 'Error: ' : ''}${title === '' ? heading : `${title} - ${heading}`}`,
      noindex: !isEmpty || failed,
      canonical: failed ? undefined : compareUrl(params),
      alternates:
        answer === undefined
          ? []
          : [
              {
                type: 'application/json',
                title: 'This comparison as JSON',
                url: compareUrl(params, '.json'),
              },
            ],
    }),
    heading,
    texts,
    failed,
    ignored: setAside(
      { problems: problems.filter(({ param }) => !shownBeside.has(param)), ignored },
      'a comparison',
    ),
    presets: isEmpty ? comparePresets(asked.campaigns) : [],
    comparison: answer === undefined ? undefined : comparisonView(params, answer),
  };
}
