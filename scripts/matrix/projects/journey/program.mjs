import { journey } from "./journey.mjs";

journey(JSON.parse(process.argv[2])).then(() => console.log("matrix: everything was as it should be"));
