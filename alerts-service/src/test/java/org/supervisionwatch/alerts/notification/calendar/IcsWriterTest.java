package org.supervisionwatch.alerts.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class IcsWriterTest {

    private static final DueEvent DUE = new DueEvent(
            UUID.fromString("0199b000-0000-7000-8000-000000000001"),
            LocalDate.of(2026, 11, 25),
            false,
            3,
            Instant.parse("2026-11-20T09:30:15.123Z"),
            "A.P.: case management due",
            "Case management, every week; a title, with commas\nDue soon, nothing booked. Nothing booked.");

    @Test
    void aDueDateIsAnAllDayEventThatBlocksNoTime() throws Exception {
        String text = IcsWriter.write("Supervision due, North River", List.of(DUE));

        assertThat(text.split("\r\n"))
                .contains(
                        "DTSTART;VALUE=DATE:20261125",
                        "DTEND;VALUE=DATE:20261126",
                        "UID:0199b000-0000-7000-8000-000000000001@supervisionwatch.org",
                        "SEQUENCE:3",
                        "DTSTAMP:20261120T093015Z",
                        "STATUS:CONFIRMED",
                        "TRANSP:TRANSPARENT",
                        "SUMMARY:A.P.: case management due",
                        "METHOD:PUBLISH",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-WR-CALNAME:Supervision due\\, North River");
        VEvent event = (VEvent) parsed(text).getComponents().getFirst();
        assertThat(event.getDescription().getValue()).isEqualTo(DUE.description());
    }

    @Test
    void aDateThatNoLongerExistsIsCancelled() {
        DueEvent gone = new DueEvent(DUE.id(), DUE.dueOn(), true, 4, DUE.changedAt(), DUE.summary(), DUE.description());

        assertThat(IcsWriter.write("Due", List.of(gone))).contains("STATUS:CANCELLED", "SEQUENCE:4");
    }

    @Test
    void aCalendarWithoutAnyEventCanBeRead() throws Exception {
        assertThat(parsed(IcsWriter.write("Due", List.of())).getComponents()).isEmpty();
    }

    private static Calendar parsed(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
