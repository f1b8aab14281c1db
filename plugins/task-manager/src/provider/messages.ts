/** Words for what others do. */
export const providerMessages = {
  live: {
    changed: 'Changed by somebody else: {{title}}',
  },
} as const;
