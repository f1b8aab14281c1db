/**
 * TechDocs without Python: builds sites from Markdown with npm packages alone.
 *
 * @packageDocumentation
 */
export { techdocsModuleMarkdown as default } from './module';
