import { createHash } from 'node:crypto';

/**
 * The parts of MkDocs' theme that the TechDocs reader doesn't bring itself. It
 * shows a page only after a style sheet has loaded, so there must be one.
 */
export const STYLE_SHEET_TEXT = `.md-main__inner { display: flex; margin: 0; }
.md-content { flex-grow: 1; min-width: 0; }
.md-nav__list { margin: 0; padding: 0; list-style: none; }
.md-nav__list .md-nav__list { padding-left: 0.8rem; }
.md-nav__link { display: block; padding: 0.25rem 0; overflow-wrap: anywhere; }
.md-nav__title { display: block; padding: 0.25rem 0; font-weight: 700; }
.md-typeset { line-height: 1.6; }
.md-typeset a, .md-nav__link { color: var(--md-typeset-a-color); }
.md-typeset pre { position: relative; overflow: auto; padding: 0.8rem 1rem; background: var(--md-code-bg-color); }
.md-typeset code { overflow-wrap: anywhere; }
.md-typeset td code { white-space: nowrap; }
.md-clipboard { position: absolute; top: 0.4rem; right: 0.4rem; padding: 0.2rem; border: 0; background: var(--md-code-bg-color); color: inherit; cursor: pointer; }
.md-icon svg { display: block; width: 1.2rem; height: 1.2rem; fill: currentcolor; }
.md-typeset table { display: block; overflow: auto; border-collapse: collapse; }
.md-typeset th, .md-typeset td { padding: 0.5rem 0.8rem; border-bottom: 1px solid currentcolor; text-align: left; vertical-align: top; }
.md-typeset img { max-width: 100%; }
@media (max-width: 76.1875em) {
  .md-main__inner { display: block; }
}
`;

/**
 * Where it lies. The reader drops every style sheet whose name doesn't have the
 * form of the theme's own: `main.`, eight hexadecimal digits, `.min.css`.
 */
export const STYLE_SHEET = `assets/stylesheets/main.${createHash('sha256')
  .update(STYLE_SHEET_TEXT)
  .digest('hex')
  .slice(0, 8)}.min.css`;
