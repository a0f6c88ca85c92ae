/** Set up by jest before each file of its project "undici". */
process.env["TRANSPORT"] = "undici";
