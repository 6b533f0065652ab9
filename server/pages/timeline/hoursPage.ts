import { hoursUrl, type HoursParams } from '../../address/hoursParams.ts';
import { searchUrl, type ParamProblem } from '../../address/searchParams.ts';
import { counted } from '../../helpers/counted.ts';
import type { HoursAnswer } from '../../searching/hoursAnswer.ts';
import { heatmapView, type HeatmapView } from './heatmapView.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { searchForm } from '../searchForm.ts';
import { withoutFilters } from '../../address/searchLinks.ts';
import { setAside } from '../../address/setAside.ts';

/** `/hours` */
export interface HoursPageView extends PageFrame {
  /** How the search was read, in words. */
  readonly reading: string;
  /** `1,234 tweets` */
  readonly tweets: string;
  readonly warnings: readonly string[];
  /** Parameters that were set aside, one sentence each. */
  readonly ignored: readonly string[];
  readonly backUrl: string;
  readonly jsonUrl: string;
  /** undefined where nothing is found. */
  readonly heatmap: HeatmapView | undefined;
}

/** What the route knows of the hours of a search. */
export interface AnsweredHours {
  readonly params: HoursParams;
  readonly problems: readonly ParamProblem[];
  readonly ignored: readonly string[];
  readonly answer: HoursAnswer;
}

export function hoursPage({ params, problems, ignored, answer }: AnsweredHours): HoursPageView {
  const { search } = params;
  const { total, reading, warnings } = answer;
  return {
    ...pageFrame({
      title: [search.q, 'Hours of the week'].filter((part) => part !== '').join(' - '),
      noindex: true,
      canonical: hoursUrl(params),
      alternates: [{ type: 'application/json', title: 'JSON', url: hoursUrl(params, '.json') }],
      form: searchForm(search, withoutFilters(search)),
    }),
    reading,
    tweets: counted(total, 'tweet'),
    warnings: warnings.map(({ message }) => message),
    ignored: setAside({ problems, ignored }),
    backUrl: searchUrl(search),
    jsonUrl: hoursUrl(params, '.json'),
    heatmap: heatmapView(params, answer),
  };
}
