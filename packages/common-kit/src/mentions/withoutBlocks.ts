const FENCE = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]+)*[ \t]*(`{3,}|~{3,})/;
const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const HTML_BLOCK = /^ {0,3}<\/?[a-z][a-z\d-]*(?:[ \t][^<>]*)?\/?>[ \t]*$/i;
const DEFINITION = /^ {0,3}\[([^[\]]+)\]:/;

/** A text in which some characters count no more, at the same places. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

type Place = {
  fence?: string;
  isHtml: boolean;
  isCode: boolean;
  isInList: boolean;
  isAfterBlank: boolean;
};

/** Whether a line is code, HTML or the definition of a link. */
function isOpaque(line: string, place: Place): boolean {
  const isBlank = !line.trim();
  const found = FENCE.exec(line)?.[1];
  if (place.fence !== undefined) {
    const isEnd = found?.startsWith(place.fence) && line.endsWith(found);
    place.fence = isEnd ? undefined : place.fence;
    return true;
  }
  const { isAfterBlank, isCode, isInList, isHtml } = place;
  const isIndented = INDENTED.test(line);
  place.isInList =
    ITEM.test(line) || (isInList && (isBlank || isIndented || !isAfterBlank));
  place.isCode = isIndented && !place.isInList && (isAfterBlank || isCode);
  place.isHtml =
    !isBlank && (isHtml || (isAfterBlank && HTML_BLOCK.test(line)));
  const isFree = !place.isCode && !place.isHtml;
  place.fence = isFree ? found : undefined;
  place.isAfterBlank = isBlank || place.isCode;
  return !isFree || found !== undefined || DEFINITION.test(line);
}

/**
 * The text without the blocks that are no prose: fenced and indented code,
 * HTML, and the definitions of links, whose names are beside it.
 */
export function withoutBlocks(text: string): {
  prose: string;
  links: Set<string>;
} {
  const links = new Set<string>();
  const place: Place = {
    isHtml: false,
    isCode: false,
    isInList: false,
    isAfterBlank: true,
  };
  const lines = text.split('\n').map(line => {
    if (!isOpaque(line, place)) {
      return line;
    }
    const name = DEFINITION.exec(line)?.[1];
    if (name) {
      links.add(name.trim().toLowerCase());
    }
    return blank(line);
  });
  return { prose: lines.join('\n'), links };
}
