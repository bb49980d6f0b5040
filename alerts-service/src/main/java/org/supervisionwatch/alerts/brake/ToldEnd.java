package org.supervisionwatch.alerts.brake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;

/**
 * An end of somebody's posts, as told, with what was known before: a row of the table told_end.
 *
 * @param changeId the change that holds it, or has rejected it; null if it has taken effect
 * @param toldAt when it was told first
 */
record ToldEnd(
        UUID personId,
        UUID organisationId,
        @Nullable UUID changeId,
        Instant toldAt,
        PostEnding ending,
        JsonNode postsBefore,
        JsonNode postsTold) {

    LocalDate toldOn(ZoneId zone) {
        return LocalDate.ofInstant(toldAt, zone);
    }

    List<EventAssignment> before() {
        return PostsJson.read(postsBefore);
    }

    /** Whether an event tells the same posts again: their teams and days. */
    boolean tellsAgain(List<EventAssignment> posts) {
        return shape(PostsJson.read(postsTold)).equals(shape(posts));
    }

    private static Set<PostShape> shape(List<EventAssignment> posts) {
        return posts.stream()
                .map(post -> new PostShape(post.id(), post.teamId(), post.from(), post.to()))
                .collect(Collectors.toSet());
    }

    private record PostShape(
            UUID id, UUID teamId, LocalDate from, @Nullable LocalDate to) {}
}
