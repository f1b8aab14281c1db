export { Logo } from './Logo';
export { navModule } from './navModule';
