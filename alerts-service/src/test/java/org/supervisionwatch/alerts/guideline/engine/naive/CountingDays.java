package org.supervisionwatch.alerts.guideline.engine.naive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.PersonInPost;
import org.supervisionwatch.alerts.guideline.engine.requirement.Quantity;
import org.supervisionwatch.alerts.guideline.engine.requirement.WindowRequirement;

/** Tells which days of a window are countable. Rule 12. */
public final class CountingDays {

    private final Diary diary;
    private final Walk walk;
    private final Calendar calendar;
    private final @Nullable LocalDate askedFrom;

    public CountingDays(WindowRequirement requirement, PersonInPost person, Diary diary) {
        this.diary = diary;
        this.walk = new Walk(diary, EmptyWeek.of(requirement));
        this.calendar = new Calendar(requirement.terms().window(), diary);
        this.askedFrom = inProportion(requirement) ? person.appliesFrom() : null;
    }

    static boolean inProportion(WindowRequirement requirement) {
        return requirement instanceof Quantity quantity && quantity.partial() == Quantity.PartialWindowRule.PRORATE;
    }

    /** Whether all days of a window are countable, but for those on which the clock of a rolling one stands still. */
    public boolean all(Period window) {
        return calendar.days(window).stream().allMatch(this::countable);
    }

    public boolean countable(LocalDate day) {
        boolean asked = askedFrom == null || !day.isBefore(askedFrom);
        return diary.inPost(day) && asked && !diary.leftOut(day) && !walk.blank(Walk.monday(day));
    }
}
