package org.supervisionwatch.alerts.notification.digest.decision;

import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.notification.digest.wording.DigestWording;

/** The sections of a digest, the worst first. */
public enum EntryGroup {
    BELOW("Below the guideline", "#d5281b"),
    NOT_RECORDED("Not recorded: outcome unknown", "#b8650a"),
    SERVICE_RULE("Below the service's own rule", "#b8650a"),
    TO_ARRANGE("To arrange", "#005eb8"),
    DUE("Due", "#005eb8"),
    BACK_ON_TRACK("Back on track", "#007f3b");

    private final String title;
    private final String colour;

    EntryGroup(String title, String colour) {
        this.title = title;
        this.colour = colour;
    }

    public String title() {
        return title;
    }

    public String colour() {
        return colour;
    }

    /** The count for a subject line, such as "2 alerts". */
    public String count(int number) {
        return switch (this) {
            case BELOW -> DigestWording.count(number, "alert");
            case NOT_RECORDED -> number + " not recorded";
            case SERVICE_RULE -> number + " below the service's own rule";
            case TO_ARRANGE -> number + " to arrange";
            case DUE -> number + " due";
            case BACK_ON_TRACK -> number + " back on track";
        };
    }

    public static EntryGroup of(Episode episode) {
        if (!episode.open()) {
            return BACK_ON_TRACK;
        }
        if (episode.subject().kind() != EpisodeKind.LAPSE) {
            return TO_ARRANGE;
        }
        if (episode.restraint().unrecorded()) {
            return NOT_RECORDED;
        }
        if (!episode.level().alerts()) {
            return DUE;
        }
        return episode.strength() == RequirementStrength.MUST ? BELOW : SERVICE_RULE;
    }
}
