import { pageLocale } from '@portolan/frontend-kit';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's size as people say it: "12 kB", "1.3 MB". */
export function formatSize(bytes: number): string {
  const power = Math.floor(Math.log10(Math.max(bytes, 1)) / 3);
  const index = Math.min(power, UNITS.length - 1);
  const format = new Intl.NumberFormat(pageLocale(), {
    style: 'unit',
    unit: UNITS[index],
    maximumFractionDigits: index > 1 ? 1 : 0,
  });
  return format.format(bytes / 1000 ** index);
}
