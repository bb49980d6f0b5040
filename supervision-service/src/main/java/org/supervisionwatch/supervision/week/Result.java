package org.supervisionwatch.supervision.week;

import java.util.List;
import org.supervisionwatch.chassis.problem.Fault;
import org.supervisionwatch.chassis.problem.Problem;
import org.supervisionwatch.supervision.session.Outcome;
import org.supervisionwatch.supervision.session.Refusal;

/** What became of something that she saved, in words. */
public sealed interface Result {

    record Saved() implements Result {}

    /** @param looksLikeAnother whether it is only a question if it is another session */
    record Refused(List<String> why, boolean looksLikeAnother) implements Result {}

    static Result of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> new Saved();
            case Outcome.SaidBefore before -> new Saved();
            case Outcome.LooksLike looksLike ->
                new Refused(
                        List.of("A session like this is recorded already: same day, same type, somebody in both."),
                        true);
            case Outcome.Stale stale ->
                new Refused(List.of("It has been changed meanwhile. Please look at it again, then save."), false);
            case Outcome.Refused refused -> refused(Refusal.of("", refused).problem());
        };
    }

    private static Result refused(Problem problem) {
        return new Refused(
                problem.errors().isEmpty()
                        ? List.of(problem.title() + ". " + (problem.detail() == null ? "" : problem.detail()))
                        : problem.errors().stream().map(Result::words).toList(),
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
