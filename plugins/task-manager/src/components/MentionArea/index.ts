export * from './MentionArea';
