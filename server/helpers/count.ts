const FORMAT = new Intl.NumberFormat('en');

/** `{{count 1234}}`: 1,234 */
export const count = (value: number): string => FORMAT.format(value);
