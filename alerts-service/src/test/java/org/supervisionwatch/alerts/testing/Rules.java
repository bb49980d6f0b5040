package org.supervisionwatch.alerts.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.Counts;
import org.supervisionwatch.alerts.guideline.Every;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Interval;
import org.supervisionwatch.alerts.guideline.PartTime;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule;
import org.supervisionwatch.alerts.guideline.When;
import org.supervisionwatch.alerts.pack.Pack;

/** Rules made for a test. */
public final class Rules {

    public static final String PACK = "test-pack";

    private Rules() {}

    /** Supervision of the type "skills" every so many days, two days of grace. */
    public static Interval weekly(String version, String id, int days) {
        return new Interval(
                new Rule(PACK, version, id, Rule.Strength.MUST, List.of()),
                new Every.Days(days),
                new Counts(Set.of("skills"), Set.of(), Set.of(), Set.of(), 1, null, null, Counts.OnExcess.DISQUALIFY),
                When.ALWAYS,
                new PartTime.Same(),
                7,
                2,
                null,
                2,
                List.of(),
                List.of());
    }

    /** A pack for the role "pwp", of the version its requirements say. */
    public static Pack pack(Period effective, Requirement... requirements) {
        return new Pack(
                PACK,
                requirements[0].rule().version(),
                "A pack of a test",
                null,
                "draft",
                effective,
                "none",
                Holidays.NONE,
                new Pack.AppliesTo(Set.of("pwp"), Set.of(), Pack.Scope.POST),
                List.of(),
                Stream.of(requirements).toList(),
                Map.of());
    }
}
