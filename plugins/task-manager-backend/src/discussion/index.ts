export type { CommentService } from './CommentService';
export type { CommentStore } from './CommentStore';
export { DatabaseCommentStore } from './DatabaseCommentStore';
export { DefaultCommentService } from './DefaultCommentService';
export { routeComments } from './commentRoutes';
