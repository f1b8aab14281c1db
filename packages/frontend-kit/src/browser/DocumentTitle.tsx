import { configApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { Helmet } from 'react-helmet';

/**
 * What is shown, in the user's words.
 *
 * @public
 */
export type DocumentTitleProps = { title: string };

/**
 * Names the browser's tab after what is shown, as Backstage's own pages do:
 * what was shown last counts, and what was shown before when that goes.
 *
 * @public
 */
export function DocumentTitle({ title }: DocumentTitleProps) {
  const config = useApiHolder().get(configApiRef);
  const portal = config?.getOptionalString('app.title');
  return (
    // Not with the next frame, which a tab that is hidden never has.
    <Helmet defer={false} title={portal ? `${title} | ${portal}` : title} />
  );
}
