import { calls, type Description } from "../generate/description.ts";

/** What the description says about all operations. */
interface Told {
  info: { description: string };
  servers: { url: string; description: string }[];
  components: { securitySchemes: Record<string, { description: string }> };
}

const inOneLine = (text: string): string => text.trim().replaceAll("\n", " ");

/** The page that links to the operations' pages. */
export function overviewPage(description: Description): string {
  const { info, servers, components } = description as unknown as Told;
  const operations = calls(description).map(({ id, operation }) => {
    const { summary } = operation as unknown as { summary: string };
    return `- [${id}](${id}.md): ${summary}.`;
  });
  return `# Overview

${operations.join("\n")}

## The description

${info.description.trim()}

That README: [The description](../../openapi/README.md).

## Hosts

${servers.map(({ url, description: text }) => `- \`${url}\`: ${inOneLine(text)}`).join("\n")}

## Credentials

${Object.entries(components.securitySchemes)
  .map(([name, { description: text }]) => `- ${name}: ${inOneLine(text)}`)
  .join("\n")}
`;
}
