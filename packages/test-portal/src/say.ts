/** A message in the form that all commands share. */
export function say(message: string): void {
  process.stdout.write(`portal: ${message}\n`);
}
