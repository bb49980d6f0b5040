package org.supervisionwatch.alerts.roster.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When supervisors are in post. Of whom no post is known, nothing is said. */
record SupervisorPosts(Map<UUID, List<PostSpan>> spans) {

    /** @param to the last day; null while it is not known */
    record PostSpan(LocalDate fromOn, @Nullable LocalDate toOn) {

        private boolean contains(LocalDate day) {
            return !fromOn.isAfter(day) && !endedBefore(day);
        }

        private boolean endedBefore(LocalDate day) {
            return toOn != null && toOn.isBefore(day);
        }
    }

    /** Whether the last post of a supervisor has ended before a day. */
    boolean left(@Nullable UUID supervisor, LocalDate day) {
        List<PostSpan> posts = of(supervisor);
        for (PostSpan post : posts) {
            if (!post.endedBefore(day)) {
                return false;
            }
        }
        return !posts.isEmpty();
    }

    boolean notInPost(@Nullable UUID supervisor, LocalDate day) {
        List<PostSpan> posts = of(supervisor);
        for (PostSpan post : posts) {
            if (post.contains(day)) {
                return false;
            }
        }
        return !posts.isEmpty();
    }

    private List<PostSpan> of(@Nullable UUID supervisor) {
        return supervisor == null ? List.of() : spans.getOrDefault(supervisor, List.of());
    }
}
