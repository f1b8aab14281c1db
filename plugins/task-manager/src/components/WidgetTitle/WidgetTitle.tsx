import { useTranslations } from '../../hooks/useTranslations';

/** The title of one of the home page's widgets, in the reader's language. */
export function WidgetTitle({ widget }: { widget: 'mine' | 'recent' }) {
  const t = useTranslations();
  return <>{t(`home.${widget}`)}</>;
}
