// A small portal with the example plugin, for its verification.
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@portolan/plugin-auth-backend-module-demo'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@portolan/plugin-permission-backend-module-portolan'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('../src'));
backend.add(import('@portolan/portal-services'));
backend.start();
