export { GET } from "../../codes/route.js";

export const fetchCache = "default-cache";
