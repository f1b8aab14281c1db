export { CloseButton } from './CloseButton';
export { ListWithPanel } from './ListWithPanel';
export type { ListWithPanelProps } from './ListWithPanel';
export { ModalDialog } from './ModalDialog';
export type { ModalDialogProps } from './ModalDialog';
export { Panel, PanelHead } from './Panel';
export type { PanelHeadProps, PanelProps } from './Panel';
export { usePanel } from './usePanel';
export type { PanelOptions } from './usePanel';
