package org.supervisionwatch.supervision.week;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.supervision.session.RefusalResponse;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/** What became of something that she saved, in words. */
public sealed interface SaveResult {

    record EntrySaved() implements SaveResult {}

    /** @param looksLikeAnother whether it is only a question if it is another session */
    record EntryRefused(List<String> why, boolean looksLikeAnother) implements SaveResult {}

    static SaveResult of(SessionWriteOutcome outcome) {
        return switch (outcome) {
            case SessionWriteOutcome.SessionRecorded kept -> new EntrySaved();
            case SessionWriteOutcome.SessionAlreadyRecorded before -> new EntrySaved();
            case SessionWriteOutcome.PossibleDuplicate looksLike ->
                new EntryRefused(
                        List.of("A session like this is recorded already: same day, same type, somebody in both."),
                        true);
            case SessionWriteOutcome.VersionMismatch stale ->
                new EntryRefused(List.of("It has been changed meanwhile. Please look at it again, then save."), false);
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
                    default -> pointer.startsWith("/attendees") ? "Somebody who was there" : "It";
                };
        return what + ": " + fault.message();
    }
}
