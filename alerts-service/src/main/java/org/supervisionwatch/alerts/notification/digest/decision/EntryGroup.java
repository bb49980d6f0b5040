package org.supervisionwatch.alerts.notification.digest.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.supervisionwatch.alerts.episode.decision.Episode;
import org.supervisionwatch.alerts.episode.decision.EpisodeKind;
import org.supervisionwatch.alerts.episode.decision.EpisodeLevel;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.RequirementStrength;
import org.supervisionwatch.alerts.guideline.engine.verdict.StandingState;
import org.supervisionwatch.chassis.text.EnglishText;

/** The section of a digest that an entry belongs to. Sections are declared, and shown, by the worst state they can hold, the worst first. */
public enum EntryGroup {
    BELOW("Below the guideline", "below the guideline", "#d5281b", StandingState.BELOW_GUIDELINE),
    NOT_RECORDED("Not recorded: outcome unknown", "not recorded", "#b8650a", StandingState.BELOW_GUIDELINE),
    SERVICE_RULE(
            "Below the service's own rule", "below the service's own rule", "#b8650a", StandingState.BELOW_GUIDELINE),
    DUE("Due", "due", "#005eb8", StandingState.OVERDUE),
    AT_RISK("At risk", "at risk", "#005eb8", StandingState.AT_RISK),
    TO_ARRANGE("To arrange", "to arrange", "#005eb8", StandingState.ON_TRACK),
    ENDED_SHORT("Ended short, for the record", "ended short", "#4c6272", StandingState.ON_TRACK),
    BACK_ON_TRACK("Back on track", "back on track", "#007f3b", StandingState.ON_TRACK);

    private final String title;
    private final String words;
    private final String colour;
    private final StandingState worst;

    EntryGroup(String title, String words, String colour, StandingState worst) {
        this.title = title;
        this.words = words;
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

    /** Words after a number of entries. */
    public String words() {
        return words;
    }

    /** How many of the items are in each group. */
    public static Map<EntryGroup, Integer> counts(List<RecipientDigest.DigestItem> items) {
        Map<EntryGroup, Integer> counts = new EnumMap<>(EntryGroup.class);
        items.forEach(item -> counts.merge(of(item.current().episode()), 1, Integer::sum));
        return counts;
    }

    public String colour() {
        return colour;
    }

    /** The count for a subject line, such as "2 alerts". */
    public String count(int number) {
        return this == BELOW ? EnglishText.count(number, "alert") : number + " " + words;
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
            return episode.level() == EpisodeLevel.AT_RISK ? AT_RISK : DUE;
        }
        if (episode.isFinal()) {
            return ENDED_SHORT;
        }
        return episode.strength() == RequirementStrength.MUST ? BELOW : SERVICE_RULE;
    }
}
