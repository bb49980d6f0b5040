package org.supervisionwatch.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.local.sample.NameGenerator.InventedName;

/**
 * One invented practitioner.
 *
 * @param team index of the person's first team
 * @param fte hours divided by 37.5, of all posts together
 * @param posts at least one; in order
 * @param supervisor employee number of the person's own individual supervisor, or null for an external one
 * @param lapsing the person's sessions stopped some weeks ago, unnoticed
 * @param story the life that the person leads, if it is one that others do not
 */
record Practitioner(
        String number,
        InventedName who,
        int team,
        double fte,
        SampleRota rota,
        Profession profession,
        List<PractitionerPost> posts,
        @Nullable String supervisor,
        boolean lapsing,
        @Nullable LifeStory story) {

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

        PractitionerPost until(LocalDate last) {
            return new PractitionerPost(assignmentNumber, team, title, from, last, fte);
        }

        PractitionerPost atFte(double of) {
            return new PractitionerPost(assignmentNumber, team, title, from, to, of);
        }

        /** Another post like this one, under a number of its own. */
        PractitionerPost another(int inTeam, LocalDate since) {
            return new PractitionerPost(assignmentNumber + "-2", inTeam, title, since, null, fte);
        }
    }

    /** @param lastSeen the day of the last individual session; null if they go on as those of everybody */
    record LifeStory(SampleLife life, @Nullable LocalDate lastSeen) {}

    boolean partTime() {
        return fte < 1.0;
    }

    boolean inPost(LocalDate day) {
        return posts.stream().anyMatch(post -> post.covers(day));
    }

    boolean leads(SampleLife life) {
        return story != null && story.life() == life;
    }

    Practitioner living(SampleLife life, @Nullable LocalDate lastSeen) {
        return new Practitioner(
                number, who, team, fte, rota, profession, posts, supervisor, false, new LifeStory(life, lastSeen));
    }

    Practitioner numbered(String other) {
        return new Practitioner(other, who, team, fte, rota, profession, posts, supervisor, lapsing, story);
    }

    Practitioner called(InventedName other) {
        return new Practitioner(number, other, team, fte, rota, profession, posts, supervisor, lapsing, story);
    }

    Practitioner supervisedBy(String other) {
        return new Practitioner(number, who, team, fte, rota, profession, posts, other, lapsing, story);
    }

    /** With the same hours in each post. */
    Practitioner working(double hours, SampleRota other) {
        List<PractitionerPost> same =
                posts.stream().map(post -> post.atFte(hours)).toList();
        return new Practitioner(number, who, team, hours, other, profession, same, supervisor, lapsing, story);
    }

    Practitioner in(PractitionerPost... others) {
        return new Practitioner(number, who, team, fte, rota, profession, List.of(others), supervisor, lapsing, story);
    }
}
