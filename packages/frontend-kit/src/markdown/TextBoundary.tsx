import { Component } from 'react';
import type { ReactNode } from 'react';

/** A text, and what to show where it can't be shown as it is meant. */
export type TextBoundaryProps = {
  text: string;
  fallback: ReactNode;
  children: ReactNode;
};

/** Whatever is wrong with one text costs only its own place. */
export class TextBoundary extends Component<
  TextBoundaryProps,
  { failed?: string }
> {
  static getDerivedStateFromError() {
    return { failed: '' };
  }

  state: { failed?: string } = {};

  componentDidUpdate(before: TextBoundaryProps) {
    // Another text may be better.
    if (this.state.failed !== undefined && before.text !== this.props.text) {
      this.setState({ failed: undefined });
    }
  }

  render() {
    return this.state.failed === undefined
      ? this.props.children
      : this.props.fallback;
  }
}
