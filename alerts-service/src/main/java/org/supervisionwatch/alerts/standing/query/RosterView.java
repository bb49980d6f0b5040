package org.supervisionwatch.alerts.standing.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.Absence;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.WorkingPattern;
import org.supervisionwatch.alerts.guideline.pack.PackAbsenceClass;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;

/**
 * What the roster's facts become, and standings are worked out from.
 *
 * @param pattern the first one also covers the days before it
 * @param absences those of one class between which nothing was to be worked are one
 */
public record RosterView(List<PatternView> pattern, List<AbsenceView> absences) {

    /** @param weeks {@code mon} to {@code sun} of each; several alternate, counted from the Monday of the week of {@code from} */
    public record PatternView(LocalDate from, List<List<String>> weeks) {

        private static PatternView of(WorkingPattern pattern) {
            return new PatternView(
                    pattern.from(),
                    pattern.weeks().stream().map(PatternView::codes).toList());
        }

        private static List<String> codes(Set<DayOfWeek> days) {
            return days.stream()
                    .sorted()
                    .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ROOT).toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /**
     * An absence; the reason is not known here.
     *
     * @param absenceClass {@code planned}, {@code unplanned} or {@code long}
     * @param to the last day; left out if it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AbsenceView(
            @JsonProperty("class") String absenceClass,
            LocalDate from,
            @Nullable LocalDate to) {

        private static AbsenceView of(Absence absence) {
            String code = Arrays.stream(PackAbsenceClass.values())
                    .filter(each -> each.kind().equals(absence.kind()))
                    .findFirst()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .orElse(absence.kind());
            return new AbsenceView(code, absence.from(), absence.to());
        }
    }

    static RosterView of(PersonFacts facts, HolidayDates holidays) {
        return new RosterView(
                facts.patterns().stream().map(PatternView::of).toList(),
                facts.absencesJoined(holidays).stream().map(AbsenceView::of).toList());
    }
}
