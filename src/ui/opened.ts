/**
 * For a `<details>` on a page with a script: `<details {...opened(refused)}>`. Open when it must be; else left as somebody has it. Written
 * as `open={false}` it would close what somebody opened in the meantime, each time a form on the page was answered.
 */
export const opened = (must: boolean | undefined): { open?: true } => (must ? { open: true } : {});
