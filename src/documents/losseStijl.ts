/** How a page looks that stands by itself, on a screen and on paper. */
export const losseStijl =
	'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 system-ui,sans-serif;color:#25221d;background:#fff}h2{margin-top:2.5rem}h3{margin-top:2rem}h4{margin-bottom:.3rem}table{width:100%;border-collapse:collapse}caption{text-align:start;font-weight:700}th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #c9c0ae;text-align:start;vertical-align:top}tbody th{font-weight:400}a{color:#1f4e4a}';
