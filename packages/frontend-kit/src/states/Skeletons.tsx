import { Skeleton } from '@backstage/ui';
import { useDelayed } from './useDelayed';

/**
 * The heights in pixels of what will be there, from above.
 *
 * @public
 */
export type SkeletonsProps = { heights: readonly number[] };

/**
 * Stands, after a while, in the place of what is being loaded; to be rendered
 * only as long as it is.
 *
 * @public
 */
export function Skeletons({ heights }: SkeletonsProps) {
  const isLate = useDelayed(true);
  return (
    <>
      {isLate &&
        heights.map((height, index) => (
          <Skeleton key={index} height={height} />
        ))}
    </>
  );
}
