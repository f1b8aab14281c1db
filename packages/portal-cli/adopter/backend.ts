import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// Stands for the adopter's own sign-in.
backend.add(import('@portolan/plugin-auth-backend-module-demo'));

/* What the guide adds comes here. */

backend.start().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
