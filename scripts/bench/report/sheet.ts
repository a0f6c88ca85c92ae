/** A drawing readable on light and dark pages: it has its own background and follows the reader's preference. */
export function sheet(width: number, height: number, title: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>
  svg { --ground: #ffffff; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --dot: #818b98; --ours: #0969da; }
  @media (prefers-color-scheme: dark) {
    svg { --ground: #0d1117; --text: #f0f6fc; --soft: #9198a1; --line: #3d444d; --dot: #9198a1; --ours: #4493f8; }
  }
  text { font: 12px system-ui, sans-serif; fill: var(--text); }
  .soft { fill: var(--soft); }
  .head { font-weight: 600; }
  .end { text-anchor: end; }
  .middle { text-anchor: middle; }
  .grid { stroke: var(--line); fill: none; }
  .one { stroke: var(--soft); fill: none; }
  .guide { stroke: var(--soft); stroke-dasharray: 4 4; fill: none; }
  .dot { fill: var(--dot); stroke: var(--dot); }
  .ours { fill: var(--ours); stroke: var(--ours); }
  .curve { stroke: var(--ours); stroke-width: 2; fill: none; }
  text.ours { stroke: none; font-weight: 600; }
</style>
<rect width="${width}" height="${height}" fill="var(--ground)"/>
${content}
</svg>
`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
