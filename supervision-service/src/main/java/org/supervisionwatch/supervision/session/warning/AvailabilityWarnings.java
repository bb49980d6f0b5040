package org.supervisionwatch.supervision.session.warning;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.calendar.BankHolidays;
import org.supervisionwatch.chassis.text.EnglishText;
import org.supervisionwatch.supervision.directory.DirectoryOrganisation;
import org.supervisionwatch.supervision.directory.DirectoryPerson;
import org.supervisionwatch.supervision.directory.UnavailabilityReason;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/**
 * What the roster says against a session's date: nobody was asked to come on a day off who came, but somebody may be expected on one. A
 * cancelled session has none. Pure.
 */
final class AvailabilityWarnings {

    private final SessionState state;
    private final Map<UUID, DirectoryPerson> people;
    private final List<SessionWarning> found = new ArrayList<>();

    private AvailabilityWarnings(SessionState state, Map<UUID, DirectoryPerson> people) {
        this.state = state;
        this.people = people;
    }

    /** @param people by id, of those whose availability is known */
    static List<SessionWarning> of(
            SessionState state, DirectoryOrganisation organisation, Map<UUID, DirectoryPerson> people) {
        AvailabilityWarnings warnings = new AvailabilityWarnings(state, people);
        if (state.status() != SessionStatus.CANCELLED) {
            warnings.date(organisation);
            warnings.supervisor();
            warnings.supervisees();
        }
        return warnings.found;
    }

    private boolean isBooked() {
        return state.status() == SessionStatus.BOOKED;
    }

    private void date(DirectoryOrganisation organisation) {
        if (isBooked() && BankHolidays.of(organisation.calendar()).contains(state.date())) {
            String message = EnglishText.day(state.date()) + " is a bank holiday.";
            found.add(new SessionWarning(SessionWarning.BANK_HOLIDAY, "/date", message));
        }
    }

    /** Of what took place it says nothing that they were on leave, but that they were not in post may be a slip in the number or the date. */
    private void supervisor() {
        SessionSupervisor supervisor = state.supervisor();
        UUID id = supervisor == null ? null : supervisor.personId();
        DirectoryPerson person = id == null ? null : people.get(id);
        if (person != null) {
            person.availability()
                    .on(state.date())
                    .filter(reason -> isBooked() || reason == UnavailabilityReason.NOT_IN_POST)
                    .ifPresent(reason -> add("supervisor", "/supervisor/employeeNumber", person, reason));
        }
    }

    private void supervisees() {
        for (int i = 0; i < state.attendees().size(); i++) {
            @Nullable DirectoryPerson person = people.get(state.attendees().get(i).personId());
            String pointer = "/attendees/" + i + "/employeeNumber";
            if (person != null && !Boolean.TRUE.equals(state.attendees().get(i).attended())) {
                person.availability().on(state.date()).ifPresent(reason -> add("supervisee", pointer, person, reason));
            }
        }
    }

    private void add(String role, String pointer, DirectoryPerson person, UnavailabilityReason reason) {
        LocalDate date = state.date();
        String day = EnglishText.day(date) + ".";
        String message = person.name()
                + switch (reason) {
                    case NOT_IN_POST -> " is not in post on " + day;
                    case AWAY -> " is away on " + day;
                    case NOT_A_WORKING_DAY -> " does not work on " + day + daysWorked(person, date);
                };
        found.add(new SessionWarning(role + "_" + EnglishText.code(reason), pointer, message));
    }

    private static String daysWorked(DirectoryPerson person, LocalDate date) {
        List<String> days = person.availability().daysIn(date).stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .toList();
        return days.isEmpty() ? "" : " That week they work on " + String.join(", ", days) + ".";
    }
}
