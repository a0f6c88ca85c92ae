import { expect, it } from "@jest/globals";
import { isCalendarDate } from "../../scripts/generate/checks.ts";

const two = (number: number): string => String(number).padStart(2, "0");

it("a date is valid exactly if Date prints it unchanged, in the years where leap years matter", () => {
  const years = ["0000", "0001", "0004", "0100", "0400", "1900", "2000", "2020", "2023", "2024", "2100", "9999"];
  for (const year of years) {
    for (let month = 0; month <= 14; month += 1) {
      for (let day = 0; day <= 33; day += 1) {
        const text = `${year}-${two(month)}-${two(day)}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect([text, isCalendarDate(text)]).toEqual([text, exists]);
      }
    }
  }
});

it.each(["", "2024-1-1", "2024-01-01 ", "2024-01-01\n", "+02024-01-01", "2024/01/01", "２０２４-01-01"])(
  "%j is no day",
  (text) => expect(isCalendarDate(text)).toBe(false),
);
