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
 * What a link and what was entered on its page come to. Pure.
 *
 * @param supervisee the one whom the link names
 * @param supervisor the one of ours whom it names; null if it names none, or somebody from outside
 */
public record RecordSessionEntry(
        RecordSessionLink link,
        DirectoryOrganisation organisation,
        DirectoryPerson supervisee,
        @Nullable DirectoryPerson supervisor) {

    /** Ids by employee number of those whom {@link #request} names. */
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

    /** @param faults what is wrong with what was entered */
    public RecordSessionView sheet(RecordSessionForm form, String today, List<String> faults) {
        return sheet(form, today, "", faults);
    }

    /** What was recorded by this link. */
    public RecordSessionView recorded(SessionRow session, String today) {
        SessionState state = session.state();
        String what = EnglishText.longDay(state.date()) + ", " + WeekWording.minutes(state.segments());
        return sheet(RecordSessionForm.EMPTY, today, what, List.of());
    }

    private RecordSessionView sheet(RecordSessionForm form, String today, String recorded, List<String> faults) {
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

    /** A rule that asks for no number of minutes says one, and that is nobody's session: then she is asked. */
    private String usualMinutes() {
        return link.minutes() > 1 ? String.valueOf(link.minutes()) : "";
    }

    private static String text(@Nullable String entered, String otherwise) {
        return entered == null || entered.isBlank() ? otherwise : entered;
    }
}
