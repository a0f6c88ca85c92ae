import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { join } from "node:path";

/**
 * Rolls up the declarations of an entry into one file in dist/, and returns whether its public types differ from the report
 * in docs/api; if accepting, it updates the report.
 */
export function rollUp(root: string, name: string, source: string, accepting: boolean): boolean {
  const configObjectFullPath = join(root, "scripts/build/api-extractor.json");
  const { apiReport, dtsRollup, ...common } = ExtractorConfig.loadFile(configObjectFullPath);
  const config = ExtractorConfig.prepare({
    configObjectFullPath,
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      ...common,
      mainEntryPointFilePath: join(root, "temp/types", source.replace(/\.ts$/, ".d.ts")),
      apiReport: { enabled: true, ...apiReport, reportFileName: `${name}.api.md` },
      dtsRollup: { enabled: true, ...dtsRollup, untrimmedFilePath: join(root, `dist/${name}.d.ts`) },
    },
  });
  const { apiReportChanged, errorCount, warningCount } = Extractor.invoke(config, {
    localBuild: accepting,
    messageCallback(message) {
      // Notes about its own TypeScript version and about updated reports.
      if (message.messageId.startsWith("console-")) message.logLevel = ExtractorLogLevel.None;
    },
  });
  if (errorCount > 0 || warningCount > 0)
    throw new Error(`the types of ${name} have ${errorCount + warningCount} problems`);
  return apiReportChanged;
}
