// @ts-check
/** The small script of every page; nothing depends on it. Its attributes are listed in src/ui/README.md. */
import './gedrag/sending.js';
import './gedrag/dialogs.js';
import './gedrag/lists.js';
import './gedrag/shortcuts.js';

document.documentElement.dataset.script = '';

const marks = '[data-concept-klaar], form[data-concept]';
/** A page that is only read does not fetch the drafts, unless something was sent and waits for its answer. */
const settleDrafts = () => void import('./gedrag/drafts.js').then(({ settle }) => settle());
if (document.querySelector(marks) || Object.keys(localStorage).some((key) => key.startsWith('concept:')))
	settleDrafts();

// Pages with their own script bring forms and answers later.
new MutationObserver((changes) => {
	const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
	if (added.some((node) => node instanceof Element && (node.matches(marks) || node.querySelector(marks))))
		settleDrafts();
}).observe(document.body, { childList: true, subtree: true });
