import type { Writable } from 'node:stream';

/**
 * Writes lines to a stream, those of one turn of the event loop at once: each
 * write to a file or a pipe is a call of the kernel, for which requests wait.
 */
export class LineWriter {
  /** What is left when the process ends is written then. */
  static create(options: { stream: Pick<Writable, 'write'> }): LineWriter {
    const writer = new LineWriter(options.stream);
    process.once('exit', () => writer.flush());
    return writer;
  }

  private waiting = '';

  private constructor(private readonly stream: Pick<Writable, 'write'>) {}

  write(line: string): void {
    if (this.waiting === '') {
      setImmediate(() => this.flush());
    }
    this.waiting += `${line}\n`;
  }

  private flush(): void {
    if (this.waiting !== '') {
      const lines = this.waiting;
      this.waiting = '';
      this.stream.write(lines);
    }
  }
}
