package org.supervisionwatch.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.NameGenerator.InventedName;

/**
 * One invented practitioner.
 *
 * @param team index of the person's first team
 * @param fte hours divided by 37.5, of all posts together
 * @param days the weekdays worked
 * @param patternKnown false: the working days have not been entered
 * @param posts at least one; in order
 * @param supervisor employee number of the person's own individual supervisor, or null for an external one
 * @param lapsing the person's sessions stopped some weeks ago, unnoticed
 */
record Practitioner(
        String number,
        InventedName who,
        int team,
        double fte,
        Set<DayOfWeek> days,
        boolean patternKnown,
        Profession profession,
        List<PractitionerPost> posts,
        @Nullable String supervisor,
        boolean lapsing) {

    /** A period in a team, with the first and the last day in post. */
    record PractitionerPost(
            String assignmentNumber,
            int team,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            double fte) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    boolean partTime() {
        return fte < 1.0;
    }

    boolean inPost(LocalDate day) {
        return posts.stream().anyMatch(post -> post.covers(day));
    }
}
