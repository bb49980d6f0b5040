package org.supervisionwatch.alerts.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.AppliesWhen;
import org.supervisionwatch.alerts.guideline.engine.requirement.CountingRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Interval;
import org.supervisionwatch.alerts.guideline.engine.requirement.IntervalLength;
import org.supervisionwatch.alerts.guideline.engine.requirement.PartTimeRule;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin;
import org.supervisionwatch.alerts.guideline.pack.Pack;

/** Rules made for a test. */
public final class Rules {

    public static final String PACK = "test-pack";

    private Rules() {}

    /** Supervision of the type "skills" every so many days, two days of grace. */
    public static Interval weekly(String version, String id, int days) {
        return new Interval(
                new RequirementOrigin(
                        PACK, version, id, RequirementOrigin.RequirementStrength.MUST, List.of(), Set.of()),
                new IntervalLength.IntervalInDays(days),
                new CountingRule(
                        Set.of("skills"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        1,
                        null,
                        null,
                        CountingRule.GroupExcessRule.DISQUALIFY),
                AppliesWhen.ALWAYS,
                new PartTimeRule.IntervalUnchanged(),
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
                HolidayDates.NONE,
                new Pack.AppliesTo(Set.of("pwp"), Set.of(), Pack.PackScope.POST),
                List.of(),
                Stream.of(requirements).toList(),
                Map.of());
    }
}
