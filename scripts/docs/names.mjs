/** Names modules as they are imported, and takes the tag in which openapi-typescript puts the text of a field. */
import { Converter } from "typedoc";

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? [])
      module.name = module.name === "index" ? project.name : `${project.name}/${module.name}`;
    for (const { comment } of Object.values(project.reflections)) {
      const description = comment?.getTag("@description");
      if (!comment || !description) continue;
      comment.summary = description.content;
      comment.removeTags("@description");
    }
  });
}
