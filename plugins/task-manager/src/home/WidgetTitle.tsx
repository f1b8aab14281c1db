import { useTranslations } from '../translation';

/** The title of one of the home page's widgets, in the user's language. */
export function WidgetTitle({ widget }: { widget: 'mine' | 'recent' }) {
  const t = useTranslations();
  return <>{t(`home.${widget}`)}</>;
}
