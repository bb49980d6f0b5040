package org.supervisionwatch.alerts.notification.digest.decision;

import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.chassis.text.EnglishText;

/** The section of a digest that an entry belongs to. Sections are declared, and shown, by the worst state they can hold, the worst first. */
public enum EntryGroup {
    BELOW("Below the guideline", "#d5281b", StandingState.BELOW_GUIDELINE),
    NOT_RECORDED("Not recorded: outcome unknown", "#b8650a", StandingState.BELOW_GUIDELINE),
    SERVICE_RULE("Below the service's own rule", "#b8650a", StandingState.BELOW_GUIDELINE),
    DUE("Due", "#005eb8", StandingState.OVERDUE),
    TO_ARRANGE("To arrange", "#005eb8", StandingState.ON_TRACK),
    BACK_ON_TRACK("Back on track", "#007f3b", StandingState.ON_TRACK);

    private final String title;
    private final String colour;
    private final StandingState worst;

    EntryGroup(String title, String colour, StandingState worst) {
        this.title = title;
        this.colour = colour;
        this.worst = worst;
    }

    /** The worst state that an entry of this section can be about. */
    public StandingState worst() {
        return worst;
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
            case BELOW -> EnglishText.count(number, "alert");
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
