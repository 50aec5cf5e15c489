// A calendar file on standard input, as ical.js reads it, on standard output as JSON.
import ICAL from "ical.js";
import { text } from "node:stream/consumers";

ICAL.design.strict = true;
// RFC 5545, 3.8.8.2: text, unless it says otherwise.
ICAL.design.icalendar.property["x-wr-calname"] = { defaultType: "text" };
const calendar = new ICAL.Component(ICAL.parse(await text(process.stdin)));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const { uid, sequence, summary, description, startDate, duration } = event;
  return { uid, sequence, summary, description, start: startDate.toString(), allDay: startDate.isDate, days: duration.toSeconds() / 86_400 };
});
console.log(JSON.stringify({ name: calendar.getFirstPropertyValue("x-wr-calname"), events }));
