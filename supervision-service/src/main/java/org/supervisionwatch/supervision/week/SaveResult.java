package org.supervisionwatch.supervision.week;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.supervision.session.RefusalResponse;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.PossibleDuplicate;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRecorded;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.SessionRefused;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome.VersionMismatch;
import org.supervisionwatch.supervision.session.warning.SessionWarning;

/** The result of saving one entry, with faults in plain English. */
public sealed interface SaveResult {

    /** @param doubts what is doubtful about it all the same */
    record EntrySaved(List<String> doubts) implements SaveResult {}

    /** @param possibleDuplicate whether it can be saved once the supervisor says that it is a different session */
    record EntryRefused(List<String> why, boolean possibleDuplicate) implements SaveResult {}

    static SaveResult of(SessionWriteOutcome outcome, List<SessionWarning> warnings) {
        return switch (outcome) {
            case SessionRecorded _ ->
                new EntrySaved(warnings.stream().map(SessionWarning::message).toList());
            case PossibleDuplicate refused -> new EntryRefused(faults(refused), true);
            case SessionRefused refused -> new EntryRefused(faults(refused), false);
        };
    }

    static List<String> faults(SessionRefused refused) {
        return switch (refused) {
            case PossibleDuplicate _ ->
                List.of("A session like this is recorded already: same day, same type, a person in both.");
            case VersionMismatch _ ->
                List.of("It has been changed since you opened this page. Check it again, then save.");
            case SessionRefused other -> faults(RefusalResponse.of("", other).problem());
        };
    }

    private static List<String> faults(Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(problem.title() + ". " + (problem.detail() == null ? "" : problem.detail()))
                : problem.errors().stream().map(SaveResult::words).toList();
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
