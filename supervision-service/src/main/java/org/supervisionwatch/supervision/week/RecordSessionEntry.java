package org.supervisionwatch.supervision.week;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.text.EnglishText;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.session.record.JsonColumns;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.week.link.LinkedSupervisor;
import org.supervisionwatch.supervision.week.link.RecordSessionLink;

/**
 * A link for recording a session with the people that it names; turns what was entered into a request, and into the page. Pure.
 *
 * @param supervisee the person whom the link names
 * @param supervisor the supervisor on the roster whom it names; null if it names none, or an external one
 */
public record RecordSessionEntry(
        RecordSessionLink link,
        DirectoryOrganisation organisation,
        DirectoryPerson supervisee,
        @Nullable DirectoryPerson supervisor) {

    /** Ids by employee number of the people whom {@link #request} names. */
    public Map<String, UUID> people() {
        Map<String, UUID> people = new HashMap<>();
        people.put(supervisee.employeeNumber(), supervisee.id());
        if (supervisor != null) {
            people.put(supervisor.employeeNumber(), supervisor.id());
        }
        return people;
    }

    /** The same people by id. */
    Map<UUID, DirectoryPerson> known() {
        Map<UUID, DirectoryPerson> known = new HashMap<>();
        known.put(supervisee.id(), supervisee);
        if (supervisor != null) {
            known.put(supervisor.id(), supervisor);
        }
        return known;
    }

    /** The request for what was entered. */
    public JsonNode request(RecordSessionForm form) {
        Map<String, @Nullable Object> session = new HashMap<>();
        session.put("type", link.type());
        session.put("minutes", WeekForm.number(form.minutes()));
        session.put("form", link.form());
        session.put("date", form.date());
        session.put("supervisor", supervisorRequest(form));
        session.put("attendees", List.of(Map.of("employeeNumber", supervisee.employeeNumber())));
        session.put("status", SessionStatus.HELD);
        return JsonColumns.STORED.valueToTree(session);
    }

    private boolean asksSupervisor() {
        LinkedSupervisor linked = link.supervisor();
        return supervisor == null && (linked == null || linked.personId() != null);
    }

    private @Nullable SupervisorRequest supervisorRequest(RecordSessionForm form) {
        LinkedSupervisor linked = link.supervisor();
        if (supervisor != null) {
            return new SupervisorRequest(supervisor.employeeNumber(), null);
        }
        if (linked != null && linked.personId() == null) {
            return new SupervisorRequest(
                    null,
                    new ExternalRequest(
                            String.valueOf(linked.externalId()), String.valueOf(linked.externalName()), null));
        }
        String name = form.supervisor();
        return name == null || name.isBlank()
                ? null
                : new SupervisorRequest(
                        null, new ExternalRequest(name.strip().toLowerCase(Locale.ROOT), name.strip(), null));
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, organisation.zone());
    }

    /** The form, with faults of what was entered. */
    public RecordSessionView view(RecordSessionForm form, LocalDate today, List<String> faults) {
        return view(form, today.toString(), "", List.of(), faults);
    }

    /** The page that shows what was recorded by this link. @param doubts what is doubtful about it */
    public RecordSessionView recorded(SessionState state, LocalDate today, List<String> doubts) {
        String what = EnglishText.longDay(state.date()) + ", " + WeekWording.minutes(state.segments());
        return view(RecordSessionForm.EMPTY, today.toString(), what, doubts, List.of());
    }

    private RecordSessionView view(
            RecordSessionForm form, String today, String recorded, List<String> doubts, List<String> faults) {
        LinkedSupervisor linked = link.supervisor();
        String outside = linked == null || linked.externalName() == null ? "" : linked.externalName();
        return new RecordSessionView(
                organisation.name(),
                link.name(),
                WeekWording.capital(link.type()) + ", " + EnglishText.words(link.form()),
                link.recipient(),
                asksSupervisor() ? text(form.supervisor(), "") : supervisor == null ? outside : supervisor.name(),
                asksSupervisor(),
                text(form.minutes(), usualMinutes()),
                text(form.date(), today),
                today,
                recorded,
                doubts,
                faults);
    }

    /** Empty for a requirement without a number of minutes, which links carry as 1. */
    private String usualMinutes() {
        return link.minutes() > 1 ? String.valueOf(link.minutes()) : "";
    }

    private static String text(@Nullable String entered, String otherwise) {
        return entered == null || entered.isBlank() ? otherwise : entered;
    }
}
