export { isForwarded } from './isForwarded';
