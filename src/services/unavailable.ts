export { isUnavailable } from '../store/engines/unavailable.ts';
