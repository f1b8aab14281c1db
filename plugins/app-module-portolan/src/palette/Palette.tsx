import { DialogBody, DialogHeader } from '@backstage/ui';
import {
  createQueryClient,
  FrontendKitProvider,
  ModalDialog,
  useFocusOnOpen,
  useMe,
} from '@portolan/frontend-kit';
import type { Me, PaletteAction } from '@portolan/frontend-kit';
import { useEffect, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  Text,
} from 'react-aria-components';
import { useNavigate } from 'react-router-dom';
import { usePortalTranslations } from '../translation';
import type { PaletteItem } from './items';
import styles from './Palette.module.css';
import { PaletteStatus } from './PaletteStatus';
import { palette } from './PaletteStore';
import { keepRecent } from './recent';
import { usePaletteSections } from './usePaletteSections';
import { WithChoices } from './WithChoices';

/** What plugins add, and what closes the palette. */
export type PaletteProps = { actions: PaletteAction[]; onClose: () => void };

const client = createQueryClient({ staleMs: 30_000 });

/** Nobody is signed in if it is not known by then. */
const SIGNED_IN_MS = 1_000;

/** Leads by a few keys to every page, task, entity and action of the portal. */
export function Palette(props: PaletteProps) {
  return (
    <FrontendKitProvider client={client}>
      <PaletteOfUser {...props} />
    </FrontendKitProvider>
  );
}

function PaletteOfUser(props: PaletteProps) {
  const { actions, onClose } = props;
  const me = useMe();
  useEffect(() => {
    const timer = me ? undefined : setTimeout(onClose, SIGNED_IN_MS);
    return () => clearTimeout(timer);
  }, [me, onClose]);
  return me ? (
    <WithChoices actions={actions}>
      {pluginActions => (
        <PaletteDialog
          pluginActions={pluginActions}
          me={me}
          onClose={onClose}
        />
      )}
    </WithChoices>
  ) : null;
}

function PaletteDialog(props: {
  pluginActions: readonly PaletteItem[];
  me: Me;
  onClose: () => void;
}) {
  const { pluginActions, me, onClose } = props;
  const t = usePortalTranslations();
  const navigate = useNavigate();
  const root = useFocusOnOpen<HTMLDivElement>();
  const typed = useSyncExternalStore(palette.subscribe, palette.typed);
  const content = usePaletteSections({ typed, me, pluginActions });
  const { sections } = content;
  // The field's own Escape would only empty it.
  const closeByEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  const choose = (key: string | number) => {
    const item = sections
      .flatMap(({ items }) => items)
      .find(({ id }) => id === key);
    onClose();
    item?.onSelect?.();
    if (item?.href) {
      const id = item.id.replace(/^recent:/, '');
      keepRecent(me.userRef, { ...item, id, href: item.href });
      navigate(item.href);
    }
  };
  return (
    <ModalDialog width="min(40rem, 100%)" onClose={onClose}>
      <DialogHeader>{t('palette.title')}</DialogHeader>
      <DialogBody className={styles.body}>
        <div
          ref={root}
          className={styles.body}
          onKeyDownCapture={closeByEscape}
        >
          <Autocomplete inputValue={typed} onInputChange={palette.type}>
            <SearchField aria-label={t('palette.field')}>
              <Input
                // A list that is always there belongs to the field.
                role="combobox"
                aria-expanded
                className={styles.field}
                placeholder={t('palette.placeholder')}
                // After what was typed before it was there.
                onFocus={({ currentTarget: { value }, currentTarget }) =>
                  currentTarget.setSelectionRange(value.length, value.length)
                }
              />
            </SearchField>
            <ListBox
              aria-label={t('palette.list')}
              className={styles.list}
              items={sections}
              dependencies={[content]}
              onAction={choose}
              selectionMode="none"
            >
              {section => (
                <ListBoxSection id={`section:${section.id}`}>
                  <Header className={styles.heading}>{section.title}</Header>
                  <Collection items={section.items}>
                    {item => <PaletteOption item={item} />}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </div>
        <PaletteStatus typed={typed} content={content} />
      </DialogBody>
    </ModalDialog>
  );
}

function PaletteOption({ item }: { item: PaletteItem }) {
  return (
    <ListBoxItem id={item.id} textValue={item.title} className={styles.option}>
      <Text slot="label" className={styles.title}>
        {item.title}
      </Text>
      {item.about && (
        <Text slot="description" className={styles.about}>
          {item.about}
        </Text>
      )}
    </ListBoxItem>
  );
}
