import type { PaletteAction, PaletteChoice } from '@portolan/frontend-kit';
import type { ReactNode } from 'react';
import type { PaletteItem } from './items';

/** The actions of plugins, and what shows them. */
export type WithChoicesProps = {
  actions: readonly PaletteAction[];
  /** Those that come before them. */
  before?: readonly PaletteItem[];
  children: (items: readonly PaletteItem[]) => ReactNode;
};

/**
 * Finds out what each action is called and does, which its hook alone knows: so
 * each has a component of its own.
 */
export function WithChoices(props: WithChoicesProps) {
  const { actions, before = [], children } = props;
  const [action, ...others] = actions;
  if (!action) {
    return <>{children(before)}</>;
  }
  return (
    <Choice key={action.id} action={action}>
      {choice => (
        <WithChoices
          actions={others}
          before={choice ? [...before, { id: action.id, ...choice }] : before}
        >
          {children}
        </WithChoices>
      )}
    </Choice>
  );
}

function Choice(props: {
  action: PaletteAction;
  children: (choice: PaletteChoice | undefined) => ReactNode;
}) {
  const { useChoice } = props.action;
  return <>{props.children(useChoice())}</>;
}
