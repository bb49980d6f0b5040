package org.supervisionwatch.alerts.brake;

import java.util.List;
import java.util.stream.Collectors;

/** Writes what is said about held changes on pages and to ops. It names nobody. Pure. */
final class HeldChangeWording {

    private HeldChangeWording() {}

    static String says(HeldChange change, HeldFigures figures) {
        return switch (change.decision()) {
            case null -> news(change, figures) + " It is not known where these people stand until somebody decides.";
            case CONFIRMED -> people(change) + " left, as was told: confirmed by " + change.decidedBy() + ".";
            case REJECTED ->
                "It was a mistake that " + people(change) + " would leave: rejected by " + change.decidedBy()
                        + ". They are watched by what was known before, until HR data are corrected.";
            case CORRECTED -> "It was corrected that " + people(change) + " would leave; nobody had to decide.";
        };
    }

    static String subject(HeldChange change) {
        return "have " + people(change) + " left?";
    }

    /** The paragraphs of the mail to those who run the service and to HR. */
    static List<String> lines(HeldChange change, HeldFigures figures, String organisation) {
        String door = "/organisations/" + organisation + "/held-changes";
        return List.of(
                news(change, figures),
                "It is not known where these people stand until somebody decides: no alert of theirs is opened, closed or mailed. For"
                        + " everybody else nothing has changed.",
                "Ask HR whether they have left. If so, confirm it, and the posts end as told: POST " + door + "/"
                        + change.id()
                        + "/confirmation of alerts-service. If it is a mistake, reject it, and these people are watched by what was"
                        + " known before: POST " + door + "/" + change.id()
                        + "/rejection. Whoever is corrected in HR data is known again without that.",
                "GET " + door + " lists the people; the runbook held-changes says how. You are told this once.");
    }

    private static String news(HeldChange change, HeldFigures figures) {
        String teams = figures.teams().stream()
                .map(team -> "%s: %d of %d".formatted(team.name(), team.leaving(), team.inPost()))
                .collect(Collectors.joining("; "));
        return "HR data of one day say that %s of %d leave, or have just left%s. That is more than leave at once as a rule."
                .formatted(people(change), figures.inPost(), teams.isEmpty() ? "" : " (" + teams + ")");
    }

    private static String people(HeldChange change) {
        return change.people() == 1 ? "1 person" : change.people() + " people";
    }
}
