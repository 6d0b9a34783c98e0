import { Component, type ReactNode } from 'react';

interface Props {
  message: string;
  again: string;
  /** Another key tries again by itself: the text has changed. */
  resetKey: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  key: string;
}

/** A pane that throws is our mistake: it says so, and the person's text and the other panes stay. */
export class PaneBoundary extends Component<Props, State> {
  override state = { failed: false, key: '' };

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return resetKey === state.key ? null : { failed: false, key: resetKey };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="note note-bad" role="alert">
        <p>{this.props.message}</p>
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          {this.props.again}
        </button>
      </div>
    );
  }
}
