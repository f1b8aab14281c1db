import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from '../../hooks/useTranslations';
import { Markdown } from '../Markdown';
import { MentionArea } from '../MentionArea';
import styles from './MarkdownEditor.module.css';

/** A text being written. */
export type MarkdownEditorProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  placeholder?: string;
  rows?: number;
  focusOnOpen?: boolean;
  onSubmit: () => void;
  onCancel?: () => void;
  actions: ReactNode;
};

/** Writes Markdown, with people completed after an @, and shows how it will read. Ctrl or ⌘ with Enter saves. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { value, actions, ...area } = props;
  const t = useTranslations();
  const [mode, setMode] = useState<'write' | 'preview'>('write');
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    // It has been sent; what comes next is to be written.
    if (!value) setMode('write');
  }
  return (
    <div className={styles.root}>
      {mode === 'write' ? (
        <MentionArea value={value} {...area} />
      ) : (
        <div className={styles.preview}>
          <Markdown text={value || t('markdown.nothing')} />
        </div>
      )}
      <div className={styles.bar}>
        <ToggleButtonGroup
          aria-label={t('markdown.mode')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={keys =>
            setMode(keys.has('preview') ? 'preview' : 'write')
          }
        >
          <ToggleButton id="write" size="small">
            {t('markdown.write')}
          </ToggleButton>
          <ToggleButton id="preview" size="small">
            {t('markdown.preview')}
          </ToggleButton>
        </ToggleButtonGroup>
        <span className={styles.actions}>{actions}</span>
      </div>
    </div>
  );
}
