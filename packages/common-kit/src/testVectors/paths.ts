import type { ParamValue } from '../paths';

/**
 * A root, segments below it and parameters, and the path they make.
 *
 * @public
 */
export const PATH_VECTORS: readonly (readonly [
  root: string,
  segments: readonly string[],
  params: Record<string, ParamValue>,
  path: string,
])[] = [
  ['/boats', [], {}, '/boats'],
  ['/boats', ['a/b?c'], {}, '/boats/a%2Fb%3Fc'],
  [
    '/boats',
    [],
    { kind: ['brig', 'a&b'], sunk: true, knots: 7 },
    '/boats?kind=brig&kind=a%26b&sunk=true&knots=7',
  ],
  ['/boats', [], { kind: [], q: '', crew: undefined }, '/boats'],
  ['/boats', ['x', 'crew'], { q: 'ä b' }, '/boats/x/crew?q=%C3%A4+b'],
];
