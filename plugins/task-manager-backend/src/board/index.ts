export type { BoardService } from './BoardService';
export { DefaultBoardService } from './DefaultBoardService';
export { routeBoard } from './boardRoutes';
