package org.supervisionwatch.alerts.notification.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes events as iCalendar, RFC 5545. The same events always give the same bytes. */
public final class IcsWriter {

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private IcsWriter() {}

    /** @param name of the calendar, shown by calendar programs */
    public static String write(String name, List<DueEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Supervision Watch//Due dates//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), LOOK_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN.toString()));
        events.forEach(event -> calendar.add(event(event)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** An all-day event that does not block time. */
    private static VEvent event(DueEvent due) {
        VEvent event = new VEvent(false);
        List<Property> properties = List.of(
                new Uid(due.id() + "@supervisionwatch.org"),
                new DtStamp(due.changedAt()),
                new LastModified(due.changedAt()),
                new Sequence(due.sequence()),
                new DtStart<LocalDate>(due.dueOn()),
                new DtEnd<LocalDate>(due.dueOn().plusDays(1)),
                new Summary(due.summary()),
                new Description(due.description()),
                due.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.TRANSPARENT);
        properties.forEach(event::add);
        return event;
    }
}
