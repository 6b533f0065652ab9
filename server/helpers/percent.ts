const FORMAT = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const LARGE = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
/** Shares below it are told as less than it, in per cent. */
const LEAST = 0.001;

/** `percent(52, 415027)`: 0.013 %; of nothing there is no share. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return 'no tweets';
  const share = (part / whole) * 100;
  if (part > 0 && share < LEAST) return `under ${LEAST}\u00A0%`;
  // What is not all is never called 100 %.
  if (part < whole && share > 99.9) return 'over 99.9\u00A0%';
  return `${(share < 10 ? FORMAT : LARGE).format(share)}\u00A0%`;
}
