package org.supervisionwatch.alerts.letter;

import org.supervisionwatch.alerts.alert.Episode;
import org.supervisionwatch.alerts.alert.Kind;
import org.supervisionwatch.alerts.guideline.Rule.Strength;

/** Where a letter puts an entry; the worst comes first. */
enum Group {
    BELOW("Below the guideline", "#d5281b"),
    NOT_RECORDED("Not recorded: held or not, nobody has said", "#b8650a"),
    SERVICE_RULE("Below the service's own rule", "#b8650a"),
    TO_ARRANGE("To arrange", "#005eb8"),
    DUE("Due", "#005eb8"),
    BACK_ON_TRACK("Back on track", "#007f3b");

    private final String title;
    private final String colour;

    Group(String title, String colour) {
        this.title = title;
        this.colour = colour;
    }

    String title() {
        return title;
    }

    String colour() {
        return colour;
    }

    /** How many of it there are, in a subject line. */
    String count(int number) {
        return switch (this) {
            case BELOW -> Wording.count(number, "alert");
            case NOT_RECORDED -> number + " not recorded";
            case SERVICE_RULE -> number + " below the service's own rule";
            case TO_ARRANGE -> number + " to arrange";
            case DUE -> number + " due";
            case BACK_ON_TRACK -> number + " back on track";
        };
    }

    static Group of(Episode episode) {
        if (!episode.open()) {
            return BACK_ON_TRACK;
        }
        if (episode.subject().kind() != Kind.LAPSE) {
            return TO_ARRANGE;
        }
        if (episode.restraint().unrecorded()) {
            return NOT_RECORDED;
        }
        if (!episode.level().alerts()) {
            return DUE;
        }
        return episode.strength() == Strength.MUST ? BELOW : SERVICE_RULE;
    }
}
