package org.supervisionwatch.supervision.week;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.text.EnglishText;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.session.record.SessionRow;
import org.supervisionwatch.supervision.session.request.SessionRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.AttendeeRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.ExternalRequest;
import org.supervisionwatch.supervision.session.request.SessionRequest.SupervisorRequest;
import org.supervisionwatch.supervision.session.state.SessionState;
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

    public SessionRequest request(RecordSessionForm form) {
        return new SessionRequest(
                link.type(),
                minutes(form),
                null,
                link.form(),
                null,
                form.date(),
                null,
                supervisorRequest(form),
                List.of(new AttendeeRequest(supervisee.employeeNumber(), null, null, null, null, null, null)),
                null,
                null,
                null,
                "held",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Integer minutes(RecordSessionForm form) {
        try {
            return form.minutes() == null ? 0 : Integer.parseInt(form.minutes().strip());
        } catch (NumberFormatException none) {
            return 0;
        }
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
            return new SupervisorRequest(null, new ExternalRequest(linked.externalId(), linked.externalName(), null));
        }
        String name = form.supervisor();
        return name == null || name.isBlank()
                ? null
                : new SupervisorRequest(
                        null, new ExternalRequest(name.strip().toLowerCase(Locale.ROOT), name.strip(), null));
    }

    /** The form, with faults of what was entered. */
    public RecordSessionView view(RecordSessionForm form, String today, List<String> faults) {
        return view(form, today, "", faults);
    }

    /** The page that shows what was recorded by this link. */
    public RecordSessionView recorded(SessionRow session, String today) {
        SessionState state = session.state();
        String what = EnglishText.longDay(state.date()) + ", " + WeekWording.minutes(state.segments());
        return view(RecordSessionForm.EMPTY, today, what, List.of());
    }

    private RecordSessionView view(RecordSessionForm form, String today, String recorded, List<String> faults) {
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
                new ArrayList<>(faults));
    }

    /** Empty for a requirement without a number of minutes, which links carry as 1. */
    private String usualMinutes() {
        return link.minutes() > 1 ? String.valueOf(link.minutes()) : "";
    }

    private static String text(@Nullable String entered, String otherwise) {
        return entered == null || entered.isBlank() ? otherwise : entered;
    }
}
