package org.supervisionwatch.supervision.week;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.supervision.session.RefusalResponse;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/** The result of saving one entry, with faults in plain English. */
public sealed interface SaveResult {

    record EntrySaved() implements SaveResult {}

    /** @param possibleDuplicate whether it can be saved once the supervisor says that it is a different session */
    record EntryRefused(List<String> why, boolean possibleDuplicate) implements SaveResult {}

    static SaveResult of(SessionWriteOutcome outcome) {
        return switch (outcome) {
            case SessionWriteOutcome.SessionRecorded _ -> new EntrySaved();
            case SessionWriteOutcome.SessionAlreadyRecorded _ -> new EntrySaved();
            case SessionWriteOutcome.PossibleDuplicate _ ->
                new EntryRefused(
                        List.of("A session like this is recorded already: same day, same type, a person in both."),
                        true);
            case SessionWriteOutcome.VersionMismatch _ ->
                new EntryRefused(
                        List.of("It has been changed since you opened this page. Check it again, then save."), false);
            case SessionWriteOutcome.SessionRefused refused ->
                refused(RefusalResponse.of("", refused).problem());
        };
    }

    private static SaveResult refused(Problem problem) {
        return new EntryRefused(
                problem.errors().isEmpty()
                        ? List.of(problem.title() + ". " + (problem.detail() == null ? "" : problem.detail()))
                        : problem.errors().stream().map(SaveResult::words).toList(),
                false);
    }

    private static String words(Fault fault) {
        String pointer = fault.pointer();
        String what = pointer.endsWith("/minutes")
                ? "Minutes"
                : switch (pointer) {
                    case "/cancelledBy" -> "Who cancelled it";
                    case "/reasonCode" -> "Why";
                    case "/date" -> "The date";
                    case "/attendees" -> "Who was there";
                    case "/supervisor" -> "The supervisor";
                    default -> pointer.startsWith("/attendees") ? "A person who was there" : "It";
                };
        return what + ": " + fault.message();
    }
}
