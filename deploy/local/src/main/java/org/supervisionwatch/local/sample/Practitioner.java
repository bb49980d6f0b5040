package org.supervisionwatch.local.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One invented practitioner.
 *
 * @param team index of her first team
 * @param fte hours by 37.5, of all her posts together
 * @param days the weekdays she works
 * @param patternKnown false: nobody has entered her working days
 * @param posts at least one; in order
 * @param supervisor employee number of her own supervisor one to one, or null for an external one
 * @param lapsing her sessions have stopped some weeks ago and nobody has noticed
 */
record Practitioner(
        String number,
        NameGenerator.InventedName who,
        int team,
        double fte,
        Set<DayOfWeek> days,
        boolean patternKnown,
        Profession profession,
        List<PractitionerPost> posts,
        @Nullable String supervisor,
        boolean lapsing) {

    /** A period in a team; the days are the first and the last in post. */
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

    Practitioner supervisedBy(@Nullable String other) {
        return new Practitioner(number, who, team, fte, days, patternKnown, profession, posts, other, lapsing);
    }
}
