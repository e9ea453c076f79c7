/** The one sheet our plain pages lean on: readable without it, light and dark, and on paper. */
export const stylesheet = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; --line: #c5cbd3; --error: #b3253a; --warning: #8a5a00; --info: #0b5e8a; }
@media (prefers-color-scheme: dark) { :root { --line: #4a5059; --error: #ff8f9e; --warning: #ffc46b; --info: #8ecdf5; } }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.skip:not(:focus) { position: absolute; left: -99rem; }
article { border: 1px solid var(--line); border-radius: .5rem; padding: 0 1rem 1rem; margin: 1rem 0; }
h1, h2, h3 { line-height: 1.25; }
.state { font-size: .85rem; font-weight: 600; border: 1px solid currentcolor; border-radius: 1rem; padding: .1rem .6rem; margin-left: .5rem; }
.problems { padding-left: 1.25rem; }
.problems li { margin: .75rem 0; }
.problems .error strong { color: var(--error); }
.problems .warning strong { color: var(--warning); }
.problems .info strong { color: var(--info); }
.wide, pre { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
pre { background: color-mix(in srgb, currentcolor 6%, transparent); padding: 1rem; }
`;
