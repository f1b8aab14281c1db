/**
 * Reads CSV as RFC 4180 has it, a character at a time: written for itself, so
 * that what is exported is not only read by what wrote it. A line may end with
 * CR, LF or both, as it may for spreadsheets.
 */
export function readPlainCsv(csv: string): string[][] {
  const records: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    records[records.length - 1].push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push([]);
  };
  for (const token of csv.match(/""|\r\n|[^]/g) ?? []) {
    if (isQuoted) {
      if (token === '"') {
        isQuoted = false;
      } else {
        cell += token === '""' ? '"' : token;
      }
    } else if (token === '"') {
      isQuoted = true;
    } else if (token === ',') {
      endCell();
    } else if (/^[\r\n]+$/.test(token)) {
      endRecord();
    } else {
      cell += token === '""' ? '' : token;
    }
  }
  return records.slice(0, -1);
}
