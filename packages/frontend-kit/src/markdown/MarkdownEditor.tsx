import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useKitTranslations } from '../translation';
import { TextLimit } from '../drafts';
import { escapesHere } from '../shortcuts';
import { Markdown } from './Markdown';
import styles from './MarkdownEditor.module.css';
import { MentionArea } from './MentionArea';
import type { MentionAreaProps } from './MentionArea';

/**
 * A text being written, and the buttons that save it or leave it.
 *
 * @public
 */
export type MarkdownEditorProps = MentionAreaProps & { actions: ReactNode };

type Mode = 'write' | 'preview';

/**
 * Writes Markdown, with people completed after an \@, and shows how it will
 * read. Ctrl or ⌘ with Enter saves, and Escape leaves it from wherever the
 * focus is in it.
 *
 * @public
 */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { value, actions, ...area } = props;
  const { onCancel } = area;
  const t = useKitTranslations();
  const [mode, setMode] = useState<Mode>('write');
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    // It has been sent; what comes next is to be written.
    if (!value) {
      setMode('write');
    }
  }
  return (
    <div
      role="presentation"
      className={styles.root}
      {...(onCancel && escapesHere)}
      onKeyDown={event => {
        if (event.key === 'Escape' && onCancel) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      {mode === 'write' ? (
        <MentionArea value={value} {...area} />
      ) : (
        <div className={styles.preview}>
          <Markdown text={value || t('markdown.nothing')} />
        </div>
      )}
      <TextLimit text={value} limit={area.maxLength} />
      <div className={styles.bar}>
        <ModeToggle mode={mode} onChange={setMode} />
        <span className={styles.actions}>{actions}</span>
      </div>
    </div>
  );
}

function ModeToggle(props: { mode: Mode; onChange: (mode: Mode) => void }) {
  const { mode, onChange } = props;
  const t = useKitTranslations();
  return (
    <ToggleButtonGroup
      aria-label={t('markdown.mode')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={keys =>
        onChange(keys.has('preview') ? 'preview' : 'write')
      }
    >
      <ToggleButton id="write" size="small">
        {t('markdown.write')}
      </ToggleButton>
      <ToggleButton id="preview" size="small">
        {t('markdown.preview')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
