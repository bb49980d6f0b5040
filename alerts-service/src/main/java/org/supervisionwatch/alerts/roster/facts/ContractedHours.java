package org.supervisionwatch.alerts.roster.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.guideline.engine.calendar.FullTimeShare;
import org.supervisionwatch.chassis.sql.Column;

/**
 * Contracted hours a week of an assignment, from a day on.
 *
 * @param assignmentId null for the hours of all assignments together
 */
record ContractedHours(
        @Nullable UUID assignmentId, @Column("from_on") LocalDate from, BigDecimal hours, BigDecimal fullTimeHours) {

    private static final ContractedHours NO_HOURS =
            new ContractedHours(null, LocalDate.MIN, BigDecimal.ZERO, BigDecimal.ONE);

    /** The share of full time; null for a contract without hours. */
    @Nullable FullTimeShare fte() {
        return hours.signum() > 0 && fullTimeHours.signum() > 0 ? new FullTimeShare(hours, fullTimeHours) : null;
    }

    /** The hours of several posts added up: for each day, those of the posts that run on it. */
    static List<ContractedHours> together(Collection<ContractedHours> terms, Collection<EmploymentPeriod> posts) {
        Set<LocalDate> changeDays = new TreeSet<>();
        terms.forEach(term -> changeDays.add(term.from()));
        for (EmploymentPeriod post : posts) {
            changeDays.add(post.start());
            if (post.end() != null) {
                changeDays.add(post.end().plusDays(1));
            }
        }
        return changeDays.stream().map(day -> sum(terms, posts, day)).toList();
    }

    private static ContractedHours sum(
            Collection<ContractedHours> terms, Collection<EmploymentPeriod> posts, LocalDate day) {
        return posts.stream()
                .filter(post -> post.runsOn(day))
                .flatMap(post -> terms.stream()
                        .filter(term -> post.assignmentId() != null
                                && post.assignmentId().equals(term.assignmentId())
                                && !term.from().isAfter(day))
                        .max(Comparator.comparing(ContractedHours::from))
                        .stream())
                .filter(term -> term.fte() != null)
                .reduce(NO_HOURS, ContractedHours::plus)
                .from(day);
    }

    /** Full time differs from contract to contract, so shares are added, not hours. */
    private ContractedHours plus(ContractedHours other) {
        return new ContractedHours(
                null,
                from,
                hours.multiply(other.fullTimeHours).add(other.hours.multiply(fullTimeHours)),
                fullTimeHours.multiply(other.fullTimeHours));
    }

    private ContractedHours from(LocalDate day) {
        return new ContractedHours(null, day, hours, fullTimeHours);
    }
}
