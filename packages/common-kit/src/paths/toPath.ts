import { toSearchParams } from './toSearchParams';
import type { ParamValue } from './toSearchParams';

/**
 * The path of a page below a root, and its parameters: with the root `/boats`,
 * the segment `a/b` and `{ kind: ['brig', 'sloop'] }` it is
 * `/boats/a%2Fb?kind=brig&kind=sloop`.
 *
 * @public
 */
export function toPath(
  root: string,
  segments: readonly string[],
  params: Record<string, ParamValue> = {},
): string {
  const path = [root, ...segments.map(encodeURIComponent)].join('/');
  const search = toSearchParams(params).toString();
  return search ? `${path}?${search}` : path;
}
