/**
 * What any page of Portolan needs: states, pickers, list with panel, filters in the URL, shortcuts, dates, Markdown.
 *
 * @packageDocumentation
 */
export {};
