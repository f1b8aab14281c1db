import { Button } from '@backstage/ui';
import { signInAgain } from './signInAgain';
import { useKitTranslations } from '../translation';

/**
 * Leads through the portal's sign-in and back to this page, with everything
 * that was being written.
 *
 * @public
 */
export function SignInAgain() {
  const t = useKitTranslations();
  return (
    <Button size="small" variant="secondary" onPress={signInAgain}>
      {t('error.signInAgain')}
    </Button>
  );
}
