package org.supervisionwatch.alerts.guideline.wording;

import java.util.stream.Collectors;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.pack.Pack;
import org.supervisionwatch.chassis.text.EnglishText;

/** Names requirements and packs in plain English, the same on every page, in every mail and in events. Pure. */
public final class RequirementWording {

    private RequirementWording() {}

    /** What a requirement asks, such as "Case management (individual), every week". */
    public static String title(Requirement requirement) {
        return EnglishText.capital(sessions(requirement.counts())) + ", " + RequiredAmounts.of(requirement);
    }

    /** The same as a sentence, such as "Case management (individual) is asked for every week." */
    public static String sentence(Requirement requirement) {
        return EnglishText.capital(sessions(requirement.counts())) + " is asked for " + RequiredAmounts.of(requirement)
                + ".";
    }

    /** A pack with its version, and whether it is signed off, such as "Title, version 2026.1 (adopted)". */
    public static String guideline(Pack pack) {
        String status = Pack.isDraft(pack.status()) ? "draft, not signed off by a clinical lead" : pack.status();
        return "%s, version %s (%s)".formatted(pack.title(), pack.version(), status);
    }

    /** The sessions that count, such as "clinical skills (individual or group)". */
    public static String sessions(CountingRule counts) {
        String types = counts.types().isEmpty()
                ? "supervision"
                : counts.types().stream()
                        .sorted()
                        .map(RequirementWording::supervision)
                        .collect(Collectors.joining(" or "));
        String forms = counts.forms().stream().sorted().map(EnglishText::code).collect(Collectors.joining(" or "));
        return forms.isEmpty() ? types : types + " (" + forms + ")";
    }

    /** A type by its name: "case management", "clinical skills", "line supervision". */
    private static String supervision(String type) {
        String words = type.replace('_', ' ');
        boolean says = words.endsWith("management") || words.endsWith("skills") || words.endsWith("supervision");
        return says ? words : words + " supervision";
    }

    /** What puts an interval right: one session that counts. */
    public static String fix(Interval interval) {
        int minutes = interval.counts().minMinutes();
        return "One session of " + sessions(interval.counts())
                + (minutes > 1 ? ", at least " + EnglishText.count(minutes, "minute") : "")
                + ", as soon as possible; if it has happened, record it.";
    }
}
