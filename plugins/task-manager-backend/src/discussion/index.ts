export type { CommentService } from './CommentService';
export { DatabaseCommentStore } from './DatabaseCommentStore';
export { DefaultCommentService } from './DefaultCommentService';
export { routeComments } from './commentRoutes';
