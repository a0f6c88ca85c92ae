export { GET } from "../../eac/route.js";

export const fetchCache = "default-cache";
