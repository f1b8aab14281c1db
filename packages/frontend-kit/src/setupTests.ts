import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A whole form is rendered and typed into; a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

// What one test leaves half written is not the next one's.
afterEach(() => window.sessionStorage.clear());
