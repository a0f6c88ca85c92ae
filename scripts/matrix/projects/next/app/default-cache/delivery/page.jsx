export { default } from "../../delivery/page.jsx";

export const fetchCache = "default-cache";
